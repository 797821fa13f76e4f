"""Whose procedures a record follows: told by law, plan and service, never by anybody's name."""

from __future__ import annotations

import pytest

from conference.analyse import compiled_rules
from conference.language.reading import read as understand
from conference.readers import read
from conference.record import Nation


def told(text: str, nation: Nation | None = None) -> Nation | None:
    document = read("-", stdin=text.encode())
    return understand(document, compiled_rules(), nation=nation).nation


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("The care and support protection plan was read out.", Nation.WALES),
        ("They asked for help under section 76 for a month.", Nation.WALES),
        ("Mamgu came in and spoke Welsh with him.", Nation.WALES),
        ("Mae hi'n trio, she said of her daughter.", Nation.WALES),
        ("He is in Ysgol Pant y Bryn and asked for it in Welsh.", Nation.WALES),
        ("Section 17 money was found for the cot.", Nation.ENGLAND),
        ("Made subject to a child protection plan in May.", Nation.ENGLAND),
        ("The EHCP came back from the council.", Nation.ENGLAND),
        ("Minute of the Child Protection Planning Meeting.", Nation.SCOTLAND),
        ("The Reporter was told and a hearing is fixed.", Nation.SCOTLAND),
        ("An IRD was held that night.", Nation.SCOTLAND),
        ("She's in P5 and wasnae asked.", Nation.SCOTLAND),
    ],
)
def test_words_of_one_nation_tell_it(text: str, nation: Nation) -> None:
    assert told(text) is nation


@pytest.mark.parametrize(
    "text",
    [
        "The conference met and the name stays on the register.",
        "Angharad and Llew came with their social worker.",
        "Hamish and Morag came with their social worker.",
        "The family had a week in Cardiff by the sea.",
        "Nain rang from the bus.",
        "They are open to us as CIN.",
        "Wee Jamie sat by the front door with his named person.",
        "She has a bairn on her hip.",
        "The health board has moved its office.",
    ],
)
def test_one_lesser_sign_and_names_tell_nothing(text: str) -> None:
    assert told(text) is None


def test_signs_of_two_nations_that_balance_tell_nothing() -> None:
    assert told("Section 17 there, and section 76 here.") is None


def test_a_sign_counts_once_however_often_it_stands() -> None:
    assert told("Nain came. Nain rang. Then Nain went home, and Nain slept.") is None


def test_the_user_overrules_the_words() -> None:
    assert told("The EHCP came back.", Nation.WALES) is Nation.WALES
