"""`conference questions`: what a record leaves to ask, for each who can ask it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conference.cli.questions import FORMATS
from tests.cli.conftest import MINUTES, Run, process

EMPTY = "The weather was fine on Sunday and we all went to the beach with the dog.\n"


def told(conference: Run, *words: str | Path) -> list[dict[str, Any]]:
    """The groups of questions, as JSON."""
    ran = conference("questions", *words, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    groups: list[dict[str, Any]] = json.loads(ran.out)["groups"]
    return groups


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_asks_and_shows_the_words(form: str, conference: Run, record: Path) -> None:
    ran = conference("questions", record, "--format", form)
    assert (ran.code, ran.err) == (0, "")
    flat = " ".join(ran.out.split())
    assert "What has Ifan said, shown or drawn, and to whom?" in flat
    assert "Nothing of Ifan's own was found in this record" in flat
    assert ran.out.endswith("\n")


def test_the_questions_are_those_of_the_findings_said_once(conference: Run, record: Path) -> None:
    findings = json.loads(conference("check", record, "-f", "json").out)["findings"]
    groups = told(conference, record, "--all")
    asked = [each["question"] for group in groups for each in group["asked"]]
    assert findings
    assert set(asked) <= {each["question"] for each in findings}
    assert len(asked) == len(set(asked))
    checks = {check for group in groups for each in group["asked"] for check in each["checks"]}
    assert checks == {each["check"] for each in findings}


def test_a_conference_asks_the_chair_first_and_a_supervision_the_supervisor(
    conference: Run, record: Path
) -> None:
    assert told(conference, record)[0]["reader"] == "chair"
    assert told(conference, record, "--kind", "supervision")[0]["reader"] == "supervisor"


@pytest.mark.parametrize("reader", ["chair", "supervisor", "Worker"])
def test_one_reader_gets_their_own(reader: str, conference: Run, record: Path) -> None:
    (group,) = told(conference, record, "--for", reader)
    assert group["reader"] == reader.lower()
    assert group["asked"]
    assert group["oneself"]
    text = conference("questions", record, "--for", reader).out
    assert [each for each in ("CHAIR", "SUPERVISOR", "WORKER") if f"THE {each}" in text] == [
        reader.upper()
    ]


def test_all_shows_every_question(conference: Run, transcripts: Path) -> None:
    sample = transcripts / "conference-review-gaps.txt"
    few = told(conference, sample, "--for", "chair")
    every = told(conference, sample, "--for", "chair", "--all")
    assert few[0]["left"] > 0
    assert len(every[0]["asked"]) == len(few[0]["asked"]) + few[0]["left"]
    assert len(every[0]["oneself"]) > len(few[0]["oneself"])


@pytest.mark.parametrize("form", ["text", "md"])
def test_a_record_without_findings_gives_one_honest_line(
    form: str, conference: Run, tmp_path: Path
) -> None:
    path = tmp_path / "beach.txt"
    path.write_text(EMPTY, encoding="utf-8")
    ran = conference("questions", path, "--format", form)
    assert (ran.code, ran.err) == (0, "")
    assert "No check found a gap in this record" in ran.out
    assert "too little was recognised" in ran.out
    assert "?" not in ran.out
    assert told(conference, path) == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_the_screen_would(form: str, record: Path) -> None:
    written = record.with_name("out")
    shown = process("questions", record, "--format", form)
    ran = process("questions", record, "--format", form, "--output", written)
    assert ran == (0, "", "")
    assert written.read_text(encoding="utf-8") == shown.out


def test_several_records_are_a_section_each_whatever_one_of_them_is(
    conference: Run, record: Path
) -> None:
    other, bad = record.with_name("other.txt"), record.with_name("bad.txt")
    other.write_text(MINUTES, encoding="utf-8")
    bad.write_bytes(b"")
    ran = conference("questions", record, bad, other)
    assert (ran.code, ran.err.count("\n")) == (3, 1)
    assert f"\n\n\n{other}\n====" in ran.out
    pages = conference("questions", record, bad, other, "-f", "md").out
    assert pages.count("\n# Questions: ") == 1
    assert pages.startswith("# Questions: ")
    lines = conference("questions", record, bad, other, "-f", "json").out.splitlines()
    assert [json.loads(line)["record"]["source"] for line in lines] == [str(record), str(other)]


def test_a_pack_of_ones_own_changes_and_adds_questions(conference: Run, record: Path) -> None:
    before = {
        each["asks"] for group in told(conference, record, "--all") for each in group["oneself"]
    }
    pack = record.with_name("ours")
    pack.mkdir()
    (pack / "pack.yml").write_text('name: ours\nversion: "1"\n', encoding="utf-8")
    (pack / "questions.yml").write_text(
        "- {id: question/chair/turned, on: false}\n"
        "- {id: question/ours, audience: [chair], asks: 'Was the room warm?', when: voice,"
        " source: ours}\n",
        encoding="utf-8",
    )
    after = {
        each["asks"]
        for group in told(conference, record, "--all", "--pack", pack)
        for each in group["oneself"]
    }
    assert after - before == {"Was the room warm?"}
    assert len(before - after) == 1


def test_a_question_that_waits_for_no_check_is_told_with_its_place(
    conference: Run, record: Path
) -> None:
    pack = record.with_name("ours")
    pack.mkdir()
    (pack / "pack.yml").write_text('name: ours\nversion: "1"\n', encoding="utf-8")
    (pack / "questions.yml").write_text(
        "- id: question/ours\n  audience: chair\n  asks: 'Warm?'\n  when: voise\n  source: ours\n",
        encoding="utf-8",
    )
    ran = conference("questions", record, "--pack", pack)
    assert (ran.code, ran.out) == (4, "")
    assert "ours/questions.yml:" in ran.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--format", "html"], "--format html: there is no such format - use text, md or json"),
        (["--for", "police"], "--for police: not known - use chair, supervisor or worker"),
        (["--output", "."], "--output .: is a folder - name a file in it"),
        (["--owner", "Ceri"], "No such option: --owner"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_a_wrong_option_is_one_line_and_code_2(
    words: list[str], message: str, conference: Run, record: Path
) -> None:
    ran = conference("questions", record, *words)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert ran.err.count("\n") == 1


def test_standard_input_is_read() -> None:
    ran = process("questions", "-", stdin=MINUTES.encode())
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("standard input\n")


def test_the_help_fits_80_columns(conference: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = conference("questions", "--help").out
    assert "--for" in shown
    assert max(map(len, shown.splitlines())) <= 80
