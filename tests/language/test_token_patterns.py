"""spaCy token patterns that a rule gives outright: what is understood, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conference.language.compiled import Compiled
from conference.language.exemplify import check_rule
from conference.language.matching import Lexicon, View, matches
from conference.rulebook.loader import load
from conference.rulebook.pattern import PatternError
from conference.rulebook.program import compile_node
from conference.rulebook.token_patterns import node_of
from tests.rulebook.patterns import IRREGULAR, Slots


def view(words: list[str], slots: Slots | None = None) -> View:
    return Lexicon(()).view(words, slots or {})


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
    assert matches(made, view(yes.split()))
    assert not matches(made, view(no.split()))


def test_like_num_is_the_slot_of_numbers() -> None:
    made = compile_node(node_of([{"LIKE_NUM": True}, {"LOWER": "beds"}]), {})
    assert matches(made, view(["three", "beds"], {0: [("number", 1)]}))
    assert not matches(made, view(["three", "beds"]))


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


def test_a_rule_with_token_patterns_fires(tmp_path: Path) -> None:
    (tmp_path / "pack.yml").write_text("name: a\nversion: 1\n")
    (tmp_path / "risk.yml").write_text(
        "- id: risk/drink\n  label: risk\n  means: x\n  hits: 'He was [[very drunk]].'\n"
        "  misses: He drank tea.\n  spacy:\n  - - LOWER: {IN: [very, so]}\n    - LOWER: drunk\n"
    )
    assert check_rule(0, Compiled(load([tmp_path]))) == []
