"""The report as headings, lines and tables: what terminal and plain text both lay out."""

from __future__ import annotations

from collections.abc import Iterator

from conference.renderers.entries import Entry, Passage, Wording
from conference.renderers.found import found
from conference.renderers.grouping import Digest, digest
from conference.renderers.lines import (
    Column,
    Heading,
    Line,
    Part,
    Run,
    Space,
    Style,
    Table,
    quotation,
)
from conference.renderers.quoting import joined, number, words
from conference.renderers.wording import FOCUS, FOCUS_BASIS, KINDS, MARKS, NOT_FOUND, SAYS_SO
from conference.report import Level, Report

STYLES = {Level.GAP: Style.GAP, Level.CAUTION: Style.CAUTION, Level.NOTE: Style.NOTE}
EVIDENCE = 4
"""Quotations shown under a finding; the rest are counted, and all stand on the page."""


def outline(report: Report, most: int | None) -> Iterator[Part]:
    """Tell `report` from findings to limits, with `most` items a category (None: all)."""
    order = digest(report)
    yield from _header(report, order)
    yield from _findings(order, most)
    yield from found(order, most)
    yield from _tasks(order)
    yield from _people(order)
    yield from _talk(report, order)
    yield from _limits(report)


def _header(report: Report, order: Digest) -> Iterator[Part]:
    yield Heading(words(report.record.source), level=0)
    about = f"{KINDS[report.record.kind]} · {number(order.words, 'word')}"
    for line in filter(None, (about, order.gathering)):
        yield Line(((line, Style.FAINT),))


def _findings(order: Digest, most: int | None) -> Iterator[Part]:
    yield Heading("Gaps, cautions and questions worth asking", tally(order))
    if not order.entries:
        yield Line((("No check found a gap. That is no proof that there is none.", Style.TEXT),))
    for index, entry in enumerate(order.entries):
        if index:
            yield Space()
        yield from _entry(entry, most)


def tally(order: Digest) -> str:
    """Count the findings by level: "2 gaps, 1 caution"; empty when there are none."""
    return ", ".join(number(count, level.value) for level, count in order.levels.items() if count)


def _entry(entry: Entry, most: int | None) -> Iterator[Part]:
    style = STYLES[entry.level]
    count = f"{entry.count} {entry.level.value}s" if entry.count > 1 else entry.level.value
    title: list[Run] = [(count.upper(), style)]
    first, *others = entry.messages
    if _names_subjects(entry):
        title.append((f"  {joined(entry.subjects)}:", Style.STRONG))
    title.append((f"  {_sentence(first)}", Style.STRONG))
    yield Line(tuple(title), lead=(f"{MARKS[entry.level]} ", style))
    for message in others:
        yield Line(((_sentence(message), Style.STRONG),), indent=2)
    yield from _evidence(entry, most)
    for question in entry.questions:
        yield Line(
            ((_sentence(question), Style.QUESTION),), lead=("Ask: ", Style.QUESTION), indent=4
        )
    yield Line(((_basis(entry), Style.FAINT),), indent=4)


def _basis(entry: Entry) -> str:
    """Say what a check rests on, and its name, by which it can be looked up and changed."""
    sources = "; ".join(entry.sources)
    return f"Based on {sources} [{entry.check}]" if sources else f"[{entry.check}]"


def _names_subjects(entry: Entry) -> bool:
    """Tell whether the subjects must be named because the message does not name them all."""
    told = " ".join(_sentence(message) for message in entry.messages)
    return any(subject not in told for subject in entry.subjects)


def _sentence(wording: Wording) -> str:
    if not wording.others:
        return words(wording.text)
    return f"{words(wording.text)} The same for {joined(wording.others)}."


def _evidence(entry: Entry, most: int | None) -> Iterator[Part]:
    shown = entry.evidence if most is None else entry.evidence[:EVIDENCE]
    for passage in shown:
        yield Line(tuple(_passage(passage)), indent=4)
    hidden = len(entry.evidence) - len(shown)
    if hidden:
        yield Line(((f"and {number(hidden, 'more place')}", Style.FAINT),), indent=4)
    if not entry.evidence:
        if not says_so(entry):
            yield Line(((NOT_FOUND, Style.FAINT),), indent=4)
    elif entry.unfound:
        yield Line(((f"{joined(entry.unfound)}: {NOT_FOUND}", Style.FAINT),), indent=4)


def says_so(entry: Entry) -> bool:
    """Tell whether the messages themselves say that something was not found."""
    return all(SAYS_SO in message.text for message in entry.messages)


def _passage(passage: Passage) -> Iterator[Run]:
    if passage.subject:
        yield (f"{passage.subject}: ", Style.TEXT)
    yield from quotation(passage.quote)
    if passage.place:
        yield (f" – {words(passage.place)}", Style.FAINT)


def _tasks(order: Digest) -> Iterator[Part]:
    yield Heading("Actions", number(len(order.tasks), "action"))
    if not order.tasks:
        yield Line(((f"No actions: {NOT_FOUND}.", Style.TEXT),))
        return
    columns = (Column("What", 6), Column("Who", 2), Column("By when", 2))
    yield Table(
        columns,
        tuple(
            (
                (*quotation(task.quote), (_after(task.place), Style.FAINT)),
                (_named(task.owner, "no owner named"),),
                (_named(task.due, "no date"),),
            )
            for task in order.tasks
        ),
    )


def _after(place: str) -> str:
    return f" – {words(place)}" if place else ""


def _named(value: str | None, none: str) -> Run:
    return (words(value), Style.TEXT) if value and words(value) else (none, Style.CAUTION)


def _people(order: Digest) -> Iterator[Part]:
    yield Heading("People in this record", number(len(order.people), "person", "people"))
    if not order.people:
        yield Line((("Nobody is named in this record.", Style.TEXT),))
        return
    columns = (
        Column("Name"),
        Column("Who"),
        *(Column(head, fixed=10) for head in ("Strengths", "Risks", "Voice")),
        Column("Actions", fixed=7),
    )
    yield Table(
        columns,
        tuple(
            (
                ((words(row.name), Style.STRONG),),
                ((words(row.role), Style.TEXT),),
                *(_count(cell) for cell in (row.strengths, row.risks, row.voice, row.actions)),
            )
            for row in order.people
            if row.told
        ),
    )
    others = tuple(f"{words(row.name)} ({words(row.role)})" for row in order.people if not row.told)
    if others:
        yield Line(((f"Also named: {joined(others)}.", Style.FAINT),))


def _count(cell: str) -> tuple[Run, ...]:
    return ((cell, Style.CAUTION if cell == "not heard" else Style.TEXT),)


def _talk(report: Report, order: Digest) -> Iterator[Part]:
    if order.shares:
        yield Heading("Who spoke", number(len(order.shares), "voice"))
        columns = (
            Column("Name", 4),
            Column("Words", 1, right=True),
            Column("Share of words", 2, right=True),
        )
        cells = [(each.name, each.words, each.percent) for each in order.shares]
        yield Table(
            columns, tuple(tuple(((words(cell), Style.TEXT),) for cell in row) for row in cells)
        )
    if order.questions:
        yield Heading("The six questions of supervision")
        for each in order.questions:
            times = number(each.count, "place") if each.count else "not taken up"
            style = Style.TEXT if each.count else Style.CAUTION
            yield Line(((f"{each.question} ", Style.TEXT), (times, style)), lead=("• ", Style.TEXT))
    if report.focus:
        yield Heading("Which way it leans")
        yield Line(((FOCUS[report.focus], Style.TEXT),))
        yield Line(((FOCUS_BASIS, Style.FAINT),))


def _limits(report: Report) -> Iterator[Part]:
    yield Heading("What was not read or is not sure")
    for limit in report.limits:
        yield Line(((words(limit), Style.TEXT),), lead=("• ", Style.TEXT))
    yield Line(((REMINDER, Style.FAINT),), lead=("• ", Style.FAINT))


REMINDER = (
    "This report reads the record and nothing else: “not found in this record” "
    "does not mean that it did not happen. It says nothing about how safe a child is."
)
