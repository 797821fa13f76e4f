from __future__ import annotations

import pytest

from conference.record import Kind
from conference.tags import Assertion
from tests.findings.build import Paper


def plan(kind: Kind = Kind.CONFERENCE) -> Paper:
    return Paper(kind).many("Bryn was late", 3, "risk").task("Tomos to mend the gate.")


def planned(*marks: str) -> Paper:
    paper = plan().task("Mrs Pryce to ring.").task("Anwen to write.")
    return paper.many("Bryn sleeps through", 3, "outcome", *marks)


def test_a_plan_without_an_outcome_misses_one() -> None:
    assert plan().found("outcomes/missing")
    told = plan().line("Bryn sleeps through without listening for the door.", "outcome")
    assert not told.found("outcomes/missing")


def test_one_doubtful_outcome_is_not_enough_and_two_are() -> None:
    paper = plan().many("Bryn sleeps through", 1, "outcome")
    paper.tags[-1] = paper.tags[-1].model_copy(update={"confidence": 0.6})
    assert paper.found("outcomes/missing")
    paper.tags.append(paper.tags[-1])
    assert not paper.found("outcomes/missing")


def test_a_record_of_unknown_kind_is_not_asked_for_outcomes() -> None:
    assert not plan(Kind.OTHER).found("outcomes/missing")


def test_services_where_outcomes_should_stand() -> None:
    outputs = plan().many("Course to be completed", 3, "output")
    assert len(outputs.quoted("outcomes/output-only")) == 3
    balanced = plan().many("Course to be completed", 3, "output")
    balanced.many("Bryn sleeps through", 2, "outcome")
    assert not balanced.found("outcomes/output-only")
    assert not plan().line("Course completed.", "output").found("outcomes/output-only")


@pytest.mark.parametrize("mark", ["wanted-said", "child_voice", "family_voice"])
def test_one_outcome_by_the_wish_of_somebody_in_the_family_is_enough(mark: str) -> None:
    assert planned().found("outcomes/not-in-family-words")
    wish = planned().line("Bryn wants his own door.", "outcome", mark)
    assert not wish.found("outcomes/not-in-family-words")


def test_a_plan_says_how_anybody_would_know() -> None:
    assert planned().found("outcomes/no-sign")
    assert not planned().line("Four dry weekends.", "sign-said").found("outcomes/no-sign")
    assert not plan().line("Bryn sleeps.", "outcome").found("outcomes/no-sign")


def test_a_time_in_or_after_an_outcome_is_a_horizon() -> None:
    assert planned().found("outcomes/one-horizon")
    assert not planned("horizon-said").found("outcomes/one-horizon")
    after = planned().line("When: by Easter.", "horizon-said")
    assert not after.found("outcomes/one-horizon")


def test_what_is_missing_is_not_asked_for_its_details() -> None:
    checks = {finding.check for finding in plan().report().findings}
    assert "outcomes/missing" in checks
    assert not checks & {"outcomes/no-sign", "outcomes/one-horizon", "outcomes/not-in-family-words"}


def violent(*marks: str) -> Paper:
    paper = Paper().many("Tomos hit Anwen", 3, "risk", "theme-violence", *marks)
    for words in ("Ring the school", "Ring the clinic", "Ring the office"):
        paper.task(words, "theme-school")
    return paper


def test_grave_worries_of_a_theme_that_no_task_takes_up_go_unanswered() -> None:
    assert len(violent().quoted("outcomes/risk-unanswered")) == 3
    met = violent().task("Change the locks.", "theme-violence")
    assert not met.found("outcomes/risk-unanswered")
    wanted = violent().line("Nobody is hit.", "outcome", "theme-violence")
    assert not wanted.found("outcomes/risk-unanswered")


def test_worries_that_are_all_over_or_of_no_grave_theme_need_no_answer() -> None:
    over = Paper()
    for _ in range(3):
        over.line("He hit her.", "risk", "theme-violence", assertion=Assertion.PAST)
        over.task("Ring the school.", "theme-school")
    assert not over.found("outcomes/risk-unanswered")
    light = Paper().many("The roof leaks", 3, "risk", "theme-home")
    for _ in range(3):
        light.task("Ring the school.", "theme-school")
    assert not light.found("outcomes/risk-unanswered")


def test_a_worry_put_first_is_told_alone() -> None:
    first = violent().line("The river is the worst.", "risk", "priority-worry", "theme-supervision")
    assert first.quoted("outcomes/risk-unanswered") == ["The river is the worst."]


def test_in_talk_nobody_says_what_answers_what() -> None:
    talk = violent().line("How was that?", "open_question", speaker="Mrs Pryce")
    assert not talk.found("outcomes/risk-unanswered")


def test_an_aim_of_the_services_answers_some_worry() -> None:
    idle = plan().line("The bills are paid.", "outcome", "theme-money")
    assert idle.quoted("outcomes/answers-nothing") == ["The bills are paid."]
    tied = plan().line("The bills are paid.", "outcome", "theme-money")
    assert not tied.line("They owe £90.", "risk", "theme-money").found("outcomes/answers-nothing")
    wish = plan().line("Bryn wants a bike.", "outcome", "theme-money", "wanted-said")
    assert not wish.found("outcomes/answers-nothing")
