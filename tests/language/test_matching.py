"""Finding many patterns at once is finding each at every word; spaCy's Matcher agrees."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conference.language.matching import Lexicon, Patterns, View, beginnings, mark, matches, run
from conference.language.sieve import bits
from conference.rulebook.packing import Shelf
from conference.rulebook.pattern import (
    parse,
)
from conference.rulebook.program import EDGE, Program, compile_node
from tests.rulebook.patterns import (
    IRREGULAR,
    Slots,
    ends,
    marked,
    patterns,
    trimmed,
)

Marked = tuple[list[str], dict[int, list[tuple[str, int]]]]
SOME = settings(max_examples=250, deadline=None)


def program(pattern: str) -> Program:
    return compile_node(parse(pattern), IRREGULAR)


def view(programs: list[Program], words: list[str], slots: Slots | None = None) -> View:
    return Lexicon(beginnings(programs)).view(words, slots or {})


def spans(patterns: list[str], words: list[str], slots: Slots | None = None) -> list[Any]:
    programs = [program(pattern) for pattern in patterns]
    named = list(zip(programs, patterns, strict=True))
    return list(Patterns(Shelf(named)).find(view(programs, words, slots)))


@SOME
@given(patterns(), marked())
def test_a_program_matches_where_its_pattern_does(pattern: str, text: Marked) -> None:
    words, slots = text
    made, node = program(pattern), trimmed(parse(pattern))
    seen = view([made], words, slots)
    for start in range(len(words)):
        wanted, found = ends(node, words, slots, start), run(made, seen, start)
        assert found in wanted if wanted else found == -1


@SOME
@given(st.lists(patterns(), min_size=1, max_size=6), marked())
def test_the_sieve_loses_nothing(listed: list[str], text: Marked) -> None:
    words, slots = text
    programs = [program(pattern) for pattern in listed]
    seen = view(programs, words, slots)
    wanted = []
    for at, made in enumerate(programs):
        last = -1
        for start in range(len(words)):
            end = run(made, seen, start) if start >= last and may_open(made, seen, start) else -1
            if end > start:
                wanted.append((at, start, end))
                last = end
    found = Patterns(Shelf((made, at) for at, made in enumerate(programs)))
    assert list(found.find(seen)) == wanted
    for at, made in enumerate(programs):
        assert matches(made, seen) == any(one == at for one, _, _ in wanted)
        assert list(found.find(seen, 1 << at)) == [one for one in wanted if one[0] == at]


def may_open(made: Program, seen: View, start: int) -> bool:
    """A match begins with a word that is asked for, and with a gap only at the edge."""
    keys = set(seen.keys[start]) | seen.opened.get(start, set()) | ({EDGE} if not start else set())
    return bool(made.first & keys)


@SOME
@given(patterns(), marked())
def test_a_text_that_matches_is_found(pattern: str, text: Marked) -> None:
    words, slots = text
    made, node = program(pattern), trimmed(parse(pattern))
    assert matches(made, view([made], words, slots)) == any(
        ends(node, words, slots, start) for start in range(len(words))
    )


def test_matches_of_a_pattern_do_not_overlap() -> None:
    assert spans(["aa aa"], ["aa"] * 5) == [("aa aa", 0, 2), ("aa aa", 2, 4)]


def test_several_slots_at_one_word() -> None:
    assert spans(["<kin> x"], ["the", "aa", "x"], {0: [("kin", 1), ("kin", 2)]}) == [
        ("<kin> x", 0, 3)
    ]
    assert spans(["<kin> <time>"], ["aa", "aa"], {0: [("time", 2)], 1: [("kin", 1)]}) == []


def test_a_slot_marked_later_is_seen() -> None:
    seen = view([program("<kin>")], ["aa", "ab"])
    assert not matches(program("<kin>"), seen)
    mark(seen, 1, "kin", 1)
    assert matches(program("<kin>"), seen)


def test_edges() -> None:
    assert spans(["^ aa"], ["aa", "aa"]) == [("^ aa", 0, 1)]
    assert spans(["aa $"], ["aa", "aa"]) == [("aa $", 1, 2)]
    assert spans(["(^|,) aa"], ["aa", "x", ",", "aa", "aa"]) == [
        ("(^|,) aa", 0, 1),
        ("(^|,) aa", 2, 4),
    ]
    assert spans(["^ ...2 cat"], ["x", "aa", "cat"]) == [("^ ...2 cat", 0, 3)]
    assert spans(["(^|,) ...2 cat"], ["x", "cat"]) == [("(^|,) ...2 cat", 0, 2)]


def test_a_gap_does_not_begin_a_match() -> None:
    assert spans(["aa? ...2 cat"], ["x", "ab", "cat"]) == [("aa? ...2 cat", 2, 3)]
    assert spans(["aa? ...2 cat"], ["aa", "ab", "cat"]) == [("aa? ...2 cat", 0, 3)]


def test_bits() -> None:
    assert list(bits(0b1000000000000000000000000100000001)) == [0, 8, 33]
    with pytest.raises(ValueError, match="negative"):
        list(bits(-1))
