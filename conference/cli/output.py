"""Where reports go: the screen, a file or a folder; nothing half-written keeps its name."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import cast

from conference.cli.choices import Choices
from conference.errors import UsageError
from conference.renderers import renderer
from conference.report import Report

WIDEST, NARROWEST = 100, 60
OWNER_ONLY = 0o600


class Sink:
    """Takes one report after another and puts each where the user wanted it.

    `gone` turns true when whoever read our output has stopped reading (`| head`).
    """

    def __init__(
        self, wanted: Choices, path: Path | None, sources: Sequence[str], *, quiet: bool
    ) -> None:
        """Decide between screen, file and folder; raises UsageError where none would do."""
        self.wanted, self.path, self.quiet = wanted, path, quiet
        self.many = len(sources) > 1
        self.pages = self.many and wanted.format == "html"
        self.texts: list[str] = []
        self.pages_named: set[str] = set()
        self.rendered_before = False
        self.gone = False
        if self.pages:
            make_folder(path)
        elif path is not None:
            check_file(path, sources)
        if path is None and wanted.format != "text":
            to_programs()

    def take(self, report: Report, text: str) -> None:
        """Put one report out, as `rendered` gave it."""
        if self.pages and self.path is not None:
            write(self.path / self.name(report), text)
        elif self.path is not None:
            self.texts.append(text)
        else:
            self.gone = not show(text)

    def close(self) -> None:
        """Write what was kept for one file."""
        if self.path is not None and self.texts:
            write(self.path, "".join(self.texts))

    def name(self, report: Report) -> str:
        """Name a page after its record; two records of one name get two pages."""
        own = Path(report.record.source).name
        name, count = f"{own}.html", 1
        while name.casefold() in self.pages_named:
            count += 1
            name = f"{own} ({count}).html"
        self.pages_named.add(name.casefold())
        return name

    def rendered(self, report: Report) -> str:
        """Render a report as asked, ending with a line end, apart from the one before."""
        report = printable(report)
        if self.quiet and self.wanted.format == "text":
            return "".join(f"{line}\n" for line in brief(report))
        apart = "\n\n" if self.wanted.format == "text" and self.rendered_before else ""
        self.rendered_before = True
        return apart + self.text(report).rstrip("\n") + "\n"

    def text(self, report: Report) -> str:
        """Choose the renderer: a screen gets colour, a pipe or file plain text."""
        if self.wanted.format == "json":
            from conference.renderers import json

            return json.render(report, pretty=not self.many)
        if self.wanted.format == "html":
            page = renderer("html").render(report)
            return page if isinstance(page, str) else page.decode("utf-8")
        if self.path is None and sys.stdout.isatty():
            from conference.renderers import terminal

            return terminal.render(report, width=width(), encoding=encoding(self.path))
        from conference.renderers import plain

        return plain.render(report, encoding=encoding(self.path))


def show(text: str) -> bool:
    """Write to standard output; tells whether anybody still reads it.

    Raises UsageError where it takes no more, as on a full disk.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # Windows calls a closed pipe an invalid argument.
        if not isinstance(error, BrokenPipeError) and error.errno != errno.EINVAL:
            raise UsageError(f"standard output: cannot be written ({error.strerror})") from None
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True


def to_programs(newline: str | None = None) -> None:
    """Make standard output UTF-8, whatever this screen can show: a program reads it.

    `newline` "" leaves line ends as they are written, for formats that set their own.
    """
    with contextlib.suppress(AttributeError):
        cast(TextIOWrapper, sys.stdout).reconfigure(encoding="utf-8", newline=newline)


def width() -> int:
    """Give the columns that a report may use on this screen."""
    return max(NARROWEST, min(shutil.get_terminal_size((80, 24)).columns, WIDEST))


def encoding(path: Path | None) -> str:
    """Name the encoding of the file or screen that a report goes to."""
    return "utf-8" if path else sys.stdout.encoding or "ascii"


def printable(report: Report) -> Report:
    """Give a report whose file name every format can hold, though the disk's is no UTF-8."""
    source = report.record.source.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if source == report.record.source:
        return report
    record = report.record.model_copy(update={"source": source})
    return report.model_copy(update={"record": record})


def brief(report: Report) -> Iterator[str]:
    """Give the findings of a report, one line each."""
    for finding in report.findings:
        yield f"{report.record.source}: {finding.level}: {finding.message} [{finding.check}]"


def make_folder(path: Path | None) -> None:
    """Make sure that there is a folder for pages; raises UsageError where there cannot be."""
    if path is None:
        raise UsageError("several files as html: name a folder with --output")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"--output {path}: several files as html need a folder ({error.strerror})"
        ) from None


def check_file(path: Path, sources: Sequence[str]) -> None:
    """Refuse a name that is a folder's, or that of a record that is about to be read."""
    if path.is_dir():
        raise UsageError(f"--output {path}: is a folder - name a file in it")
    if path.exists() and any(Path(each).exists() and path.samefile(each) for each in sources):
        raise UsageError(f"--output {path}: is the record itself - give the report another name")


def write(path: Path, text: str) -> None:
    """Write a file beside its name first, readable by its owner only, then rename it."""
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(beside, OWNER_ONLY)
        os.replace(beside, path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        if isinstance(error, OSError):
            raise UsageError(f"--output {path}: cannot be written ({error.strerror})") from None
        raise
