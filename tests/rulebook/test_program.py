"""Compiled patterns: no loops, and truly necessary words to sieve them by."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from conference.rulebook.keys import keys_of, shared
from conference.rulebook.parts import REACH
from conference.rulebook.pattern import parse
from conference.rulebook.program import DONE, JUMP, SPLIT, Program, compile_node
from tests.rulebook.patterns import IRREGULAR, Slots, ends, marked, patterns, trimmed

SOME = settings(max_examples=250, deadline=None)


def program(pattern: str) -> Program:
    return compile_node(parse(pattern), IRREGULAR)


def keyed(words: list[str], slots: Slots) -> list[set[str]]:
    """Every key of every word, beginnings and slots included."""
    return [
        {word}
        | {word[:n] + "*" for n in range(1, len(word) + 1)}
        | {f"<{name}>" for name, _ in slots.get(at, ())}
        for at, word in enumerate(words)
    ]


@SOME
@given(patterns())
def test_programs_go_forward_only(pattern: str) -> None:
    steps = program(pattern).steps
    assert steps[-1].op == DONE
    for at, step in enumerate(steps):
        if step.op == SPLIT:
            assert at < step.a < len(steps)
            assert at < step.b < len(steps)
        elif step.op == JUMP:
            assert at < step.a < len(steps)
        elif step.op == DONE:
            assert at == len(steps) - 1


@SOME
@given(patterns(), marked())
def test_what_a_program_needs_is_there_whenever_it_matches(
    pattern: str, text: tuple[list[str], dict[int, list[tuple[str, int]]]]
) -> None:
    words, slots = text
    node, made, keys = trimmed(parse(pattern)), program(pattern), keyed(*text)
    for start in range(len(words)):
        found = ends(node, words, slots, start)
        if not found:
            continue
        low, high = start + made.low, start + made.high
        assert any(made.anchor & keys[i] for i in range(low, min(high + 1, len(words))))
        assert all(any(part & own for own in keys) for part in made.also)
        assert not made.edge or start == 0
        if made.pair:
            assert beside(made.pair, words, keys, slots)
        if made.near:
            left, right = made.near
            assert any(
                left & keys[i] and right & keys[k]
                for i in range(len(words))
                for k in range(i + 1, min(i + REACH, len(words) - 1) + 1)
            )


def beside(
    pair: tuple[frozenset[str], frozenset[str]],
    words: list[str],
    keys: list[set[str]],
    slots: Slots,
) -> bool:
    """Tell whether something of the left ends where something of the right begins."""
    left, right = pair
    for i, own in enumerate(keys):
        after = {i + 1} if left & own else set()
        after |= {i + n for name, n in slots.get(i, ()) if f"<{name}>" in left}
        if any(k < len(words) and right & keys[k] for k in after):
            return True
    return False


@pytest.mark.parametrize(
    ("pattern", "anchor"),
    [
        ("the cat", "cat"),
        ("he (said|says) sorry", "sorry"),
        ("(the|a) <child> was mauve", "mauve"),
        ("the ...3 of mauve ... and", "mauve"),
    ],
)
def test_the_rarest_word_is_looked_for(pattern: str, anchor: str) -> None:
    made = program(pattern)
    assert made.anchor == {anchor}
    assert made.low <= made.high


def test_where_the_anchor_stands() -> None:
    made = program("the ...3 very? mauve cat")
    assert (made.anchor, made.low, made.high) == ({"mauve"}, 1, 5)
    assert made.pair == ({"mauve"}, {"cat"})


def test_gaps_at_both_ends_are_dropped() -> None:
    assert program("... cat ...") == program("cat")


def test_only_a_leading_edge_ties_to_the_first_word() -> None:
    assert program("^ cat").edge
    assert not program("(^|,) cat").edge
    assert not program("cat $").edge


def test_words_side_by_side_share_one_step() -> None:
    assert len(program("(aa|ab|{go}|cat)").steps) == 2
    assert program("(aa|ab)").steps[0].keys == {"aa", "ab"}


def test_equal_sets_are_one() -> None:
    assert shared(frozenset({"aa", "ab"})) is shared(frozenset({"ab", "aa"}))
    assert keys_of(parse("engag*"), {}) == {"engag*"}


def test_ways_are_counted() -> None:
    assert program("aa").ways == 1
    assert program("aa ...3 ab").ways == 4
    assert program("aa? ab").ways == 2
    assert program("aa ...12 ab ...12 ba ...12 cat").ways == 13**3
