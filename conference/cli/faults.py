"""Telling people of faults: one line each, on standard error, never a record's words."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

from conference.errors import ConferenceError

OUR_FAULT = 5


def tell(error: Exception, source: str = "") -> int:
    """Print a fault's line, several mistakes in rules one to a line; gives the exit code."""
    if isinstance(error, ConferenceError):
        say(str(error))
        return error.exit_code
    say(f"{source}: {blame(error)}" if source else blame(error))
    return OUR_FAULT


def say(words: str) -> None:
    """Print lines on standard error under the program's name."""
    for line in words.splitlines():
        print(f"conference: {line}", file=sys.stderr)


def blame(error: Exception) -> str:
    """Say where a fault of our own lies, without its message: that could quote a record."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "unknown place"
    return (
        f"a fault of our own ({type(error).__name__} at {where})"
        " - please report this line; it holds no words of the record"
    )
