"""Tasks and questions as JSON: the record named, nothing else of the report, one line on demand."""

from __future__ import annotations

import json

from conference.findings.agenda import groups
from conference.renderers import extracts
from conference.report import Report
from tests.renderers.plan import LETTER, SCALES, plan


def test_actions_are_those_of_the_report() -> None:
    report = plan()
    told = json.loads(extracts.actions(report))
    assert told["record"] == {
        "source": "folder/plan.docx",
        "kind": "core-group",
        "date": "2026-03-03",
        "nation": None,
    }
    assert [each["text"] for each in told["actions"]][:2] == [SCALES, LETTER]
    whole = json.loads(report.model_dump_json(by_alias=True))["actions"]
    assert sorted(told["actions"], key=lambda each: each["start"]) == whole
    assert set(told) == {"schema_version", "record", "actions"}


def test_actions_of_one_person() -> None:
    (only,) = json.loads(extracts.actions(plan(), "Mum"))["actions"]
    assert only["text"] == LETTER


def test_questions_stand_in_groups(meeting: Report) -> None:
    told = json.loads(extracts.questions(meeting, groups(meeting, [])))
    (group,) = told["groups"]
    assert (group["reader"], group["left"], group["oneself"]) == ("chair", 0, [])
    text = meeting.record.text
    for each in group["asked"]:
        assert each["question"].endswith("?")
        for quote in each["evidence"]:
            assert text[quote["start"] : quote["end"]] == quote["text"]


def test_one_line_is_one_line() -> None:
    report = plan("a\u2028b\x85c.txt")
    line = extracts.actions(report, pretty=False)
    assert line.splitlines() == [line.rstrip("\n")]
    assert json.loads(line)["record"]["source"] == "a\u2028b\x85c.txt"
