"""Dates as written, and the days they mean in a record of a Wednesday in March."""

from __future__ import annotations

from datetime import date

import pytest

from conference.language.dates import day_of, written

RECORDED = date(2026, 3, 4)


def day(text: str, recorded: date | None = RECORDED) -> str | None:
    """The day of the one date in a text."""
    found = list(written(text))
    assert len(found) == 1, text
    got = day_of(found[0], recorded)
    return got.isoformat() if got else None


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("12 March 2026", "2026-03-12"),
        ("the 12th of March, 2026", "2026-03-12"),
        ("March 12, 2026", "2026-03-12"),
        ("12/3/26", "2026-03-12"),
        ("12.03.2026", "2026-03-12"),
        ("2026-03-12", "2026-03-12"),
        ("12 Sept '26", "2026-09-12"),
        ("12 o Fawrth 2026", "2026-03-12"),
        ("dydd Iau 5 Chwefror 2026", "2026-02-05"),
        ("3ydd o Ragfyr 2026", "2026-12-03"),
        ("5 Feb 26", "2026-02-05"),
    ],
)
def test_a_full_date_is_read_day_first(text: str, means: str) -> None:
    assert day(text, None) == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("20 March", "2026-03-20"),
        ("20/3", "2026-03-20"),
        ("4 March", "2026-03-04"),
        ("30 Dec", "2026-12-30"),
        ("25 Feb", "2026-02-25"),
        ("the 20th", "2026-03-20"),
        ("the 2nd", "2026-04-02"),
        ("Friday", "2026-03-06"),
        ("Weds", "2026-03-11"),
        ("Fri 13 March", "2026-03-13"),
        ("Friday the 13th", "2026-03-13"),
        ("27 June 10 am", "2026-06-27"),
        ("2 April 2.30", "2026-04-02"),
    ],
)
def test_what_is_not_written_is_the_next_such_day(text: str, means: str) -> None:
    assert day(text) == means


@pytest.mark.parametrize("text", ["Monday 13 March", "Fri 30th", "29 Feb"])
def test_a_day_that_cannot_be_told_is_none(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize("text", ["20 March", "Friday", "the 20th"])
def test_without_the_record_s_day_only_a_full_date_is_a_day(text: str) -> None:
    assert day(text, None) is None


@pytest.mark.parametrize(
    "text",
    [
        "at 10.30",
        "£12.50",
        "31 April",
        "45/3",
        "ref 2026/114",
        "1.12.3.4",
        "5 of 6",
        "Monday's",
        "may",
    ],
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert list(written(text)) == []
