"""The plain report: exactly the golden file, no wider than asked, nothing but text."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings

from conference.renderers import plain, terminal
from conference.report import Report
from tests.renderers.strategies import reports

GOLDEN = Path(__file__).parent / "golden"


def test_the_conference_is_told_as_agreed(meeting: Report) -> None:
    assert plain.render(meeting) == (GOLDEN / "meeting.txt").read_text(encoding="utf-8")


def test_the_talk_is_told_as_agreed(talk: Report) -> None:
    assert plain.render(talk) == (GOLDEN / "talk.txt").read_text(encoding="utf-8")


@settings(deadline=None, max_examples=60)
@given(reports())
def test_lines_are_short_and_harmless(report: Report) -> None:
    shown = plain.render(report)
    assert max(map(len, shown.split("\n"))) <= 80
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_it_holds_every_word_that_a_narrow_terminal_shows(meeting: Report) -> None:
    there = set(re.findall(r"\w+", terminal.render(meeting, colour=False, width=60).casefold()))
    here = set(re.findall(r"\w+", plain.render(meeting).casefold()))
    assert there == here


def test_shapes_are_left_to_those_who_see_them(meeting: Report) -> None:
    assert "■■■■■■□ Nia, 9: own words or work" in terminal.render(meeting, colour=False)
    assert "\n• Nia, 9: own words or work\n" in plain.render(meeting)
    assert "□" not in plain.render(meeting)
