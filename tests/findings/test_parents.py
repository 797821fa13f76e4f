from __future__ import annotations

from conference.record import Kind, Person, Role
from tests.findings.build import TWO, Paper

TALKED, ONE_SIDED, OBSTACLE = "parents/talked-about", "parents/one-sided", "parents/obstacle"


def worried(count: int, name: str = "Tomos", kind: Kind = Kind.CORE_GROUP) -> Paper:
    paper = Paper(kind).line("Anwen said she is tired.", "family_voice", who=["Anwen"])
    for i in range(count):
        paper.line(f"{name} drinks ({i}).", "risk", about=(name,))
    return paper.many("The kitchen is warm", 3, "strength")


def test_a_father_who_is_only_talked_about() -> None:
    assert worried(1).subjects(TALKED) == ["Tomos"]
    assert worried(1).quoted(TALKED) == ["Tomos drinks (0)."]


def test_a_view_a_task_or_a_call_ends_it() -> None:
    heard = worried(1).line("Tomos said no.", "family_voice", who=["Tomos"])
    asked = worried(1).task("Tomos to ring us.", owner="Tomos")
    named = worried(1).task("Mrs Pryce to see Tomos.", owner="Mrs Pryce")
    rung = worried(1).line("We rang Tomos.", "parent-sought", about=("Tomos",))
    there = worried(1).line("Present: Anwen, Tomos.", "family-there", about=("Anwen",))
    for paper in (heard, asked, named, rung, there):
        assert paper.subjects(TALKED) == []


def test_nobody_talks_about_a_father_who_is_not_mentioned_or_has_died() -> None:
    assert worried(0).subjects(TALKED) == []
    gone = worried(1).line("Tomos died in May.", "parent-dead", about=("Tomos",))
    assert gone.subjects(TALKED) == []


def test_a_mother_counts_where_another_parent_has_a_part() -> None:
    alone = Paper(Kind.CORE_GROUP).line("Anwen drinks.", "risk", about=("Anwen",))
    alone.many("The kitchen is warm", 3, "strength")
    assert alone.subjects(TALKED) == []
    alone.line("Tomos said so.", "family_voice", who=["Tomos"])
    assert alone.subjects(TALKED) == ["Anwen"]


def test_an_unnamed_wife_may_be_anybodys_and_a_foster_carer_is_no_partner() -> None:
    others = (
        Person(name="Wife", role=Role.CARER, kin="wife"),
        Person(name="Jean", role=Role.CARER, kin="foster carer"),
        Person(name="Boyfriend", role=Role.CARER, kin="husband"),
    )
    paper = Paper(Kind.CORE_GROUP, (*TWO, *others)).many("The kitchen is warm", 3, "strength")
    for name in ("wife", "Jean", "boyfriend"):
        paper.line(f"The {name} drinks.", "risk")
    assert paper.subjects(TALKED) == ["Boyfriend"]


def test_a_line_of_worries_alone() -> None:
    assert worried(4).subjects(ONE_SIDED) == []
    found = worried(5).task("Tomos to ring us.", owner="Tomos").found(ONE_SIDED)
    told = "5 worries about Tomos, 1 task, no strength, and no word of Tomos's own."
    assert [each.message for each in found] == [told]
    assert len(found[0].evidence) == 5


def test_one_strength_or_word_is_enough_and_a_child_is_never_counted_so() -> None:
    good = worried(5).line("Tomos cooks.", "strength", about=("Tomos",))
    heard = worried(5).line("Tomos said no.", "family_voice", who=["Tomos"])
    assert good.subjects(ONE_SIDED) == heard.subjects(ONE_SIDED) == []
    assert worried(6, "Bryn").subjects(ONE_SIDED) == []


def test_a_man_is_told_of_once() -> None:
    paper = worried(5)
    assert paper.subjects(ONE_SIDED) == ["Tomos"]
    assert paper.subjects(TALKED) == []


def test_a_kind_it_is_not_made_for() -> None:
    paper = worried(5, kind=Kind.FAMILY_MEETING)
    assert paper.subjects(ONE_SIDED) == paper.subjects(TALKED) == []


def test_missed_meetings_without_a_reason_near() -> None:
    missed = worried(0).line("Anwen missed two clinics.", "missed-by-family")
    assert missed.quoted(OBSTACLE) == ["Anwen missed two clinics."]
    assert missed.line("No bus on Mondays.", "obstacle").found(OBSTACLE) == []


def test_a_reason_far_away_is_no_reason() -> None:
    paper = worried(0).line("Anwen missed two clinics.", "missed-by-family")
    paper.many("The kitchen is warm and the beds are made", 9, "strength")
    assert paper.line("No bus on Mondays.", "obstacle").found(OBSTACLE)
