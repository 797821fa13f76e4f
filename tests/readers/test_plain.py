"""Plain text: which lines are headings, bullets, cells and wrapped paragraphs."""

from __future__ import annotations

import pytest

from conference.readers import read
from conference.record import Document
from tests.readers.builders import forms, sound, words


def text(content: str) -> Document:
    document = read("-", stdin=content.encode())
    sound(document)
    return document


def test_a_line_is_a_paragraph_and_offsets_are_places_in_the_file() -> None:
    content = "\r\n  Mum rang the school.\r\nThe coat was found.\r\rShe laughed about it.\r\n"
    document = text(content)
    assert document.text == content.replace("\r\n", "\n").replace("\r", "\n")
    assert words(document) == [
        "Mum rang the school.", "The coat was found.", "She laughed about it.",
    ]  # fmt: skip
    assert [block.place for block in document.blocks] == ["line 2", "line 3", "line 5"]


@pytest.mark.parametrize(
    "marker",
    ["- ", "* ", "• ", "– ", "1. ", "12) ", "(3) ", "a) ", "b. ", "iv) ", "[ ] ", "- [x] ", "1.2 ",
     "3a. ", "\uf0b7\t", "o\t"],
)  # fmt: skip
def test_a_bullet_stands_outside_its_item(marker: str) -> None:
    document = text(f"Seen at home.\n{marker}Glasses to be mended\n{marker}Ring the clinic\n")
    assert forms(document)[1:] == [("item", "Glasses to be mended"), ("item", "Ring the clinic")]


@pytest.mark.parametrize(
    "line", ["2.30 pm meeting moved", "E. Jones came late", "-", "1.", "A cup of tea", "I. Evans"]
)
def test_what_only_looks_like_a_bullet(line: str) -> None:
    assert ("paragraph", line) in forms(text(f"Seen at home today.\n{line}\nSlept well.\n"))


@pytest.mark.parametrize(
    ("content", "heading", "level"),
    [
        ("# What works\nHe sings.", "What works", 1),
        ("### What works ###\nHe sings.", "What works", 3),
        ("What works\n==========\nHe sings.", "What works", 1),
        ("What works\n----------\nHe sings.", "What works", 2),
        ("He sings.\n**What works**\nHe dances.", "What works", 3),
        ("Came.\n\nWHAT WORKS\nHe sings.", "WHAT WORKS", 1),
        ("What works\n\nHe sings.", "What works", 2),
        ("Came late.\n\nMum\n\nSings.", "Mum", 2),
        ("He sings.\nWhat works:\nHe dances.", "What works", 3),
        ("Came late.\n\n2. What works\n\nHe sings.", "What works", 2),
        ("Came late.\n\n3a) VIEWS\n\nHe sings.", "VIEWS", 1),
    ],
)
def test_headings(content: str, heading: str, level: int) -> None:
    document = text(content)
    found = [block for block in document.blocks if block.form == "heading"]
    assert [document.text[block.start : block.end] for block in found] == [heading]
    assert found[0].level == level


def test_messy_notes_keep_their_short_lines() -> None:
    document = text(
        "Worries\n\nHome cold\nDad nil\nDNA x2\nNappy rash\n\nNext\n\nRing GP\nGlasses\n"
    )
    assert forms(document) == [
        ("heading", "Worries"),
        ("paragraph", "Home cold"),
        ("paragraph", "Dad nil"),
        ("paragraph", "DNA x2"),
        ("paragraph", "Nappy rash"),
        ("heading", "Next"),
        ("paragraph", "Ring GP"),
        ("paragraph", "Glasses"),
    ]


def test_a_double_spaced_list_has_one_heading() -> None:
    document = text("Worries\n\nHome cold\n\nDad away\n\nNappy rash\n\nHe was seen at nursery.\n")
    assert [form for form, _ in forms(document)].count("heading") == 1


def test_numbered_actions_are_no_headings() -> None:
    document = text("Plan\n\n1. Ring the GP\n\n2. Mend the gate\n\n3. Ask Nan\n\nThe end of it.\n")
    assert [pair for pair in forms(document) if pair[0] == "heading"] == [("heading", "Plan")]


def test_headings_right_on_top_of_their_text_when_that_is_the_habit() -> None:
    document = text(
        "School\nHe is in on time every day and reads aloud.\n\n"
        "Health\n- seen by the nurse\n- glasses ordered\n\n"
        "Home\nIt was warm and there was food in the cupboards.\n"
    )
    headings = [said for form, said in forms(document) if form == "heading"]
    assert headings == ["School", "Health", "Home"]


def test_one_tight_line_is_no_habit() -> None:
    document = text("Dad away\nHe has not rung since the spring, she thinks.\n\nAll is quiet.\n")
    assert forms(document)[0] == ("paragraph", "Dad away")


def test_labels_with_text_stay_paragraphs() -> None:
    document = text("Present: Mum, Dad\nDate: 3 May\nMum said:\nHe sleeps now.\n")
    assert {form for form, _ in forms(document)} == {"paragraph"}


WRAPPED = (
    "The worker called on Tuesday after school and found both children doing their\n"
    "homework at the kitchen table, with their aunt beside them and the tea already\n"
    "on the stove.\n"
)


def test_a_wrapped_paragraph_is_one_block() -> None:
    document = text(WRAPPED + "\n" + WRAPPED.replace("Tuesday", "Friday"))
    assert len(document.blocks) == 2
    assert words(document)[0] == WRAPPED.strip()


def test_a_wrapped_bullet_is_one_item() -> None:
    document = text("- ring the school\n  about the coat\n- ask Nan\n")
    assert words(document) == ["ring the school\n  about the coat", "ask Nan"]


def test_a_list_of_long_lines_is_not_wrapped() -> None:
    lines = [
        "Mum rang the school on the Monday and asked for a meeting about the new class",
        "Dad took both of them swimming on Saturday and they came home happy and tired",
        "Nan has them on Fridays and says that they eat well and go to bed without fuss",
    ]
    assert words(text("\n".join(lines))) == lines


def test_a_writer_without_capitals_is_not_wrapped() -> None:
    lines = [
        "mum rang",
        "dad took both of them swimming on saturday and they came home happy and very tired",
        "nan has them on fridays",
        "glasses broke",
    ]
    assert words(text("\n".join(lines))) == lines


def test_tables() -> None:
    document = text("What\tWho\nMend gate\tDad\n\n| Outcome | By |\n|---|---|\n| Sleeps | May |\n")
    assert forms(document) == [
        ("cell", "What"), ("cell", "Who"), ("cell", "Mend gate"), ("cell", "Dad"),
        ("cell", "Outcome"), ("cell", "By"), ("cell", "Sleeps"), ("cell", "May"),
    ]  # fmt: skip
    assert [block.row for block in document.blocks[::2]] == [
        "line 1", "line 2", "line 4", "line 6",
    ]  # fmt: skip
    assert text("Present:\tMum and Dad\n").blocks[0].form == "paragraph"
