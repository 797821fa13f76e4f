"""The action register as text: what is to be done, by whom and by when, and what is not said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from conference.renderers.dates import named_by
from conference.renderers.lines import Heading, Line, Part, Run, Space, Style, quotation
from conference.renderers.quoting import joined, marks_for, number, words
from conference.renderers.register import Row, owners, register
from conference.renderers.tasks import ASKED_OF, NOBODY
from conference.renderers.wording import KINDS, MARKS, NOT_FOUND
from conference.report import Level, Report

MARGIN = 17
"""Columns that a date takes before the task: "Wed 18 Mar 2026" and two."""

UNDATED = "The record does not tell its own day, so “by Friday” cannot be worked out."
MISSING = MARKS[Level.CAUTION]


def todo(report: Report, owner: str | None = None) -> Iterator[Part]:
    """Tell the tasks of a record, or those of one `owner`: by day, then those without one."""
    rows = register(report, owner)
    yield Heading(words(report.record.source), level=0)
    yield Line(((_about(report, owner), Style.FAINT),))
    if not rows:
        yield Space()
        yield Line(((_none(report, owner), Style.TEXT),))
        return
    yield Line(((_tally(rows), Style.FAINT),))
    if report.record.date is None and any(row.due and not row.day for row in rows):
        yield Line(((UNDATED, Style.FAINT),))
    for title, part in _parts(rows):
        yield Heading(title, number(len(part), "task"))
        for index, row in enumerate(part):
            if index:
                yield Space()
            yield from _task(row)


def spoken(day: date) -> str:
    """Give a day as people write it: "Wed 18 Mar 2026"."""
    return f"{day:%a} {day.day} {day:%b} {day.year}"


def _about(report: Report, owner: str | None) -> str:
    when = report.record.date
    kind = KINDS[report.record.kind]
    dated = f"{kind} of {spoken(date.fromisoformat(when))}" if when else kind
    return f"{dated} · only tasks of {words(owner)}" if owner else dated


def _none(report: Report, owner: str | None) -> str:
    if owner is None or not report.actions:
        return f"No tasks: {NOT_FOUND}."
    named = owners(report)
    others = f" Tasks are named for {joined(named)}." if named else ""
    return f"No task of {words(owner)}: {NOT_FOUND}.{others}"


def _tally(rows: Sequence[Row]) -> str:
    nobody = sum(row.owner is None for row in rows)
    undated = sum(row.due is None and row.day is None for row in rows)
    parts = [number(len(rows), "task")]
    if nobody:
        parts.append(f"{nobody} {'names' if nobody == 1 else 'name'} nobody {MISSING}")
    if undated:
        parts.append(f"{undated} {'names' if undated == 1 else 'name'} no date {MISSING}")
    return ", ".join(parts)


def _parts(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    named = {
        "By day": [row for row in rows if row.day],
        "By when is said, but comes to no day": [row for row in rows if row.due and not row.day],
        "No date named": [row for row in rows if not row.due and not row.day],
    }
    yield from ((title, part) for title, part in named.items() if part)


def _task(row: Row) -> Iterator[Part]:
    lead = (spoken(row.day).ljust(MARGIN), Style.STRONG) if row.day else ("• ", Style.TEXT)
    indent = len(lead[0])
    who = (row.owner, Style.STRONG) if row.owner else (f"{MISSING} {NOBODY}", Style.CAUTION)
    yield Line((who,), lead=lead)
    place = f" – {row.place}" if row.place else ""
    yield Line((*quotation(row.quote), (place, Style.FAINT)), indent=indent)
    if details := "; ".join(_details(row)):
        yield Line(((details, Style.FAINT),), indent=indent)
    if row.action.answers:
        yield Line(tuple(_answers(row)), indent=indent)
    if vague := words(row.action.vague or ""):
        said = f"{MARKS[Level.NOTE]} nobody could tick off {_quoted(vague)}"
        yield Line(((said, Style.NOTE),), indent=indent)


def _details(row: Row) -> Iterator[str]:
    action = row.action
    often = words(action.often or "")
    if row.due and row.due != often and not (row.day and named_by(row.due, row.day.isoformat())):
        yield f"by when: {_quoted(row.due)}"
    if often:
        yield f"how often: {_quoted(often)}"
    if action.whom:
        yield f"for {words(joined(action.whom))}"
    if action.asks:
        yield ASKED_OF[action.asks]
    if action.offers:
        yield "help offered"


def _answers(row: Row) -> Iterator[Run]:
    yield ("answers ", Style.FAINT)
    quotes = (_quoted(words(each.text)) for each in row.action.answers)
    yield ("; ".join(dict.fromkeys(quotes)), Style.TEXT)


def _quoted(said: str) -> str:
    opened, closed = marks_for(said)
    return f"{opened}{said}{closed}"
