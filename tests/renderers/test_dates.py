"""Days in words: said where the record's words leave them open, never twice."""

from __future__ import annotations

import pytest

from conference.record import Kind, Record
from conference.renderers.dates import day, named_by
from conference.renderers.grouping import digest
from conference.renderers.tasks import Task
from conference.report import Report
from conference.tags import Action, Asked

TEXT = "Lena to ring Mam."


def task(**more: object) -> Task:
    action = Action.model_validate({"start": 0, "end": len(TEXT), "text": TEXT, **more})
    record = Record(source="x", kind=Kind.OTHER, text=TEXT)
    (made,) = digest(Report(record=record, actions=(action,))).tasks
    return made


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2026-03-12", "12 March 2026"),
        ("2025-12-01", "1 December 2025"),
        ("soon", "soon"),
        (None, ""),
    ],
)
def test_a_day_is_said_as_people_say_it(iso: str | None, said: str) -> None:
    assert day(iso) == said


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("by 12 March", True),
        ("12th of Mar. 2026", True),
        ("before 12/03/26", True),
        ("12.3.2026", True),
        ("by Friday", False),
        ("within 12 working days", False),
        ("in March", False),
        ("3/12", False),
    ],
)
def test_words_that_name_the_day_are_told_from_those_that_do_not(words: str, named: bool) -> None:
    assert named_by(words, "2026-03-12") is named


@pytest.mark.parametrize(
    ("due", "date", "said"),
    [
        ("by Friday", "2026-03-20", "by Friday (20 March 2026)"),
        ("by 20 March", "2026-03-20", "by 20 March"),
        ("by Friday", None, "by Friday"),
        (None, "2026-03-20", "20 March 2026"),
        (None, None, None),
    ],
)
def test_by_when_is_told_in_words_and_as_a_day(
    due: str | None, date: str | None, said: str | None
) -> None:
    assert task(due=due, date=date).due == said


def test_how_often_is_not_told_twice() -> None:
    assert task(due="every Friday", often="every Friday").often is None
    assert task(due="by May", often="every Friday").often == "every Friday"


def test_whom_it_is_for_is_told_where_the_words_do_not() -> None:
    assert task(whom=["Mam", "Elin"]).whom == ("Elin",)


def test_what_stands_out_is_counted_in_words() -> None:
    record = Record(source="x", kind=Kind.OTHER, text=TEXT * 3)
    size = len(TEXT)
    actions = [
        Action(start=n * size, end=(n + 1) * size, text=TEXT, asks=Asked.FAMILY, offers=n == 2)
        for n in range(3)
    ]
    actions[0] = actions[0].model_copy(update={"owner": "Lena", "due": "Friday"})
    load = digest(Report(record=record, actions=tuple(actions))).load
    assert load == "Nobody named: 2. No date: 2. Asked of the family: 3. Help offered: 1."
    assert digest(Report(record=record)).load == ""
