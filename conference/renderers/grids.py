"""The record's tables put together again from their cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from conference.renderers.marking import Stretch

COLUMN = re.compile(r"\bcolumn (\d+)$")
MOST = 64
"""Empty cells drawn before one: a file may claim any column."""
TABLE = re.compile(r"^(.+), row \d+$")


@dataclass(slots=True)
class Cell:
    """What stands in one cell; `skipped` counts the empty or merged cells before it."""

    place: str | None
    skipped: int
    stretches: list[Stretch] = field(default_factory=list)


@dataclass(slots=True)
class Grid:
    """A table: its name, where the file has one ("table 2"), and its rows.

    `section` where a new one begins with it unannounced.
    """

    name: str
    section: str | None = None
    rows: list[list[Cell]] = field(default_factory=list)


def blocks(stretches: Iterable[Stretch]) -> Iterator[Stretch | Grid]:
    """Give the stretches in order, those of one table together."""
    grid: Grid | None = None
    row: str | None = None
    for each in stretches:
        if each.row is None:
            if grid:
                yield grid
            grid = None
            yield each
            continue
        name = found[1] if (found := TABLE.match(each.row)) else ""
        parted = each.apart and not name and each.row != row
        if grid is None or grid.name != name or each.section or parted:
            if grid:
                yield grid
            grid, row = Grid(name, each.section), None
        if each.row != row:
            grid.rows.append([])
            row = each.row
        _place(grid.rows[-1], each)
    if grid:
        yield grid


def _place(row: list[Cell], stretch: Stretch) -> None:
    """Put a stretch in its cell: the last one, or a new one."""
    found = COLUMN.search(stretch.place or "")
    if found and row and row[-1].place == stretch.place:
        row[-1].stretches.append(stretch)
        return
    taken = sum(cell.skipped + 1 for cell in row)
    skipped = max(int(found[1]) - 1 - taken, 0) if found else 0
    row.append(Cell(stretch.place, min(skipped, MOST), [stretch]))
