"""The kind of a record, told by its opening and by who speaks."""

from __future__ import annotations

import pytest

from conference.record import Kind
from tests.language.build import captions, reading

OPENINGS = [
    ("Initial Child Protection Conference\n\nHeld at the civic offices.\n", Kind.CONFERENCE),
    ("Minutes of the review conference\n\nThe chair opened the meeting.\n", Kind.CONFERENCE),
    ("ICPC\n\nReason for conference: bruising.\n", Kind.CONFERENCE),
    ("Pre-birth conference\n\nThe baby is due in May.\n", Kind.CONFERENCE),
    ("Child Protection Planning Meeting\n\nThose present gave their views.\n", Kind.CONFERENCE),
    ("Core group\n\nThird meeting since registration.\n", Kind.CORE_GROUP),
    ("Notes of core group meeting\n\nPresent: Mum, HV.\n", Kind.CORE_GROUP),
    ("Supervision record\n\nWorker: Priya.\n", Kind.SUPERVISION),
    ("Supervision with Ceri\n\nThree families were talked about.\n", Kind.SUPERVISION),
    ("Group reflection\n\nFive of us met on Friday.\n", Kind.REFLECTION),
    ("Reflective practice session\n\nOne worker brought a family.\n", Kind.REFLECTION),
    ("Team reflection\n\nPriya presented.\n", Kind.REFLECTION),
    ("Safety planning with the family\n\nWe sat at the kitchen table.\n", Kind.FAMILY_MEETING),
    ("Family network meeting\n\nNan and Taid came.\n", Kind.FAMILY_MEETING),
    ("Direct work with Owen\n\nHe drew his house.\n", Kind.FAMILY_MEETING),
    ("Case note\n\nRang the school at ten.\n", Kind.OTHER),
    ("Chronology\n\n3 May: police called.\n", Kind.OTHER),
    ("Strategy discussion\n\nPolice and health rang in.\n", Kind.OTHER),
    ("Dear Ms Hale\n\nThank you for your letter.\n", Kind.OTHER),
    ("Shopping\n\nBread and milk.\n", Kind.OTHER),
    (
        "Priya: Thanks for having me.\nLeah: My kids are fine. Put the kettle on.\n"
        "Megan: My mum is nice.\nPriya: Good.\nLeah: I put them to bed at eight.\n",
        Kind.FAMILY_MEETING,
    ),
    (
        "Ceri: Where would you like to start?\nPriya: With the twins, I saw them on my visit.\n"
        "Ceri: What else are you worried about?\nPriya: My manager has not read the report.\n",
        Kind.SUPERVISION,
    ),
    (
        captions(
            "so who shall we start with", "the family on the hill", "okay when did you last see",
            "the children I saw them on Tuesday",
        ),
        Kind.SUPERVISION,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), OPENINGS, ids=[text[:24] for text, _ in OPENINGS])
def test_kind(text: str, kind: Kind) -> None:
    assert reading(text).kind is kind


def test_what_the_user_says_wins() -> None:
    assert reading(OPENINGS[0][0], kind=Kind.OTHER).kind is Kind.OTHER


def test_words_far_down_do_not_make_a_title() -> None:
    lines = "".join(f"Line {n} says that it rained.\n\n" for n in range(12))
    assert reading(f"Notes\n\n{lines}The diary was lost.\n").kind is Kind.OTHER
    assert reading(f"Core group\n\n{lines}See the safety plan.\n").kind is Kind.CORE_GROUP
