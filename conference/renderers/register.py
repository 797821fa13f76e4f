"""The action register of a record: every task with what is known of it, the soonest first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from conference.record import Record
from conference.renderers.excerpts import Excerpt, excerpt
from conference.renderers.places import Places
from conference.renderers.quoting import words
from conference.report import Report
from conference.tags import Action, Category


@dataclass(frozen=True, slots=True)
class Row:
    """A task and its sentence (`quote`), where it stands, and what its action says of it.

    `day` is None where the words come to no day; `due` holds those words all the same. `written`
    is the day of the record.
    """

    record: str
    written: date | None
    quote: Excerpt
    place: str
    day: date | None
    action: Action

    @property
    def text(self) -> str:
        """Give the task's own words on one line."""
        return words(self.action.text)

    @property
    def owner(self) -> str | None:
        """Give who does it on one line, None where nobody is named."""
        return words(self.action.owner or "") or None

    @property
    def due(self) -> str | None:
        """Give the words that say by when, on one line."""
        return words(self.action.due or "") or None


def register(report: Report, owner: str | None = None) -> tuple[Row, ...]:
    """Give the tasks by date, then those that name no day, each in the order of the record.

    `owner` leaves only the tasks of whoever that name stands for.
    """
    text, places = report.record.text, Places(report.record)
    written = date.fromisoformat(report.record.date) if report.record.date else None
    names = names_of(report.record, owner) if owner is not None else ()
    sentences = {tag.start: tag.within for tag in report.tags if tag.category is Category.ACTION}
    found = [
        Row(
            record=words(report.record.source),
            written=written,
            quote=excerpt(text, [(action.start, action.end)], sentences.get(action.start)),
            place=words(places.at(action.start)),
            day=date.fromisoformat(action.date) if action.date else None,
            action=action,
        )
        for action in report.actions
        if owner is None or holds(action.owner, names)
    ]
    return tuple(sorted(found, key=_rank))


def _rank(row: Row) -> tuple[bool, date, bool, int]:
    return (row.day is None, row.day or date.min, row.due is None, row.action.start)


def names_of(record: Record, name: str) -> tuple[str, ...]:
    """Give `name` with the other names that the record has for the same person."""
    known = [(each.name, *each.aliases, *filter(None, (each.kin,))) for each in record.people]
    same = [own for own in known if any(each.casefold() == name.casefold() for each in own)]
    if not same:
        same = [own for own in known if holds(own[0], (name,))]
    return tuple(dict.fromkeys((name, *(each for own in same for each in own))))


def holds(owner: str | None, names: Iterable[str]) -> bool:
    """Tell whether an owner's words name one of `names`, word for word, whatever their case."""
    return bool(owner) and any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", str(owner), re.IGNORECASE) for name in names
    )


def owners(report: Report) -> tuple[str, ...]:
    """Give everybody who is named as doing a task, in the order of the record."""
    named = (words(action.owner or "") for action in report.actions)
    return tuple(dict.fromkeys(name for name in named if name))
