"""The cells of a Word table by their own w:tc, so that a merged cell is read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conference.readers.wordstyles import W
from conference.readers.wordwalk import children

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; `alone` tells that it is the only one of its row (a banner or a frame)."""

    element: _Element
    place: str
    row: str
    alone: bool


def cells(table: _Element, number: int) -> Iterator[Cell]:
    """Give the cells of table `number` row by row; columns are counted as they are seen."""
    for at, row in enumerate(below(table, f"{W}tr"), 1):
        elements = list(below(row, f"{W}tc"))
        name = f"table {number}, row {at}"
        column = 1
        for element in elements:
            if not continued(element):
                place = f"{name}, column {column}"
                yield Cell(element, place, name, len(elements) == 1)
            column += span(element)


def below(element: _Element, tag: str) -> Iterator[_Element]:
    """Give rows or cells, through content controls and insertions that wrap them."""
    for child in children(element):
        if child.tag == tag:
            yield child
        elif child.tag != f"{W}tbl":
            yield from below(child, tag)


def continued(cell: _Element) -> bool:
    """Tell a cell that only continues the one above it, which Word does not show."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val") != "restart"


def span(cell: _Element) -> int:
    """Give how many columns the cell takes."""
    wide = cell.find(f"{W}tcPr/{W}gridSpan")
    value = str(wide.get(f"{W}val", "1")) if wide is not None else "1"
    return int(value) if value.isdecimal() and int(value) < 64 else 1
