"""The action register: soonest first, and whose tasks are whose."""

from __future__ import annotations

from datetime import date

import pytest

from conference.renderers.register import owners, register
from tests.renderers.build import EMPTY
from tests.renderers.plan import LETTER, SCALES, SCHOOL, TALK, WATCH, plan


def test_tasks_come_by_day_then_with_words_then_with_none() -> None:
    rows = register(plan())
    assert [row.text for row in rows] == [SCALES, LETTER, TALK, WATCH, SCHOOL]
    assert [row.day for row in rows] == [date(2026, 3, 6), date(2026, 3, 9), None, None, None]
    assert {row.written for row in rows} == {date(2026, 3, 3)}


def test_a_row_says_where_its_words_stand() -> None:
    assert register(plan())[0].place == "paragraph 5, Plan"


@pytest.mark.parametrize(
    ("name", "theirs"),
    [
        ("ceri", [SCALES, TALK]),
        ("Ceri Lewis", [SCALES, TALK]),
        ("the hv", [SCALES, TALK]),
        ("HV", [SCALES]),
        ("Mum", [LETTER]),
        ("leah", [LETTER]),
        ("school", [SCHOOL]),
        ("Al", []),
        ("Cer", []),
        (".*", []),
    ],
)
def test_tasks_of_one_person_by_any_of_their_names(name: str, theirs: list[str]) -> None:
    assert [row.text for row in register(plan(), name)] == theirs


def test_owners_are_named_once_in_the_order_of_the_record() -> None:
    assert owners(plan()) == ("Ceri (HV)", "School", "Mum", "Ceri")
    assert owners(EMPTY) == ()
