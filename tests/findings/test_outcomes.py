from __future__ import annotations

from conference.record import Kind
from tests.findings.build import Paper


def plan(kind: Kind = Kind.CONFERENCE) -> Paper:
    return Paper(kind).many("Bryn was late", 3, "risk").task("Tomos to mend the gate.")


def test_a_plan_without_an_outcome_misses_one() -> None:
    assert plan().found("outcomes/missing")
    told = plan().line("Bryn sleeps through without listening for the door.", "outcome")
    assert not told.found("outcomes/missing")


def test_a_record_of_unknown_kind_is_not_asked_for_outcomes() -> None:
    assert not plan(Kind.OTHER).found("outcomes/missing")


def test_services_where_outcomes_should_stand() -> None:
    outputs = plan().many("Course to be completed", 3, "output")
    assert len(outputs.quoted("outcomes/output-only")) == 3
    balanced = plan().many("Course to be completed", 3, "output")
    balanced.many("Bryn sleeps through", 2, "outcome")
    assert not balanced.found("outcomes/output-only")
    assert not plan().line("Course completed.", "output").found("outcomes/output-only")
