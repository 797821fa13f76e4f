"""Finding many patterns at once is finding each at every word; spaCy's Matcher agrees."""

from __future__ import annotations

import math
import random
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from conference.language.matching import Lexicon, Patterns, View, beginnings, mark, matches, run
from conference.language.sieve import bits
from conference.language.spacy_patterns import matcher_patterns
from conference.rulebook.pattern import (
    Choice,
    Gap,
    Lemma,
    Node,
    Optional,
    PatternError,
    Word,
    parse,
)
from conference.rulebook.pattern import Sequence as Run
from conference.rulebook.program import EDGE, Program, compile_node, keys_of
from conference.rulebook.token_patterns import node_of
from tests.language.build import compiled
from tests.rulebook.patterns import (
    IRREGULAR,
    VOCABULARY,
    WORDS,
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
    return list(Patterns(named).find(view(programs, words, slots)))


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
    found = Patterns([(made, at) for at, made in enumerate(programs)])
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


def spoken_starts(node: Node, irregular: Any, words: list[str]) -> set[int]:
    """The words at which spaCy's Matcher finds a match of what `node` means."""
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

    if spelt(node) > 150:
        raise TooMany
    wanted = matcher_patterns(node, irregular)
    matcher = Matcher(vocabulary(), validate=False)
    matcher.add("pattern", [one for one in wanted if one])
    return {start for _, start, _ in matcher(Doc(vocabulary(), words=words))}


@lru_cache(maxsize=1)
def vocabulary() -> Any:
    from spacy.attrs import LOWER
    from spacy.vocab import Vocab

    return Vocab(lex_attr_getters={LOWER: str.lower})


class TooMany(Exception):
    """A pattern that spaCy needs too many patterns for."""


def spelt(node: Node) -> int:
    """Count the patterns that spaCy needs for one of ours."""
    match node:
        case Optional(part):
            return 1 + spelt(part)
        case Choice(parts):
            return sum(spelt(part) for part in parts)
        case Run(parts):
            return math.prod(spelt(part) for part in parts)
    return 1


@settings(max_examples=60, deadline=None)
@given(patterns(slots=False, edges=False), WORDS)
def test_spacy_agrees_on_random_patterns(pattern: str, words: list[str]) -> None:
    made, node = program(pattern), trimmed(parse(pattern))
    try:
        wanted = spoken_starts(node, IRREGULAR, words)
    except TooMany:
        assume(False)
    seen = view([made], words)
    assert {start for start in range(len(words)) if run(made, seen, start) > start} == wanted


def written(node: Node, dice: random.Random, irregular: Any) -> list[str]:
    """Write words that the pattern may match."""
    match node:
        case Word(form, prefix):
            return [form + dice.choice(["", "ing", "s"]) if prefix else form]
        case Lemma():
            return [dice.choice(sorted(keys_of(node, irregular)))]
        case Gap(reach):
            return [dice.choice(VOCABULARY) for _ in range(dice.randint(0, reach + 1))]
        case Optional(part):
            return written(part, dice, irregular) if dice.random() < 0.5 else []
        case Choice(parts):
            return written(dice.choice(parts), dice, irregular)
        case Run(parts):
            return [word for part in parts for word in written(part, dice, irregular)]
    raise PatternError("no plain words", 1)


def test_spacy_agrees_on_the_rule_book() -> None:
    """Three hundred of the shipped patterns, each on texts made to fit it, whole and damaged."""
    dice = random.Random(8)
    book = compiled().book
    every = sorted({pattern for rule in book.rules for pattern in rule.patterns})
    dice.shuffle(every)
    tried = matched = 0
    for pattern in every:
        if tried == 300:
            break
        node = trimmed(parse(pattern))
        if "<" in pattern or "^" in pattern or "$" in pattern:
            continue
        made = compile_node(node, book.irregular)
        words = [dice.choice(VOCABULARY)]
        for _ in range(3):
            words += [*written(node, dice, book.irregular), dice.choice(VOCABULARY)]
        del words[dice.randrange(len(words))]
        try:
            wanted = spoken_starts(node, book.irregular, words)
        except TooMany:
            continue
        seen = view([made], words)
        found = {start for start in range(len(words)) if run(made, seen, start) > start}
        assert found == wanted, (pattern, words)
        tried += 1
        matched += bool(found)
    assert tried == 300
    assert matched > 200


@pytest.mark.parametrize(
    ("tokens", "yes", "no"),
    [
        ([{"LOWER": "bus"}, {"LOWER": "pass"}], "a bus pass", "a pass bus"),
        ([{"lower": "Bus"}], "the bus", "the buses"),
        ([{"LEMMA": "go"}, {"LOWER": "home"}], "he went home", "he ran home"),
        ([{"LOWER": {"IN": ["mum", "dad"]}}, {"LOWER": "said"}], "dad said", "nan said"),
        ([{"ORTH": "not"}, {}, {"LOWER": "safe"}], "not very safe", "not ever so very safe"),
        ([{"LOWER": "a"}, {"OP": "*"}, {"LOWER": "b"}], "a x x x x x b", "a x x x x x x b"),
        ([{"LOWER": "a"}, {"LOWER": "x", "OP": "?"}, {"LOWER": "b"}], "a b", "a x x b"),
        ([{"LOWER": "a"}, {"LOWER": "x", "OP": "+"}, {"LOWER": "b"}], "a x x x b", "a b"),
        ([{"LOWER": "a"}, {"LOWER": "x", "OP": "*"}, {"LOWER": "b"}], "a b", "a x y b"),
    ],
)
def test_token_patterns(tokens: list[dict[str, Any]], yes: str, no: str) -> None:
    made = compile_node(node_of(tokens), IRREGULAR)
    assert matches(made, view([made], yes.split()))
    assert not matches(made, view([made], no.split()))


def test_like_num_is_the_slot_of_numbers() -> None:
    made = compile_node(node_of([{"LIKE_NUM": True}, {"LOWER": "beds"}]), {})
    assert matches(made, view([made], ["three", "beds"], {0: [("number", 1)]}))
    assert not matches(made, view([made], ["three", "beds"]))


@pytest.mark.parametrize(
    ("tokens", "token", "what"),
    [
        ([{"LOWER": "a"}, {"POS": "VERB"}], 2, "POS is not understood"),
        ([{"LOWER": "a", "IS_TITLE": True}], 1, "one condition a token"),
        ([{"LOWER": {"REGEX": "a.*"}}], 1, "takes a word or IN"),
        ([{"LOWER": {"IN": []}}], 1, "takes a word or IN"),
        ([{"LOWER": {"IN": "mum"}}], 1, "takes a word or IN"),
        ([{"LOWER": {"IN": ["a"], "NOT_IN": ["b"]}}], 1, "words only"),
        ([{"LEMMA": 5}], 1, "words only"),
        ([{"LOWER": "a"}, {"LOWER": "b", "OP": "!"}], 2, "OP '!' is not understood"),
        ([{"LOWER": "a"}, {"LOWER": "b", "OP": "{2,}"}], 2, "is not understood"),
        ([{"LIKE_NUM": False}], 1, "can only be true"),
        ([{}], 1, "at least one token"),
        ([{"LOWER": "a", "OP": "?"}], 1, "at least one token"),
        ([], 1, "at least one token"),
    ],
)
def test_token_patterns_that_cannot_be_read(tokens: Any, token: int, what: str) -> None:
    with pytest.raises(PatternError, match=what) as error:
        node_of(tokens)
    assert error.value.column == token


def test_a_rule_with_token_patterns_fires(tmp_path: Any) -> None:
    from conference.language.compiled import Compiled
    from conference.language.exemplify import check_rule
    from conference.rulebook.loader import load

    (tmp_path / "pack.yml").write_text("name: a\nversion: 1\n")
    (tmp_path / "risk.yml").write_text(
        "- id: risk/drink\n  label: risk\n  means: x\n  hits: 'He was [[very drunk]].'\n"
        "  misses: He drank tea.\n  spacy:\n  - - LOWER: {IN: [very, so]}\n    - LOWER: drunk\n"
    )
    assert check_rule(0, Compiled(load([tmp_path]))) == []
