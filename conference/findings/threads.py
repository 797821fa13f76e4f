"""Threads: which worries and aims a task answers, by what their sentences have in common."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from conference.findings.case import Case, Words
from conference.findings.layout import layout_of
from conference.findings.people import children
from conference.findings.spans import Span
from conference.findings.themes import themes
from conference.tags import Action, Signal, Tag

FEW = 3
"""How many worries or aims a task answers at the most: the nearest."""
NEAR = 8
"""How many of one theme are looked at on each side of a place: the nearest answer each other."""
Key = tuple[str, str]
T = TypeVar("T", bound=Words)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands and what it is about: all that ties it to others."""

    unit: Span
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

    case: Case
    words: Sequence[T]
    places: list[Place]
    index: dict[Key, list[int]]

    def answered(self, words: Words) -> list[T]:
        """List the nearest few that these words answer, best first.

        They do where they stand in one sentence, one row, under one small heading or one number,
        or share a theme or a telling word; never where both name children, and not the same.
        """
        own = place_of(self.case, words)
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
    places = [place_of(case, each) for each in words]
    index: dict[Key, list[int]] = {}
    for i in sorted(range(len(places)), key=lambda i: places[i].unit):
        for key in places[i].ties():
            index.setdefault(key, []).append(i)
    return Threads(case, words, places, index)


def place_of(case: Case, words: Words) -> Place:
    """Say where words stand and what they are about."""
    unit, layout = case.unit(words), layout_of(case)
    return Place(
        unit=unit,
        row=layout.row(unit[0]),
        part=layout.part(unit[0]),
        number=layout.number(unit),
        themes=themes(case, words),
        words=layout.telling(unit),
        children=frozenset(children(case.cast)).intersection(case.cast.those(named(case, words))),
    )


def named(case: Case, words: Words) -> tuple[str, ...]:
    """List whom a task is for, else whom the sentence of words speaks of."""
    if isinstance(words, Action) and words.whom:
        return words.whom
    told = words if isinstance(words, Tag | Signal) else case.task(words)
    return told.about if told is not None else ()


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
