"""Places of the text: what begins in a span or near it, and each place once, in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Protocol, TypeVar

Span = tuple[int, int]


class Placed(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


P = TypeVar("P", bound=Placed)


def between(found: Sequence[P], start: float, end: float) -> Sequence[P]:
    """List what begins from `start` up to before `end`; `found` must stand in order."""
    first = bisect_left(found, start, key=begin)
    return found[first : bisect_left(found, end, lo=first, key=begin)]


def beside(found: Sequence[P], span: Span, reach: float = 0) -> Sequence[P]:
    """List what begins in a span or up to `reach` characters after it; `found` is in order."""
    return between(found, span[0], span[1] + reach)


def begin(placed: Placed) -> int:
    """Give where something begins, to sort by."""
    return placed.start


def inside(placed: Placed, span: Span) -> bool:
    """Tell whether something begins within a span of the text."""
    return span[0] <= placed.start < span[1]


def overlap(one: Placed, other: Placed) -> bool:
    """Tell whether two places share a letter."""
    return one.start < other.end and other.start < one.end


def ordered(found: Iterable[P]) -> list[P]:
    """List what stands in different places, once each, in the record's order."""
    placed = {(each.start, each.end): each for each in found}
    return [placed[span] for span in sorted(placed)]


class Cover:
    """Spans, which may overlap, made ready to be asked what they hold."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Sort the spans, and note how far those reach that begin at or before each."""
        listed = sorted(spans)
        self.starts = [start for start, _ in listed]
        self.reach = list(accumulate((end for _, end in listed), max))

    def hold(self, start: int, end: int) -> bool:
        """Tell whether one of the spans holds all of `start` to `end`."""
        at = bisect_right(self.starts, start) - 1
        return at >= 0 and self.reach[at] >= end

    def meet(self, start: int, end: int) -> bool:
        """Tell whether one of the spans shares a letter with `start` to `end`."""
        at = bisect_left(self.starts, end) - 1
        return at >= 0 and self.reach[at] > start
