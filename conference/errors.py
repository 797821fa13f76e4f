"""Every error that reaches a person, as one line: what, where, how to mend it.

ConferenceError              exit 5   our own fault unless a subclass says otherwise
├── UsageError               exit 2   an option or argument that cannot be used
├── UnreadableError          exit 3   an input that could not be read
└── RulebookError            exit 4   a rule pack or model that is invalid
"""

from __future__ import annotations

from dataclasses import dataclass


class ConferenceError(Exception):
    """A fault told in one line; `exit_code` is what the command line ends with."""

    exit_code = 5


class UsageError(ConferenceError):
    """An option or argument that cannot be used."""

    exit_code = 2


class UnreadableError(ConferenceError):
    """An input file that could not be read; never carries words of the record."""

    exit_code = 3

    def __init__(self, source: str, what: str, mend: str = "") -> None:
        """Name the file (`source`), say `what` is wrong and how to `mend` it."""
        self.source, self.what, self.mend = source, what, mend
        super().__init__(": ".join(part for part in (source, what) if part) + tail(mend))


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in a rule file, at the place where a person finds it (lines from 1)."""

    path: str
    line: int
    column: int
    what: str
    mend: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.what}{tail(self.mend)}"


class RulebookError(ConferenceError):
    """Rule files that cannot be used; `faults` holds every mistake found, not only the first."""

    exit_code = 4

    def __init__(self, faults: list[Fault]) -> None:
        """Collect `faults`, at least one, in the order of the files."""
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in faults))


def tail(mend: str) -> str:
    """Give the advice as the end of a line, or nothing."""
    return f" - {mend}" if mend else ""
