from __future__ import annotations

import pytest

from conference.record import Kind, Person, Role
from tests.findings.build import TWO, Paper

LEAD, WORKER = "Eirwen", "Mrs Pryce"
NAMED = (*TWO, Person(name=LEAD, role=Role.SUPERVISOR))
UNNAMED = (*TWO, Person(name=LEAD, role=Role.WORKER))
LONG = "and then he was late again and nobody said why he was " * 10


def talk(kind: Kind = Kind.SUPERVISION, people: tuple[Person, ...] = NAMED) -> Paper:
    paper = Paper(kind, people=people, talk=True)
    paper.line("And then?", "open_question", speaker=LEAD)
    for i in range(4):
        paper.line(f"He was late ({i}).", "risk", speaker=WORKER)
    return paper


def asked(paper: Paper, count: int, *marks: str) -> Paper:
    for i in range(count):
        paper.line(f"Is it typed ({i})?", "closed_question", *marks, speaker=LEAD)
    return paper


def test_many_checks_on_process_are_told() -> None:
    check = "talk/closed-process"
    assert asked(talk(), 6, "process-question").found(check)
    assert not asked(talk(), 5, "process-question").found(check)
    assert not asked(asked(talk(), 6, "process-question"), 25).found(check)


def test_a_check_on_process_that_nobody_asks_does_not_count() -> None:
    paper = asked(talk(), 3)
    for i in range(8):
        paper.line(f"It is typed ({i}).", "process-question", speaker=WORKER)
    assert not paper.found("talk/closed-process")


def test_questions_without_reflections_are_told_doubtful_ones_counting() -> None:
    check = "talk/few-reflections"
    assert asked(talk(), 20).found(check)
    assert not asked(talk(), 10).found(check)
    paper = asked(talk(), 20).line("So he is late.", "reflection", speaker=LEAD)
    assert paper.found(check)
    assert not paper.line("So you ran.", "reflection", speaker=LEAD).found(check)


@pytest.mark.parametrize("people", [NAMED, UNNAMED])
def test_a_supervisor_who_speaks_most_is_told_by_name_or_by_asking(
    people: tuple[Person, ...],
) -> None:
    paper = asked(talk(people=people).line(LONG, speaker=LEAD), 3)
    paper.line("So " + LONG * 3, speaker=LEAD)
    assert paper.subjects("talk/one-voice") == [LEAD]
    assert len(paper.quoted("talk/one-voice")[0]) <= 160


def test_a_worker_who_speaks_most_has_the_space() -> None:
    assert not talk().line(LONG * 4, speaker=WORKER).found("talk/one-voice")


def test_in_a_group_one_may_speak_longer() -> None:
    group = talk(Kind.REFLECTION).line(LONG * 2, speaker=WORKER).line(LONG, speaker=LEAD)
    assert not group.found("talk/one-voice")
    assert group.line(LONG * 2, speaker=WORKER).subjects("talk/one-voice") == [WORKER]


def test_with_a_family_only_a_professional_can_speak_too_long() -> None:
    mother = talk(Kind.FAMILY_MEETING).line(LONG * 4, speaker="Anwen")
    assert not mother.found("talk/one-voice")
    assert talk(Kind.FAMILY_MEETING).line(LONG * 4, speaker=WORKER).found("talk/one-voice")


def test_without_names_shares_are_a_limit() -> None:
    paper = Paper(Kind.SUPERVISION, talk=True).line("And then?", "open_question")
    limits = paper.many("He was late", 4, "risk").report().limits
    assert any("nobody's name" in limit for limit in limits)
    notes = Paper(Kind.SUPERVISION).line("And then?", "open_question")
    limits = notes.many("He was late", 4, "risk").report().limits
    assert not any("nobody's name" in limit for limit in limits)


def thoughts(paper: Paper, count: int, signal: str, speaker: str) -> Paper:
    for i in range(count):
        paper.line(f"Perhaps ({speaker}, {i}).", signal, speaker=speaker)
    return paper


def test_a_supervisor_with_most_of_the_ideas_does_the_thinking() -> None:
    check = "talk/thinking"
    paper = thoughts(thoughts(talk(), 7, "option-offered", LEAD), 2, "own-plan", WORKER)
    assert paper.found(check)[0].message.startswith("7 of 9")
    assert not thoughts(paper, 4, "hunch", WORKER).found(check)
    assert not thoughts(talk(), 7, "option-offered", LEAD).found(check)


def test_what_a_supervisor_takes_on_or_wonders_aloud_is_not_thinking_for_the_worker() -> None:
    paper = thoughts(thoughts(talk(), 9, "own-plan", LEAD), 3, "hunch", WORKER)
    assert not paper.found("talk/thinking")
    for i in range(9):
        paper.line(f"I wonder what she'd say ({i})?", "hunch", "open_question", speaker=LEAD)
    assert not paper.found("talk/thinking")


def test_among_three_nobody_is_taken_for_the_supervisor() -> None:
    paper = thoughts(talk(people=UNNAMED), 9, "option-offered", LEAD)
    limits = paper.line("Yes.", speaker="Tomos").report().limits
    assert any("supervisor could not be told" in limit for limit in limits)


def exchange(paper: Paper, times: int, *, ask: bool) -> Paper:
    for i in range(times):
        paper.line(f"He was hit ({i}).", "risk", speaker=WORKER)
        if ask:
            paper.line(f"What did you do ({i})?", "open_question", speaker=LEAD)
        paper.line(f"Ring the school ({i}).", "instruction", speaker=LEAD)
    return paper


def test_an_answer_is_supplied_where_no_question_comes_first() -> None:
    check = "talk/answer-supplied"
    assert exchange(talk(), 3, ask=False).quoted(check) == [
        f"Ring the school ({i})." for i in range(3)
    ]
    assert not exchange(talk(), 2, ask=False).found(check)
    assert not exchange(talk(), 5, ask=True).found(check)


def test_a_few_answers_among_many_questions_are_let_be() -> None:
    mixed = exchange(exchange(talk(), 3, ask=False), 6, ask=True)
    assert not mixed.found("talk/answer-supplied")


def test_notes_say_nothing_of_talk() -> None:
    notes = Paper(Kind.SUPERVISION, people=NAMED)
    for i in range(30):
        notes.line(f"Is it typed ({i})?", "closed_question", "process-question")
    notes.many("He was late", 4, "risk")
    assert not [f for f in notes.report().findings if f.check.startswith("talk/")]
