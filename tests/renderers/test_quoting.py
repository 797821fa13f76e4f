"""Quotations: harmless, on one line, cut between words, with the telling words kept."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conference.renderers.excerpts import Excerpt, excerpt
from conference.renderers.quoting import flat, joined, marks_for, number, safe, words
from tests.renderers.strategies import WORDS


@given(st.text())
def test_safe_text_keeps_its_offsets_and_its_letters(text: str) -> None:
    made = safe(text)
    assert len(made) == len(text)
    for before, after in zip(text, made, strict=True):
        if unicodedata.category(before) not in {"Cc", "Cf", "Zl", "Zp"}:
            assert before == after


@given(st.text())
def test_flat_text_has_no_control_left(text: str) -> None:
    assert not any(unicodedata.category(each) in {"Cc", "Zl", "Zp"} for each in flat(text))


@pytest.mark.parametrize("mark", "\u202e\u2066\u200f\x1b\x9b\x07\U000e0041")
def test_marks_that_steer_become_visible(mark: str) -> None:
    assert words(f"a{mark}b") == "a\ufffdb"


def test_quotation_marks_are_not_doubled() -> None:
    assert marks_for("a word") == ("“", "”")
    assert marks_for("“a word”") == ("", "")
    assert marks_for("he said “no” then") == ("‘", "’")


def test_names_and_numbers_are_said_as_people_say_them() -> None:
    assert joined(("Ana",)) == "Ana"
    assert joined(("Ana", "Ben", "Cai")) == "Ana, Ben and Cai"
    assert [number(1, "gap"), number(1240, "word")] == ["1 gap", "1,240 words"]


@given(WORDS, st.data())
def test_telling_words_are_set_off_and_nothing_else_changes(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1)) if text else 0
    end = data.draw(st.integers(start, len(text)))
    made = excerpt(text, [(start, end)], (0, len(text)))
    assert made.text == words(text) or "".join(made.text.split()) == "".join(words(text).split())
    runs = list(made.runs(10_000))
    told = "".join(run for run, telling in runs if telling)
    assert not made.told or "".join(told.split()) == "".join(words(text[start:end]).split())
    assert made.text in "".join(run for run, _ in runs)


def test_a_long_sentence_is_cut_round_its_telling_words() -> None:
    text = "far away words " * 20 + "the telling part" + " and more words" * 20
    start = text.index("the telling")
    made = excerpt(text, [(start, start + 16)], (0, len(text)))
    shown = made.quoted(80)
    assert "the telling part" in shown
    assert shown.startswith("“… ")
    assert shown.endswith(" …”")
    assert len(shown) <= 80 + len("“… ") + len(" …”")
    assert [run for run, telling in made.runs(80) if telling] == ["the telling part"]


def test_a_sentence_that_tells_as_a_whole_is_not_set_off() -> None:
    assert excerpt("All of it.", [(0, 9)], (0, 10)) == Excerpt("All of it.")
