"""What a text report is made of: headings, lines of styled words, and tables; no layout yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from conference.renderers.excerpts import Excerpt


class Style(StrEnum):
    """What words are, so that a terminal can show it; plain text needs none of it."""

    TEXT = "text"
    STRONG = "strong"
    GAP = "gap"
    CAUTION = "caution"
    NOTE = "note"
    TOLD = "told"
    QUESTION = "question"
    FAINT = "faint"


Run = tuple[str, Style]


@dataclass(frozen=True, slots=True)
class Heading:
    """The beginning of a part; `aside` is its count or note."""

    text: str
    aside: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, `indent` columns in; `lead` stands before its first line and hangs."""

    runs: tuple[Run, ...]
    lead: Run = ("", Style.TEXT)
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its head, and a fixed width or a share of what is left."""

    head: str
    share: int = 1
    fixed: int | None = None
    right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; each cell holds runs. Plain text tells a row in a line."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Space:
    """An empty line."""


def told(table: Table, row: tuple[tuple[Run, ...], ...]) -> Line:
    """Give a row as "first – head: cell; head: cell", so that no cell depends on its column."""
    runs = list(row[0])
    for index, (column, cell) in enumerate(zip(table.columns[1:], row[1:], strict=True)):
        runs.append((f"{'; ' if index else ' – '}{column.head.lower()}: ", Style.FAINT))
        runs += cell
    return Line(tuple(runs), lead=("• ", Style.TEXT))


def quotation(quote: Excerpt) -> tuple[Run, ...]:
    """Give a quotation with its telling words set off."""
    return tuple((words, Style.TOLD if telling else Style.TEXT) for words, telling in quote.runs())


Part = Heading | Line | Table | Space
