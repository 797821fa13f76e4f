"""Records put together by hand for the checks: quotations in, a report out."""

from __future__ import annotations

from functools import lru_cache

from conference import data
from conference.findings import find
from conference.findings.case import Case, case_of
from conference.record import Kind, Person, Record, Role, Segment
from conference.report import Finding, Report
from conference.rulebook.book import Rulebook
from conference.rulebook.loader import load
from conference.tags import Action, Assertion, Attribute, Category, Signal, Tag

TWO = (
    Person(name="Bryn", role=Role.CHILD, age="8"),
    Person(name="Cadi", role=Role.CHILD, age="3"),
    Person(name="Anwen", role=Role.PARENT, kin="mum", aliases=("Mum",)),
    Person(name="Tomos", role=Role.PARENT, kin="dad"),
    Person(name="Mrs Pryce", role=Role.WORKER),
)


@lru_cache(maxsize=1)
def book() -> Rulebook:
    """Give the rule book that ships."""
    return load(data.rule_packs())


class Paper:
    """A record that grows by lines, each one sentence, with the tags and signals on them."""

    def __init__(
        self, kind: Kind = Kind.CONFERENCE, people: tuple[Person, ...] = TWO, talk: bool = False
    ) -> None:
        self.kind, self.people, self.talk = kind, people, talk
        self.text = ""
        self.segments: list[Segment] = []
        self.tags: list[Tag] = []
        self.signals: list[Signal] = []
        self.actions: list[Action] = []
        self.section: str | None = None

    def heading(self, title: str, *signals: str) -> Paper:
        self.section = title
        return self.line(title, *signals)

    def line(
        self,
        words: str,
        *marks: str,
        speaker: str | None = None,
        who: list[str] | None = None,
        about: tuple[str, ...] = (),
        assertion: Assertion = Assertion.PRESENT,
        part: str | None = None,
        **attributes: Attribute,
    ) -> Paper:
        """Add a sentence; a mark is a category, or a signal where it is none.

        `part` is the kind of section the sentence stands in, as signals carry it.
        """
        start = len(self.text)
        end = start + len(words)
        self.text += words + "\n"
        time = "0:01" if self.talk else None
        self.segments.append(
            Segment(start=start, end=end, section=self.section, speaker=speaker, time=time)
        )
        for mark in marks:
            if mark in set(Category):
                own = attributes | ({"who": who} if who else {})
                self.tags.append(
                    Tag(
                        category=Category(mark),
                        start=start,
                        end=end,
                        text=words,
                        within=(start, end),
                        assertion=assertion,
                        rule=f"{mark}/by-hand",
                        confidence=0.9,
                        speaker=speaker,
                        about=tuple(who or about),
                        attributes=own,
                    )
                )
            else:
                self.signals.append(
                    Signal(
                        rule=f"signal/{mark}",
                        start=start,
                        end=end,
                        text=words,
                        within=(start, end),
                        section=part,
                        speaker=speaker,
                        about=about,
                    )
                )
        return self

    def task(
        self, words: str, *signals: str, owner: str | None = None, due: str | None = None
    ) -> Paper:
        start = len(self.text)
        self.line(words, "action", *signals, owner=owner, due=due)
        self.actions.append(
            Action(start=start, end=start + len(words), text=words, owner=owner, due=due)
        )
        return self

    def many(self, words: str, count: int, *marks: str) -> Paper:
        for i in range(count):
            self.line(f"{words} ({i + 1}).", *marks)
        return self

    def record(self) -> Record:
        return Record(
            source="by hand",
            kind=self.kind,
            text=self.text,
            people=self.people,
            segments=tuple(self.segments),
        )

    def case(self) -> Case:
        """Give what the checks look at, its tasks as they were read."""
        return case_of(self.record(), self.tags, tuple(self.actions), self.signals, book())

    def report(self, rules: Rulebook | None = None) -> Report:
        return find(
            self.record(),
            tags=tuple(self.tags),
            actions=tuple(self.actions),
            signals=tuple(self.signals),
            book=rules or book(),
            limits=("page 2 was not read",),
        )

    def found(self, check: str) -> list[Finding]:
        return [finding for finding in self.report().findings if finding.check == check]

    def subjects(self, check: str) -> list[str | None]:
        return [finding.subject for finding in self.found(check)]

    def quoted(self, check: str) -> list[str]:
        return [quote.text for finding in self.found(check) for quote in finding.evidence]
