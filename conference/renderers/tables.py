"""Children, people, actions and questions as tables, and each row of them as a line."""

from __future__ import annotations

from collections.abc import Iterator

from conference.renderers.answers import UNTOUCHED, Sheet, Taken
from conference.renderers.grouping import Digest
from conference.renderers.lines import (
    Column,
    Heading,
    Line,
    Part,
    Run,
    Space,
    Style,
    Table,
    placed,
    quotation,
)
from conference.renderers.people import Count, Row
from conference.renderers.quoting import joined, number, words
from conference.renderers.tasks import NOBODY, UNDATED, Task
from conference.renderers.wording import MARKS, NOT_FOUND
from conference.report import Level

SIGN = MARKS[Level.CAUTION]
HEARD, ANSWERED = 2, 60
"""Places quoted for a child, and characters of the words that a task answers."""
BULLET = ("• ", Style.TEXT)


def children(order: Digest, most: int | None) -> Iterator[Part]:
    """Tell how far each child is heard, on which words, and what would come next."""
    if not order.voices:
        return
    yield Heading("How far each child is heard", number(len(order.voices), "child", "children"))
    asked = {question.text for entry in order.entries for question in entry.questions}
    for child in order.voices:
        name = ", ".join(filter(None, (words(child.name), child.age)))
        runs = ((f"{name}: ", Style.STRONG), (words(child.reached), Style.TEXT))
        yield Line(runs, lead=(f"{child.bar} ", Style.SHAPE))
        for passage in child.words if most is None else child.words[:HEARD]:
            yield Line(tuple(placed(passage)), indent=4)
        if most is not None and len(child.words) > HEARD:
            more = number(len(child.words) - HEARD, "more place")
            yield Line(((f"and {more}", Style.FAINT),), indent=4)
        if child.next and child.next not in asked:
            lead = ("Next: ", Style.QUESTION)
            yield Line(((words(child.next), Style.QUESTION),), lead=lead, indent=4)


def people(order: Digest) -> Iterator[Part]:
    """Tell what stands to each person's name."""
    yield Heading("People in this record", number(len(order.people), "person", "people"))
    if not order.people:
        yield Line((("Nobody is named in this record.", Style.TEXT),))
        return
    told = [row for row in order.people if row.told]
    if told:
        heads = [count.head for count in told[0].counts]
        columns = (Column("Name"), *(Column(head, fixed=WIDTHS.get(head, 9)) for head in heads))
        yield Table(columns, tuple(map(_cells, told)), tuple(map(_said, told)))
        yield Space()
        yield Line(((COUNTED, Style.FAINT),))
    others = tuple(f"{words(row.name)} ({words(row.role)})" for row in order.people if not row.told)
    if others:
        yield Line(((f"Also named: {joined(others)}.", Style.FAINT),))


WIDTHS = {"Worries": 7, "Tasks": 5, "Help": 4, "Blaming words": 7}
COUNTED = (
    "Counts of what was found in these words. Tasks are what is asked of the person, help what"
    " is offered."
)


def _cells(row: Row) -> tuple[tuple[Run, ...], ...]:
    name = ((words(row.name), Style.STRONG), (f", {words(row.role)}", Style.FAINT))
    return (name, *(((count.cell, _lack(count)),) for count in row.counts))


def _lack(count: Count) -> Style:
    return Style.CAUTION if count.lacking else Style.TEXT


def _said(row: Row) -> Line:
    name = (f"{words(row.name)}, {words(row.role)}: ", Style.STRONG)
    return Line((name, (f"{row.said}.", Style.TEXT)), lead=BULLET)


def register(order: Digest) -> Iterator[Part]:
    """Tell who does what by when, and what it answers."""
    yield Heading("Actions", number(len(order.tasks), "action"))
    if not order.tasks:
        yield Line(((f"No actions: {NOT_FOUND}.", Style.TEXT),))
        return
    if order.load:
        yield Line(((order.load, Style.TEXT),))
        yield Space()
    columns = (Column("What"), Column("Whose", fixed=14), Column("By when", fixed=18))
    yield Table(
        columns,
        tuple(
            (tuple(_what(each)), tuple(_whose(each)), tuple(_when(each))) for each in order.tasks
        ),
        tuple(line for each in order.tasks for line in _task(each)),
    )


def _task(task: Task) -> Iterator[Line]:
    yield Line(tuple(_what(task)), lead=BULLET)
    yield Line((*_whose(task), ("; ", Style.TEXT), *_when(task)), indent=2)


def _what(task: Task) -> Iterator[Run]:
    yield from quotation(task.quote)
    if task.place:
        yield (f" – {words(task.place)}", Style.FAINT)
    if task.offers:
        yield (" – help offered", Style.FAINT)
    for passage in task.answers[:1]:
        yield (" – answers ", Style.FAINT)
        yield (passage.quote.quoted(ANSWERED), Style.FAINT)


def _whose(task: Task) -> Iterator[Run]:
    named = words(task.owner or "")
    yield (named, Style.TEXT) if named else (f"{SIGN} {NOBODY}", Style.CAUTION)
    if task.whom:
        yield (f", for {words(joined(task.whom))}", Style.FAINT)


def _when(task: Task) -> Iterator[Run]:
    due, often = words(task.due or ""), words(task.often or "")
    if due or often:
        yield ("; ".join(filter(None, (due, often))), Style.TEXT)
    if not due:
        yield (f"{'; ' if often else ''}{SIGN} {UNDATED}", Style.CAUTION)


def sheets(order: Digest) -> Iterator[Part]:
    """Tell which questions are taken up, where, and in how many words."""
    for sheet in order.sheets:
        yield Heading(sheet.title, sheet.tally)
        columns = [Column("Question", 5), Column("Where", 4), Column("Words", fixed=6, right=True)]
        if sheet.spoken:
            columns.append(Column("Raised by", 2))
        yield Table(
            tuple(columns),
            tuple(_answer(sheet, row) for row in sheet.rows),
            tuple(_answered(row) for row in sheet.rows),
        )


def _answer(sheet: Sheet, row: Taken) -> tuple[tuple[Run, ...], ...]:
    given = f"{row.words:,}" if row.words else ""
    cells = (((words(row.asks), Style.TEXT),), (_where(row),), ((given, Style.TEXT),))
    return (*cells, ((words(row.raised), Style.TEXT),)) if sheet.spoken else cells


def _where(row: Taken) -> Run:
    if not row.where:
        return (f"{SIGN} {UNTOUCHED}", Style.CAUTION)
    place = words(row.where[0].place) or number(1, "place")
    more = len(row.where) - 1
    return (f"{place}, and {more} more" if more else place, Style.TEXT)


def _answered(row: Taken) -> Line:
    where, style = _where(row)
    said = [row.given, f"raised by {words(row.raised)}" if row.raised else ""]
    tail = ", ".join(filter(None, said))
    return Line(
        (
            (f"{words(row.asks)} ", Style.TEXT),
            (f"– {where}" if row.where else where, style),
            (f" ({tail})" if tail else "", Style.FAINT),
        ),
        lead=BULLET,
    )
