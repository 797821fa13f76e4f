"""What a text report is made of: headings, lines of styled words, and tables; no layout yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from conference.renderers.excerpts import Excerpt
from conference.renderers.passages import Passage
from conference.renderers.quoting import LONGEST, words


class Style(StrEnum):
    """What words are, so that a terminal can show it; plain text needs none of it.

    A shape only draws what the words beside it say; a reader of plain text is spared it.
    """

    TEXT = "text"
    STRONG = "strong"
    GAP = "gap"
    CAUTION = "caution"
    NOTE = "note"
    TOLD = "told"
    QUESTION = "question"
    FAINT = "faint"
    SHAPE = "shape"


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
    """Rows under heads; each cell holds runs.

    Where there is no room for columns, `lines` tell the rows; without them, `told` does.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Space:
    """An empty line."""


def told(table: Table) -> tuple[Line, ...]:
    """Give the rows as lines, so that no cell depends on its column."""
    return table.lines or tuple(_told(table, row) for row in table.rows)


def _told(table: Table, row: tuple[tuple[Run, ...], ...]) -> Line:
    """Give a row as "first – head: cell; head: cell"."""
    runs = list(row[0])
    for index, (column, cell) in enumerate(zip(table.columns[1:], row[1:], strict=True)):
        runs.append((f"{'; ' if index else ' – '}{column.head.lower()}: ", Style.FAINT))
        runs += cell
    return Line(tuple(runs), lead=("• ", Style.TEXT))


def quotation(quote: Excerpt, longest: int = LONGEST) -> tuple[Run, ...]:
    """Give a quotation of up to `longest` characters with its telling words set off."""
    runs = quote.runs(longest)
    return tuple((text, Style.TOLD if telling else Style.TEXT) for text, telling in runs)


def placed(passage: Passage, longest: int = LONGEST) -> Iterator[Run]:
    """Quote a passage, whom it is about before it and its place behind it."""
    if passage.subject:
        yield (f"{words(passage.subject)}: ", Style.TEXT)
    yield from quotation(passage.quote, longest)
    if passage.place:
        yield (f" – {words(passage.place)}", Style.FAINT)


Part = Heading | Line | Table | Space
