"""Cutting blocks into units: sentences, bullets, cells and spoken sentences."""

from __future__ import annotations

import pytest

from conference.language.units import Unit, punctuated, sentence_spans
from conference.record import Form
from tests.language.build import captions, reading


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "He left.|She stayed.",
        "Was he there?|He was!|Good.",
        'She said "Go away."|He went.',
        "She said “I hate it here.”|He went.",
        "(He was late.)|Nobody minded.",
        "Mr. Voyle rang.|Mrs. Pask came.",
        "Dr. Amos saw her at St. Teilo's.",
        "Seen by Prof. Lund and Rev. Pugh.",
        "He was there, e.g. on Friday.|She was not.",
        "It was 7 p.m. He slept.",
        "Home by 8.50 most days.|Up 3.5 per cent.",
        "L. Pritchard came.|She spoke.",
        "Wait... Then he left.",
        "He waited…|Then he left.",
        "No stop here",
        "He owes £40.|£20 is paid.",
        "Ref. 12 applies.",
        "She cried.|2 neighbours rang.",
        "Approx. 4 visits were missed.",
        "Really?!|Yes.",
        "He left. and came back",
        "He left.|'Never again,' she said.",
    ],
)
def test_sentences(text: str) -> None:
    assert cut(text.replace("|", " ")) == text.split("|")


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing(text: str) -> None:
    assert cut(text) == []


def forms(units: list[Unit], text: str) -> list[tuple[str, str]]:
    return [(unit.form.value, text[unit.start : unit.end]) for unit in units]


def test_a_paper_record() -> None:
    read = reading(
        "CORE GROUP NOTES\n\nWhat is working well\n\n- School on time. Bed by eight.\n- Nan helps"
        "\n\nMum came late. She was calm.\n"
    )
    assert [unit for unit in forms(read.units, read.document.text) if unit[0] != "heading"] == [
        ("item", "School on time."),
        ("item", "Bed by eight."),
        ("item", "Nan helps"),
        ("paragraph", "Mum came late."),
        ("paragraph", "She was calm."),
    ]
    assert [unit.first < unit.last for unit in read.units] == [True] * len(read.units)


def test_turns_are_cut_into_sentences_and_keep_their_speaker() -> None:
    read = reading("Priya: How was it? Tell me more.\nLeah: It was fine. I slept.\nPriya: Good.\n")
    assert [(unit.speaker, unit.form) for unit in read.units] == [
        ("Priya", Form.TURN), ("Priya", Form.TURN), ("Leah", Form.TURN), ("Leah", Form.TURN),
        ("Priya", Form.TURN),
    ]  # fmt: skip


def test_captions_with_sentence_ends_are_cut_there() -> None:
    lines = (
        "So how was the week",
        "for you both? It was hard.",
        "He slept on the sofa. I did",
        "not.",
    )
    read = reading(captions(*lines))
    assert punctuated(read.document)
    assert [" ".join(text.split()) for _, text in forms(read.units, read.document.text)] == [
        "So how was the week for you both?", "It was hard.", "He slept on the sofa.", "I did not.",
    ]  # fmt: skip


def test_captions_without_are_cut_by_their_words() -> None:
    lines = (
        "so how did you get on with the visit yeah it was okay she",
        "let me in and we talked about school what did she say about the",
        "mornings she said he won't get up and I think she's worn out",
    )
    read = reading(captions(*lines))
    assert not punctuated(read.document)
    assert len(read.units) > 3
    words = [form for unit in read.units for form in unit.view.forms]
    assert words == read.words.forms


@pytest.mark.parametrize(
    "text",
    [
        "Heading\n\nOne. Two? Three\n- a\n- b. c\n",
        "Priya: one. two\nLeah: three? four\nPriya: five\n",
        captions("one two. three", "four five", "six? seven"),
    ],
)
def test_no_word_is_lost(text: str) -> None:
    read = reading(text)
    inside = [i for unit in read.units for i in range(unit.first, unit.last)]
    spans = [read.words.between(block.start, block.end) for block in read.document.blocks]
    assert inside == [i for first, last in spans for i in range(first, last)]
    assert len(inside) > 6
