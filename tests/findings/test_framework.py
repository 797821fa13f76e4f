from __future__ import annotations

import pytest

from conference.record import Kind
from tests.findings.build import Paper

CHECKS = [
    "framework/outcome",
    "framework/strengths",
    "framework/priority-risks",
    "framework/options",
    "framework/progress",
    "framework/next-steps",
]


def talk() -> Paper:
    paper = Paper(Kind.SUPERVISION, talk=True)
    paper.line("Is it typed up?", "closed_question").line("Not yet.")
    return paper.many("He was late", 4, "risk").line("He was fed.", "strength")


def notes() -> Paper:
    return Paper(Kind.REFLECTION).many("He was late", 4, "risk").line("He was fed.", "strength")


@pytest.mark.parametrize("check", CHECKS)
def test_a_question_nobody_takes_up_is_reported_in_talk_and_in_notes(check: str) -> None:
    assert talk().found(check)
    assert notes().found(check)


@pytest.mark.parametrize("check", CHECKS)
def test_the_questions_are_for_supervision_and_reflection(check: str) -> None:
    assert not Paper(Kind.CONFERENCE).many("He was late", 4, "risk").found(check)


@pytest.mark.parametrize(
    ("check", "signal"),
    [
        ("framework/outcome", "outcome-asked"),
        ("framework/outcome", "outcome-named"),
        ("framework/strengths", "strengths-asked"),
        ("framework/options", "options-asked"),
        ("framework/options", "option-preferred"),
        ("framework/progress", "progress-asked"),
    ],
)
def test_asking_takes_a_question_up_in_talk(check: str, signal: str) -> None:
    assert not talk().line("So what about that?", signal).found(check)


def test_an_option_question_shut_at_once_does_not_count() -> None:
    shut = talk().line("What are the options?", "options-asked")
    assert shut.line("Is it safe?", "closed_question").found("framework/options")


def test_ways_offered_open_the_question_without_anybody_asking() -> None:
    some = talk().many("He could go to Nain", 3, "option-offered")
    assert some.found("framework/options")
    assert not some.line("Or she could come here.", "option-offered").found("framework/options")


def test_words_that_state_a_risk_are_no_option() -> None:
    assert talk().many("He could be hurt", 5, "option-offered", "risk").found("framework/options")


def test_lines_under_a_heading_open_the_options() -> None:
    assert notes().heading("Options", "options-named").found("framework/options")
    filled = notes().heading("Options", "options-named").line("Stay.").line("Go to Nain.")
    assert not filled.found("framework/options")


@pytest.mark.parametrize(
    ("check", "signal", "mark"),
    [
        ("framework/outcome", "outcome-asked", "outcome"),
        ("framework/strengths", "strengths-named", "strength"),
        ("framework/progress", "progress-named", "risk"),
    ],
)
def test_a_heading_needs_something_of_what_it_promises(check: str, signal: str, mark: str) -> None:
    assert notes().heading("A heading", signal).line("Form signed.").found(check)
    assert not notes().heading("A heading", signal).line("Told.", mark).found(check)


def test_told_often_enough_a_question_is_taken_up_unasked() -> None:
    assert not talk().many("He sleeps well", 2, "outcome").found("framework/outcome")
    assert not talk().many("Up from 60 to 80", 2, "progress-stated").found("framework/progress")
    assert talk().line("Up from 60 to 80.", "progress-stated").found("framework/progress")
    assert not notes().many("He reads", 4, "strength").found("framework/strengths")


def test_strengths_let_slip_in_talk_are_no_question_about_them() -> None:
    assert talk().many("He reads", 4, "strength").found("framework/strengths")


def test_a_ranked_worry_and_a_task_take_up_the_last_ones() -> None:
    ranked = talk().line("Worst is the road.", "risk", "priority-worry")
    assert not ranked.found("framework/priority-risks")
    assert not talk().task("I will ring Nain.").found("framework/next-steps")


def test_the_places_are_counted() -> None:
    counted = talk().line("What goes well?", "strengths-asked").report().measures.framework
    assert counted == {
        "outcome": 0,
        "strengths": 1,
        "priority_risks": 0,
        "options": 0,
        "progress": 0,
        "next_steps": 0,
    }
    assert Paper(Kind.CONFERENCE).report().measures.framework == {}
