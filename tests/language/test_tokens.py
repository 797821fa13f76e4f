"""Words with exact places, and patterns cut as records are."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conference.language.matching import matches
from conference.language.tokens import COLUMN, Words, words_of
from conference.rulebook.pattern import (
    Choice,
    Node,
    Optional,
    Sequence,
    Word,
    normal,
    parse,
    pieces,
)
from conference.rulebook.program import compile_node
from tests.language.build import compiled

CONTRACTIONS = {"shes": ("she", "'s"), "mums": ("mum", "'s"), "dont": ("don't",), "im": ("i'm",)}
# Ends that rules may write apart ("he 'll"); a record's "he'll" is one word, "they 'll" two.
PARTED = {"'d", "'ll", "'m", "'re", "'ve"}
PIECES = st.sampled_from(
    "mum's shes don't e.g. 8.50 £20 45% (the) -- - – a/b word, end. \n \t  ’ ‘s O’Neill Siân 12:30"
    " follow-up well…then 😀 İ ß ?! * • a.b x,y 1,000 c/o 3/7 Mum’s' \x0b \u2028 \u00a0".split(" ")
)


def cut(text: str) -> list[str]:
    return words_of(text, CONTRACTIONS).forms


def sound(text: str, words: Words) -> None:
    assert len(words.forms) == len(words.starts) == len(words.ends) == len(words)
    last = 0
    for form, start, end in zip(words.forms, words.starts, words.ends, strict=True):
        assert last <= start < end <= len(text)
        assert text[start:end].isspace() == (form == COLUMN and text[start] != COLUMN)
        assert form
        last = end


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map(" ".join)))
@example("İstanbul mum’s")
@example("a\x0bb\x1cc\u2028d")
def test_words_stand_where_they_say(text: str) -> None:
    words = words_of(text, {})
    sound(text, words)
    for form, start, end in zip(words.forms, words.starts, words.ends, strict=True):
        assert form in (normal(text[start:end]), COLUMN)
    left = [c for i, c in enumerate(text) if not any(
        a <= i < b for a, b in zip(words.starts, words.ends, strict=True))]  # fmt: skip
    assert all(c.isspace() or c in "-‐‑–—/" for c in left)


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_words_spelt_out_share_the_letters(text: str) -> None:
    sound(text, words_of(text, CONTRACTIONS))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Mum's car", "mum 's car"),
        ("Mum’s car", "mum 's car"),
        ("She didn’t go", "she didn't go"),
        ("a follow-up visit", "a follow up visit"),
        ("Mum/Dad said", "mum dad said"),
        ("He left - again", "he left - again"),
        ("He left – again", "he left – again"),
        ("by 8.50am.", "by 8.50am ."),
        ("at 9.30, or", "at 9.30 , or"),
        ("£1,200 and 45%", "£ 1,200 and 45 %"),
        ('"Stop," he said', '" stop , " he said'),
        ("(see above)", "( see above )"),
        ("e.g. the bus", "e.g. the bus"),
        ("home.Then out", "home . then out"),
        ("really?!", "really ? !"),
        ("wait...now", "wait ... now"),
        ("* item", "* item"),
        ("1st March", "1st march"),
        ("9/10", "9 10"),
        ("the Davies' house", "the davies ' house"),
        ("rock'n'roll", "rock'n'roll"),
        ("x y\n\nz", "x y z"),
        ("Name   Role\tAge", "name | role age"),
        ("", ""),
        ("   \n", ""),
    ],
)
def test_cutting(text: str, forms: str) -> None:
    assert " ".join(cut(text)) == forms


def test_what_captions_leave_out_is_spelt_out() -> None:
    words = words_of("shes at mums dont", CONTRACTIONS)
    assert words.forms == ["she", "'s", "at", "mum", "'s", "don't"]
    assert [("shes at mums dont")[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == [
        "she", "s", "at", "mum", "s", "dont",
    ]  # fmt: skip


def test_words_between_two_offsets() -> None:
    words = words_of("one two three", {})
    assert words.between(4, 13) == (1, 3)
    assert words.between(5, 8) == (2, 2)


def literals(node: Node) -> set[str]:
    """Every whole word of a pattern."""
    match node:
        case Word(form, False):
            return {form}
        case Optional(part):
            return literals(part)
        case Choice(parts) | Sequence(parts):
            return {form for part in parts for form in literals(part)}
    return set()


def test_every_word_of_the_rule_book_can_be_found_in_a_text() -> None:
    """A pattern's word is cut as a record's is, or the pattern could never match."""
    book = compiled().book
    texts = {
        pattern
        for entry in (*book.rules, *book.cues, *book.sections, *book.kinds, *book.signs)
        for name in ("patterns", "needs", "unless", "pseudo", "stops", "headings")
        for pattern in getattr(entry, name, ())
    }
    texts |= {member for members in book.classes.values() for member in members} | set(book.stops)
    texts |= {word for entry in (*book.kin, *book.roles) for word in entry.words}
    every = {form for text in texts for form in literals(parse(text))}
    assert len(every) > 2000
    # What stands for a short form that the words of captions are spelt out to.
    spelt = {form for short in compiled().contractions.values() for form in short}
    lost = sorted(form for form in every - spelt - PARTED if words_of(form, {}).forms != [form])
    assert not lost


@pytest.mark.parametrize(
    "written",
    [
        "parents'",
        "100%",
        "#1",
        "no.",
        "£20",
        "'cause",
        "mum's",
        "follow-up",
        "step-by-step",
        "didn't",
        "and/or",
        "Mum’s",
        "e.g.",
        "d.o.b.",
        "o'clock",
    ],
)
def test_pieces_are_cut_as_words_are(written: str) -> None:
    assert pieces(written) == cut(written)
    made = compile_node(parse(written), {})
    assert matches(made, compiled().lexicon.view(cut(written), {}))
