from __future__ import annotations

import pytest

from conference.findings.ages import years


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
