from __future__ import annotations

import pytest

from conference.findings.ages import months, years


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("9", 9),
        ("14 yrs", 14),
        ("2½", 2),
        ("3y", 3),
        ("seven", 7),
        ("eleven weeks", 0),
        ("7 months", 0),
        ("5m", 0),
        ("6/12", 0),
        ("unborn", 0),
        ("teenager", None),
        ("", None),
        (None, None),
    ],
)
def test_an_age_is_told_in_whole_years(written: str | None, whole: int | None) -> None:
    assert years(written) == whole


@pytest.mark.parametrize(
    ("words", "age"),
    [
        ("the last one was 18 months ago", 18),
        ("assessment two years old", 24),
        ("assessment a year old", 12),
        ("chronology up to 2024", 17),
        ("chronology up to 2026", -7),
        ("assessment last month", 1),
        ("assessment twenty-four months old", 24),
        ("assessment several years ago", 24),
        ("assessment on Friday", None),
    ],
)
def test_months_are_told_by_length_or_by_year(words: str, age: int | None) -> None:
    assert months(words, "2026-05-03") == age


def test_a_year_says_nothing_where_the_record_has_no_date() -> None:
    assert months("chronology up to 2019", None) is None
