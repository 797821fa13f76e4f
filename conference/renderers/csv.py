"""The action register as a table for a spreadsheet: one task a line, harmless when opened."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from conference.renderers.quoting import words
from conference.renderers.register import Row
from conference.tags import Asked

COLUMNS = (
    "record",
    "place",
    "task",
    "owner",
    "asked of",
    "by when",
    "date",
    "how often",
    "for",
    "answers",
    "words nobody could tick off",
)
ASKED = {
    Asked.FAMILY: "the family",
    Asked.SERVICES: "services",
    Asked.BOTH: "family and services",
}
MARK = "\ufeff"
"""What tells Excel that a file is UTF-8."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(rows: Iterable[Row]) -> str:
    """Give the rows under one head, as Excel opens them: with a byte order mark, CRLF at each end.

    A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV
    injection): the words of a record must not be able to do anything.
    """
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([plain(cell) for cell in _cells(row)])
    return MARK + file.getvalue()


def plain(cell: str) -> str:
    """Give a cell's words so that a spreadsheet shows and never works them out."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _cells(row: Row) -> tuple[str, ...]:
    action = row.action
    return (
        row.record,
        row.place,
        row.text,
        row.owner or "",
        ASKED[action.asks] if action.asks else "",
        row.due or "",
        row.day.isoformat() if row.day else "",
        words(action.often or ""),
        words(", ".join(action.whom)),
        "; ".join(dict.fromkeys(words(quote.text) for quote in action.answers)),
        words(action.vague or ""),
    )
