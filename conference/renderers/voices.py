"""How far each child is heard, on the words that show it."""

from __future__ import annotations

from dataclasses import dataclass

from conference.renderers.passages import Passage, Quotes
from conference.renderers.wording import LADDER
from conference.report import Report

FILLED, OPEN = "■", "□"


@dataclass(frozen=True, slots=True)
class Heard:
    """A child and the step reached: `step` of seven, 1 for named only."""

    name: str
    age: str
    step: int
    reached: str
    next: str
    words: tuple[Passage, ...]

    @property
    def bar(self) -> str:
        """Draw the step in seven signs."""
        return FILLED * self.step + OPEN * (len(LADDER) - self.step)


def voices(report: Report, quotes: Quotes) -> tuple[Heard, ...]:
    """Give the children in the order of the report."""
    ages = {person.name: person.age or "" for person in report.record.people}
    return tuple(
        Heard(
            name=voice.name,
            age=ages.get(voice.name, ""),
            step=voice.rung + 1,
            reached=voice.reached,
            next=voice.next,
            words=quotes.of(voice.evidence),
        )
        for voice in report.voices
    )
