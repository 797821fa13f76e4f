"""The report for a person at a screen: findings first, signs by shape as well as by colour."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import TYPE_CHECKING

from conference.renderers.encoding import spelt
from conference.renderers.lines import Heading, Line, Part, Run, Style, Table, told
from conference.renderers.outline import outline
from conference.report import Report

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
    from rich.text import Text

name = "terminal"
suffix = ".txt"

LOOK = {
    Style.TEXT: "",
    Style.STRONG: "bold",
    Style.GAP: "bold red",
    Style.CAUTION: "yellow",
    Style.NOTE: "cyan",
    Style.TOLD: "bold",
    Style.QUESTION: "bold cyan",
    Style.FAINT: "dim",
    Style.SHAPE: "bold",
}
NARROW = 72
"""Columns below which a table would break its words: rows are then told in lines."""
RULE = "─"
TRAILING = re.compile(r"(?: |\x1b\[[0-9;]*m)+$", re.MULTILINE)
"""What ends a line unseen: padding, and the codes in it, which must stay."""


def render(
    report: Report,
    *,
    width: int = 80,
    colour: bool = True,
    most: int | None = 12,
    encoding: str = "utf-8",
) -> str:
    """Give the report `width` columns wide, with ANSI colours unless `colour` is false.

    A NO_COLOR in the environment turns colour off whatever `colour` says (no-color.org).
    `most` limits the items of a category (None: all); what is left out is counted.
    """
    return laid(outline(report, most), width=width, colour=colour, encoding=encoding)


def laid(
    parts: Iterable[Part], *, width: int = 80, colour: bool = True, encoding: str = "utf-8"
) -> str:
    """Give headings, lines and tables `width` columns wide, coloured as `render` does it."""
    from rich.console import Console, Group

    file = StringIO()
    console = Console(
        file=file,
        width=width,
        height=1,  # Left open, a "dumb" TERM would bring a width of its own.
        color_system="standard" if colour and not os.environ.get("NO_COLOR") else None,
        force_terminal=True,
        force_jupyter=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    # All at once: each print costs more than the words in it.
    whole = Group(*(shown for part in parts for shown in _part(part, width, encoding)))
    console.print(whole, crop=False)
    return TRAILING.sub(lambda found: found[0].replace(" ", ""), file.getvalue())


class Hanging:
    """Words that wrap beside what leads them in, whatever the width."""

    def __init__(self, lead: Text, words: Text) -> None:
        """Take the lead and the words."""
        self._lead, self._words = lead, words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the words row by row, each as far in as the lead is wide."""
        from rich.text import Text

        taken = self._lead.cell_len
        lead, blank = self._lead, Text(" " * taken)
        for row in self._words.wrap(console, max(options.max_width - taken, 1)):
            yield from lead.render(console)
            yield from row.render(console, end="\n")
            lead = blank


def _part(part: Part, width: int, encoding: str) -> Iterator[RenderableType]:
    match part:
        case Heading():
            yield from _heading(part, width, encoding)
        case Line():
            yield _line(part, encoding)
        case Table() if width >= NARROW:
            yield _table(part, encoding)
        case Table():
            for row in told(part):
                yield _line(row, encoding)
        case _:
            yield ""


def _heading(heading: Heading, width: int, encoding: str) -> Iterator[RenderableType]:
    aside = f"  {heading.aside}" if heading.aside else ""
    title = _text(((heading.text, Style.STRONG), (aside, Style.FAINT)), encoding)
    if heading.level != 1:
        yield title
        return
    yield ""
    begin = _text(((f"{RULE}{RULE} ", Style.FAINT), (f"{heading.text} ", Style.STRONG)), encoding)
    end = _text(((heading.aside and f" {heading.aside} {RULE}", Style.FAINT),), encoding)
    spare = width - begin.cell_len - end.cell_len
    if spare > 0:
        rule = _text(((RULE * spare, Style.FAINT),), encoding)
        yield begin.append_text(rule).append_text(end)
        yield ""
    else:
        yield title


def _line(line: Line, encoding: str) -> RenderableType:
    lead = _text(((" " * line.indent, Style.TEXT), line.lead), encoding)
    words = _text(line.runs, encoding)
    return Hanging(lead, words) if lead else words


def _table(table: Table, encoding: str) -> RenderableType:
    from rich.box import SIMPLE_HEAD, Box
    from rich.table import Table as Grid

    grid = Grid(
        box=Box(str(SIMPLE_HEAD).replace(RULE, spelt(RULE, encoding))),
        show_edge=False,
        pad_edge=False,
        collapse_padding=True,
        expand=True,
        header_style=LOOK[Style.FAINT],
        border_style=LOOK[Style.FAINT],
    )
    for column in table.columns:
        grid.add_column(
            _text(((column.head, Style.TEXT),), encoding),
            ratio=None if column.fixed else column.share,
            width=column.fixed,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    for row in table.rows:
        grid.add_row(*(_text(cell, encoding) for cell in row))
    return grid


def _text(runs: Iterable[Run], encoding: str) -> Text:
    from rich.text import Text

    return Text.assemble(*((spelt(words, encoding), LOOK[style]) for words, style in runs))
