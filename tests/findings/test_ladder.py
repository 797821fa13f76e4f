"""The voice ladder: which rung each child reaches, on which words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conference.findings.ladder import CHECK
from conference.record import Person, Role
from conference.report import Voice
from tests.findings.build import Paper, book

PEOPLE = (
    Person(name="Bryn", role=Role.CHILD, age="8"),
    Person(name="Cadi", role=Role.CHILD, age="3"),
    Person(name="Anwen", role=Role.PARENT, kin="mum"),
)
NAMED, OPINION, ACCOUNT, SEEN, VIEW, OWN, FOLLOWED = range(7)


def paper() -> Paper:
    start = Paper(people=PEOPLE).line("Present: Anwen.")
    return start.many("Bryn was late", 4, "risk").line("Bryn has a quiet room.", "strength")


def voice(told: Paper, name: str = "Bryn") -> Voice:
    return next(each for each in told.report().voices if each.name == name)


@pytest.mark.parametrize(
    ("words", "marks", "attributes", "rung"),
    [
        ("Bryn loves his mum.", ("child_voice",), {"opinion": True}, OPINION),
        ("Anwen says Bryn wants a dog.", ("child_voice", "child-through-adult"), {}, ACCOUNT),
        ("Bryn turned to the wall when the door went.", ("child_voice",), {"seen": True}, SEEN),
        ("Bryn would like the shouting to stop.", ("child_voice",), {"said": True}, VIEW),
        ('Bryn said "I sleep in the bath".', ("child_voice",), {"said": True}, OWN),
        ("Bryn drew three houses.", ("child_voice",), {"work": True}, OWN),
    ],
)
def test_each_rung(
    words: str, marks: tuple[str, ...], attributes: dict[str, bool], rung: int
) -> None:
    told = voice(paper().line(words, *marks, who=["Bryn"], **attributes))
    assert (told.rung, [quote.text for quote in told.evidence]) == (rung, [words])


def test_a_child_who_is_only_named_stands_on_the_ground() -> None:
    assert (voice(paper()).rung, voice(paper()).evidence) == (NAMED, ())


def test_fine_is_what_a_grown_up_thinks() -> None:
    told = paper().line("Bryn is fine.", "child-fine", about=("Bryn",))
    assert voice(told).rung == OPINION
    found = told.found("voice/child-unheard")
    assert [(f.subject, [q.text for q in f.evidence]) for f in found] == [
        ("Bryn", ["Bryn is fine."]),
        ("Cadi", []),
    ]


def test_siblings_stand_apart() -> None:
    told = paper().line("Bryn wants a dog.", "child_voice", who=["Bryn"], said=True)
    assert [(each.name, each.rung) for each in told.report().voices] == [("Bryn", 4), ("Cadi", 0)]


def test_what_changed_the_plan_is_the_top() -> None:
    told = paper().line("Bryn wants a dog.", "child_voice", who=["Bryn"], said=True)
    later = told.line("Visits move to Friday, as Bryn asked.", "voice-followed", about=("Bryn",))
    assert voice(later).rung == FOLLOWED
    assert [q.text for q in voice(later).evidence] == ["Visits move to Friday, as Bryn asked."]


def test_a_wish_passed_on_by_a_parent_changes_nothing() -> None:
    words = "Anwen says Bryn wants a dog."
    told = paper().line(words, "child_voice", "child-through-adult", who=["Bryn"])
    told = told.line("Visits move to Friday, as Bryn asked.", "voice-followed", about=("Bryn",))
    assert voice(told).rung == ACCOUNT


def test_the_highest_rung_counts_and_only_its_words_are_shown() -> None:
    told = paper().line("Bryn hid.", "child_voice", who=["Bryn"], seen=True)
    told = told.line("Bryn would like a dog.", "child_voice", who=["Bryn"], said=True)
    assert [q.text for q in voice(told).evidence] == ["Bryn would like a dog."]


def test_the_next_rung_is_asked_for_by_name() -> None:
    told = paper().line("Bryn would like a dog.", "child_voice", who=["Bryn"], said=True)
    assert voice(told).next == "What were Bryn's own words?"


def test_second_hand_says_where_the_one_who_passes_it_on_is_a_worry() -> None:
    words = "Anwen says Bryn likes it."
    told = paper().line(words, "child_voice", "child-through-adult", about=("Bryn", "Anwen"))
    assert "worries" not in told.found("voice/child-second-hand")[0].message
    told.line("Anwen was drunk at the gate.", "risk", about=("Anwen",))
    assert "worries" in told.found("voice/child-second-hand")[0].message


def test_a_plan_that_takes_up_nothing_of_what_children_said() -> None:
    told = paper().line("Bryn would like a dog.", "child_voice", who=["Bryn"], said=True)
    assert not told.found("voice/not-followed")
    for i in range(3):
        told.task(f"Ring the clinic ({i}).", owner="Mrs Pryce", due="Friday")
    assert "Bryn" in told.found("voice/not-followed")[0].message
    told.line("Visits move to Friday, as Bryn asked.", "voice-followed", about=("Bryn",))
    assert not told.found("voice/not-followed")


def test_what_a_grown_up_thinks_of_a_child_is_not_the_childs_voice() -> None:
    loves = paper().line("Bryn loves his mum.", "child_voice", who=["Bryn"], opinion=True)
    assert "Bryn" in loves.subjects("voice/child-unheard")
    said = loves.line("Bryn said he loves his mum.", "child_voice", who=["Bryn"], said=True)
    assert "Bryn" not in said.subjects("voice/child-unheard")


def planned(age: str | None) -> Paper:
    pia = Person(name="Pia", role=Role.CHILD, age=age)
    told = Paper(people=(pia, PEOPLE[2])).many("It was cold", 4, "risk")
    told = told.line("Pia watched the door.", "child_voice", who=["Pia"], seen=True)
    for i in range(3):
        told.task(f"Ring the clinic ({i}).", owner="Mrs Pryce", due="Friday")
    return told


def test_nothing_has_to_follow_from_a_baby() -> None:
    for young in ("11 weeks", "9 months", "1"):
        assert not planned(young).found("voice/not-followed")
    for old in ("4", None):
        assert planned(old).found("voice/not-followed")


def test_a_check_that_is_off_takes_no_other_with_it() -> None:
    words = "Anwen says Bryn likes it."
    told = paper().line(words, "child_voice", "child-through-adult", about=("Bryn", "Anwen"))
    off = tuple(
        check.model_copy(update={"on": False}) if check.id == CHECK else check
        for check in book().checks
    )
    report = told.report(replace(book(), checks=off))
    found = [each.check for each in report.findings if each.check.startswith("voice/child")]
    assert found == ["voice/child-second-hand"]
    assert [each.rung for each in report.voices] == [ACCOUNT, NAMED]
