"""Days as records write them, and counting on from them."""

from __future__ import annotations

from datetime import date

import pytest

from conference.findings.days import days_in, months_after, working_days

HELD = date(2026, 3, 12)


def days(text: str) -> list[str]:
    return [day.isoformat() for day in days_in(text, HELD)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 June 2026", "2026-06-12"),
        ("Thursday 12th of June 2026 at ten", "2026-06-12"),
        ("12/6/26", "2026-06-12"),
        ("12.06.2026", "2026-06-12"),
        ("2026-06-12", "2026-06-12"),
        ("12/6", "2026-06-12"),
        ("12 June", "2026-06-12"),
        ("3 Feb", "2027-02-03"),
        ("12 March", "2026-03-12"),
    ],
)
def test_a_day_is_read_and_without_a_year_is_the_next_one(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize("text", ["at 10.30", "31/2/26", "82.5%", "10 to 12", "May", "6/12/"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert days(text) == []


def test_days_come_in_order() -> None:
    assert days("CG 24/3 2pm, then review on 4 June.") == ["2026-03-24", "2026-06-04"]


def test_months_end_where_the_calendar_does() -> None:
    assert months_after(date(2026, 1, 12), 3) == date(2026, 4, 12)
    assert months_after(date(2025, 11, 30), 3) == date(2026, 2, 28)
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)


def test_working_days_leave_out_weekends() -> None:
    assert working_days(HELD, HELD) == 0
    assert working_days(HELD, date(2026, 3, 13)) == 1
    assert working_days(HELD, date(2026, 3, 16)) == 2
    assert working_days(HELD, date(2026, 3, 26)) == 10
