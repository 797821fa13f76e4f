"""The rows of a plan's table: which cells tell the task, who does it and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from conference.language.compiled import Compiled
from conference.record import Block, Document, Form

LONGEST_HEADING, LONGEST_LABEL = 10, 3
TELLING = frozenset(("owner", "due", "task"))
COLUMN, TABLE = re.compile(r"column (\d+)"), re.compile(r"table \d+")
WORD = re.compile(r"[^\W_]+")
Named = Sequence[tuple[str, re.Pattern[str]]]


@dataclass(slots=True)
class Row:
    """One row: the cells of each kind of column, in order."""

    cells: dict[str, list[Cell]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A paragraph of a cell: what its column is for, and its words behind a label ("Who: …")."""

    block: int
    kind: str
    words: str
    start: int
    row: Row


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a record's plans, by the index of a cell's block; `heads` are headings."""

    cells: Mapping[int, Cell]
    heads: frozenset[int]


def rows_of(document: Document, compiled: Compiled) -> Rows:
    """Find the rows of tables with columns such as "Who" and "When", or with "Who: …" cells."""
    named = columns(compiled.book.words.get("plan-columns", ()))
    found: dict[int, Cell] = {}
    heads: set[int] = set()
    kinds: list[str] = []
    table = ""
    for blocks in rows(document.blocks):
        own = TABLE.match(document.blocks[blocks[0]].place or "")
        if (own.group() if own else "") != table:
            table, kinds = own.group() if own else "", []
        parts = parts_of(document.blocks, blocks)
        firsts = [words_of(document, part[0]) for part in parts]
        headings = [kind_of(words, named) for words in firsts]
        labels = [label_of(words, named) for words in firsts]
        if len(TELLING.intersection(headings)) > 1 and not any(labels):
            heads.update(blocks)
            kinds = headings
            continue
        fit = labels if any(labels) else fitted(document, kinds, parts)
        row = Row()
        for part, kind, label in zip(parts, fit, labels, strict=True):
            for block in part:
                found[block] = cell_of(document, block, kind, bool(label), row)
                row.cells.setdefault(kind, []).append(found[block])
    return Rows(found, frozenset(heads))


def cell_of(document: Document, block: int, kind: str, labelled: bool, row: Row) -> Cell:
    """Build one paragraph of a cell."""
    words, start = words_of(document, block), document.blocks[block].start
    if labelled:
        label, _, rest = words.partition(":")
        words, start = rest.strip(), start + len(label) + 1
    return Cell(block, kind, words, start, row)


def words_of(document: Document, block: int) -> str:
    """Give the words of a block."""
    return document.text[document.blocks[block].start : document.blocks[block].end].strip()


def rows(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Give the indexes of the blocks of each row, in order."""
    cells = (i for i, block in enumerate(blocks) if block.form is Form.CELL and block.row)
    for _, indexes in groupby(cells, key=lambda i: blocks[i].row):
        yield list(indexes)


def parts_of(blocks: Sequence[Block], indexes: Sequence[int]) -> list[list[int]]:
    """Join the paragraphs of one cell; where no column is known, each block is a cell."""
    by_column = groupby(indexes, key=lambda i: column_of(blocks[i]) or -i)
    return [list(part) for _, part in by_column]


def column_of(block: Block) -> int:
    """Give the number of a cell's column, 0 where its place does not say."""
    found = COLUMN.search(block.place or "")
    return int(found[1]) if found else 0


@lru_cache(maxsize=4)
def columns(listed: tuple[str, ...]) -> Named:
    """Read a rule pack's `plan-columns`: each kind of column with the words of its headings."""
    found = []
    for entry in listed:
        kind, _, words = entry.partition(": ")
        told = "|".join(re.escape(word) for word in words.split(", "))
        found.append((kind, re.compile(rf"\b(?:{told})(?!\w)")))
    return found


def kind_of(heading: str, named: Named) -> str:
    """Tell what a column is for by its heading ("By when"); "" where it is none."""
    words = WORD.findall(heading.lower())
    if not words or len(words) > LONGEST_HEADING:
        return ""
    return next((kind for kind, pattern in named if pattern.search(" ".join(words))), "")


def label_of(words: str, named: Named) -> str:
    """Tell a cell that says itself what it is for ("Who: Ceri"); "" where it does not."""
    label, colon, _ = words.partition(":")
    return kind_of(label, named) if colon and len(label.split()) <= LONGEST_LABEL else ""


def fitted(document: Document, kinds: Sequence[str], parts: Sequence[Sequence[int]]) -> list[str]:
    """Give what each cell is for by its column.

    Where no columns are known, a row that lacks its first cell (it goes on from the row above)
    is told by the date at its end.
    """
    numbers = [column_of(document.blocks[part[0]]) for part in parts]
    if all(numbers):
        return [kinds[i - 1] if i <= len(kinds) else "" for i in numbers]
    short = len(kinds) - len(parts)
    last = words_of(document, parts[-1][-1])
    if short > 0 and kinds[-1] == "due" and any(sign.isdigit() for sign in last):
        return list(kinds[short:])
    return [*kinds[: len(parts)], *([""] * max(0, -short))]
