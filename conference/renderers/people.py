"""The people of a record with their counts, and words where a bare zero would read as a verdict."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from conference.record import FAMILY, Person, Role
from conference.renderers.quoting import number
from conference.renderers.wording import QUESTIONS, ROLES
from conference.report import Measures, Report

UNCOUNTED = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """One person; the last four are counts, or words for none.

    `family` members belong in every table of people, others only where something is `told`.
    """

    name: str
    role: str
    strengths: str
    risks: str
    voice: str
    actions: str
    family: bool

    @property
    def told(self) -> bool:
        """Tell whether the row says more than a name and a role."""
        cells = (self.strengths, self.risks, self.voice, self.actions)
        return self.family or any(cell != UNCOUNTED for cell in cells)


@dataclass(frozen=True, slots=True)
class Share:
    """How much one speaker says: words, and per cent of all words where it was counted."""

    name: str
    words: str
    percent: str


@dataclass(frozen=True, slots=True)
class Taken:
    """One of the six supervision questions, and the places where it is taken up."""

    question: str
    count: int


def rows(report: Report) -> tuple[Row, ...]:
    """Give the record's people, then anybody else who was counted, in their own order."""
    counts = report.measures.by_person
    named = {person.name for person in report.record.people}
    known = [_row(person, counts.get(person.name, {})) for person in report.record.people]
    others = [
        _row(Person(name=name, role=_role(each)), each)
        for name, each in counts.items()
        if name not in named
    ]
    return tuple(known + others)


def _role(counts: dict[str, Any]) -> Role:
    role = counts.get("role")
    return Role(role) if role in set(Role) else Role.OTHER


def _row(person: Person, counts: dict[str, Any]) -> Row:
    family = person.role in FAMILY
    kin = person.kin if person.kin and person.kin.casefold() != person.name.casefold() else None
    about = (kin or ROLES[person.role][0], person.age)
    return Row(
        name=person.name,
        role=", ".join(part for part in about if part),
        strengths=_said(counts.get("strength"), "none found" if family else UNCOUNTED),
        risks=_said(counts.get("risk"), "none found" if family else UNCOUNTED),
        voice=_said(counts.get("voice"), "not heard" if family else UNCOUNTED),
        actions=_said(counts.get("actions"), "none" if family else UNCOUNTED),
        family=family,
    )


def _said(count: Any, none: str) -> str:
    if count is None:
        return UNCOUNTED
    return f"{count:,}" if count else none


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


def taken(measures: Measures) -> tuple[Taken, ...]:
    """Give the supervision questions that were looked for, with how often each is taken up."""
    return tuple(
        Taken(QUESTIONS.get(key, key.replace("_", " ")), count)
        for key, count in measures.framework.items()
    )
