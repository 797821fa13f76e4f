"""Themes: what a sentence is about, and which worries a task or an outcome answers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from conference.findings.case import Case, Words
from conference.findings.matters import Matters, matters_of
from conference.findings.people import children
from conference.tags import Category, Tag

THEME = "signal/theme-"
FEW = 3
NEAR = 8
"""How many of one theme are looked at on each side of a place: the nearest answer each other."""
Key = tuple[str, str]
T = TypeVar("T", bound=Words)


def themes(case: Case, words: Words) -> frozenset[str]:
    """Give the themes of the sentence that words stand in ("school", "alcohol")."""
    span = unit_of(case, words)
    return frozenset(
        rule.removeprefix(THEME)
        for rule, signals in case.signals.items()
        if rule.startswith(THEME) and touches(signals, span)
    )


def answered(case: Case, words: Words, tags: Sequence[Tag]) -> list[Tag]:
    """List those of `tags` (risks, outcomes) that a task or outcome answers: the nearest few.

    Who asks for many of them makes the `threads` once.
    """
    return threads(case, tags).answered(words)


def unit_of(case: Case, words: Words) -> tuple[int, int]:
    """Give the sentence that words stand in; a task's is that of its tag."""
    within = getattr(tag_of(case, words), "within", None)
    return within if isinstance(within, tuple) else (words.start, words.end)


def tag_of(case: Case, words: Words) -> Words:
    """Give the tag that a task was read from; other words are given back."""
    if hasattr(words, "within"):
        return words
    tasks = case.tags.get(Category.ACTION, [])
    at = bisect_left(tasks, words.start, key=lambda tag: tag.start)
    return tasks[at] if at < len(tasks) and tasks[at].start == words.start else words


def touches(signals: Sequence[Words], span: tuple[int, int]) -> bool:
    """Tell whether one of the signals, which stand in order, begins within a span."""
    at = bisect_left(signals, span[0], key=lambda signal: signal.start)
    return at < len(signals) and signals[at].start < span[1]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands and what it is about: all that ties it to others."""

    unit: tuple[int, int]
    row: str | None
    part: str | None
    number: str | None
    themes: frozenset[str]
    words: frozenset[str]
    children: frozenset[int]

    def ties(self) -> list[Key]:
        """List what a place is found by."""
        told = (("row", self.row), ("part", self.part), ("number", self.number))
        listed = [(name, value) for name, value in told if value is not None]
        listed.append(("unit", str(self.unit[0])))
        listed += [("theme", theme) for theme in self.themes]
        return listed + [("word", word) for word in self.words]


@dataclass(frozen=True, slots=True)
class Threads(Generic[T]):
    """Words of a record by what they are about, so that those that answer each other are found."""

    matters: Matters
    kids: frozenset[int]
    words: Sequence[T]
    places: list[Place]
    index: dict[Key, list[int]]

    def answered(self, words: Words) -> list[T]:
        """List the nearest few that these words answer, best first.

        They do where they stand in one sentence, one row, under one small heading or one number,
        or share a theme or a telling word; never where both name children, and not the same.
        """
        own = place_of(self.matters, self.kids, words)
        ranked = sorted(
            (rank, i)
            for i in self.near(own)
            if self.words[i] is not words and (rank := tie(own, self.places[i])) is not None
        )
        return [self.words[i] for _, i in ranked[:FEW]]

    def near(self, own: Place) -> set[int]:
        """Give the indexes of what may be tied to a place: a few on each side for every key."""
        found: set[int] = set()
        for key in own.ties():
            listed = self.index.get(key, [])
            at = bisect_right(listed, own.unit, key=lambda i: self.places[i].unit)
            found.update(listed[max(0, at - NEAR) : at + NEAR])
        return found


def threads(case: Case, words: Sequence[T]) -> Threads[T]:
    """Sort words of a record by what they are about."""
    matters, kids = matters_of(case), frozenset(children(case.cast))
    places = [place_of(matters, kids, each) for each in words]
    index: dict[Key, list[int]] = {}
    for i in sorted(range(len(places)), key=lambda i: places[i].unit):
        for key in places[i].ties():
            index.setdefault(key, []).append(i)
    return Threads(matters, kids, words, places, index)


def place_of(matters: Matters, kids: frozenset[int], words: Words) -> Place:
    """Say where words stand and what they are about."""
    case = matters.case
    unit = unit_of(case, words)
    names = getattr(words, "whom", ()) or getattr(tag_of(case, words), "about", ())
    return Place(
        unit=unit,
        row=matters.row(unit[0]),
        part=matters.part(unit[0]),
        number=matters.number(unit),
        themes=themes(case, words),
        words=matters.telling(unit),
        children=frozenset(i for name in names for i in case.cast.find(name)) & kids,
    )


def tie(one: Place, other: Place) -> tuple[float, int] | None:
    """Say how close a tie is, smallest first: its ground, then how far apart; None for no tie."""
    apart = abs(one.unit[0] - other.unit[0])
    if one.unit == other.unit:
        return 0, apart
    if one.children and other.children and not one.children & other.children:
        return None
    if one.number is not None and one.number == other.number:
        return 1, apart
    if one.row is not None and one.row == other.row:
        return 2, apart
    near = one.part is not None and one.part == other.part
    shared = near + len(one.themes & other.themes) + len(one.words & other.words)
    return (3 + 1 / (1 + shared), apart) if shared else None
