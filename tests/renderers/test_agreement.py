"""Every renderer says the same numbers, whatever the report."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from conference.renderers import html, json, plain, terminal
from conference.report import Report
from tests.renderers import counting
from tests.renderers.build import EMPTY
from tests.renderers.strategies import reports


def check(report: Report) -> None:
    shown = counting.of_text(terminal.render(report, colour=False))
    assert counting.of_text(plain.render(report)) == shown
    assert counting.of_page(html.render(report)) == shown
    assert counting.of_json(json.render(report)) == replace(shown, tasks=None)


@settings(deadline=None, max_examples=60)
@given(reports())
def test_counts_agree_for_any_report(report: Report) -> None:
    check(report)


def test_counts_agree_for_a_conference(meeting: Report) -> None:
    check(meeting)
    shown = counting.of_text(plain.render(meeting))
    assert sum(shown.levels.values()) == len(meeting.findings) == 8
    assert shown.tasks == 3
    assert shown.people == 8


def test_counts_agree_for_talk_and_for_nothing(talk: Report) -> None:
    check(talk)
    check(EMPTY)
