"""Plain text and Markdown: one line is one block, unless lines were wrapped by force."""

from __future__ import annotations

from collections.abc import Callable

from conference.readers.encoding import decode
from conference.readers.headings import Headings
from conference.readers.interface import Marker
from conference.readers.lines import Line, cells, lines, marker, ruled
from conference.readers.wraps import joins
from conference.record import Document, Form


class PlainReader:
    """Reads .txt and .md; the text stays as it is, so offsets are places in the file's text."""

    def __init__(self, format: str = "text") -> None:
        """Name the format that the Document will carry."""
        self.format = format

    def read(self, data: bytes, source: str) -> Document:
        """Give the Document; UnreadableError when `data` is no text or has no words."""
        decoded = decode(data, source)
        sheet = Marker(decoded.text)
        mark_lines(sheet, list(lines(decoded.text)))
        return sheet.document(source, self.format, decoded.limits)


def mark_lines(sheet: Marker, rows: list[Line]) -> None:
    """Mark the blocks of `rows`, which are lines of the sheet's text in order."""
    found = Headings(rows).find()
    drawn = {n for n, row in enumerate(rows) if row.text and ruled(row.text)}
    tables = {n: spans for n, row in enumerate(rows) if (spans := table(row, n in drawn))}

    def alone(n: int) -> bool:
        return n in found or n in drawn or n in tables or bool(marker(rows[n].text))

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
        elif row.text and n not in drawn:
            skip = marker(row.text)
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
    rows: list[Line], joined: list[bool], alone: Callable[[int], bool], n: int, skip: int
) -> int:
    """Give the last line of the paragraph or bullet that begins at line `n`."""
    last = n
    while last + 1 < len(rows) and rows[last + 1].text and not alone(last + 1):
        hung = skip and rows[last + 1].indent >= rows[n].indent + 2
        if not (joined[last] or hung):
            break
        last += 1
    return last
