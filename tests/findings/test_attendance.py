"""Who was there: absences with and without a reason, quorum by a council's number, babies."""

from __future__ import annotations

from conference.record import Kind, Person, Role
from tests.findings.build import TWO, Paper
from tests.findings.test_decision import joint, minutes
from tests.findings.test_plan import checks, report

ABSENT = "attendance/parent-absent"
CHOICE = "attendance/child-choice"
ALONE = "attendance/not-seen-alone"


def full() -> Paper:
    return joint(minutes())


def test_a_parent_who_is_missing_without_a_word_is_named() -> None:
    gone = full().line("Tomos not there.", "parent-away", about=("Tomos",))
    assert gone.subjects(ABSENT) == ["Tomos"]
    assert not full().found(ABSENT)


def test_a_reason_or_a_voice_of_their_own_is_enough() -> None:
    words = "Tomos not there, on nights."
    told = full().line(words, "parent-away", "absence-reason", about=("Tomos",))
    assert not told.found(ABSENT)
    heard = full().line("Tomos not there.", "parent-away", about=("Tomos",))
    heard.line("Tomos wrote that he tries.", "family_voice", who=["Tomos"])
    assert not heard.found(ABSENT)


def test_somebody_elses_reason_explains_nothing() -> None:
    gone = full().line("Tomos not there.", "parent-away", about=("Tomos",))
    gone.line("Anwen was late, the bus.", "absence-reason", about=("Anwen",))
    assert gone.subjects(ABSENT) == ["Tomos"]


def test_the_one_the_words_name_is_meant_not_everybody_in_the_sentence() -> None:
    both = ("Anwen", "Tomos")
    gone = full().line("Apologies: Tomos.", "parent-away", about=both)
    assert gone.subjects(ABSENT) == ["Tomos"]


def test_an_older_child_is_asked_for_only_where_others_are_listed() -> None:
    people = (Person(name="Bryn", role=Role.CHILD, age="12"), *TWO[1:])
    paper = full()
    paper.people = people
    assert not paper.found(CHOICE)
    listed = paper.line("Present: Anwen.", "attendance-told")
    assert listed.subjects(CHOICE) == ["Bryn"]
    asked = listed.line("Bryn did not want to come.", "child-choice", about=("Bryn",))
    assert not asked.found(CHOICE)


def test_a_council_sets_the_number_of_agencies() -> None:
    check = "attendance/no-quorum"
    paper = full().line("Here: Mrs Pryce (school), HV.", "there-school", "there-health")
    assert check not in checks(report(paper))
    assert check not in checks(report(paper, agencies=2))
    assert check in checks(report(paper, agencies=3))
    paper.line("It went ahead because of the snow.", "quorum-reason")
    assert check not in checks(report(paper, agencies=3))


def test_visits_without_a_word_on_being_seen_alone() -> None:
    told = Paper(Kind.SUPERVISION).many("He reads", 3, "strength")
    told.line("Visits all in time.", "visit-told")
    assert told.quoted(ALONE) == ["Visits all in time."]
    assert not told.line("Seen by himself.", "seen-away").found(ALONE)


def test_babies_are_not_asked_to_be_seen_alone() -> None:
    people = (Person(name="Cadi", role=Role.CHILD, age="5 months"),)
    told = Paper(Kind.SUPERVISION, people).many("She smiles", 3, "strength")
    assert not told.line("Visits all in time.", "visit-told").found(ALONE)


def test_the_chair_who_is_named_as_scribe_too() -> None:
    check = "attendance/scribe-chairs"
    people = (*TWO, Person(name="Mrs Tate", role=Role.CHAIR))
    paper = full()
    paper.people = people
    paper.line("Chair: Mrs Tate.", "chair-named", about=("Mrs Tate",))
    other = ("Mrs Pryce",)
    assert not paper.line("Minutes: Mrs Pryce.", "scribe-named", about=other).found(check)
    same = paper.line("Minutes: Mrs Tate.", "scribe-named", about=("Mrs Tate",))
    assert same.quoted(check) == ["Minutes: Mrs Tate."]
