"""The actions of a record: who does what by when, and what it answers, in the record's order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conference.renderers.dates import day, named_by
from conference.renderers.excerpts import Excerpt, excerpt
from conference.renderers.passages import Passage, Quotes
from conference.renderers.places import Places
from conference.report import Report
from conference.tags import Action, Asked, Category, Tag

NOBODY, UNDATED = "nobody named", "no date"
PRONOUNS = frozenset({"i", "we", "you", "he", "she", "they"})
ASKED_OF = {
    Asked.FAMILY: "asked of the family",
    Asked.SERVICES: "asked of services",
    Asked.BOTH: "asked of both together",
}


@dataclass(frozen=True, slots=True)
class Task:
    """An action, quoted with the sentence round it.

    `owner` and `due` are None where none is named; `due` says the day too where its words do
    not, `often` how often. `whom` names those it is for, where the quotation does not.
    """

    start: int
    end: int
    quote: Excerpt
    place: str
    owner: str | None
    due: str | None
    tagged: bool
    often: str | None = None
    whom: tuple[str, ...] = ()
    asks: Asked | None = None
    offers: bool = False
    vague: str | None = None
    answers: tuple[Passage, ...] = ()


def tasks(report: Report, places: Places, quotes: Quotes) -> tuple[Task, ...]:
    """Give each action, and each action tag whose words no action covers."""
    tags = [tag for tag in report.tags if tag.category is Category.ACTION]
    within = {tag.start: tag.within for tag in tags}
    text = report.record.text
    known = [_task(text, each, within.get(each.start), places, quotes) for each in report.actions]
    others = [
        Task(
            tag.start,
            tag.end,
            excerpt(text, [(tag.start, tag.end)], tag.within),
            places.at(tag.start),
            _owner(_named(tag, "owner")),
            _named(tag, "due"),
            True,
        )
        for tag in _uncovered(tags, report)
    ]
    return tuple(sorted(known + others, key=lambda task: (task.start, task.end)))


def _task(
    text: str, action: Action, within: tuple[int, int] | None, places: Places, quotes: Quotes
) -> Task:
    quote = excerpt(text, [(action.start, action.end)], within)
    return Task(
        start=action.start,
        end=action.end,
        quote=quote,
        place=places.at(action.start),
        owner=_owner(action.owner),
        due=_due(action),
        tagged=within is not None,
        often=action.often if action.often != action.due else None,
        whom=tuple(name for name in action.whom if name not in quote.text),
        asks=action.asks,
        offers=action.offers,
        vague=action.vague,
        answers=quotes.of(action.answers),
    )


def _owner(owner: str | None) -> str | None:
    """Give who does it, a bare "I" or "we" as the quotation that it is."""
    return f"“{owner}”" if owner and owner.casefold() in PRONOUNS else owner


def _due(action: Action) -> str | None:
    if action.due and action.date and not named_by(action.due, action.date):
        return f"{action.due} ({day(action.date)})"
    return action.due or (day(action.date) if action.date else None)


def load(todo: Sequence[Task]) -> str:
    """Say what stands out in a list of tasks: "Nobody named: 14. No date: 15. …"."""
    asked = {whose: sum(task.asks is whose for task in todo) for whose in Asked}
    told = (
        f"{NOBODY}: {_count(not task.owner for task in todo)}",
        f"{UNDATED}: {_count(not task.due for task in todo)}",
        ", ".join(f"{ASKED_OF[whose]}: {count:,}" for whose, count in asked.items() if count),
        f"help offered: {_count(task.offers for task in todo)}",
    )
    said = [each for each in told if each and not each.endswith(": 0")]
    return " ".join(f"{each[0].upper()}{each[1:]}." for each in said)


def _count(signs: Iterable[bool]) -> str:
    return f"{sum(signs):,}"


def _named(tag: Tag, key: str) -> str | None:
    value = tag.attributes.get(key)
    return value if isinstance(value, str) else None


def _uncovered(tags: Sequence[Tag], report: Report) -> list[Tag]:
    """Give the action tags that share no character with an action, in one sweep."""
    actions: list[Action] = sorted(report.actions, key=lambda each: each.start)
    spare, reach, index = [], -1, 0
    for tag in sorted(tags, key=lambda each: (each.end, each.start)):
        while index < len(actions) and actions[index].start < max(tag.end, tag.start + 1):
            reach = max(reach, actions[index].end)
            index += 1
        if reach <= tag.start:
            spare.append(tag)
    return spare
