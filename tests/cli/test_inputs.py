"""Bad input: one clear line, the right exit code, and nothing else lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import MINUTES, Run, process
from tests.readers.builders import archive, docx, p, pdf

WORD = docx(p("Ifan was found alone in the flat on Sunday night."))
PAGE = pdf([(72, 700, 11, "Ifan was found alone in the flat on Sunday night.")])
LOCKED = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<%s> <%s>] /Root 1 0 R"
    % (b"1f" * 32, b"2e" * 32, b"3d" * 16, b"3d" * 16)
)
PROTECTED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
)
BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\r\n  ", "holds no text"),
    "binary.txt": (bytes(range(256)) * 20, "is not a text file"),
    "protected.docx": (PROTECTED, "is protected by a password"),
    "cut-off.docx": (WORD[: len(WORD) // 2], "damaged"),
    "sheet.docx": (archive({"xl/workbook.xml": "<a/>"}), "spreadsheet"),
    "protected.pdf": (PAGE.replace(b"/Root 1 0 R", LOCKED), "is protected by a password"),
    "broken.pdf": (PAGE[:40] + b"nothing more", "damaged"),
    "endless.txt": (b"Mum rang the school again.\n\n" * 360_000, "more than one record can"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_line_and_code_3(name: str, conference: Run, tmp_path: Path) -> None:
    content, message = BAD[name]
    path = tmp_path / name
    path.write_bytes(content)
    ran = conference("check", path)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(f"conference: {path}: ")
    assert message in ran.err
    assert " - " in ran.err
    assert ran.err.count("\n") == 1


def test_a_folder_and_a_missing_file_are_one_line_each(conference: Run, tmp_path: Path) -> None:
    ran = conference("check", tmp_path, tmp_path / "none.txt")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        f"conference: {tmp_path}: is a folder - name the files in it, such as folder/*\n"
        f"conference: {tmp_path / 'none.txt'}: no such file - check the name and the folder\n"
    )


def test_a_wrong_character_set_is_read_and_told(conference: Run, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Siân’s teacher said that she is safe in her café job.\n".encode("cp1252"))
    ran = conference("check", path)
    assert (ran.code, ran.err) == (0, "")
    assert "read as Windows-1252" in " ".join(ran.out.split())


@pytest.mark.parametrize("form", ["text", "json"])
def test_one_bad_file_among_good_ones_costs_the_others_nothing(
    form: str, conference: Run, record: Path
) -> None:
    other = record.with_name("other.txt")
    other.write_text(MINUTES, encoding="utf-8")
    bad = record.with_name("bad.txt")
    bad.write_bytes(b"")
    ran = conference("check", record, bad, other, "--format", form)
    good = conference("check", record, other, "--format", form)
    assert (ran.code, good.code) == (3, 0)
    assert ran.out == good.out
    assert ran.err == f"conference: {bad}: is empty - check that it is the right file\n"


def test_a_bad_file_outranks_a_finding(conference: Run, record: Path) -> None:
    bad = record.with_name("bad.txt")
    bad.write_bytes(b"")
    assert conference("check", record, bad, "--fail-on", "note", "-q").code == 3
    assert conference("check", bad, record, "--fail-on", "note", "-q").code == 3


def test_what_was_read_is_written_though_another_file_was_not(
    conference: Run, record: Path
) -> None:
    written = record.with_name("all.jsonl")
    ran = conference("check", record.with_name("none"), record, "-f", "json", "-o", written)
    assert ran.code == 3
    assert written.read_text(encoding="utf-8").count("\n") == 1


@pytest.mark.parametrize("name", ["-minutes.txt", "--quiet.txt", "-o.txt"])
def test_a_name_like_an_option_is_told_and_read_when_spelt_out(
    name: str, conference: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(MINUTES, encoding="utf-8")
    ran = conference("check", name)
    assert ran == (2, "", f"conference: {name}: begins like an option - write ./{name}\n")
    assert os.listdir() == [name]
    for spelt in (["--", name], [f"./{name}"]):
        ran = conference("check", "-q", *spelt)
        assert (ran.code, ran.err) == (0, "")
        assert f"{name}: " in ran.out


def test_standard_input_is_read(record: Path) -> None:
    ran = process("check", "-", "--quiet", stdin=MINUTES.encode())
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("standard input: ")
    assert process("check", "-") == (
        3,
        "",
        "conference: standard input: is empty - check that it is the right file\n",
    )


@pytest.mark.slow
@pytest.mark.parametrize("form", ["text", "json"])
def test_standard_input_takes_any_format(form: str, transcripts: Path) -> None:
    sample = (transcripts / "conference-initial-good.docx").read_bytes()
    ran = process("check", "-", "--format", form, stdin=sample)
    assert (ran.code, ran.err) == (0, "")
    assert "Guto" in ran.out


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot write such a name")
def test_a_name_that_is_no_utf_8_is_read(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(MINUTES.encode())
    for form in ("text", "json", "html"):
        ran = process("check", os.fsdecode(path), "--format", form)
        assert (ran.code, ran.err) == (0, "")
        assert "cupboards" in ran.out
