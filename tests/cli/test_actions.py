"""`conference actions`: the register to read, for Excel, for a calendar and for programs."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from conference.cli.actions import FORMATS
from tests.cli.conftest import Run, process

PLAN = """\
Core group, 3 March 2026

Children: Nesta Parry (9)

Present: Ceri Parry (mother), Huw Lloyd (social worker), Mrs Amlyn (headteacher)

Worries
Nesta has missed three weeks of school since Christmas.

Plan
Huw Lloyd will visit Nesta at school on 10 March 2026.
Ceri Parry will take Nesta to the dentist by 6 March 2026.
Mrs Amlyn will ring home each morning.
Home conditions to be monitored.
"""
DENTIST, VISIT = "to the dentist by 6 March 2026", "at school on 10 March 2026"
BOM = "\ufeff"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix(BOM), newline="")))


def test_text_has_the_soonest_first_and_signs_for_what_is_not_said(
    conference: Run, plan: Path
) -> None:
    ran = conference("actions", plan)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{plan}\n")
    order = [ran.out.index(each) for each in ("Fri 6 Mar 2026", "Tue 10 Mar 2026", "▲ nobody")]
    assert order == sorted(order)
    assert "Home conditions to be monitored" in ran.out
    assert max(map(len, ran.out.splitlines()[2:])) <= 80


def test_csv_opens_in_excel(conference: Run, plan: Path) -> None:
    ran = conference("actions", plan, "--format", "csv")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(BOM)
    rows = table(ran.out)
    assert {row["record"] for row in rows} == {str(plan)}
    dated = {row["date"]: row for row in rows if row["date"]}
    assert DENTIST in dated["2026-03-06"]["task"]
    assert dated["2026-03-10"]["owner"] == "Huw Lloyd"
    assert len(rows) > len(dated)


def test_a_calendar_holds_the_dated_tasks_and_says_how_many_are_left_out(
    conference: Run, plan: Path
) -> None:
    ran = conference("actions", plan, "--format", "ics")
    assert ran.code == 0
    text = ran.out.replace("\r\n", "\n").replace("\n ", "")
    assert text.count("BEGIN:VEVENT") == 2
    assert DENTIST in text
    assert VISIT in text
    assert "monitored" not in text
    total = len(table(conference("actions", plan, "-f", "csv").out))
    lost = "tasks left out of the calendar, as their words come to no day"
    assert ran.err == f"conference: {plan}: {lost}: {total - 2} of {total}\n"


def test_no_dated_task_makes_no_calendar(conference: Run, tmp_path: Path) -> None:
    path, written = tmp_path / "plan.txt", tmp_path / "plan.ics"
    path.write_text(PLAN[: PLAN.index("Plan\n")] + "Plan\n" + PLAN.splitlines()[-1] + "\n")
    ran = conference("actions", path, "--format", "ics", "--output", written)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith("conference: no task comes to a day, so no calendar was made\n")
    assert not written.exists()


def test_json_is_the_actions_of_the_report(conference: Run, plan: Path) -> None:
    whole = json.loads(conference("check", plan, "--format", "json").out)
    told = json.loads(conference("actions", plan, "--format", "json").out)
    assert whole["actions"]
    assert sorted(told["actions"], key=lambda each: each["start"]) == whole["actions"]
    assert told["record"]["source"] == str(plan)


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_the_screen_would(form: str, plan: Path) -> None:
    written = plan.with_name("out")
    shown = process("actions", plan, "--format", form)
    ran = process("actions", plan, "--format", form, "--output", written)
    assert (ran.code, ran.out) == (0, "")
    assert written.read_bytes().decode("utf-8") == shown.out
    assert shown.out


@pytest.mark.parametrize("form", ["csv", "ics"])
def test_lines_end_as_their_readers_expect(form: str, plan: Path) -> None:
    out = process("actions", plan, "--format", form).out
    assert out.count("\r\n") == out.count("\n") == out.count("\r") > 2


def test_tasks_of_one_person(conference: Run, plan: Path) -> None:
    rows = table(conference("actions", plan, "-f", "csv", "--owner", " huw ").out)
    assert [VISIT in row["task"] for row in rows] == [True]
    ran = conference("actions", plan, "--owner", "Gwen")
    assert ran.code == 0
    assert "No task of Gwen: not found in this record." in ran.out
    assert "Huw Lloyd" in ran.out


def test_several_records_are_a_section_each_and_one_table(conference: Run, plan: Path) -> None:
    other = plan.with_name("other.txt")
    other.write_text(PLAN.replace("dentist", "optician"), encoding="utf-8")
    bad = plan.with_name("bad.txt")
    bad.write_bytes(b"")
    text = conference("actions", plan, bad, other)
    assert text.code == 3
    assert text.err == f"conference: {bad}: is empty - check that it is the right file\n"
    assert f"\n\n\n{other}\n====" in text.out
    rows = conference("actions", plan, bad, other, "-f", "csv")
    assert rows.code == 3
    assert rows.out.count(BOM) == rows.out.count("record,place") == 1
    assert {row["record"] for row in table(rows.out)} == {str(plan), str(other)}
    lines = conference("actions", plan, bad, other, "-f", "json").out.splitlines()
    assert [json.loads(line)["record"]["source"] for line in lines] == [str(plan), str(other)]
    entries = conference("actions", plan, bad, other, "-f", "ics").out
    assert entries.count("BEGIN:VCALENDAR") == 1
    assert entries.count("BEGIN:VEVENT") == 4


@pytest.mark.parametrize("form", FORMATS)
def test_a_record_that_cannot_be_read_gives_nothing_but_its_line(
    form: str, conference: Run, plan: Path
) -> None:
    plan.write_bytes(b"")
    written = plan.with_name("out")
    ran = conference("actions", plan, "-f", form, "-o", written)
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert not written.exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--format", "xml"], "--format xml: there is no such format - use text, csv, ics or json"),
        (["--owner", " "], '--owner: write a name, such as --owner "Ceri"'),
        (["--kind", "party"], "--kind party: not known - use conference, core-group, "),
        (["--output", "."], "--output .: is a folder - name a file in it"),
        (["--all"], "No such option: --all"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_a_wrong_option_is_one_line_and_code_2(
    words: list[str], message: str, conference: Run, plan: Path
) -> None:
    ran = conference("actions", plan, *words)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert ran.err.count("\n") == 1


def test_the_record_itself_is_never_written_over(conference: Run, plan: Path) -> None:
    ran = conference("actions", plan, "-f", "csv", "-o", plan)
    assert ran.code == 2
    assert plan.read_text(encoding="utf-8") == PLAN


def test_a_fault_of_ours_tells_no_word(
    conference: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(rows: object) -> str:
        raise ValueError(f"dentist {rows}")

    monkeypatch.setattr("conference.renderers.csv.table", fail)
    ran = conference("actions", plan, "-f", "csv")
    assert (ran.code, ran.out) == (5, "")
    assert "dentist" not in ran.err
    assert ran.err.count("\n") == 1


def test_standard_input_is_read() -> None:
    ran = process("actions", "-", "-f", "csv", stdin=PLAN.encode())
    assert (ran.code, ran.err) == (0, "")
    assert {row["record"] for row in table(ran.out)} == {"standard input"}


def test_only_a_calendar_needs_the_calendar_library(plan: Path) -> None:
    script = (
        "import atexit, sys; from conference.cli.main import main\n"
        "atexit.register(lambda: print('icalendar' in sys.modules))\n"
        "main()"
    )
    for form, needed in (("csv", "False"), ("ics", "True")):
        written = plan.with_name(f"out.{form}")
        command = [
            sys.executable,
            "-c",
            script,
            "actions",
            str(plan),
            "-f",
            form,
            "-o",
            str(written),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == needed
        assert written.stat().st_size


def test_the_help_fits_80_columns_and_says_whose_words_travel(
    conference: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = conference("actions", "--help").out
    assert max(map(len, shown.splitlines())) <= 80
    assert "keep it as you keep the record" in " ".join(shown.split())
