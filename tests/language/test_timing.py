"""The day that due words come to, counted from a record's own day, a Wednesday."""

from __future__ import annotations

from datetime import date

import pytest

from conference.language.timing import Timing
from conference.record import Nation
from tests.language.build import compiled

RECORDED = date(2026, 3, 4)


def day(
    due: str,
    recorded: date | None = RECORDED,
    nation: Nation | None = None,
    text: str = "",
) -> str | None:
    """The day that due words come to."""
    found = Timing(text, recorded, nation, compiled().book.words).day(due)
    return found.isoformat() if found else None


@pytest.mark.parametrize(
    ("due", "means"),
    [
        ("tonight", "2026-03-04"),
        ("this afternoon", "2026-03-04"),
        ("tomorrow", "2026-03-05"),
        ("by Friday", "2026-03-06"),
        ("this week", "2026-03-06"),
        ("next week", "2026-03-13"),
        ("by the end of next week", "2026-03-13"),
        ("this weekend", "2026-03-08"),
        ("by w/e", "2026-03-08"),
        ("next Tuesday", "2026-03-10"),
        ("this Friday", "2026-03-06"),
        ("next Friday", "2026-03-13"),
        ("a week on Friday", "2026-03-13"),
        ("end of the month", "2026-03-31"),
        ("month end", "2026-03-31"),
        ("by the end of October", "2026-10-31"),
        ("before the end of January", "2027-01-31"),
        ("by the end of the year", "2026-12-31"),
        ("in two weeks", "2026-03-18"),
        ("in a fortnight", "2026-03-18"),
        ("within 28 days", "2026-04-01"),
        ("within 72 hours", "2026-03-07"),
        ("within 10/7", "2026-03-14"),
        ("in 6/52", "2026-04-15"),
        ("by 11/7", "2026-07-11"),
        ("w/c 9 March", "2026-03-09"),
        ("Every Monday from 9 March 2026", "2026-03-09"),
        ("before 20 March", "2026-03-20"),
    ],
)
def test_words_come_to_a_day(due: str, means: str) -> None:
    assert day(due) == means


@pytest.mark.parametrize(
    "due",
    [
        "every week",
        "Tuesdays",
        "before the holidays",
        "by half term",
        "until he has settled",
        "in 20 school days",
        "within 14 days of the stairs being clear",
        "before the next core group",
        "at the same time",
    ],
)
def test_words_that_come_to_no_day(due: str) -> None:
    assert day(due) is None


@pytest.mark.parametrize("due", ["this week", "by Friday", "in two weeks", "20 March"])
def test_nothing_is_counted_from_a_day_that_is_not_known(due: str) -> None:
    assert day(due, None) is None


def test_a_full_date_needs_no_day_to_count_from() -> None:
    assert day("by 20 March 2026", None) == "2026-03-20"


@pytest.mark.parametrize(
    ("recorded", "nation", "means"),
    [
        (date(2026, 3, 4), Nation.WALES, "2026-03-18"),
        (date(2026, 3, 30), Nation.WALES, "2026-04-15"),
        (date(2026, 3, 30), Nation.SCOTLAND, "2026-04-14"),
        (date(2026, 7, 29), Nation.ENGLAND, "2026-08-12"),
        (date(2026, 7, 29), Nation.SCOTLAND, "2026-08-13"),
        (date(2026, 12, 21), None, "2027-01-07"),
    ],
)
def test_working_days_leave_out_the_nation_s_bank_holidays(
    recorded: date, nation: Nation | None, means: str
) -> None:
    assert day("within ten working days", recorded, nation) == means
    assert day("10 WD", recorded, nation) == means


@pytest.mark.parametrize(
    ("due", "means"),
    [
        ("before the next core group", "2026-04-14"),
        ("by next CG", "2026-04-14"),
        ("before the review conference", "2026-09-09"),
        ("at next supervision", None),
    ],
)
def test_a_meeting_takes_the_day_that_the_record_sets_for_it(due: str, means: str | None) -> None:
    text = "Next core group: Tuesday 14 April, 2pm.\nDate of next review conference\n9 Sept 2026\n"
    assert day(due, text=text) == means


def test_a_meeting_with_two_days_has_none() -> None:
    text = "Next core group 14 April.\nNext core group 21 April, if the hall is free.\n"
    assert day("before the next core group", text=text) is None


def test_a_meeting_that_is_over_has_no_day_to_come() -> None:
    text = "The first core group 2 March 2026 was at school."
    assert day("by the next core group", text=text) is None
