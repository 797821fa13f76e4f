"""The report as plain text: what a pipe, a file or a screen reader gets; no boxes, no colour."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from conference.renderers.encoding import spelt
from conference.renderers.lines import Heading, Line, Part, Run, Style, Table, told
from conference.renderers.outline import outline
from conference.report import Report

name = "plain"
suffix = ".txt"

BULLET = "• "


def render(
    report: Report, *, width: int = 80, most: int | None = 12, encoding: str = "utf-8"
) -> str:
    """Give the report as text of at most `width` characters a line, a table's row in a line.

    `most` limits the items of a category (None: all); what is left out is counted. What
    `encoding` cannot write is replaced by something that it can.
    """
    return laid(outline(report, most), width=width, encoding=encoding)


def laid(parts: Iterable[Part], *, width: int = 80, encoding: str = "utf-8") -> str:
    """Give headings, lines and tables as text of at most `width` characters a line."""
    lines = [line for part in parts for line in _part(part, width, encoding)]
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def _part(part: Part, width: int, encoding: str) -> Iterator[str]:
    match part:
        case Heading():
            yield from _heading(part, width, encoding)
        case Line():
            yield from _line(part, width, encoding)
        case Table():
            for row in told(part):
                yield from _line(row, width, encoding)
        case _:
            yield ""


def _heading(heading: Heading, width: int, encoding: str) -> Iterator[str]:
    title = heading.text.upper() if heading.level == 1 else heading.text
    whole = f"{title} ({heading.aside})" if heading.aside else title
    if heading.level == 1:
        yield ""
    yield from _wrapped(whole, width, encoding)
    if heading.level < 2:
        yield ("=" if heading.level == 0 else "-") * min(len(whole), width)


def _line(line: Line, width: int, encoding: str) -> Iterator[str]:
    lead, style = line.lead
    first = " " * line.indent + (BULLET if style is Style.SHAPE else lead)
    yield from _wrapped(_joined(line.runs), width, encoding, first, " " * len(first))


def _joined(runs: tuple[Run, ...]) -> str:
    return "".join(words for words, style in runs if style is not Style.SHAPE)


def _wrapped(
    text: str, width: int, encoding: str, first: str = "", rest: str = ""
) -> Iterator[str]:
    yield from textwrap.wrap(
        spelt(text, encoding),
        width,
        initial_indent=spelt(first, encoding),
        subsequent_indent=rest,
        break_on_hyphens=False,
    )
