"""Read tasks: who does it and by when, as far as the words of the action name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conference.language.compiled import Compiled
from conference.language.reading import Reading
from conference.language.units import Unit
from conference.record import Block, Form, Role
from conference.tags import Action, Category, Tag

DUE = frozenset(
    "by before within until till on from at for due no-later-than in this next every each after"
    " tonight today tomorrow".split()
)
INITIALS = re.compile(r"[A-Z]{2,3}$")
OWNER_HEADINGS = ("who", "owner", "responsible", "lead", "person", "by whom", "named")
DUE_HEADINGS = ("when", "date", "due", "timescale", "deadline", "by when", "target")


def with_owners(reading: Reading, tags: Sequence[Tag], compiled: Compiled) -> list[Tag]:
    """Give every action tag its `owner` and `due` attributes, None where the words name none."""
    by_start = {unit.start: (i, unit) for i, unit in enumerate(reading.units)}
    result = []
    for tag in tags:
        if tag.category is not Category.ACTION:
            result.append(tag)
            continue
        index, unit = by_start[tag.within[0]]
        owner = owner_of(reading, index, unit, compiled)
        due = due_of(reading, unit, compiled)
        if unit.form is Form.CELL:
            cells = neighbours(reading, unit)
            owner = cells.get("owner") or owner
            due = cells.get("due") or due
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


def owner_of(reading: Reading, index: int, unit: Unit, compiled: Compiled) -> str | None:
    """Give the words that name who does it: a person or role before the verb, or "by" one."""
    text, words = reading.document.text, reading.words
    forms = unit.view.forms
    limit = verb_at(forms, compiled)
    nobody = frozenset(compiled.book.words.get("no-owner", ()))
    for spoken in sorted(reading.spoken[index], key=lambda s: s.at):
        a, b = unit.first + spoken.at, unit.first + spoken.at + spoken.length
        written = text[words.starts[a] : words.ends[b - 1]]
        if words.forms[a] in nobody or spoken.role is Role.CHILD and spoken.person is None:
            continue
        before = forms[spoken.at - 1] if spoken.at else ""
        follows = forms[spoken.at + spoken.length] if spoken.at + spoken.length < len(forms) else ""
        if follows == "'s" or before in ("with", "for", "to", "of", "from", "about"):
            continue
        if spoken.at <= limit or before == "by":
            return written
    first = text[words.starts[unit.first] : words.ends[unit.first]]
    if INITIALS.match(first) and words.forms[unit.first] not in nobody:
        return first
    if unit.speaker or unit.form is Form.CAPTION:
        spoken_for = frozenset(compiled.book.words.get("speaker-owns", ()))
        for i, form in enumerate(forms):
            if form in spoken_for:
                return unit.speaker or text[words.starts[unit.first + i] : words.ends[unit.first + i]]
    label = re.match(r"\s*([A-Z][\w'’.]*(?: [A-Z][\w'’.]*){0,2})\s*(?::|–|—|→|->| - )", text[unit.start : unit.end])
    if label and label[1].lower() not in compiled.never_names:
        return label[1]
    return None


def verb_at(forms: Sequence[str], compiled: Compiled) -> int:
    """Give the index of the word that makes it a task ("to", "will", "agreed"), else the end."""
    makers = frozenset(compiled.book.words.get("task-words", ()))
    for i, form in enumerate(forms):
        if form in makers:
            return i
    return min(3, len(forms))


def due_of(reading: Reading, unit: Unit, compiled: Compiled) -> str | None:
    """Give the words that say by when: a date or length of time after "by", "within", "on"…"""
    text, words, forms = reading.document.text, reading.words, unit.view.forms
    vague = compiled.book.words.get("due-words", ())
    for phrase in vague:
        parts = phrase.split()
        for i in range(len(forms) - len(parts) + 1):
            if list(forms[i : i + len(parts)]) == parts:
                a, b = unit.first + i, unit.first + i + len(parts)
                return text[words.starts[a] : words.ends[b - 1]]
    for at in sorted(unit.view.slots):
        for name, length in unit.view.slots[at]:
            if name not in ("date", "duration", "time"):
                continue
            before = forms[at - 1] if at else ""
            wide = forms[at - 2] if at > 1 else ""
            if name == "date" or before in DUE or wide in DUE:
                start = at - 1 if before in DUE else at
                a, b = unit.first + start, unit.first + at + length
                return text[words.starts[a] : words.ends[b - 1]]
    return None


def neighbours(reading: Reading, unit: Unit) -> dict[str, str]:
    """Read owner and due from the other cells of the same table row, by the header above."""
    blocks = reading.document.blocks
    own = blocks[unit.block]
    if own.row is None:
        return {}
    row = [b for b in blocks[max(0, unit.block - 12) : unit.block + 12] if b.row == own.row]
    found: dict[str, str] = {}
    for cell in row:
        column = column_of(cell)
        heading = header_of(blocks, unit.block, cell, reading.document.text, column)
        value = reading.document.text[cell.start : cell.end].strip()
        if cell.start == own.start or not value:
            continue
        if any(word in heading for word in DUE_HEADINGS):
            found["due"] = value
        elif any(word in heading for word in OWNER_HEADINGS):
            found["owner"] = value
    return found


def column_of(cell: Block) -> str:
    """Give the column of a cell's place, "" where it has none."""
    match = re.search(r"column (\d+)", cell.place or "")
    return match[1] if match else ""


def header_of(
    blocks: Sequence[Block], near: int, cell: Block, text: str, column: str
) -> str:
    """Give the words of the first cell of the cell's column in its table, in lower case."""
    table = (cell.place or "").split(",")[0]
    first = ""
    for block in reversed(blocks[max(0, near - 400) : near + 12]):
        place = block.place or ""
        if block.form is Form.CELL and place.split(",")[0] == table and column_of(block) == column:
            first = text[block.start : block.end].lower()
    return first


