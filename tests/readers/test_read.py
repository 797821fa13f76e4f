"""Choosing a reader by content, and every bad input ending in one clear line."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from conference.errors import UnreadableError
from conference.readers import read
from tests.readers.builders import archive, docx, p, pdf, put, sound, words

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def test_standard_input_has_a_name() -> None:
    document = read("-", stdin=b"Mum came to the meeting.\n")
    assert document.source == "standard input"
    assert words(document) == ["Mum came to the meeting."]


@pytest.mark.parametrize("stdin", [None, b""])
def test_nothing_on_standard_input(stdin: bytes | None) -> None:
    with pytest.raises(UnreadableError, match="standard input: is empty"):
        read("-", stdin=stdin)


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"Just one line.", "text"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello there", "vtt"),
        (b"1\n00:00:01,000 --> 00:00:02,000\nHello there\n", "srt"),
        (b"Chair: Are we all here?\nMum: Yes.\nChair: Good.\n", "script"),
        (b"0:01\nso hello\n0:04\nthere\n0:07\nagain\n", "pasted"),
        (docx(p("Words")), "docx"),
        (pdf([(72, 700, 11, "Words")]), "pdf"),
    ],
)
def test_the_content_decides(tmp_path: Path, data: bytes, format: str) -> None:
    assert read(put(tmp_path, "record.bin", data)).format == format


def test_the_name_decides_on_markdown(tmp_path: Path) -> None:
    assert read(put(tmp_path, "notes.md", "# Strengths\n\nHe sings.\n")).format == "markdown"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \n\t\n ", "holds no text"),
        (b"\n---\n\n===\n", "holds no words"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "is a picture"),
        (bytes(range(256)) * 8, "is not a text file"),
        (b"\0\1\2\3" * 100, "is not a text file"),
        (b"{\\rtf1 Hello}", "rich text"),
        (b"<!DOCTYPE html><p>Hello</p>", "web page"),
        (OLE, "old Office file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"PK\x03\x04 but no zip", "damaged"),
        (archive({"xl/workbook.xml": "<a/>"}), "spreadsheet"),
        (archive({"ppt/presentation.xml": "<a/>"}), "slide show"),
        (archive({"content.xml": "<a/>"}), "OpenDocument"),
        (archive({"notes.txt": "Hello"}), "no Word document"),
        (b"%PDF-1.7\nnothing", "damaged"),
    ],
)
def test_bad_content_is_one_line_with_a_way_out(tmp_path: Path, data: bytes, message: str) -> None:
    path = put(tmp_path, "record.docx", data)
    with pytest.raises(UnreadableError, match=message) as caught:
        read(path)
    told = str(caught.value)
    assert told.startswith(str(path))
    assert "\n" not in told
    assert caught.value.mend


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(UnreadableError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(UnreadableError, match="cannot be opened"):
        read("odd\0name.txt")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = put(tmp_path, "locked.txt", "words")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="may not be read"):
        read(path)


def test_permission_is_told_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableError, match="may not be read"):
        read(tmp_path / "locked.txt")


def test_no_words_of_the_record_in_a_message(tmp_path: Path) -> None:
    broken = docx("<w:p><w:r><w:t>Seren said</w:t></w:r>")
    with pytest.raises(UnreadableError) as caught:
        read(put(tmp_path, "record.docx", broken))
    assert "Seren" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Mum said that he was in bed by eight. " * 270_000,
        "Seen at home, all well\n" * 100_000,
        "She was asleep in the next room when the worker called again and\n" * 40_000,
        "Chair: What next?\nMum: I will ring.\n" * 60_000,
        "a\t" * 5_000_000,
        "*" * 10_000_000,
        "0:01\nso hello there\n" * 60_000,
        "(" * 10_000_000,
        "\n" * 10_000_000 + "Words",
        " " * 10_000_000 + "Words",
        "00:01.000 --> 00:02.000\nand so on and so on\n\n" * 60_000,
    ],
    ids=[
        "one line", "short lines", "wrapped", "script", "tabs", "stars", "pasted", "brackets",
        "breaks", "spaces", "captions",
    ],
)  # fmt: skip
def test_megabytes_in_linear_time(tmp_path: Path, text: str) -> None:
    started = time.process_time()
    try:
        document = read(put(tmp_path, "long.txt", text))
    except UnreadableError:
        assert text.startswith("*")
    else:
        sound(document)
    assert time.process_time() - started < 8
