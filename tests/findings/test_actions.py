"""Tasks: without owner or date, loose, copied, aimless, and all on one person."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest

from conference.findings import actions
from conference.record import Kind, Person
from tests.findings.build import TWO, Paper


def paper(kind: Kind = Kind.CORE_GROUP, people: tuple[Person, ...] = TWO) -> Paper:
    return Paper(kind, people).many("The kitchen is warm", 4, "strength")


def test_a_plan_without_a_task_is_missing_them() -> None:
    assert paper().found("actions/missing")
    assert not paper(Kind.SUPERVISION).found("actions/missing")
    assert not paper().task("Tomos to mend the gate.").found("actions/missing")


@pytest.mark.parametrize("check", ["actions/no-owner", "actions/no-due"])
def test_tasks_without_owner_or_date_are_listed_in_one_finding(check: str) -> None:
    bare = paper().task("Gate to be mended.").task("Fence to be mended.")
    bare.task("Tomos to mend the door by May.", owner="Tomos", due="by May")
    assert bare.quoted(check) == ["Gate to be mended.", "Fence to be mended."]
    assert len(bare.found(check)) == 1
    assert "2 of 3" in bare.found(check)[0].message
    full = paper().task("Tomos to mend the door by May.", owner="Tomos", due="by May")
    assert not full.found(check)


def test_a_step_for_a_bad_day_needs_no_date() -> None:
    plain = paper().task("Bryn rings Nain.", owner="Bryn").task("Cadi rings Nain.", owner="Cadi")
    assert plain.found("actions/no-due")
    made = paper().task("Bryn rings Nain.", "when-needed", owner="Bryn")
    assert not made.task("Cadi rings Nain.", owner="Cadi").found("actions/no-due")


def test_one_task_without_an_owner_or_a_date_is_let_pass() -> None:
    made = paper().task("Mend the gate.", due="by May").task("Ring Nain.", owner="Cadi")
    assert not made.found("actions/no-owner")
    assert not made.found("actions/no-due")
    made.task("Paint the shed.")
    assert made.quoted("actions/no-owner") == ["Mend the gate.", "Paint the shed."]


def test_loose_words_count_in_tasks_only() -> None:
    assert paper().task("Monitor.", "vague-task").quoted("actions/vague") == ["Monitor."]
    made = paper().task("Ring Nain.").line("Monitored.", "vague-task")
    assert not made.found("actions/vague")


def rota(made: Paper, owner: str, count: int) -> Paper:
    rooms = "kitchen hall stairs landing bathroom garden shed porch gate fence cellar loft".split()
    for i in range(count):
        made.task(f"{owner} to clear the {rooms[i]} by May.", owner=owner, due="by May")
    return made


def test_more_than_ten_tasks_are_a_load() -> None:
    assert rota(paper(), "Anwen", 11).subjects("actions/load") == ["Anwen"]
    assert rota(paper(), "Anwen", 10).subjects("actions/load") == []
    assert rota(paper(), "Mrs Pryce", 12).subjects("actions/load") == []


def test_nearly_all_tasks_on_one_parent_is_said_where_another_is_named() -> None:
    heavy = rota(paper(), "Anwen", 6)
    (finding,) = heavy.found("actions/all-on-one")
    assert finding.subject == "Anwen"
    assert "Tomos" in finding.question
    assert rota(rota(paper(), "Anwen", 6), "Tomos", 2).subjects("actions/all-on-one") == []
    assert rota(paper(), "Anwen", 5).subjects("actions/all-on-one") == []
    alone = tuple(person for person in TWO if person.name != "Tomos")
    assert rota(paper(people=alone), "Anwen", 6).subjects("actions/all-on-one") == []


def test_a_kin_word_and_a_name_are_one_owner() -> None:
    made = rota(rota(paper(), "Anwen", 3), "Mum", 3)
    assert made.subjects("actions/all-on-one") == ["Anwen"]


def test_a_plan_that_only_asks_and_watches_offers_no_help() -> None:
    made = rota(paper(), "Anwen", 3).task("Home to be monitored.", "vague-task", "check-task")
    assert made.found("actions/no-help")
    helped = rota(paper(), "Anwen", 3).task("Gate to be fitted.", "help-task")
    assert not helped.found("actions/no-help")
    unclear = rota(paper(), "Anwen", 3).task("Dentist.")
    assert not unclear.found("actions/no-help")


def test_the_same_words_for_several_people_are_found_together() -> None:
    made = paper()
    for name in ("Anwen", "Tomos", "Mrs Pryce"):
        made.task(f"{name} to work openly and honestly with professionals.", owner=name)
    made.task("Anwen to ring the clinic about the jabs.", owner="Anwen")
    (finding,) = made.found("actions/repeated")
    assert len(finding.evidence) == 3
    once = paper().task("Anwen to work openly and honestly with us all.", owner="Anwen")
    once.task("Tomos to ring the clinic about the jabs today.", owner="Tomos")
    assert not once.found("actions/repeated")


def test_each_task_is_compared_with_one_other(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    class Counting(SequenceMatcher[str]):
        def __init__(self, junk: None, one: str, other: str, autojunk: bool) -> None:
            compared.append(other)
            super().__init__(junk, one, other, autojunk)

    monkeypatch.setattr(actions, "SequenceMatcher", Counting)
    made = paper()
    for i in range(200):
        made.task(f"Ring number {'abcdefghij'[i % 10] * (i // 10 + 1)} about the missing forms.")
    made.report()
    assert 0 < len(compared) <= 200


def test_tasks_tied_to_nothing_are_noted_where_they_are_most_of_a_plan() -> None:
    def plan(theme: str) -> Paper:
        made = paper().many("Bryn has toothache", 4, "risk", "theme-health")
        for i in range(5):
            made.task(f"Chase form {i}.", theme, owner="Mrs Pryce")
        return made

    (finding,) = plan("theme-money").found("actions/no-reason")
    assert "5 of 5" in finding.message
    assert not plan("theme-health").found("actions/no-reason")
    untold = paper().many("Bryn has toothache", 4, "risk", "theme-health")
    for i in range(5):
        untold.task(f"Chase form {i}.", owner="Mrs Pryce")
    assert not untold.found("actions/no-reason")
