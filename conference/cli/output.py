"""Where reports go: the screen, a file or a folder; nothing half-written keeps its name."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from conference.cli.choices import Choices
from conference.errors import UsageError
from conference.renderers import renderer
from conference.report import Report

WIDEST, NARROWEST = 100, 60
OWNER_ONLY = 0o600


class Sink:
    """Takes one report after another and puts each where the user wanted it."""

    def __init__(self, wanted: Choices, path: Path | None, *, many: bool, quiet: bool) -> None:
        """Decide between screen, file and folder; raises UsageError where none would do."""
        self.wanted, self.path, self.many, self.quiet = wanted, path, many, quiet
        self.kept: list[str] = []
        if many and wanted.format == "html":
            if path is None:
                raise UsageError("several files as html: name a folder with --output")
            path.mkdir(parents=True, exist_ok=True)
        elif path is not None and path.is_dir():
            raise UsageError(f"--output {path}: is a folder - name a file in it")

    def take(self, report: Report) -> None:
        """Put one report out."""
        if self.many and self.wanted.format == "html" and self.path is not None:
            name = Path(report.record.source).name or "standard input"
            write(self.path / f"{name}.html", self.rendered(report))
        elif self.path is not None:
            self.kept.append(self.rendered(report))
        else:
            sys.stdout.write(self.rendered(report))
            sys.stdout.flush()

    def close(self) -> None:
        """Write what was kept for one file."""
        if self.path is not None and self.kept:
            write(self.path, "".join(self.kept))

    def rendered(self, report: Report) -> str:
        """Render a report as asked, ending with a line end."""
        if self.quiet and self.wanted.format == "text":
            return "".join(f"{line}\n" for line in brief(report))
        text = self.text(report)
        return text if text.endswith("\n") else text + "\n"

    def text(self, report: Report) -> str:
        """Choose the renderer: a screen gets colour, a pipe or file plain text."""
        if self.wanted.format == "json":
            from conference.renderers import json

            return json.render(report, pretty=not self.many)
        if self.wanted.format == "html":
            return as_text(renderer("html").render(report))
        if self.path is None and sys.stdout.isatty():
            from conference.renderers import terminal

            columns = shutil.get_terminal_size((80, 24)).columns
            width = max(NARROWEST, min(columns, WIDEST))
            return terminal.render(report, width=width, encoding=sys.stdout.encoding or "ascii")
        return as_text(renderer("plain").render(report))


def as_text(rendered: str | bytes) -> str:
    """Give a rendering as text."""
    return rendered if isinstance(rendered, str) else rendered.decode("utf-8")


def brief(report: Report) -> Iterator[str]:
    """Give the findings of a report, one line each."""
    for finding in report.findings:
        yield f"{report.record.source}: {finding.level}: {finding.message} [{finding.check}]"


def write(path: Path, text: str) -> None:
    """Write a file beside its name first, readable by its owner only, then rename it."""
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise UsageError(f"--output {path}: cannot be written ({error.strerror})") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(beside, OWNER_ONLY)
        os.replace(beside, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise UsageError(f"--output {path}: cannot be written ({error.strerror})") from None


def progress(files: Sequence[str], *, quiet: bool) -> Iterator[str]:
    """Give the files one by one, with a bar on standard error where people see it."""
    if quiet or len(files) < 2 or not sys.stderr.isatty():
        yield from files
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(files, description="Reading", console=Console(stderr=True), transient=True)
