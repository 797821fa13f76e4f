"""By when a task is to be done: the words that say so, and lines that do not."""

from __future__ import annotations

import pytest

from conference.tags import Category
from tests.language.build import report, tags


def due(line: str) -> object:
    """The due words of the one action in a plan of one line."""
    found = tags(report(f"# Plan\n\n{line}\n"), Category.ACTION)
    assert len(found) == 1, line
    return found[0].attributes["due"]


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Priya to book the test by 3 May.", "by 3 May"),
        ("Priya to ring the school on Friday.", "on Friday"),
        ("Nurse to visit within ten days.", "within ten days"),
        ("Ceri to see him alone before the holidays.", "before the holidays"),
        ("Priya to chase the landlord this week.", "this week"),
        ("Ceri to weigh her every week.", "every week"),
        ("Priya to send the letter of 3 March by Friday.", "by Friday"),
        ("Letter to be sent by the end of October.", "by the end of October"),
        ("Priya to visit w/c 9 March.", "w/c 9 March"),
        ("Priya to sign the form, 11/7.", "11/7"),
        ("Priya to visit, 10 wkg days.", "10 wkg days"),
        ("Priya to ring the GP this pm.", "this pm"),
        ("Locks to be fitted asap, and by 3 May at the latest.", "by 3 May"),
        ("Nan to stay over until he has settled.", "until he has settled"),
    ],
)
def test_the_words_that_say_when(line: str, when: str) -> None:
    assert due(line) == when


@pytest.mark.parametrize(
    "line",
    [
        "Continue to monitor.",
        "8.11 Letter to be sent to the landlord.",
        "Leah to go to the group for ten weeks.",
        "Locks to be fitted asap.",
        "Priya to support Leah, ongoing.",
        "Priya to chase the landlord as soon as possible.",
        "Date to be agreed for Priya to visit, tbc.",
        "Priya to keep ringing until further notice.",
        "Jan to refer Owen for a hearing test.",
    ],
)
def test_no_date_is_made_up(line: str) -> None:
    assert due(line) is None
