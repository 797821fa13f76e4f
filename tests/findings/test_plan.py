"""The outline plan: dates against limits that each nation, or a council, sets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conference.findings import find
from conference.record import Nation, Record
from conference.report import Report
from tests.findings.build import Paper, book
from tests.findings.test_decision import joint, minutes

LATE, GROUP = "plan/review-late", "plan/core-group-late"
HELD = "2026-01-12"
NAMED = ("review-named", "review-dated")


def report(
    paper: Paper, nation: Nation | None = None, date: str | None = HELD, **numbers: float
) -> Report:
    record = Record(
        source="",
        kind=paper.kind,
        date=date,
        nation=nation,
        text=paper.text,
        people=paper.people,
        segments=tuple(paper.segments),
    )
    checks = tuple(
        check.model_copy(update={"thresholds": {**check.thresholds, **numbers}})
        for check in book().checks
    )
    return find(
        record,
        tags=tuple(paper.tags),
        actions=tuple(paper.actions),
        signals=tuple(paper.signals),
        book=replace(book(), checks=checks) if numbers else book(),
        limits=(),
    )


def checks(told: Report) -> set[str]:
    return {each.check for each in told.findings}


def first(*lines: tuple[str, ...]) -> Paper:
    """A first conference with these lines in its plan, each its words and signals."""
    paper = Paper().line("Initial conference.", "first-conference")
    for title in ("Who came", "Worries", "Strengths", "Views"):
        paper.heading(title).many("Cadi walked the whole way by the river with the dog", 6)
    joint(paper.many("Cadi missed a clinic", 3, "risk").heading("Decision")).heading("Plan")
    for words, *marks in lines:
        paper.line(words, *marks, part="plan")
    return paper


@pytest.mark.parametrize(
    ("day", "nation", "late"),
    [
        ("12 April 2026", Nation.WALES, False),
        ("13 April 2026", Nation.WALES, True),
        ("13 April 2026", Nation.ENGLAND, True),
        ("13 April 2026", Nation.SCOTLAND, False),
        ("13 July 2026", Nation.SCOTLAND, True),
    ],
)
def test_a_first_review_is_late_by_the_nations_limit(day: str, nation: Nation, late: bool) -> None:
    told = report(first((f"Review on {day}.", *NAMED)), nation)
    assert (LATE in checks(told)) is late


def later(line: str) -> Paper:
    head = Paper().line("Review conference.", "later-conference")
    joint(head.many("Cadi missed a clinic", 3, "risk"))
    return head.line(line, *NAMED, part="dates")


def test_later_reviews_have_six_months() -> None:
    assert LATE not in checks(report(later("Next one 12 July 2026."), Nation.WALES))
    told = report(later("Next one 13 July 2026."), Nation.WALES)
    assert LATE in checks(told)
    assert any("13 July 2026, more than 6 months" in each.message for each in told.findings)


def test_without_nation_or_date_the_limits_say_so_once() -> None:
    paper = first(
        ("Review on 13 April 2026.", *NAMED),
        ("Core group on 9 March 2026.", "core-group-named", "core-group-date"),
    )
    for told in (report(paper), report(paper, Nation.WALES, date=None)):
        assert not checks(told) & {LATE, GROUP}
        assert len([limit for limit in told.limits if "--nation" in limit]) == 1


def test_a_council_may_set_its_own_limit_without_a_nation() -> None:
    paper = first(("Review on 13 April 2026.", *NAMED))
    numbers = {"first-months": 2, "next-months": 2}
    assert LATE in checks(report(paper, None, HELD, **numbers))


@pytest.mark.parametrize(
    ("day", "nation", "late"),
    [
        ("26 January", Nation.WALES, False),
        ("27 January", Nation.WALES, True),
        ("27 January", Nation.SCOTLAND, False),
        ("3 February", Nation.SCOTLAND, True),
    ],
)
def test_a_first_core_group_has_so_many_working_days(day: str, nation: Nation, late: bool) -> None:
    line = (f"Core group on {day}.", "core-group-named", "core-group-date")
    assert (GROUP in checks(report(first(line), nation))) is late


def test_bank_holidays_are_no_working_days() -> None:
    """From 26 March 2026, Easter leaves out two days in Wales."""
    by, late = (
        first((f"Core group on {day} April.", "core-group-named", "core-group-date"))
        for day in (13, 14)
    )
    assert GROUP not in checks(report(by, Nation.WALES, date="2026-03-26"))
    assert GROUP in checks(report(late, Nation.WALES, date="2026-03-26"))


def test_a_time_of_day_is_no_date_for_the_review() -> None:
    check = "plan/no-review-date"
    assert check in checks(report(first(("Next one, back here by 3.30", "review-named"))))
    assert check not in checks(report(first(("Next one, back here on 3.6.26", "review-named"))))


def test_a_day_just_gone_is_not_next_years() -> None:
    """Whoever plans ten months ahead says the year."""
    paper = first(("Review as agreed on 8 January.", "review-named"))
    assert LATE not in checks(report(paper, Nation.WALES))


def test_the_day_of_the_next_sentence_is_not_taken_for_the_core_groups() -> None:
    paper = first(
        ("Core group to monitor.", "core-group-named"), ("Review on 2 April 2026.", *NAMED)
    )
    told = report(paper, Nation.WALES)
    assert "plan/no-core-group" in checks(told)
    assert GROUP not in checks(told)


def test_the_day_under_a_heading_is() -> None:
    paper = first(("Core group", "core-group-named"), ("22 January at ten",))
    assert "plan/no-core-group" not in checks(report(paper, Nation.WALES))


def test_what_was_reviewed_long_ago_is_not_the_next_review() -> None:
    paper = first().line("The review of 3 June 2027 is history.", *NAMED, part="progress")
    assert LATE not in checks(report(paper, Nation.WALES))


def test_a_plan_that_ends_is_asked_for_no_dates() -> None:
    going = minutes().line("Cadi stays.", "conference-decided", part="decision")
    assert {"plan/no-review-date", "plan/no-core-group"} <= checks(report(going))
    over = minutes().line("Both names come off.", "conference-decided", "ended", part="decision")
    assert not [each for each in checks(report(over)) if each.startswith("plan/")]


def test_a_contingency_is_asked_for_where_there_is_a_plan_to_fail() -> None:
    check = "plan/no-contingency"
    few = first(("Ring Nain.",))
    assert check not in checks(report(few))
    paper = joint(minutes())
    for words in ("Tomos to ring Nain.", "Anwen to mend the gate.", "Mrs Pryce to visit."):
        paper.task(words)
    assert check in checks(report(paper))
    paper.line("If it slips, Nain comes.", "contingency")
    assert check not in checks(report(paper))
