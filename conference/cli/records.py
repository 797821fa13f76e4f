"""Records read one after another: one that fails is told, and costs the others nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from conference.cli.choices import Choices
from conference.report import Report

Made = TypeVar("Made")


class Records:
    """The files of one command; `worst` is the highest exit code that one of them has earned."""

    def __init__(
        self,
        files: Sequence[str],
        wanted: Choices,
        *,
        packs: Sequence[Path] = (),
        rules_only: bool = False,
        quiet: bool = False,
    ) -> None:
        """Take the files and how to read them; nothing is read yet."""
        self.files, self.wanted = files, wanted
        self.packs, self.rules_only, self.quiet = packs, rules_only, quiet
        self.worst = 0

    def each(self, make: Callable[[Report], Made]) -> Iterator[tuple[Report, Made]]:
        """Give each record's report with what `make` makes of it.

        A record that cannot be read or made something of is told on standard error and left
        out. Raises RulebookError and UsageError, which no other record would escape.
        """
        from conference.analyse import check
        from conference.cli.faults import tell
        from conference.cli.progress import reading
        from conference.errors import RulebookError, UsageError

        for number, source in enumerate(self.files, 1):
            try:
                stdin = sys.stdin.buffer.read() if source == "-" else None
                with reading(source, number, len(self.files), quiet=self.quiet):
                    report = check(
                        source,
                        kind=self.wanted.kind,
                        nation=self.wanted.nation,
                        people=self.wanted.people,
                        stdin=stdin,
                        packs=self.packs,
                        rules_only=self.rules_only,
                    )
                    made = make(report)
            except (RulebookError, UsageError):
                raise
            except Exception as error:
                # One record that fails must not cost the others their reports.
                self.worst = max(self.worst, tell(error, source))
                continue
            yield report, made
