"""Dated tasks as a calendar: valid, the same each time, and nothing in it but the tasks' words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from icalendar import Calendar, Component

from conference.renderers.calendar import calendar, left_out
from conference.renderers.register import register
from conference.report import Report
from tests.renderers.plan import LETTER, SCALES, TALK, plan
from tests.renderers.strategies import reports

KEPT = {"SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "CLASS", "TRANSP"}


def events(report: Report) -> list[Component]:
    made = Calendar.from_ical(calendar(register(report)))
    assert [each.name for each in made.subcomponents] == ["VEVENT"] * len(made.subcomponents)
    return made.subcomponents


def dated(report: Report, day: str) -> Report:
    """The same report with every task on one day."""
    actions = tuple(each.model_copy(update={"date": day}) for each in report.actions)
    return report.model_copy(update={"actions": actions})


def test_a_task_is_a_whole_day() -> None:
    weighing, letter = events(plan())
    assert (weighing["summary"], letter["summary"]) == (SCALES, LETTER)
    assert weighing.decoded("dtstart") == date(2026, 3, 6)
    assert weighing.decoded("dtend") == date(2026, 3, 7)
    assert weighing.decoded("dtstamp").date() == date(2026, 3, 3)


def test_an_entry_neither_rings_nor_blocks_the_day_nor_names_anybody() -> None:
    for event in events(plan()):
        assert set(event) == KEPT
        assert event.subcomponents == []
        assert (event["transp"], event["class"]) == ("TRANSPARENT", "PRIVATE")
    text = calendar(register(plan())).replace("\r\n ", "")
    assert not [each for each in ("folder", "plan.docx", "Plan", "Christmas", TALK) if each in text]


def test_the_same_record_gives_the_same_file_wherever_it_lies() -> None:
    assert calendar(register(plan())) == calendar(register(plan("elsewhere/plan.docx")))
    names = [{event["uid"] for event in events(plan(name))} for name in ("a.txt", "b.txt")]
    assert names[0].isdisjoint(names[1])


def test_a_task_that_is_put_off_stays_the_same_entry() -> None:
    first, then = (events(dated(plan(), day)) for day in ("2026-03-06", "2026-03-20"))
    assert [event["uid"] for event in first] == [event["uid"] for event in then]


def test_the_same_words_twice_are_two_entries() -> None:
    report = plan()
    twice = dated(report.model_copy(update={"actions": report.actions[:1] * 2}), "2026-03-06")
    assert len({event["uid"] for event in events(twice)}) == 2


def test_a_record_without_a_day_is_stamped_with_the_task_s() -> None:
    assert events(plan(date=None))[1].decoded("dtstamp").date() == date(2026, 3, 9)


@settings(deadline=None, max_examples=40)
@given(reports())
def test_whatever_a_record_holds_the_file_can_be_read(report: Report) -> None:
    rows = register(dated(report, "2026-03-06"))
    text = calendar(rows)
    lines = text.split("\r\n")
    assert text.count("\n") == text.count("\r\n") == len(lines) - 1
    assert max(len(line.encode("utf-8")) for line in lines) <= 75
    read = Calendar.from_ical(text).subcomponents
    assert [str(event["summary"]) for event in read] == [row.text for row in rows]
    assert {event.decoded("dtend") - event.decoded("dtstart") for event in read} <= {
        timedelta(days=1)
    }


@pytest.mark.parametrize(("count", "told"), [(5, ": 3 of 5"), (4, ": 2 of 4"), (2, "")])
def test_what_a_calendar_cannot_hold_is_counted(count: int, told: str) -> None:
    assert left_out(register(plan())[:count]).endswith(told)
    assert bool(left_out(register(plan())[:count])) is bool(told)
