from __future__ import annotations

from conference.record import Kind
from tests.findings.build import Paper


def good(kind: Kind = Kind.SUPERVISION) -> Paper:
    paper = Paper(kind).many("Bryn sleeps through", 3, "outcome").many("He reads", 6, "strength")
    paper.many("He was late", 4, "risk").line("Worst is the road.", "risk", "priority-worry")
    paper.line("Both children said they like it.", "child_voice")
    return paper.many("Anwen said she is proud", 2, "family_voice")


def poor(kind: Kind = Kind.SUPERVISION) -> Paper:
    paper = Paper(kind).many("He was late", 9, "risk").line("He reads.", "strength")
    return paper.many("Course done", 3, "output").many("She makes excuses", 2, "blame")


def test_outcomes_strengths_and_voices_lean_towards_outcomes() -> None:
    assert good().report().focus == "outcomes"


def test_deficit_process_and_blame_lean_the_other_way() -> None:
    assert poor().report().focus == "traditional"


def test_some_of_both_is_mixed() -> None:
    both = poor().many("Bryn sleeps through", 3, "outcome")
    both.line("Worst is the road.", "risk", "priority-worry")
    assert both.report().focus == "mixed"


def test_closed_questions_turn_the_balance() -> None:
    paper = good().many("She makes excuses", 2, "blame").many("Course done", 4, "output")
    paper.many("He was late once more", 20, "risk")
    assert paper.report().focus == "outcomes"
    assert paper.many("Is it typed?", 8, "closed_question").report().focus == "mixed"


def test_a_kind_without_conversation_or_too_few_words_has_no_focus() -> None:
    assert good(Kind.CORE_GROUP).report().focus is None
    assert Paper(Kind.SUPERVISION).many("He reads", 7, "strength").report().focus is None
