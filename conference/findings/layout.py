"""Layout: the rows, numbers, small parts and telling words that tie sentences together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from conference.findings.case import Case, once
from conference.findings.spans import Span
from conference.record import Role
from conference.tags import Category

WORRIES, TASKS, PARTS = 6, 4, 3
"""A part of a record is about one matter where it holds no more worries and outcomes, and tasks,
than this, and where there are so many such parts: a plan told matter by matter."""
RARE = 6
"""A word that a record uses no more often than this says what a sentence is about."""
COMMON = "common-words"
MAIN = frozenset(Role) - {Role.RELATIVE, Role.OTHER}
"""Whose names stand all over a record and tie nothing: all but relatives' and others'."""
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a record is laid out: where its parts begin, which are small, and how it uses words."""

    case: Case
    parts: list[int]
    small: frozenset[int]
    counts: Counter[str]

    def row(self, at: int) -> str | None:
        """Give the table row that a place stands in ("table 1, row 3")."""
        segment = self.case.segment(at)
        return segment.row if segment else None

    def part(self, at: int) -> str | None:
        """Give the part that a place stands in where that is about one matter."""
        head = self.head(at)
        return str(head) if head in self.small else None

    def number(self, span: Span) -> str | None:
        """Give the number that a sentence, or the heading above it, goes by ("Risk 2")."""
        head = self.head(span[0])
        return self.numbered(span) or (self.numbered((head, head + 1)) if head >= 0 else None)

    def telling(self, span: Span) -> frozenset[str]:
        """Give the words of a sentence that this record seldom uses, and few others do."""
        found = words_in(self.case.record.text[slice(*span)])
        return frozenset(word for word in found if 1 < self.counts[word] <= RARE)

    def head(self, at: int) -> int:
        """Give where the part begins that a place stands in, -1 before the first heading."""
        index = bisect_right(self.parts, at) - 1
        return self.parts[index] if index >= 0 else -1

    def numbered(self, span: Span) -> str | None:
        """Give the number that a line itself goes by."""
        signals = self.case.signals.get("signal/numbered", [])
        at = bisect_left(signals, span[0], key=lambda signal: signal.within[0])
        if at == len(signals) or signals[at].within[0] >= span[1]:
            return None
        told = NUMBER.search(signals[at].text)
        return told.group() if told else None


@once
def layout_of(case: Case) -> Layout:
    """Lay out a record by what ties its sentences together."""
    parts = [
        segment.start for segment in case.record.segments if case.part(segment.start) is not None
    ]
    return Layout(case, parts, small(case, parts), counted(case))


def small(case: Case, parts: Sequence[int]) -> frozenset[int]:
    """Give the parts that are about one matter each, with its worries and its tasks together."""
    told = Counter(
        bisect_right(parts, tag.start) for tag in case.of(Category.RISK, Category.OUTCOME)
    )
    tasks = Counter(bisect_right(parts, action.start) for action in case.actions)
    found = [
        start
        for i, start in enumerate(parts, start=1)
        if 0 < told[i] <= WORRIES and 0 < tasks[i] <= TASKS
    ]
    return frozenset(found if len(found) >= PARTS else ())


def counted(case: Case) -> Counter[str]:
    """Count the words of a record that may tie two sentences: no common ones, no main names."""
    counts = Counter(words_in(case.record.text))
    names = " ".join(
        name
        for person in case.record.people
        if person.role in MAIN
        for name in (person.name, *person.aliases)
    )
    common = " ".join(case.book.words.get(COMMON, ()))
    for word in words_in(f"{names} {common}"):
        counts.pop(word, None)
    return counts


def words_in(text: str) -> list[str]:
    """List the words of a text as they are compared: small, and in the singular."""
    found = (match.group().casefold() for match in WORD.finditer(text))
    return [word.removesuffix("s") if len(word) > 3 else word for word in found]
