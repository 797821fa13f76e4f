"""Canary words planted in a record come out in the report and nowhere else."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from conference import analyse, data
from conference.cli import progress
from conference.cli.faults import blame
from conference.cli.main import main
from conference.errors import UnreadableError
from conference.language import tagging
from conference.readers import read
from tests.cli.conftest import Ran, process
from tests.readers.builders import docx, p, pdf

CANARIES = ("Zephyrette", "Quillfeather", "marzipanned", "ZQX", "01632")
RECORD = """\
Minutes of the review child protection conference

Children: Zephyrette Quillfeather (9)

Present: Mr Quillfeather (father), Ms Dow (social worker), ZQX worker

Zephyrette said, "he marzipanned the door and I was scared".
Mr Quillfeather failed to engage with the ZQX and cannot be reached on 01632 960 111.
Zephyrette is in school every day.
Ms Dow will ring Mr Quillfeather by Friday.
"""
CACHES = (".cache", "caches", ".config", ".local", "tmp")


def clean(words: str) -> None:
    """Fail where a canary sings, whatever its case."""
    assert not [each for each in CANARIES if each.casefold() in words.casefold()]


def files(folder: Path) -> str:
    """Everything below a folder, names and contents, as text."""
    below = list(folder.rglob("*"))
    contents = [path.read_bytes().decode("latin-1") for path in below if path.is_file()]
    return "\n".join([*map(str, below), *contents])


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.txt"
    path.write_text(RECORD, encoding="utf-8")
    return path


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of a user whose home, caches and temporary files can be searched."""
    home = tmp_path / "home"
    for name in CACHES:
        (home / name).mkdir(parents=True)
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "XDG_CACHE_HOME": str(home / "caches"),
        "LOCALAPPDATA": str(home / "caches"),
        "TMPDIR": str(home / "tmp"),
        "TEMP": str(home / "tmp"),
        "TMP": str(home / "tmp"),
    }


Check = Callable[..., Ran]


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    def run(*words: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["conference", "check", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        return Ran(int(ended.value.code or 0), *capsys.readouterr())

    return run


def test_the_canaries_are_in_the_report(record: Path, check: Check) -> None:
    ran = check(record, "--format", "json")
    assert all(canary in ran.out for canary in CANARIES)
    assert ran.err == ""


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_check_leaves_no_word_behind(
    form: str, record: Path, home: dict[str, str], tmp_path: Path
) -> None:
    ran = process("check", record, "--format", form, "-o", tmp_path / "report", **home)
    assert ran == (0, "", "")
    assert CANARIES[0] in (tmp_path / "report").read_text(encoding="utf-8")
    clean(files(tmp_path / "home"))


def test_no_word_gets_into_the_compiled_rules(
    record: Path, home: dict[str, str], check: Check
) -> None:
    assert check(record, "--quiet").code == 0
    analyse.compiled_rules.cache_clear()
    store = data.data("rules") / ".compiled"
    assert any(store.iterdir())
    clean(files(store))


def test_no_word_gets_into_a_users_store_either(
    record: Path, home: dict[str, str], tmp_path: Path
) -> None:
    # A pack in a folder of its own makes the program compile, and keep what it compiled.
    pack = tmp_path / "ours"
    pack.mkdir()
    (pack / "pack.yml").write_text("name: ours\nversion: '1'\n", encoding="utf-8")
    before = sum(1 for _ in (data.data("rules") / ".compiled").iterdir())
    ran = process("check", record, "--pack", pack, "-o", tmp_path / "report", **home)
    assert (ran.code, ran.err) == (0, "")
    assert before
    clean(files(data.data("rules") / ".compiled") + files(tmp_path / "home"))


def sing(*arguments: object, **more: object) -> None:
    """Fail as code of ours might, with a record's words in the message and its cause."""
    try:
        raise KeyError(f"{CANARIES[1]} {arguments!r}")
    except KeyError as error:
        raise ValueError(RECORD) from error


STEPS = (
    "conference.readers.text.TextReader.read",
    "conference.language.reading.read",
    "conference.language.tagging.tag",
    "conference.language.tagging.unit_tags",
    "conference.language.actions.with_owners",
    "conference.findings.find",
    "conference.renderers.plain.render",
)


@pytest.mark.parametrize("step", STEPS)
def test_a_fault_of_ours_names_its_place_and_no_word(
    step: str, record: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step, sing)
    ran = check(record)
    assert (ran.code, ran.out) == (5, "")
    assert ran.err == (
        f"conference: {record}: a fault of our own (ValueError at test_privacy.py:{LINE})"
        " - please report this line; it holds no words of the record\n"
    )


LINE = sing.__code__.co_firstlineno + 5


def test_a_fault_of_ours_costs_the_other_records_nothing(
    record: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    from conference.language import tagging

    other = record.with_name("other.txt")
    other.write_text("Ben is in school every day.\n", encoding="utf-8")
    tag = tagging.tag

    def faulty(
        reading: tagging.Reading, compiled: tagging.Compiled, *, learned: bool
    ) -> tagging.Found:
        if CANARIES[0] in reading.document.text:
            sing(reading.document.text)
        return tag(reading, compiled, learned=learned)

    monkeypatch.setattr(tagging, "tag", faulty)
    ran = check(record, other)
    assert ran.code == 5
    assert "Ben is in school every day." in ran.out
    clean(ran.out + ran.err)


def test_a_validation_error_quotes_nothing(
    record: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pydantic puts the refused value into its message."""
    from conference.record import Person

    def refuse(*_: object, **_options: object) -> None:
        Person.model_validate({"name": RECORD, "role": CANARIES[1]})

    monkeypatch.setattr("conference.language.tagging.tag", refuse)
    ran = check(record)
    assert ran.code == 5
    assert "ValidationError at " in ran.err
    clean(ran.err)


def test_blame_says_where_and_not_what() -> None:
    with pytest.raises(ValueError, match=CANARIES[0]) as caught:
        sing()
    assert CANARIES[1] in "".join(traceback.format_exception(caught.value))
    line = blame(caught.value)
    assert "ValueError at test_privacy.py" in line
    clean(line)


def test_an_error_without_a_traceback_can_be_told() -> None:
    assert "KeyError at unknown place" in blame(KeyError(CANARIES[0]))
    clean(blame(KeyError(CANARIES[0])))


BROKEN = {
    "cut-off.docx": docx(p(RECORD))[:-60],
    "half.docx": docx(f"<w:p><w:t>{CANARIES[0]}</w:t>"),
    "cut-off.pdf": pdf([(72, 700, 11, CANARIES[0])])[:60],
    "binary.txt": CANARIES[0].encode() + bytes(range(256)) * 9,
    "page.html": b"<!doctype html><p>" + RECORD.encode(),
    "rich.rtf": b"{\\rtf1 " + RECORD.encode() + b"}",
    "sheet.docx": b"PK\x03\x04" + RECORD.encode(),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_is_told_without_its_words(
    name: str, tmp_path: Path, check: Check
) -> None:
    path = tmp_path / name
    path.write_bytes(BROKEN[name])
    with pytest.raises(UnreadableError) as caught:
        read(path)
    clean(str(caught.value))
    ran = check(path)
    assert (ran.code, ran.out) == (3, "")
    clean(ran.err)


def test_nothing_on_the_way_tells_of_the_record(
    record: Path, check: Check, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    ran = check(record, record, "--format", "json")
    assert "Reading 1 of 2, minutes.txt" in ran.err
    clean(ran.err)


def test_an_interpreter_that_tells_all_tells_no_word(record: Path) -> None:
    ran = process(
        "check", record, "-o", os.devnull + "/x", PYTHONWARNINGS="always", PYTHONDEVMODE="1"
    )
    assert ran.code == 2
    clean(ran.err)
