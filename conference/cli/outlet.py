"""Where the text of several records goes: the screen as each is done, or one file at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from conference.cli.output import check_file, encoding, show, to_programs, width, write
from conference.renderers.lines import Part


class Outlet:
    """Takes one text after another; `gone` turns true when nobody reads our output any more."""

    def __init__(self, path: Path | None, sources: Sequence[str], *, form: str) -> None:
        """Decide between screen and file; raises UsageError where a file will not do.

        `form` "text" is for this screen; every other is UTF-8 with the line ends it comes with.
        """
        self.path, self.form = path, form
        self.texts: list[str] = []
        self.begun = self.gone = False
        if path is not None:
            check_file(path, sources)
        elif form != "text":
            to_programs("" if form in ("csv", "ics") else None)

    def laid(self, parts: Iterable[Part]) -> str:
        """Lay parts out for where they go: a screen gets colour, a pipe or file plain text."""
        if self.path is None and sys.stdout.isatty():
            from conference.renderers import terminal

            return terminal.laid(parts, width=width(), encoding=encoding(self.path))
        from conference.renderers import plain

        return plain.laid(parts, encoding=encoding(self.path))

    def take(self, text: str) -> None:
        """Put one text out, apart from the one before where people read it."""
        apart = {"text": "\n\n", "md": "\n"}.get(self.form, "") if self.begun else ""
        self.begun = True
        if self.path is None:
            self.gone = not show(apart + text)
        else:
            self.texts.append(apart + text)

    def close(self) -> None:
        """Write what was kept for one file."""
        if self.path is not None and self.texts:
            write(self.path, "".join(self.texts))
