"""Places of the text: each way to ask what stands where, against the plainest way to tell."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from conference.findings.spans import Cover, beside, between, ordered, overlap


class At(NamedTuple):
    start: int
    end: int


def spans(most: int = 12) -> st.SearchStrategy[list[At]]:
    pair = st.tuples(st.integers(0, 30), st.integers(1, 9))
    return st.lists(pair.map(lambda p: At(p[0], p[0] + p[1])), max_size=most)


@given(spans(), st.integers(0, 30), st.integers(0, 30))
def test_between_lists_what_begins_there(found: list[At], start: int, end: int) -> None:
    found.sort()
    assert list(between(found, start, end)) == [at for at in found if start <= at.start < end]


@given(spans(), st.integers(0, 30), st.integers(0, 9))
def test_beside_reaches_on(found: list[At], start: int, reach: int) -> None:
    found.sort()
    near = [at for at in found if start <= at.start < start + 5 + reach]
    assert list(beside(found, (start, start + 5), reach)) == near


@given(spans())
def test_each_place_once_and_in_order(found: list[At]) -> None:
    assert ordered(found * 2) == sorted(set(found))


@given(spans(), spans(1))
def test_a_cover_holds_and_meets_what_a_span_of_it_does(found: list[At], asked: list[At]) -> None:
    for at in asked:
        cover = Cover(found)
        held = any(one.start <= at.start and at.end <= one.end for one in found)
        assert cover.hold(*at) is held
        assert cover.meet(*at) is any(overlap(one, at) for one in found)
