"""How often a task is to be done, and words that only look like it."""

from __future__ import annotations

import pytest

from conference.language.often import often_in
from tests.language.build import compiled


@pytest.mark.parametrize(
    ("words", "often"),
    [
        ("Ceri to weigh her every week.", "every week"),
        ("Priya will see him twice a week at school.", "twice a week"),
        ("Tracey - Demi 2x wk, not the office", "2x wk"),
        ("Priya to ask at each visit.", "each visit"),
        ("Visits every ten working days.", "every ten working days"),
        ("Nan has him every other Friday.", "every other Friday"),
        ("School nurse weekly until June.", "weekly"),
        ("Karl takes him to football on Saturdays.", "on Saturdays"),
        ("Three nights a week at Taid's.", "Three nights a week"),
        ("Calls at weekends.", "at weekends"),
    ],
)
def test_the_words_that_say_how_often(words: str, often: str) -> None:
    assert often_in(words, compiled().book.words) == often


@pytest.mark.parametrize(
    "words",
    [
        "Priya to ring the clinic by Friday.",
        "The weekly allowance was stopped.",
        "Karl to see his GP about Saturday's fall.",
        "Leah to go to the group for ten weeks.",
    ],
)
def test_nothing_is_made_up(words: str) -> None:
    assert often_in(words, compiled().book.words) is None
