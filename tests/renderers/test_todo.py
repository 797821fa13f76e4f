"""The action register as text: who, what, when, and a sign where that is not said."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from conference.renderers import plain, terminal
from conference.renderers.todo import todo
from conference.report import Report
from tests.renderers.build import EMPTY
from tests.renderers.plan import SCALES, plan
from tests.renderers.strategies import reports

SGR = re.compile(r"\x1b\[[0-9;]*m")


def shown(report: Report, owner: str | None = None) -> str:
    return plain.laid(todo(report, owner))


def blocks(text: str) -> dict[str, str]:
    """The parts of a register by their headings."""
    pieces = re.split(r"^([A-Z ,]+) \(\d+ tasks?\)\n-+\n", text, flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def test_each_task_stands_under_what_is_known_of_its_day() -> None:
    parts = blocks(shown(plan()))
    assert list(parts) == ["BY DAY", "BY WHEN IS SAID, BUT COMES TO NO DAY", "NO DATE NAMED"]
    assert parts["BY DAY"].startswith(f"Fri 6 Mar 2026   Ceri (HV)\n{' ' * 17}“{SCALES[:20]}")
    assert [part.count("“") > 0 for part in parts.values()] == [True] * 3


def test_the_tally_counts_what_is_not_said() -> None:
    assert "5 tasks, 1 names nobody ▲, 2 name no date ▲\n" in shown(plan())
    assert "▲ nobody named\n  “Home conditions" in shown(plan())


def test_the_words_for_a_day_are_shown_unless_they_name_it() -> None:
    text = shown(plan())
    assert "by when: “by Friday”; for Nia; " in text
    assert "by when: “by 9 March" not in text
    assert "by when: “at the next visit”" in text


def test_what_a_task_answers_and_what_is_loose_in_it_are_told() -> None:
    text = shown(plan())
    assert "answers “Nia has lost weight since Christmas”" in text
    assert "○ nobody could tick off “monitored”" in text
    assert "how often: “each morning”" in text
    assert "help offered" in text


def test_a_record_without_a_day_says_why_words_come_to_none() -> None:
    why = "“by Friday” cannot be worked out"
    assert why in shown(plan(date=None))
    assert why not in shown(plan())
    assert "Core group of Tue 3 Mar 2026" in shown(plan())


def test_tasks_of_one_person_are_said_to_be_theirs() -> None:
    text = shown(plan(), "mum")
    assert "only tasks of mum\n1 task\n" in text
    assert "Ceri" not in text


@pytest.mark.parametrize(
    ("report", "owner", "told"),
    [
        (EMPTY, None, "No tasks: not found in this record."),
        (EMPTY, "Ceri", "No tasks: not found in this record."),
        (
            plan(),
            "Gwen",
            "No task of Gwen: not found in this record. Tasks are named for Ceri (HV), School,"
            " Mum and Ceri.",
        ),
    ],
    ids=["none", "none for her", "others"],
)
def test_none_is_said_so(report: Report, owner: str | None, told: str) -> None:
    text = shown(report, owner)
    assert told in " ".join(text.split())
    assert "▲" not in text


@settings(deadline=None, max_examples=40)
@given(reports(), st.sampled_from([60, 80]))
def test_a_hostile_record_stays_within_the_screen(report: Report, width: int) -> None:
    text = SGR.sub("", terminal.laid(todo(report), width=width))
    assert max(map(cell_len, text.split("\n"))) <= width
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_a_screen_that_knows_no_signs_gets_others() -> None:
    text = plain.laid(todo(plan()), encoding="ascii")
    assert text.isascii()
    assert "! nobody named" in text
