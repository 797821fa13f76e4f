"""Read tasks: who does it and by when, as far as the words of the action name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conference.language.compiled import Compiled
from conference.language.deadlines import due_of
from conference.language.owners import owner_of
from conference.language.reading import Reading
from conference.language.units import Unit
from conference.record import Block, Form
from conference.tags import Action, Category, Tag

OWNER_HEADINGS = ("who", "owner", "responsible", "lead", "person", "by whom", "named")
DUE_HEADINGS = ("when", "date", "due", "timescale", "deadline", "by when", "target")
NEAR = 12


def with_owners(reading: Reading, tags: Sequence[Tag], compiled: Compiled) -> list[Tag]:
    """Give every action tag its `owner` and `due` attributes, None where the words name none."""
    by_start = {unit.start: unit for unit in reading.units}
    result = []
    for tag in tags:
        if tag.category is not Category.ACTION:
            result.append(tag)
            continue
        unit = by_start[tag.within[0]]
        owner, due = owner_of(reading, unit, compiled), due_of(reading, unit, compiled)
        if unit.form is Form.CELL:
            cells = neighbours(reading, unit)
            owner, due = cells.get("owner") or owner, cells.get("due") or due
        attributes = {**tag.attributes, "owner": owner, "due": due}
        result.append(tag.model_copy(update={"attributes": attributes}))
    return result


def actions_of(tags: Sequence[Tag]) -> tuple[Action, ...]:
    """List the actions that the action tags hold."""
    return tuple(
        Action(
            start=tag.start,
            end=tag.end,
            text=tag.text,
            owner=text_of(tag, "owner"),
            due=text_of(tag, "due"),
        )
        for tag in tags
        if tag.category is Category.ACTION and tag.counts
    )


def text_of(tag: Tag, name: str) -> str | None:
    """Give a tag's attribute where it is text."""
    value = tag.attributes.get(name)
    return value if isinstance(value, str) else None


def neighbours(reading: Reading, unit: Unit) -> dict[str, str]:
    """Read owner and due from the row's other cells, by their header or label ("Who: Ceri")."""
    blocks, text = reading.document.blocks, reading.document.text
    own = blocks[unit.block]
    if own.row is None:
        return {}
    found: dict[str, str] = {}
    for cell in blocks[max(0, unit.block - NEAR) : unit.block + NEAR]:
        if cell.row != own.row or cell.start == own.start:
            continue
        label, colon, rest = text[cell.start : cell.end].partition(":")
        heading, value = label.lower(), rest.strip()
        if not colon or not kind_of_cell(heading):
            heading = header_of(blocks, unit.block, cell, text, column_of(cell))
            value = text[cell.start : cell.end].strip()
        kind = kind_of_cell(heading)
        if kind and value:
            found.setdefault(kind, value)
    return found


def kind_of_cell(heading: str) -> str | None:
    """Tell whether a column's heading asks for the owner or for the date."""
    if any(word in heading for word in DUE_HEADINGS):
        return "due"
    return "owner" if any(word in heading for word in OWNER_HEADINGS) else None


def column_of(cell: Block) -> str:
    """Give the column of a cell's place, "" where it has none."""
    match = re.search(r"column (\d+)", cell.place or "")
    return match[1] if match else ""


def header_of(blocks: Sequence[Block], near: int, cell: Block, text: str, column: str) -> str:
    """Give the words of the first cell of the cell's column in its table, in lower case."""
    table = (cell.place or "").split(",")[0]
    first = ""
    for block in reversed(blocks[max(0, near - 400) : near + 12]):
        place = block.place or ""
        if block.form is Form.CELL and place.split(",")[0] == table and column_of(block) == column:
            first = text[block.start : block.end].lower()
    return first
