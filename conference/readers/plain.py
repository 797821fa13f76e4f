"""Plain text and Markdown: one line is one block, unless lines were wrapped by force."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from conference.readers.encoding import Decoded
from conference.readers.headings import Headings
from conference.readers.interface import Marker
from conference.readers.lines import Line, cells, marker, ruled
from conference.readers.wraps import joins
from conference.record import Document, Form


def plain(decoded: Decoded, rows: Sequence[Line], source: str, format: str) -> Document:
    """Give the Document of a text that stays as it is, so that offsets are places in it."""
    sheet = Marker(decoded.text)
    mark_lines(sheet, rows)
    return sheet.document(source, format, decoded.limits)


def mark_lines(sheet: Marker, rows: Sequence[Line]) -> None:
    """Mark the blocks of `rows`, which are lines of the sheet's text in order."""
    found = Headings(rows).find()
    drawn = {n for n, row in enumerate(rows) if ruled(row.text)}
    tables = {n: spans for n, row in enumerate(rows) if (spans := table(row, n in drawn))}

    skips = [marker(row.text) for row in rows]

    def alone(n: int) -> bool:
        return skips[n] > 0 or n in found or n in drawn or n in tables

    joined = joins(rows, alone)
    n = 0
    while n < len(rows):
        row = rows[n]
        last = n
        if n in found:
            start, end, level = found[n]
            sheet.mark(start, end, Form.HEADING, place=row.place, level=level)
        elif n in tables:
            for start, end in tables[n]:
                sheet.mark(start, end, Form.CELL, place=row.place, row=row.place)
        elif n not in drawn:
            skip = skips[n]
            last = reach(rows, joined, alone, n, skip)
            form = Form.ITEM if skip else Form.PARAGRAPH
            sheet.mark(row.start + skip, rows[last].end, form, place=row.place)
        n = last + 1


def table(row: Line, drawn: bool) -> list[tuple[int, int]]:
    """Give the cells of a table row as places in the text; none when it is no row."""
    if drawn or marker(row.text):
        return []
    return [(row.start + start, row.start + end) for start, end in cells(row.text) or []]


def reach(
    rows: Sequence[Line], joined: list[bool], alone: Callable[[int], bool], n: int, skip: int
) -> int:
    """Give the last line of the paragraph or bullet that begins at line `n`."""
    last = n
    while last + 1 < len(rows) and not rows[last + 1].gap and not alone(last + 1):
        hung = skip and rows[last + 1].indent >= rows[n].indent + 2
        if not (joined[last] or hung):
            break
        last += 1
    return last
