"""Times as transcripts write them: `0:03`, `00:01:23.450`, `1: 2`, `2:59 pm`."""

from __future__ import annotations

import re

# `1: 2` and `2:59 pm` come from programs that took a minute and a second for a time of day.
STAMP = r"\d{1,3}\s?:\s?\d{1,2}(?:\s?:\s?\d{1,2})?(?:[.,]\d{1,3})?(?:\s?[ap]\.?m\.?)?"
SPOKEN = r"(?:\d+ hours? )?(?:\d+ minutes? )?\d+ seconds?"
SPAN = rf"{STAMP}(?:\s*-->\s*{STAMP})?"
ALONE = re.compile(rf"[\[(]?(?P<time>{SPAN})[\])]?", re.IGNORECASE)
BEFORE = re.compile(rf"[\[(]?(?P<time>{SPAN})[\])]?(?:\s*[-–]\s+|\s+)(?=\D)", re.IGNORECASE)
AFTER = re.compile(
    rf"(?P<name>\S.*?)(?P<gap>\s+|,\s)[\[(]?(?P<time>{SPAN}|{SPOKEN})[\])]?", re.IGNORECASE
)
LONGEST = 60
SPEAKER = 60
ENDINGS = frozenset("0123456789])smM.")


def alone(words: str) -> str | None:
    """Give the time of a line that is nothing else, as written."""
    if not words or len(words) > LONGEST or not (words[0].isdigit() or words[0] in "[("):
        return None
    found = ALONE.fullmatch(words)
    return found["time"] if found else None


def before(words: str) -> tuple[str, int] | None:
    """Give the time at the start of a line, and where the rest begins."""
    found = BEFORE.match(words[: LONGEST + 1])
    return (found["time"], found.end()) if found else None


def after(words: str) -> tuple[str, str, str] | None:
    """Give name, gap and time of a line such as `Name   0:03`."""
    if len(words) > LONGEST + SPEAKER or words[-1] not in ENDINGS:
        return None
    found = AFTER.fullmatch(words)
    return (found["name"], found["gap"], found["time"]) if found else None
