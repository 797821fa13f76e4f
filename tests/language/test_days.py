"""Counting on the calendar from a Thursday in March."""

from __future__ import annotations

from datetime import date

import pytest

from conference.language.days import (
    last_of_month,
    made,
    months_on,
    next_number,
    next_weekday,
    working_days_on,
)
from conference.record import Nation

THURSDAY = date(2026, 3, 12)


def test_no_calendar_has_it() -> None:
    assert made(2026, 2, 28) == date(2026, 2, 28)
    assert made(2026, 2, 29) is None
    assert made(2026, None, 1) is None


def test_the_next_weekday_is_never_the_day_itself() -> None:
    assert next_weekday(THURSDAY, 4) == date(2026, 3, 13)
    assert next_weekday(THURSDAY, 3) == date(2026, 3, 19)


def test_the_next_day_of_a_number_may_lie_months_on() -> None:
    assert next_number(THURSDAY, 12) == THURSDAY
    assert next_number(THURSDAY, 2) == date(2026, 4, 2)
    assert next_number(date(2026, 4, 1), 31) == date(2026, 5, 31)


def test_months_end_where_the_calendar_does() -> None:
    assert months_on(date(2026, 1, 12), 3) == date(2026, 4, 12)
    assert months_on(date(2025, 11, 30), 3) == date(2026, 2, 28)
    assert months_on(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert last_of_month(date(2028, 2, 3)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("since", "count", "nation", "day"),
    [
        (THURSDAY, 0, Nation.WALES, THURSDAY),
        (THURSDAY, 1, Nation.WALES, date(2026, 3, 13)),
        (THURSDAY, 2, Nation.WALES, date(2026, 3, 16)),
        (THURSDAY, 10, Nation.WALES, date(2026, 3, 26)),
        # Good Friday is 3 April 2026; Easter Monday is kept in Wales and England, not in Scotland.
        (date(2026, 4, 2), 1, Nation.WALES, date(2026, 4, 7)),
        (date(2026, 4, 2), 1, Nation.SCOTLAND, date(2026, 4, 6)),
        (date(2026, 4, 2), 1, None, date(2026, 4, 6)),
    ],
)
def test_working_days_leave_out_weekends_and_bank_holidays(
    since: date, count: int, nation: Nation | None, day: date
) -> None:
    assert working_days_on(since, count, nation) == day
