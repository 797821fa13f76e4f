"""The questions that such a record should answer: where each is taken up, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conference.renderers.passages import Passage, Quotes
from conference.renderers.quoting import number
from conference.renderers.wording import ASKED
from conference.report import Question, Report

UNTOUCHED = "not taken up"


@dataclass(frozen=True, slots=True)
class Taken:
    """A question and where it is taken up; `given` says how many words, empty for none."""

    asks: str
    where: tuple[Passage, ...]
    words: int
    given: str
    raised: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The questions of one family; `spoken` where it is known who raised them."""

    title: str
    rows: tuple[Taken, ...]
    spoken: bool

    @property
    def tally(self) -> str:
        """Count those taken up: "4 of 6 taken up"."""
        return f"{sum(bool(row.where) for row in self.rows)} of {len(self.rows)} taken up"


def sheets(report: Report, quotes: Quotes) -> tuple[Sheet, ...]:
    """Give the questions by family, in the order of the report."""
    families: dict[str, list[Question]] = {}
    for question in report.questions:
        families.setdefault(question.id.partition("/")[0], []).append(question)
    return tuple(_sheet(family, same, quotes) for family, same in families.items())


def _sheet(family: str, same: Sequence[Question], quotes: Quotes) -> Sheet:
    return Sheet(
        title=ASKED.get(family, f"{family.capitalize()}: what such a record should answer"),
        rows=tuple(
            Taken(
                asks=each.asks,
                where=quotes.of(each.evidence),
                words=each.words,
                given=number(each.words, "word") if each.words else "",
                raised=each.raised_by or "",
            )
            for each in same
        ),
        spoken=any(each.raised_by for each in same),
    )
