"""Each option of `conference check` does what its help says, and refuses what it cannot use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conference.cli.choices import FORMATS
from conference.record import Kind
from conference.tags import Category
from tests.cli.conftest import Run

PARTS = ("findings", "actions", "ledger", "questions", "voices")


def told(conference: Run, *words: str | Path) -> dict[str, Any]:
    """The JSON report of a check that ends well."""
    ran = conference("check", *words, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    report: dict[str, Any] = json.loads(ran.out)
    return report


def test_a_report_starts_with_the_file_and_has_findings(conference: Run, record: Path) -> None:
    ran = conference("check", record)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{record}\n")
    assert "Ask: " in ran.out
    assert "“Nesta has been in school every day this term.”" in ran.out


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_shows_the_record_s_words(form: str, conference: Run, record: Path) -> None:
    ran = conference("check", record, "--format", form)
    assert (ran.code, ran.err) == (0, "")
    assert "no food in the cupboards" in ran.out
    assert ran.out.endswith("\n")
    assert not ran.out.endswith("\n\n")


def test_json_is_one_object_with_exact_spans(conference: Run, record: Path) -> None:
    report = told(conference, record)
    text = report["record"]["text"]
    assert report["tags"]
    for tag in report["tags"]:
        assert text[tag["start"] : tag["end"]] == tag["text"]


def test_html_is_a_page(conference: Run, record: Path) -> None:
    assert conference("check", record, "-f", "html").out.startswith("<!DOCTYPE html>")


def test_quiet_is_one_line_a_finding(conference: Run, record: Path) -> None:
    findings = told(conference, record)["findings"]
    lines = conference("check", record, "--quiet").out.splitlines()
    assert lines == [
        f"{record}: {each['level']}: {each['message']} [{each['check']}]" for each in findings
    ]
    assert findings


def test_only_a_category_leaves_out_the_others(conference: Run, record: Path) -> None:
    whole, part = told(conference, record), told(conference, record, "--only", "strength")
    assert {tag["category"] for tag in part["tags"]} == {"strength"}
    assert [part[each] for each in PARTS] == [[]] * len(PARTS)
    wanted = [tag for tag in whole["tags"] if tag["category"] == "strength"]
    assert part["tags"] == wanted


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("action", "actions"),
        ("findings", "findings"),
        ("people", "ledger"),
        ("questions", "questions"),
        ("voices", "voices"),
    ],
)
def test_only_a_part_leaves_out_the_others(
    name: str, part: str, conference: Run, transcripts: Path
) -> None:
    record = transcripts / "conference-review-gaps.txt"
    whole, left = told(conference, record), told(conference, record, "--only", name)
    assert whole[part]
    assert {each: left[each] for each in PARTS if left[each]} == {part: whole[part]}
    assert {tag["category"] for tag in left["tags"]} <= {name}
    assert left["only"] == [name]
    others = whole.keys() - {*PARTS, "tags", "only"}
    assert {each: left[each] for each in others} == {each: whole[each] for each in others}


@pytest.mark.parametrize("name", ["strength", "action", "people", "findings"])
def test_a_part_that_was_not_asked_for_is_not_called_missing(
    name: str, conference: Run, transcripts: Path
) -> None:
    record = transcripts / "conference-review-gaps.txt"
    for form in ("text", "html"):
        shown = conference("check", record, "--only", name, "-f", form).out
        assert "No check found a gap" not in shown
        assert "Nobody is named" not in shown
        assert "No actions" not in shown
        if name != "strength":
            assert "Not found in this record" not in shown


def test_only_voices_shows_no_ledger_and_no_questions(conference: Run, transcripts: Path) -> None:
    record = transcripts / "conference-review-gaps.txt"
    shown = conference("check", record, "--only", "voices").out
    assert "HOW FAR EACH CHILD IS HEARD" in shown
    assert "Counts of what was found" not in shown
    assert "taken up" not in shown
    other = conference("check", record, "--only", "people", "--only", "questions").out
    assert "HOW FAR EACH CHILD IS HEARD" not in other
    assert "Counts of what was found" in other
    assert "taken up" in other


def test_only_may_be_given_several_times(conference: Run, record: Path) -> None:
    part = told(conference, record, "--only", "risk", "--only", "action", "--only", "findings")
    assert {tag["category"] for tag in part["tags"]} == {"risk", "action"}
    assert part["findings"]
    assert part["actions"]


def test_only_changes_no_exit_code(conference: Run, record: Path) -> None:
    assert conference("check", record, "--only", "risk", "--fail-on", "note").code == 1


def test_rules_only_leaves_aside_what_was_learned(
    conference: Run, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sure = [tag["confidence"] for tag in told(conference, record)["tags"]]

    def refuse(*_: object) -> None:
        raise AssertionError("what was learned was asked")

    monkeypatch.setattr("conference.language.roster.judge", refuse)
    tags = told(conference, record, "--rules-only")["tags"]
    assert tags
    assert {tag["origin"] for tag in tags} == {"rule"}
    assert [tag["confidence"] for tag in tags] != sure


@pytest.mark.parametrize("kind", list(Kind))
def test_kind_overrules_the_words(kind: Kind, conference: Run, record: Path) -> None:
    assert told(conference, record, "--kind", kind)["record"]["kind"] == kind


def test_child_and_person_correct_who_is_who(conference: Run, record: Path) -> None:
    report = told(conference, record, "--child", "Huw Lloyd", "--person", "Mrs Amlyn=Chair")
    roles = {
        name: person["role"]
        for person in report["record"]["people"]
        for name in (person["name"], *person["aliases"])
    }
    assert roles["Huw Lloyd"] == "child"
    assert [role for name, role in roles.items() if "Amlyn" in name] == ["chair"]


@pytest.mark.parametrize(
    ("level", "code"), [("note", 1), ("caution", 1), ("gap", 1)], ids=lambda each: str(each)
)
def test_fail_on_ends_with_one_at_that_level_or_worse(
    level: str, code: int, conference: Run, transcripts: Path
) -> None:
    ran = conference("check", transcripts / "conference-review-gaps.txt", "-q", "--fail-on", level)
    assert (ran.code, ran.err) == (code, "")
    assert ran.out


def test_fail_on_ends_with_nought_below_the_level(conference: Run, tmp_path: Path) -> None:
    path = tmp_path / "mild.txt"
    path.write_text("The FSW, the IRO, the SENCO and CAMHS were there.\n", encoding="utf-8")
    levels = {each["level"] for each in told(conference, path)["findings"]}
    assert levels == {"note"}
    assert conference("check", path, "--fail-on", "note").code == 1
    assert conference("check", path, "--fail-on", "caution").code == 0
    assert conference("check", path, "--fail-on", "gap").code == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--format", "xml"], "--format xml: there is no such format - use text, json or html"),
        (["--only", "risks"], "--only risks: not known - use action, "),
        (["--fail-on", "bad"], "--fail-on bad: not known - use gap, caution or note"),
        (["--kind", "party"], "--kind party: not known - use conference, core-group, "),
        (["--child", " "], '--child: write a name, such as --child "Megan"'),
        (["--person", "Mum"], '--person Mum: write it as "NAME=ROLE"'),
        (["--person", "=parent"], '--person =parent: write it as "NAME=ROLE"'),
        (["--person", "Ceri=queen"], "--person queen: not known - use child, parent, carer, "),
        (["--colour"], "No such option: --colour - see: conference check --help"),
        (["--output"], "requires an argument"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_a_wrong_option_is_one_line_and_code_2(
    words: list[str], message: str, conference: Run, record: Path
) -> None:
    ran = conference("check", record, *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("conference: ")
    assert message in ran.err
    assert ran.err.count("\n") == 1


def test_only_names_every_category(conference: Run, record: Path) -> None:
    told_of = conference("check", record, "--only", "?").err
    assert all(category.value in told_of for category in Category)
    assert all(part in told_of for part in ("findings", "people", "questions", "voices"))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["check"], "Missing argument 'files' - see: conference check --help"),
        (["party"], "No such command 'party' - see: conference --help"),
    ],
)
def test_a_wrong_command_is_one_line_and_code_2(
    words: list[str], message: str, conference: Run
) -> None:
    ran = conference(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"conference: {message}\n"


def test_a_forgotten_check_is_told(conference: Run, record: Path) -> None:
    ran = conference(record)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"- write: conference check {record}\n")


@pytest.mark.parametrize("words", [[], ["--help"]])
def test_without_a_command_the_help_is_shown(words: list[str], conference: Run) -> None:
    ran = conference(*words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Usage: conference [OPTIONS] COMMAND")
    assert "check" in ran.out


def test_the_help_fits_80_columns(conference: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = conference("check", "--help").out
    assert "--fail-on" in shown
    assert max(map(len, shown.splitlines())) <= 80
