"""Where reports go: whole, readable by their owner alone, and never over the record."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from conference.cli import output
from tests.cli.conftest import MINUTES, Run, process

POSIX = os.name == "posix"


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """Another record, of the same name, in a folder below."""
    path = tmp_path / "older" / "minutes.txt"
    path.parent.mkdir()
    path.write_text(MINUTES.replace("Sunday", "Friday"), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_file_holds_what_the_screen_would(form: str, conference: Run, record: Path) -> None:
    written = record.with_name("report.out")
    shown = conference("check", record, "--format", form).out
    ran = conference("check", record, "--format", form, "--output", written)
    assert ran == (0, "", "")
    assert written.read_text(encoding="utf-8") == shown


@pytest.mark.skipif(not POSIX, reason="file modes are a POSIX idea")
def test_only_the_owner_may_read_a_report(conference: Run, record: Path) -> None:
    written = record.with_name("report.txt")
    written.write_text("an old one that everybody may read", encoding="utf-8")
    written.chmod(0o644)
    assert conference("check", record, "-o", written).code == 0
    assert stat.S_IMODE(written.stat().st_mode) == 0o600


@pytest.mark.skipif(not POSIX, reason="file modes are a POSIX idea")
def test_only_the_owner_may_read_a_page(conference: Run, record: Path, second: Path) -> None:
    pages = record.with_name("pages")
    assert conference("check", record, second, "-f", "html", "-o", pages).code == 0
    assert {stat.S_IMODE(page.stat().st_mode) for page in pages.iterdir()} == {0o600}


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_nothing_half_written_is_left(
    fault: BaseException, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = record.with_name("report.txt")
    written.write_text("the report of last week", encoding="utf-8")

    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(output.os, "replace", fail)
    with pytest.raises((output.UsageError, KeyboardInterrupt)):
        output.write(written, "half of a new one")
    assert written.read_text(encoding="utf-8") == "the report of last week"
    assert sorted(path.name for path in record.parent.iterdir()) == ["minutes.txt", "report.txt"]


def test_several_records_as_text_stand_apart(conference: Run, record: Path, second: Path) -> None:
    ran = conference("check", record, second)
    assert ran.code == 0
    assert f"\n\n\n{second}\n====" in ran.out


def test_several_records_as_json_are_one_to_a_line(
    conference: Run, record: Path, second: Path
) -> None:
    ran = conference("check", record, second, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    sources = [json.loads(line)["record"]["source"] for line in ran.out.splitlines()]
    assert sources == [str(record), str(second)]


def test_several_records_go_into_one_file(conference: Run, record: Path, second: Path) -> None:
    written = record.with_name("all.jsonl")
    assert conference("check", record, second, "-f", "json", "-o", written) == (0, "", "")
    assert len(written.read_text(encoding="utf-8").splitlines()) == 2


def test_several_pages_go_into_a_folder(conference: Run, record: Path, second: Path) -> None:
    pages = record.with_name("new") / "pages"
    assert conference("check", record, second, "-f", "html", "-o", pages) == (0, "", "")
    assert sorted(page.name for page in pages.iterdir()) == [
        "minutes.txt (2).html",
        "minutes.txt.html",
    ]
    assert "Sunday" in (pages / "minutes.txt.html").read_text(encoding="utf-8")
    assert "Friday" in (pages / "minutes.txt (2).html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "form", "message"),
    [
        ("older", "text", "is a folder - name a file in it"),
        ("minutes.txt", "text", "is the record itself - give the report another name"),
        ("nowhere/report.txt", "text", "cannot be written (No such file or directory)"),
        ("minutes.txt", "html", "several files as html need a folder"),
    ],
)
def test_an_output_that_will_not_do_is_one_line(
    name: str, form: str, message: str, conference: Run, record: Path, second: Path
) -> None:
    files = [record, second] if form == "html" else [record]
    ran = conference("check", *files, "-f", form, "-o", record.parent / name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("conference: --output ")
    assert message in ran.err
    assert ran.err.count("\n") == 1
    assert record.read_text(encoding="utf-8") == MINUTES


def test_several_pages_need_a_folder(conference: Run, record: Path, second: Path) -> None:
    ran = conference("check", record, second, "--format", "html")
    assert ran == (2, "", "conference: several files as html: name a folder with --output\n")


def test_piped_text_is_plain_and_80_columns_wide(record: Path) -> None:
    ran = process("check", record, COLUMNS="200", FORCE_COLOR="1", CLICOLOR_FORCE="1")
    assert (ran.code, ran.err) == (0, "")
    assert "\x1b" not in ran.out
    assert max(map(len, ran.out.splitlines()[1:])) <= 80


def test_a_screen_of_few_letters_gets_signs_that_it_can_show(record: Path) -> None:
    ran = process("check", record, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.isascii()
    assert '"Nesta has been in school every day this term."' in ran.out


def test_json_is_utf_8_whatever_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Siân said, “I’m happy at Tŷ Gwyn.”\n", encoding="utf-8")
    ran = process("check", path, "-f", "json", PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    assert (ran.code, ran.err) == (0, "")
    assert "Tŷ Gwyn" in json.loads(ran.out)["record"]["text"]
