from __future__ import annotations

import pytest

from conference.findings.airtime import questions
from conference.record import Kind
from conference.report import Question
from conference.tags import Action, Category, Tag
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


def asked(paper: Paper) -> dict[str, Question]:
    return {question.id: question for question in questions(paper.case())}


def test_every_question_is_listed_with_what_takes_it_up() -> None:
    found = asked(notes().line("What goes well?", "strengths-asked"))
    assert list(found) == CHECKS
    assert found["framework/strengths"].asks == "What is working well?"
    assert [quote.text for quote in found["framework/strengths"].evidence] == ["What goes well?"]
    assert found["framework/options"] == Question(
        id="framework/options", asks="What needs to happen, and what are the options?"
    )
    assert asked(Paper(Kind.CONFERENCE)) == {}


def test_in_notes_a_heading_gives_all_that_stands_under_it() -> None:
    paper = notes().heading("Progress", "progress-named").line("He reads.", "strength")
    paper.line("He sleeps the night through.").heading("Other").line("Form signed by all.")
    paper.task("Nain to ring Mum.")
    found = asked(paper)
    assert found["framework/progress"].words == 7
    assert found["framework/next-steps"].words == 4
    assert found["framework/progress"].raised_by is None


def test_a_task_that_is_unsure_is_given_its_whole_sentence() -> None:
    paper = notes().line("So then, Nain to ring Mum on Monday, she said.")
    start = paper.text.index("Nain to ring")
    words, within = "Nain to ring Mum", (paper.segments[-1].start, paper.segments[-1].end)
    paper.actions.append(Action(start=start, end=start + len(words), text=words))
    paper.tags.append(
        Tag(
            category=Category.ACTION,
            start=start,
            end=start + len(words),
            text=words,
            within=within,
            rule="action/by-hand",
            confidence=0.4,
        )
    )
    assert asked(paper)["framework/next-steps"].words == 10


def test_in_talk_a_question_keeps_the_talk_until_another_is_asked() -> None:
    paper = talk().line("What goes well?", "strengths-asked", speaker="Nia")
    paper.line("He reads to her at night.", speaker="Ros").task("I will ring Nain.")
    paper.line("And he sleeps.", speaker="Ros")
    paper.line("So where are we now?", "progress-asked", speaker="Ros").line("Nearly there.")
    found = asked(paper)
    assert found["framework/strengths"].words == 3 + 6 + 3
    assert found["framework/next-steps"].words == 4
    assert found["framework/progress"].words == 5 + 2
    assert found["framework/strengths"].raised_by == "Nia"
    assert found["framework/progress"].raised_by == "Ros"


def test_a_question_does_not_keep_the_talk_for_ever() -> None:
    paper = talk().line("What goes well?", "strengths-asked").line("and then " * 400)
    assert asked(paper)["framework/strengths"].words == 3 + 150
    again = talk().line("What goes well?", "strengths-asked").line("and then " * 100)
    again.line("And what else goes well?", "strengths-asked").line("and then " * 100)
    assert asked(again)["framework/strengths"].words == 3 + 150 + 5 + 150


def test_asked_in_talk_the_main_worry_counts_unless_it_is_refused_or_shut() -> None:
    check = "framework/priority-risks"
    paper = talk().line("What frightens you most?", "priority-asked")
    assert not paper.found(check)
    assert notes().line("What frightens you most?", "priority-asked").found(check)
    assert paper.line("All of it.", "priority-refused").found(check)
    shut = talk().line("What frightens you most?", "priority-asked")
    assert shut.line("Is it the road?", "closed_question").found(check)
