"""Who does a task: the words that name somebody, and those that name nobody."""

from __future__ import annotations

import pytest

from conference.record import Kind, Role
from conference.tags import Category
from tests.language.build import report, tags

PEOPLE = {"Leah": Role.PARENT, "Owen": Role.CHILD, "Ceri": Role.WORKER, "Priya": Role.WORKER}


def owner(line: str) -> object:
    """The owner of the one action in a plan of one line."""
    found = tags(report(f"# Plan\n\n{line}\n", PEOPLE), Category.ACTION)
    assert len(found) == 1, line
    return found[0].attributes["owner"]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Ceri to book the hearing test.", "Ceri"),
        ("Leah and Priya to fill in the form together.", "Leah and Priya"),
        ("Ceri (health visitor) will ring the clinic.", "Ceri"),
        ("Stair gate, this week - Priya.", "Priya"),
        ("Priya: ring the landlord about the damp.", "Priya"),
        ("A rota to be drawn up by the family.", "the family"),
        ("Priya's ringing the school on Monday.", "Priya"),
        ("I'll take him to the dentist on Friday.", "I"),
        ("She'll ring the clinic.", "She"),
        ("Rev. Ceri to drop the form in.", "Rev. Ceri"),
        ("Jan to refer Owen for a hearing test.", "Jan"),
        ("Mam-gu to have Owen on Fridays.", "Mam-gu"),
        ("Owen to be told by TB, at home.", "TB"),
        ("**Priya** will ring the clinic.", "Priya"),
        ("SDQ to be done again, Priya by Friday.", "Priya"),
        ("Ceri to ask how Leah is sleeping.", "Ceri"),
        ("Core group to look at it again in May.", "Core group"),
    ],
)
def test_the_words_that_name_who_does_it(line: str, named: str) -> None:
    assert owner(line) == named


@pytest.mark.parametrize(
    "line",
    [
        "Continue to monitor.",
        "We will ring the clinic.",
        "Professionals to share reports.",
        "Somebody to speak to Owen on his own.",
        "Leah to be asked about the bus pass.",
        "Referral to be sent for Owen.",
        "All agencies to share reports.",
        "Everyone to read the plan.",
        "SDQ to be completed by Friday.",
        "Housing application to be updated by Friday.",
    ],
)
def test_nobody_is_made_up(line: str) -> None:
    assert owner(line) is None


def test_the_speaker_owns_what_they_take_on() -> None:
    talk = (
        "Priya: How has the week been?\n"
        "Leah: Not so bad, thank you.\n"
        "Ceri: I'll ring the surgery tomorrow.\n"
        "Leah: Right you are.\n"
    )
    found = tags(report(talk, PEOPLE), Category.ACTION)
    assert [tag.attributes["owner"] for tag in found] == ["Ceri"]


def test_the_worker_of_a_supervision_is_somebody() -> None:
    text = "Supervision\n\n# Plan\n\nWorker to obtain the report by 20 June.\n"
    for kind, named in ((Kind.SUPERVISION, "Worker"), (Kind.CORE_GROUP, None)):
        found = tags(report(text, PEOPLE, kind), Category.ACTION)
        assert [tag.attributes["owner"] for tag in found] == [named]


def test_a_row_says_who_and_when() -> None:
    rows = "Action: chase the referral | Who: Priya | When: 3 May\n" * 2
    found = tags(report(f"# Plan\n\n{rows}", PEOPLE), Category.ACTION)
    first = next(tag for tag in found if "chase" in tag.text)
    assert (first.attributes["owner"], first.attributes["due"]) == ("Priya", "3 May")
