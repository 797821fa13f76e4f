from __future__ import annotations

import pytest

from conference.record import Kind
from tests.findings.build import Paper


def paper(kind: Kind = Kind.CORE_GROUP) -> Paper:
    return Paper(kind).many("The kitchen is warm", 4, "strength")


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


@pytest.mark.parametrize("signal", ["vague-task", "loose-date"])
def test_loose_words_count_in_tasks_only(signal: str) -> None:
    assert paper().task("Monitor.", signal).quoted("actions/vague") == ["Monitor."]
    assert not paper().task("Ring Nain.").line("Monitored.", signal).found("actions/vague")
