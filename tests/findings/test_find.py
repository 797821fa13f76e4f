from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from conference.errors import RulebookError
from conference.findings import case, find
from conference.record import Kind, Record
from conference.report import SEVERITY
from conference.rulebook.schema import CheckRule
from tests.findings.build import Paper, book


def full() -> Paper:
    paper = Paper().many("Cadi missed a clinic", 8, "risk").many("Course done", 3, "output")
    paper.line("She makes excuses.", "blame").task("Gate to be mended.")
    return paper.line("Health: register.", "threshold", "registered", "for-support")


def test_findings_come_worst_first_and_rest_on_exact_words() -> None:
    report = full().report()
    weights = [SEVERITY[finding.level] for finding in report.findings]
    assert weights == sorted(weights, reverse=True)
    assert set(weights) == {0, 1, 2}
    quotes = [quote for finding in report.findings for quote in finding.evidence]
    assert quotes
    assert all(report.record.text[q.start : q.end] == q.text for q in quotes)


def test_no_wording_is_left_with_a_blank_or_calls_an_absence_a_fact() -> None:
    for finding in full().report().findings:
        assert "{" not in finding.message + finding.question
        assert "did not happen" not in finding.message
        assert finding.question.rstrip(")").endswith(("?", "."))
        assert finding.source


def test_limits_are_kept() -> None:
    assert "page 2 was not read" in full().report().limits


def test_a_text_with_next_to_nothing_in_it_is_not_called_lacking() -> None:
    report = Paper().line("Two pints of milk.").report()
    assert report.findings == ()
    assert any("too little" in limit for limit in report.limits)


def test_an_unknown_kind_is_a_limit() -> None:
    unknown = Paper(Kind.OTHER).many("He reads", 4, "strength").report()
    assert any("--kind" in limit for limit in unknown.limits)
    assert not any("--kind" in limit for limit in full().report().limits)


def test_a_check_that_is_switched_off_stays_silent() -> None:
    off = replace(book(), checks=tuple(c.model_copy(update={"on": False}) for c in book().checks))
    paper = full()
    record = Record(source="", kind=Kind.CONFERENCE, text=paper.text)
    report = find(record, tags=tuple(paper.tags), actions=(), signals=(), book=off, limits=())
    assert report.findings == ()
    assert report.focus is None


def test_a_threshold_left_out_is_the_rule_files_fault() -> None:
    bare = tuple(c.model_copy(update={"thresholds": {}}) for c in book().checks)
    paper = full()
    record = Record(source="", kind=Kind.CONFERENCE, text=paper.text)
    with pytest.raises(RulebookError, match="has no threshold"):
        find(
            record,
            tags=tuple(paper.tags),
            actions=(),
            signals=(),
            book=replace(book(), checks=bare),
            limits=(),
        )


def test_a_blank_that_nobody_fills_stays_as_it_is_written() -> None:
    rule = CheckRule(
        id="own/check", level="note", message="{subject}: {other}", question="{count}?", source="us"
    )
    told = case.answer(rule, subject="Bryn")
    assert (told.message, told.question) == ("Bryn: {other}", "0?")


def test_a_check_is_decided_where_it_is_declared() -> None:
    """The code asks for every declared check by its id, and for none that is not declared."""
    declared = {check.id for check in book().checks}
    families = {check.partition("/")[0] for check in declared}
    asked = {
        name
        for module in Path(case.__file__).parent.glob("*.py")
        for name in re.findall(r'"([a-z]+/[a-z-]+)"', module.read_text("utf-8"))
        if name.partition("/")[0] in families
    }
    assert asked == declared


def test_every_signal_is_asked_for() -> None:
    """A rule that no check reads would be matched in every sentence for nothing."""
    code = "".join(path.read_text("utf-8") for path in Path(case.__file__).parent.glob("*.py"))
    names = [rule.id.removeprefix("signal/") for rule in book().rules if rule.label == "signal"]
    themes = "signal/theme-" in code
    idle = [
        name
        for name in names
        if not re.search(rf'["/]{re.escape(name)}"', code)
        and not (themes and name.startswith("theme-"))
    ]
    assert names
    assert idle == []
