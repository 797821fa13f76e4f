"""Read tasks: who does it, by when and how often, as far as the words of the action tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conference.language.compiled import Compiled
from conference.language.deadlines import due_of, named
from conference.language.often import often_in
from conference.language.owners import owner_of
from conference.language.reading import Reading
from conference.language.rows import Cell, Row, Rows, rows_of
from conference.language.tagging import people_in
from conference.language.timing import Timing
from conference.language.units import Unit
from conference.tags import Action, Attribute, Category, Tag

LONGEST_NAMES = 9
"""Words in a cell that names people and no task of its own."""
DOES = frozenset(("to", "will", "'ll", "must", "should", ":"))
TASKS = frozenset(("doing", "bid", "ongoing"))


@dataclass(frozen=True, slots=True)
class Plan:
    """A reading with all that its tasks are read by: `cells` gives a block's first unit."""

    reading: Reading
    compiled: Compiled
    timing: Timing
    rows: Rows
    units: Mapping[int, Unit]
    cells: Mapping[int, int]


def with_owners(reading: Reading, tags: Sequence[Tag], compiled: Compiled) -> list[Tag]:
    """Give every action tag its `owner`, `due`, `date` and `often`, None where no words tell.

    `date` is the day that `due` comes to, "2026-05-03". In a plan's table the task is the action:
    the cells of its row that only say who, when or how it went are none.
    """
    plan = plan_of(reading, compiled)
    others = [tag for tag in tags if tag.category is not Category.ACTION]
    tasks = by_rows(plan, [tag for tag in tags if tag.category is Category.ACTION])
    told = [tag.model_copy(update={"attributes": read(plan, tag)}) for tag in tasks]
    return sorted([*others, *told], key=lambda tag: (tag.start, tag.end, tag.category))


def plan_of(reading: Reading, compiled: Compiled) -> Plan:
    """Gather what a reading's tasks are read by."""
    document = reading.document
    timing = Timing(document.text, reading.date, reading.nation, compiled.book.words)
    units = {unit.start: unit for unit in reading.units}
    cells = {unit.block: i for i, unit in reversed(list(enumerate(reading.units)))}
    return Plan(reading, compiled, timing, rows_of(document, compiled), units, cells)


def read(plan: Plan, tag: Tag) -> dict[str, Attribute]:
    """Give the attributes of an action tag."""
    reading, compiled = plan.reading, plan.compiled
    unit = plan.units[tag.within[0]]
    owner, due = owner_of(reading, unit, compiled), due_of(reading, unit, compiled)
    lists = compiled.book.words
    often = often_in(reading.document.text[unit.start : unit.end], lists)
    cell = plan.rows.cells.get(unit.block)
    if cell is not None:
        owner = who(plan, cell) or owner
        when = beside(cell, "due")
        due = (named(when.words, compiled) if when else None) or due
        often = often or (often_in(when.words, lists) if when else None)
    day = plan.timing.day(due) if due else None
    date = day.isoformat() if day else None
    return {**tag.attributes, "owner": owner, "due": due, "date": date, "often": often}


def by_rows(plan: Plan, tags: Sequence[Tag]) -> list[Tag]:
    """Leave one action to each task of a row; it goes to the task where others bear it alone."""
    left: list[Tag] = []
    spare: dict[int, tuple[Row, Tag]] = {}
    for tag in tags:
        unit = plan.units[tag.within[0]]
        cell = plan.rows.cells.get(unit.block)
        if unit.block in plan.rows.heads:
            continue
        if cell is None or tells_task(plan, cell, unit):
            left.append(tag)
        else:
            spare.setdefault(id(cell.row), (cell.row, tag))
    borne = {plan.units[tag.within[0]].block for tag in left}
    for row, tag in spare.values():
        cells = [cell for kind in ("task", "") for cell in row.cells.get(kind, ())]
        if cells and cells[0].block in plan.cells and not any(c.block in borne for c in every(row)):
            left.append(moved(plan, tag, plan.cells[cells[0].block]))
    return left


def moved(plan: Plan, tag: Tag, index: int) -> Tag:
    """Give an action tag to another unit, all of its words."""
    unit, text = plan.reading.units[index], plan.reading.document.text
    return tag.model_copy(
        update={
            "start": unit.start,
            "end": unit.end,
            "text": text[unit.start : unit.end],
            "within": (unit.start, unit.end),
            "about": people_in(plan.reading, index),
        }
    )


def every(row: Row) -> list[Cell]:
    """List all cells of a row."""
    return [cell for cells in row.cells.values() for cell in cells]


def tells_task(plan: Plan, cell: Cell, unit: Unit) -> bool:
    """Tell whether words in a cell are a task, and not who does it, when, or how it went."""
    if cell.kind == "due":
        return False
    if cell.kind == "owner":
        return not names_only(plan, cell)
    if cell.kind in ("progress", "outcome"):
        owner = owner_of(plan.reading, unit, plan.compiled)
        said = plan.reading.document.text[unit.start : unit.end]
        return owner is not None and any(f"{owner} {does} " in said for does in ("to", "will"))
    owners = cell.row.cells.get("owner", ())
    return all(names_only(plan, other) for other in owners)


def names_only(plan: Plan, cell: Cell) -> bool:
    """Tell a cell that names people and no task: "Kofi / Rebwar", not "School to monitor"."""
    index = plan.cells.get(cell.block)
    if index is None:
        return True
    unit = plan.reading.units[index]
    skipped = plan.reading.words.between(unit.start, cell.start)
    forms = unit.view.forms[skipped[1] - skipped[0] :]
    opened = {slot for slot, _ in unit.view.slots.get(skipped[1] - skipped[0], ())}
    return len(forms) <= LONGEST_NAMES and not DOES.intersection(forms) and not opened & TASKS


def who(plan: Plan, cell: Cell) -> str | None:
    """Give the names in the row's cell for them, None where it names nobody ("All")."""
    told = beside(cell, "owner")
    if told is None or not names_only(plan, told):
        return None
    nobody = plan.compiled.book.words.get("no-owner", ())
    left = [word for word in words(told.words) if word not in nobody and word != "and"]
    return named(told.words, plan.compiled) if left else None


def words(text: str) -> list[str]:
    """List the words of a text in lower case, without signs."""
    return "".join(sign if sign.isalnum() else " " for sign in text.lower()).split()


def beside(cell: Cell, kind: str) -> Cell | None:
    """Give the row's cell of a kind: the one on the same line where there are as many lines."""
    found = cell.row.cells.get(kind, [])
    own = cell.row.cells.get(cell.kind, [])
    if not found or cell in found:
        return None
    return found[own.index(cell)] if len(found) == len(own) else found[0]


def actions_of(tags: Sequence[Tag]) -> tuple[Action, ...]:
    """List the actions that the action tags hold."""
    return tuple(
        Action(
            start=tag.start,
            end=tag.end,
            text=tag.text,
            owner=text_of(tag, "owner"),
            due=text_of(tag, "due"),
            date=text_of(tag, "date"),
            often=text_of(tag, "often"),
        )
        for tag in tags
        if tag.category is Category.ACTION and tag.counts
    )


def text_of(tag: Tag, name: str) -> str | None:
    """Give a tag's attribute where it is text."""
    value = tag.attributes.get(name)
    return value if isinstance(value, str) else None
