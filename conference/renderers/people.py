"""The people of a record: what stands to each name, and words where a bare zero would judge."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from conference.record import ADULTS, FAMILY, Person, Role
from conference.renderers.passages import Passage, Quotes
from conference.renderers.quoting import number
from conference.renderers.wording import ROLES
from conference.report import Entry, Measures, Report
from conference.tags import Quote

UNCOUNTED = "–"
NOT_HEARD = "not heard"
NAMED_ONLY = f"named, {NOT_HEARD}, and nothing more found"
NOT_TWICE = re.compile(r"\bno (\w+) found, no (\w+) found")
NOUNS = {
    "Strengths": ("{} strength", "{} strengths", "no strengths found"),
    "Worries": ("{} worry", "{} worries", "no worries found"),
    "Voice": ("heard in {} place", "heard in {} places", NOT_HEARD),
    "Tasks": ("{} task", "{} tasks", "no tasks found"),
    "Help": ("{} offer of help", "{} offers of help", "no help found"),
    "Blaming words": ("{} blaming phrase", "{} blaming phrases", ""),
}
"""What is counted of a person, in order: said of one, of many, and of none."""
LOOKED = ("Strengths", "Worries", "Voice")
"""What the record should say of everybody in the family; the rest only of whom is asked."""


@dataclass(frozen=True, slots=True)
class Count:
    """One thing that stands to a person's name, on the `words` that say so.

    `cell` is the number, or words for none; `said` the same with its noun, empty where it was
    not looked for; `lacking` marks what a reader should not miss.
    """

    head: str
    cell: str
    said: str
    words: tuple[Passage, ...] = ()
    lacking: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One person's line in the ledger.

    `family` members belong in every table of people, others only where something is `told`.
    """

    name: str
    role: str
    counts: tuple[Count, ...]
    family: bool

    @property
    def told(self) -> bool:
        """Tell whether the row says more than a name and a role."""
        return self.family or any(count.words for count in self.counts)

    @property
    def said(self) -> str:
        """Say the counts in a line: "1 strength, 11 worries, not heard, 9 tasks"."""
        if not any(count.words for count in self.counts):
            return NAMED_ONLY
        said = ", ".join(count.said for count in self.counts if count.said)
        return NOT_TWICE.sub(r"no \1 or \2 found", said)


@dataclass(frozen=True, slots=True)
class Share:
    """How much one speaker says: words, and per cent of all words where it was counted."""

    name: str
    words: str
    percent: str


def rows(report: Report, quotes: Quotes) -> tuple[Row, ...]:
    """Give the people of the ledger in its order, then the others whom the record names."""
    people = {person.name: person for person in report.record.people}
    entered = {entry.name for entry in report.ledger}
    told = [_row(entry, people.get(entry.name), quotes) for entry in report.ledger]
    others = [
        Row(person.name, _busy(_who(person.role, person), report.measures, person), (), False)
        for person in people.values()
        if person.name not in entered
    ]
    return tuple(told + others)


def _busy(who: str, measures: Measures, person: Person) -> str:
    """Add how many tasks somebody has who stands in no line of the ledger."""
    count = measures.by_person.get(person.name, {}).get("actions")
    return f"{who}, {number(count, 'task')}" if isinstance(count, int) and count else who


def _row(entry: Entry, person: Person | None, quotes: Quotes) -> Row:
    family = entry.role in FAMILY
    asked = entry.role in ADULTS or (family and bool(entry.asked))
    told = {head: (found, quotes.of(found)) for head, found in _found(entry).items()}
    return Row(
        name=entry.name,
        role=_who(entry.role, person),
        family=family,
        counts=tuple(
            _count(entry.role, head, *told[head], looked=family if head in LOOKED else asked)
            for head in NOUNS
        ),
    )


def _found(entry: Entry) -> dict[str, tuple[Quote, ...]]:
    return {
        "Strengths": entry.strengths,
        "Worries": entry.risks,
        "Voice": entry.voice,
        "Tasks": entry.asked,
        "Help": entry.offered,
        "Blaming words": entry.blame,
    }


def _count(
    role: Role, head: str, quotes: tuple[Quote, ...], words: tuple[Passage, ...], *, looked: bool
) -> Count:
    one, many, none = NOUNS[head]
    if quotes:
        cell = f"{len(quotes):,}"
        return Count(head, cell, (one if len(quotes) == 1 else many).format(cell), words)
    if looked and none:
        unheard = none == NOT_HEARD
        lacking = unheard and role is not Role.RELATIVE
        return Count(head, NOT_HEARD if unheard else "none", none, lacking=lacking)
    return Count(head, UNCOUNTED, "")


def _who(role: Role, person: Person | None) -> str:
    kin = person.kin if person else None
    if person and kin and kin.casefold() == person.name.casefold():
        kin = None
    about = (kin or ROLES[role][0], person.age if person else None)
    return ", ".join(part for part in about if part)


def gathering(report: Report) -> str:
    """Say who is in the record by role: "2 children, 2 parents, 3 workers"."""
    met = Counter(person.role for person in report.record.people)
    return ", ".join(number(met[role], *ROLES[role]) for role in ROLES if met[role])


def shares(measures: Measures) -> tuple[Share, ...]:
    """Give the speakers, most words first."""
    ordered = sorted(measures.by_speaker.items(), key=lambda each: -each[1].get("words", 0))
    return tuple(Share(name, _words(counts), _percent(counts)) for name, counts in ordered)


def _words(counts: dict[str, float]) -> str:
    return f"{counts['words']:,.0f}" if "words" in counts else UNCOUNTED


def _percent(counts: dict[str, float]) -> str:
    return f"{counts['share']:.0%}" if "share" in counts else UNCOUNTED
