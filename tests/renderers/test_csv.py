"""The action register as a table: Excel opens it, and nothing in it does anything."""

from __future__ import annotations

import csv as standard
from io import StringIO

import pytest
from hypothesis import given, settings

from conference.renderers import csv
from conference.renderers.register import register
from conference.report import Report
from conference.tags import Action
from tests.renderers.plan import LETTER, SCALES, WORRY, plan
from tests.renderers.strategies import reports


def read(text: str) -> list[dict[str, str]]:
    return list(standard.DictReader(StringIO(text.removeprefix(csv.MARK), newline="")))


def test_excel_is_told_that_it_is_utf_8_and_finds_whole_lines() -> None:
    text = csv.table(register(plan()))
    assert text.encode("utf-8").startswith(b"\xef\xbb\xbfrecord,place,task,owner,")
    assert text.count("\r\n") == text.count("\n") == 1 + len(plan().actions)
    assert text.endswith("\r\n")


def test_one_task_is_one_line_with_all_that_is_known() -> None:
    weighing, letter, *_ = read(csv.table(register(plan())))
    assert weighing == {
        "record": "folder/plan.docx",
        "place": "paragraph 5, Plan",
        "task": SCALES,
        "owner": "Ceri (HV)",
        "asked of": "services",
        "by when": "by Friday",
        "date": "2026-03-06",
        "how often": "",
        "for": "Nia",
        "answers": WORRY,
        "words nobody could tick off": "",
    }
    assert (letter["task"], letter["asked of"]) == (LETTER, "the family")


def test_no_tasks_leave_the_head() -> None:
    assert csv.table(()) == csv.MARK + ",".join(csv.COLUMNS) + "\r\n"


@pytest.mark.parametrize(
    "words", ["=HYPERLINK(1)", "+44 1632", "-ring Nan", "@SUM(A1)", '=cmd|"/c calc"!A1']
)
def test_words_that_look_like_a_formula_are_shown_and_not_worked_out(words: str) -> None:
    report = plan()
    action = Action(start=0, end=len(words), text=words, owner=words, due=words)
    (row,) = read(csv.table(register(report.model_copy(update={"actions": (action,)}))))
    assert {row["task"], row["owner"], row["by when"]} == {f"'{words}"}


@settings(deadline=None, max_examples=60)
@given(reports())
def test_no_record_makes_a_formula_or_a_line_of_its_own(report: Report) -> None:
    text = csv.table(register(report))
    rows = list(standard.reader(StringIO(text.removeprefix(csv.MARK), newline="")))
    assert len(rows) == 1 + len(report.actions)
    assert {len(row) for row in rows} == {len(csv.COLUMNS)}
    assert not [cell for row in rows for cell in row if cell.startswith(csv.FORMULA)]
