"""Signs of life on standard error while records are read: on a terminal only, and wiped after."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 1.0
"""Seconds that one record may take before a sign appears; several are counted from the start."""
BEAT = 0.5
LONGEST_NAME = 40


@contextmanager
def reading(source: str, number: int, total: int, *, quiet: bool = False) -> Iterator[None]:
    """Show which of `total` records is being read, and for how long, until the block ends."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    teller = threading.Thread(target=tell, args=(source, number, total, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def tell(source: str, number: int, total: int, done: threading.Event) -> None:
    """Write the line anew twice a second until `done`, then wipe it."""
    began, width = time.monotonic(), 0
    if total == 1 and done.wait(PATIENCE):
        return
    while True:
        line = sign(source, number, total, time.monotonic() - began)
        sys.stderr.write(f"\r{line.ljust(width)}")
        sys.stderr.flush()
        width = max(width, len(line))
        if done.wait(BEAT):
            break
    sys.stderr.write(f"\r{' ' * width}\r")
    sys.stderr.flush()


def sign(source: str, number: int, total: int, seconds: float) -> str:
    """Give the line: "Reading 2 of 5, minutes.docx (3 s)"."""
    own = "standard input" if source == "-" else Path(source).name
    name = "".join(letter if letter.isprintable() else "?" for letter in own)
    if len(name) > LONGEST_NAME:
        name = f"...{name[3 - LONGEST_NAME :]}"
    count = f"{number} of {total}, " if total > 1 else ""
    took = f" ({seconds:.0f} s)" if seconds >= PATIENCE else ""
    return f"Reading {count}{name}{took}"
