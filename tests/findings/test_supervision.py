from __future__ import annotations

import pytest

from conference.record import Kind, Person, Role
from tests.findings.build import TWO, Paper

PARTS = {
    "supervision/no-why": "reason-told",
    "supervision/no-hypothesis": "hunch",
    "supervision/no-feelings": "worker-feeling",
    "supervision/no-perspective": "other-view",
    "supervision/no-support": "worker-support",
}
WHOLE = "supervision/reflection"
LONG = "He was late and then he was late again and nobody said why he was. "


def notes(kind: Kind = Kind.SUPERVISION) -> Paper:
    paper = Paper(kind).many(LONG * 2, 4, "risk").task("Mrs Pryce to visit.")
    return paper.task("Mrs Pryce to ring the clinic.")


def with_all_but(*left_out: str, kind: Kind = Kind.SUPERVISION) -> Paper:
    paper = notes(kind)
    for check, signal in PARTS.items():
        if check not in left_out:
            paper.line("These words.", signal)
    return paper


@pytest.mark.parametrize("check", PARTS)
def test_a_part_of_reflection_that_is_missing_alone_is_told_by_itself(check: str) -> None:
    assert with_all_but(check).found(check)
    assert not with_all_but().found(check)
    assert not with_all_but(check).found(WHOLE)


def test_many_missing_parts_become_one_finding_that_lists_them() -> None:
    found = with_all_but(*list(PARTS)[1:4]).found(WHOLE)
    assert len(found) == 1
    assert "a hunch or a doubt, what the worker feels" in found[0].message
    assert found[0].question.count("?") == 2
    assert not any(with_all_but(*list(PARTS)[1:4]).found(check) for check in PARTS)


def test_support_for_the_worker_is_not_looked_for_in_a_group() -> None:
    assert not with_all_but("supervision/no-support", kind=Kind.REFLECTION).found(
        "supervision/no-support"
    )


def test_a_short_note_is_left_alone() -> None:
    short = Paper(Kind.SUPERVISION).many("He was late", 4, "risk").task("A to ring.")
    assert not short.task("A to visit.").found(WHOLE)


def test_one_task_needs_no_reason_and_a_long_one_gives_its_own() -> None:
    one = Paper(Kind.SUPERVISION).many(LONG * 2, 4, "risk").task("Mrs Pryce to visit.")
    for signal in list(PARTS.values())[1:]:
        one.line("These words.", signal)
    assert not one.found("supervision/no-why")
    two = one.task("Mrs Pryce to ring.")
    assert two.found("supervision/no-why")
    two.task("Mrs Pryce to sit with Bryn in the library and draw with him who is at home at night.")
    assert not two.found("supervision/no-why")


def test_a_heading_of_the_form_is_no_feeling() -> None:
    paper = with_all_but("supervision/no-feelings")
    paper.heading("Feelings", "worker-feeling").line("Form signed.")
    assert paper.found("supervision/no-feelings")


@pytest.mark.parametrize(("who", "told"), [(("Anwen",), False), ((), True), (("Mrs Pryce",), True)])
def test_what_one_of_the_family_feels_is_no_feeling_of_a_worker(
    who: tuple[str, ...], told: bool
) -> None:
    paper = with_all_but("supervision/no-feelings").line(
        "She cried.", "somebody-feeling", about=who
    )
    assert bool(paper.found("supervision/no-feelings")) is not told


def test_words_of_the_family_in_notes_are_views_and_in_talk_are_not() -> None:
    paper = with_all_but("supervision/no-perspective").many("Bryn said no", 2, "child_voice")
    assert not paper.found("supervision/no-perspective")
    talk = Paper(Kind.SUPERVISION, talk=True).many(LONG * 2, 4, "risk")
    talk.many("Bryn said no", 2, "child_voice").line("And then?", "open_question")
    for check, signal in PARTS.items():
        if check != "supervision/no-perspective":
            talk.line("These words.", signal)
    assert talk.found("supervision/no-perspective")


def test_looking_back_at_progress_is_looking_back() -> None:
    check = "supervision/actions-not-revisited"
    assert notes().found(check)
    assert not notes().line("Last time: done.", "actions-revisited").found(check)
    assert not notes().line("First session.", "first-session").found(check)
    assert not notes().many("Up from 60 to 80", 2, "progress-stated").found(check)


def test_ways_without_a_choice_are_no_decision() -> None:
    check = "supervision/no-decision-stage"
    paper = notes(Kind.REFLECTION).many("We could ask Nain", 3, "option-offered")
    assert paper.found(check)
    assert not paper.line("We settled on Nain.", "decided").found(check)
    assert not notes(Kind.REFLECTION).many("We could ask", 2, "option-offered").found(check)


def test_the_last_one_is_an_assessment_only_where_one_is_named_before() -> None:
    check = "supervision/old-assessment"
    assert not notes().line("The last one was two years ago.", "last-one").found(check)
    named = notes().line("When was the assessment?", "assessment-named")
    assert named.line("The last one was two years ago.", "last-one").found(check)
    young = notes().line("When was the assessment?", "assessment-named")
    assert not young.line("The last one was six months ago.", "last-one").found(check)


def test_silence_is_an_answer_only_where_nobody_asks_about_that_child() -> None:
    check = "supervision/child-silence"
    quiet = notes().line("Bryn said nothing.", "child-silent", about=("Bryn",))
    assert quiet.quoted(check) == ["Bryn said nothing."]
    assert quiet.line("Ask Cadi alone.", "silence-questioned", about=("Cadi",)).found(check)
    assert not quiet.line("Ask him alone.", "silence-questioned", about=("Bryn",)).found(check)
    assert not notes().line("Mum said nothing.", "child-silent", about=("Anwen",)).found(check)


def test_places_close_together_are_one_interruption() -> None:
    check = "supervision/interrupted"
    paper = notes().line("Sorry, the phone.", "interrupted").line("Where were we?", "interrupted")
    assert paper.quoted(check) == ["Sorry, the phone."]
    paper.many(LONG, 10).line("Sorry, the door.", "interrupted")
    assert paper.quoted(check) == ["Sorry, the phone.", "Sorry, the door."]


def test_a_task_that_the_supervisor_takes_on_is_support() -> None:
    people = (*TWO, Person(name="Eirwen", role=Role.SUPERVISOR))
    talk = Paper(Kind.SUPERVISION, people=people, talk=True)
    talk.line("What else?", "open_question", speaker="Eirwen").many(LONG * 2, 4, "risk")
    for check, signal in PARTS.items():
        if check != "supervision/no-support":
            talk.line("These words.", signal, speaker="Mrs Pryce")
    talk.line("I could ring.", "own-plan", speaker="Mrs Pryce")
    assert talk.found("supervision/no-support")
    assert not talk.line("I'll ring.", "own-plan", speaker="Eirwen").found("supervision/no-support")
