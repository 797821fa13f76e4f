"""Scripts: who speaks when, and minutes that are no script."""

from __future__ import annotations

import pytest

from conference.readers import read
from conference.record import Document
from tests.readers.builders import forms, sound, turns


def script(content: str) -> Document:
    document = read("-", stdin=content.encode())
    sound(document)
    return document


def test_the_words_after_the_colon_are_the_turn() -> None:
    content = "Chair: Are we all here?\nGran Moira: Yes.\nand the dog\n\nChair: Good.\n"
    document = script(content)
    assert document.format == "script"
    assert document.text == content
    assert turns(document) == [
        ("Chair", None, "Are we all here?"),
        ("Gran Moira", None, "Yes.\nand the dog"),
        ("Chair", None, "Good."),
    ]
    assert {form for form, _ in forms(document)} == {"turn"}


def test_a_turn_goes_on_after_a_blank_line_until_a_heading() -> None:
    document = script(
        "Mum: He sleeps.\n\nAnd he eats.\n\nDad: Yes.\nMum: He does.\n\n# Plan\n\nRing Nan.\n"
    )
    assert turns(document)[1] == ("Mum", None, "And he eats.")
    assert forms(document)[-2:] == [("heading", "Plan"), ("paragraph", "Ring Nan.")]


@pytest.mark.parametrize(
    ("line", "speaker", "time"),
    [
        ("[00:01:23] Ceri: He sleeps.", "Ceri", "00:01:23"),
        ("(1:23) Ceri: He sleeps.", "Ceri", "1:23"),
        ("00:01:23\tCeri: He sleeps.", "Ceri", "00:01:23"),
        ("**Ceri:** He sleeps.", "Ceri", None),
        ("Ceri (HV): He sleeps.", "Ceri (HV)", None),
        ("Speaker 1: He sleeps.", "Speaker 1", None),
        ("Mam-gu: He sleeps.", "Mam-gu", None),
        ("Social worker: He sleeps.", "Social worker", None),
        ("Ceri   0:03\nHe sleeps.", "Ceri", "0:03"),
        ("Ceri Ann 00:01:23 --> 00:01:45\nHe sleeps.", "Ceri Ann", "00:01:23 --> 00:01:45"),
        ("Evans, Ceri   0:03\nHe sleeps.", "Ceri Evans", "0:03"),
        ("Ceri 1 minute 3 seconds\nHe sleeps.", None, None),
        ("Ceri, 1 minute 3 seconds\nHe sleeps.", "Ceri", "1 minute 3 seconds"),
    ],
)
def test_ways_to_write_a_turn(line: str, speaker: str | None, time: str | None) -> None:
    found = turns(script(f"{line}\n\n{line}\n"))
    if speaker:
        assert found == [(speaker, time, "He sleeps.")] * 2
    else:
        assert {name for name, _, _ in found} == {None}


@pytest.mark.parametrize(
    "content",
    [
        "Strengths: he sings\nWorries: cold home\nStrengths: he dances\n",
        "Present: Mum\nDate: 3 May\nAction: ring\nAction: write\n",
        "Mum is well.\nNan agreed.\nMum: he sleeps\nDad came.\nMum: he eats\nAll left.\n",
        "Home: warm\nSchool: fine\nHome: warm\nSchool: fine\n",
        "10:30: start\n11:00: end\n10:30: start\n",
        "http://example.org\nhttp://example.org\n",
        "Ceri: one line only\n",
    ],
)
def test_minutes_with_labels_are_no_script(content: str) -> None:
    document = script(content)
    assert document.format == "text"
    assert all(block.speaker is None for block in document.blocks)


def test_two_voices_that_speak_once_need_a_question() -> None:
    assert script("Ceri: Is he well?\nMum: He is.\n").format == "script"
    assert script("Ceri: He is well.\nMum: He is.\n").format == "text"


def test_what_stands_before_the_first_turn_is_plain() -> None:
    document = script("Visit notes\n\nPresent: Mum\n\nMum: Hello.\nCeri: Hello.\nMum: Tea?\n")
    assert forms(document)[:2] == [("heading", "Visit notes"), ("paragraph", "Present: Mum")]
    assert turns(document)[2] == ("Mum", None, "Hello.")
