"""The report for a person at a screen: findings first, signs by shape as well as by colour."""

from __future__ import annotations

import os
import re
from io import StringIO
from typing import TYPE_CHECKING

from conference.renderers.encoding import able, spelt
from conference.renderers.lines import Heading, Line, Run, Style, Table, told
from conference.renderers.outline import outline
from conference.report import Report

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
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
}


TRAILING = re.compile(r"(?: |\x1b\[[0-9;]*m)+$", re.MULTILINE)
"""What ends a line unseen: padding, and the codes in it, which must stay."""

NARROW = 72
"""Columns below which a table would break its words: rows are then told in lines."""


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
    from rich.console import Console

    file = StringIO()
    console = Console(
        file=file,
        width=width,
        force_terminal=True,
        color_system="standard" if colour and not os.environ.get("NO_COLOR") else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in outline(report, most):
        match part:
            case Heading():
                _heading(console, part, encoding)
            case Line():
                _line(console, part, encoding)
            case Table() if width >= NARROW:
                console.print(_table(part, encoding))
            case Table():
                for row in part.rows:
                    _line(console, told(part, row), encoding)
            case _:
                console.print()
    whole = TRAILING.sub(lambda found: found[0].replace(" ", ""), file.getvalue())
    return whole if able(encoding) else whole.replace("─", spelt("─", encoding))


def _heading(console: Console, heading: Heading, encoding: str) -> None:
    runs = ((heading.text, Style.STRONG), (_apart(heading.aside), Style.FAINT))
    title = _text(runs, encoding)
    if heading.level == 1:
        console.print()
        aside = _text(((heading.aside and f" {heading.aside} ─", Style.FAINT),), encoding)
        plain = _text((("── ", Style.FAINT), (f"{heading.text} ", Style.STRONG)), encoding)
        spare = console.width - plain.cell_len - aside.cell_len
        if spare > 0:
            plain.append_text(_text((("─" * spare, Style.FAINT),), encoding)).append_text(aside)
            title = plain.append("\n")
    console.print(title)


def _apart(aside: str) -> str:
    return f"  {aside}" if aside else ""


def _line(console: Console, line: Line, encoding: str) -> None:
    from rich.text import Text

    lead = Text(" " * line.indent).append_text(_text((line.lead,), encoding))
    room = max(console.width - lead.cell_len, 1)
    for index, row in enumerate(_text(line.runs, encoding).wrap(console, room)):
        row.rstrip()
        console.print((lead if not index else Text(" " * lead.cell_len)) + row)


def _table(table: Table, encoding: str) -> RenderableType:
    from rich import box
    from rich.table import Table as Grid

    grid = Grid(
        box=box.SIMPLE_HEAD, show_edge=False, expand=True, header_style="dim", pad_edge=False
    )
    for column in table.columns:
        grid.add_column(
            column.head,
            ratio=None if column.fixed else column.share,
            width=column.fixed,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    for row in table.rows:
        grid.add_row(*(_text(cell, encoding) for cell in row))
    return grid


def _text(runs: tuple[Run, ...], encoding: str) -> Text:
    from rich.text import Text

    whole = Text()
    for words, style in runs:
        whole.append(spelt(words, encoding), style=LOOK[style])
    return whole
