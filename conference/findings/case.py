"""What the checks look at: a record's tags, actions and signals, sorted once."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Protocol, TypeVar

from conference.errors import Fault, RulebookError
from conference.findings.cast import Cast, cast_of
from conference.findings.spans import Placed, Span, between
from conference.record import Record, Segment
from conference.report import Finding
from conference.rulebook.book import Rulebook
from conference.rulebook.schema import CheckRule
from conference.tags import SURE, Action, Category, Quote, Signal, Tag

Answer = Finding | str
"""What a check gives: a finding, or under the limits why it could not be made."""
TRIM = " :.-–—*"
"""Signs around a heading that its section leaves out."""
NEXT = 200
"""Characters within which the same paragraph may go on to say what a sentence leaves open."""
T = TypeVar("T")


class Words(Placed, Protocol):
    """Anything that rests on words of the record: a tag, a signal, an action."""

    @property
    def text(self) -> str:
        """The words."""


class Blanks(dict[str, object]):
    """Values for a check's wording; a name that nobody gave stays as it was written."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@dataclass(frozen=True, slots=True)
class Case:
    """One record with all that was found in it, by category and by the id of a signal's rule.

    `kept` holds what a function marked `once` made of it.
    """

    record: Record
    book: Rulebook
    cast: Cast
    actions: tuple[Action, ...] = ()
    tags: dict[Category, list[Tag]] = field(default_factory=dict)
    signals: dict[str, list[Signal]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    kept: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False, compare=False)

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

    def settings(self, check: str) -> CheckRule | None:
        """Give a check for its numbers and wordings, which others use too: also one that is off."""
        return self.book.declared(check, self.record.nation)

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

    def heads(self, segment: Segment) -> bool:
        """Tell whether a segment is the heading of its own section."""
        return segment.section == self.record.text[segment.start : segment.end].strip(TRIM)

    def part(self, at: int) -> Span | None:
        """Give the text under the heading that stands at `at`; None where no heading does."""
        own = self.segment(at)
        if own is None or not self.heads(own):
            return None
        end = own.end
        for i in range(bisect_left(self.starts, own.end), len(self.starts)):
            if self.record.segments[i].section != own.section:
                break
            end = self.record.segments[i].end
        return own.end, end

    def task(self, words: Placed) -> Tag | None:
        """Give the tag of the task that begins where words begin; None where none does."""
        found = between(self.tags.get(Category.ACTION, ()), words.start, words.start + 1)
        return found[0] if found else None

    def unit(self, words: Placed) -> Span:
        """Give the sentence or bullet that words stand in; their own place where none is known."""
        tag = words if isinstance(words, Tag | Signal) else self.task(words)
        return tag.within if tag is not None else (words.start, words.end)

    def words(self, *spans: Span) -> int:
        """Count the words in some spans of the text."""
        return sum(len(self.record.text[start:end].split()) for start, end in spans)

    def sentences(self, spans: Iterable[Span]) -> tuple[Quote, ...]:
        """Quote whole sentences, each once, in the order given."""
        text = self.record.text
        return tuple(Quote(start=a, end=b, text=text[a:b]) for a, b in dict.fromkeys(spans))


def once(make: Callable[[Case], T]) -> Callable[[Case], T]:
    """Have what `make` builds from a case built at the first call and kept with the case.

    What is kept is shared by all who ask for it: nobody may change it.
    """

    @wraps(make)
    def kept(case: Case) -> T:
        if make not in case.kept:
            case.kept[make] = make(case)
        found: T = case.kept[make]
        return found

    return kept


@once
def size(case: Case) -> int:
    """Count the words of a record."""
    return len(case.record.text.split())


def sureness(found: Iterable[Tag]) -> float:
    """Give how sure it is, 0 to 1, that at least one of several tags is right."""
    return 1 - math.prod(1 - tag.confidence for tag in found)


def onward(case: Case, told: Signal) -> Span:
    """Give a sentence and what follows it near by in its own paragraph."""
    start, end = told.within
    block = case.segment(told.start)
    return start, max(end, min(block.end, end + NEXT)) if block else end


def spoken(segment: Segment) -> bool:
    """Tell whether a segment is talk: it has a speaker, or a time."""
    return bool(segment.speaker or segment.time)


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
    for signal in sorted(signals, key=lambda signal: (signal.start, signal.end)):
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


def some(words: Iterable[str], most: int) -> str:
    """Join words by commas, at most so many of them, with a sign where there are more."""
    every = list(words)
    return ", ".join(every[:most]) + (" …" if len(every) > most else "")


def quote(words: Words) -> Quote:
    """Quote the words that a statement rests on."""
    return Quote(start=words.start, end=words.end, text=words.text)
