"""The day that a record records: its head says it, and other days are not taken for it."""

from __future__ import annotations

import pytest

from conference.language.record_day import date_of
from conference.readers import read
from tests.language.build import captions, compiled, document, reading


def day(text: str) -> str | None:
    """The day of a record."""
    found = date_of(document(text), compiled().book.words)
    return found.isoformat() if found else None


@pytest.mark.parametrize(
    "head",
    [
        "Review conference, Leah and Owen, 12 March 2026",
        "Core group 4, Thurs 12/3/26, school hall",
        "SUPERVISION\nDate: 12.03.26\nSupervisee: Priya Nair",
        "Minutes\nDate of conference: 12 March 2026\nDate minutes sent: 20 March 2026",
        "Minutes\nDate and time: Thursday 12 March 2026, 9.30 to 11.00",
        "CORE GROUP\nLeah Rees, DOB 4/5/2018\nHeld on 12th March 2026 at the Hub",
        "Core group notes\nThe group met on 12 March 2026 at Nan's.",
        "Cynhadledd\nDyddiad y cyfarfod: 12 Mawrth 2026",
        "Thursday 12 March 2026, at home\nLeah opened the door.",
        "From: Priya Nair\nSent: 12 March 2026 16:04\nTo: Ceri\nSubject: Owen",
        "HOME VISIT\nWhen: 12 March 2026, after school",
        "Supervision notes\nLast session: 8 Jan 2026\nDate: 12 March 2026",
        "Core group, Thursday 12 March\nOn a plan since 4 December 2025.",
        "Core group, 12 March\nCopied to Leah on 20 March 2026. Core group of 12 March 2026.",
    ],
)
def test_the_head_says_the_day(head: str) -> None:
    assert day(head + "\n\nLeah was late for school on 2 March 2026.\n") == "2026-03-12"


@pytest.mark.parametrize(
    "head",
    [
        "Core group for Leah\nDOB: 12 March 2016",
        "Core group for Leah, born 12/03/2016",
        "Conference for Leah (dob 12.3.16)",
        "Core group\nOn the register since 12 March 2026.",
        "Core group\nNext core group: 12 March 2026",
        "Supervision\nLast session: 12 March 2026",
        "Core group for Leah, 12 March",
        "Core group for Leah, Monday 12 March\nOn a plan since 4 December 2025.",
        "Conference\nA strategy meeting was held on 12 March 2026.",
        "Leah was seen in school. She was tired.",
        "3/2/26 seen at home\n9/2/26 not in\n12/3/26 seen at school\n",
    ],
)
def test_other_days_are_not_taken_for_it(head: str) -> None:
    assert day(head) is None


def test_a_table_says_it_in_the_cell_beside() -> None:
    rows = "| Child | Leah (9) |\n|---|---|\n| Date | Weds 4 March 2026, 3.45 |\n| At | The Hub |\n"
    assert day(f"# Core group\n\n{rows}") == "2026-03-04"


def test_captions_have_none() -> None:
    spoken = captions("Core group, 12 March 2026.", "Shall we begin?")
    assert date_of(read("-", stdin=spoken.encode()), compiled().book.words) is None


def test_what_is_said_in_talk_is_not_the_head() -> None:
    talk = "Priya: The core group, 12 March 2026, was fine.\nCeri: It was.\nPriya: Good.\n"
    assert day(talk) is None


def test_the_record_bears_it() -> None:
    from conference.language.reading import record_of

    got = record_of(reading("Core group for Leah, 4 March 2026\n\nLeah is well.\n"))
    assert got.date == "2026-03-04"
