"""What the checks look at: a record's tags, actions and signals, sorted once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from conference.errors import Fault, RulebookError
from conference.findings.cast import Cast, cast_of
from conference.record import Record, Segment
from conference.report import Finding
from conference.rulebook.book import Rulebook
from conference.rulebook.schema import CheckRule
from conference.tags import SURE, Action, Category, Quote, Signal, Tag

Answer = Finding | str
"""What a check gives: a finding, or under the limits why it could not be made."""
TRIM = " :.-–—*"


class Words(Protocol):
    """Anything that rests on words of the record: a tag, a signal, an action."""

    @property
    def start(self) -> int:
        """Where the words begin."""

    @property
    def end(self) -> int:
        """Where they end."""

    @property
    def text(self) -> str:
        """The words."""


class Blanks(dict[str, object]):
    """Values for a check's wording; a name that nobody gave stays as it was written."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@dataclass(frozen=True, slots=True)
class Case:
    """One record with all that was found in it, by category and by the id of a signal's rule."""

    record: Record
    book: Rulebook
    cast: Cast
    actions: tuple[Action, ...] = ()
    tags: dict[Category, list[Tag]] = field(default_factory=dict)
    signals: dict[str, list[Signal]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)

    def of(self, *categories: Category, least: float = SURE) -> list[Tag]:
        """List the tags of these categories that count (are not ruled out), in order.

        Those less sure than `least` (0 to 1) are left aside.
        """
        found = [
            tag
            for category in categories
            for tag in self.tags.get(category, ())
            if tag.confidence >= least
        ]
        return sorted(found, key=lambda tag: (tag.start, tag.end)) if len(categories) > 1 else found

    def told(self, *names: str) -> list[Signal]:
        """List the signals of these rules (`signal/` left out), in order, one a unit."""
        found = sorted(
            (signal for name in names for signal in self.signals.get(f"signal/{name}", ())),
            key=lambda signal: (signal.start, signal.end),
        )
        return list({signal.within: signal for signal in reversed(found)}.values())[::-1]

    def rule(self, check: str) -> CheckRule | None:
        """Give a check that is declared, switched on and made for this kind of record."""
        rule = self.book.check(check, self.record.nation)
        if rule is None or (rule.kinds and self.record.kind not in rule.kinds):
            return None
        return rule

    def limit(self, rule: CheckRule, name: str) -> float:
        """Give a threshold of a check; raises RulebookError where its file does not set it."""
        try:
            return rule.thresholds[name]
        except KeyError:
            path = self.book.files.get(rule.id, "checks")
            fault = Fault(path, 1, 1, f"{rule.id} has no threshold '{name}'", "add it")
            raise RulebookError([fault]) from None

    def segment(self, at: int) -> Segment | None:
        """Give the segment that a place of the text stands in."""
        index = bisect_left(self.starts, at + 1) - 1
        found = self.record.segments[index] if index >= 0 else None
        return found if found is not None and at < found.end else None

    def part(self, at: int) -> tuple[int, int] | None:
        """Give the text under the heading that stands at `at`; None where no heading does."""
        own = self.segment(at)
        if own is None or own.section != self.record.text[own.start : own.end].strip(TRIM):
            return None
        end = own.end
        for segment in self.record.segments[bisect_left(self.starts, own.end) :]:
            if segment.section != own.section:
                break
            end = segment.end
        return own.end, end


def case_of(
    record: Record,
    tags: Iterable[Tag],
    actions: tuple[Action, ...],
    signals: Iterable[Signal],
    book: Rulebook,
) -> Case:
    """Sort what was found in a record for the checks; what is ruled out is left aside."""
    cast = cast_of(record.people, book)
    case = Case(record, book, cast, actions, starts=[segment.start for segment in record.segments])
    for tag in sorted(tags, key=lambda tag: (tag.start, tag.end)):
        if tag.counts:
            case.tags.setdefault(tag.category, []).append(tag)
    for signal in signals:
        case.signals.setdefault(signal.rule, []).append(signal)
    return case


def answer(
    rule: CheckRule, evidence: Sequence[Words] = (), *, subject: str | None = None, **values: object
) -> Finding:
    """Word a check's answer; `values` fill the blanks in its message and question."""
    blanks = Blanks(values, subject=subject or "", count=values.get("count", len(evidence)))
    return Finding(
        check=rule.id,
        level=rule.level,
        subject=subject,
        message=rule.message.format_map(blanks),
        question=rule.question.format_map(blanks),
        audience=rule.audience,
        evidence=tuple(quote(words) for words in evidence),
        source=rule.source,
    )


def cannot(rule: CheckRule, **values: object) -> list[str]:
    """Say under the limits why a check could not be made, where its file words that."""
    return [rule.cannot.format_map(Blanks(values))] if rule.cannot else []


def quote(words: Words) -> Quote:
    """Quote the words that a statement rests on."""
    return Quote(start=words.start, end=words.end, text=words.text)


def inside(words: Words, span: tuple[int, int]) -> bool:
    """Tell whether words stand within a span of the text."""
    return span[0] <= words.start < span[1]


def beside(found: Sequence[Words], span: tuple[int, int], reach: float = 0) -> list[Words]:
    """List what stands in a span, or begins up to `reach` characters after it, in order."""
    return [words for words in found if span[0] <= words.start < span[1] + reach]
