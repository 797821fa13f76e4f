"""Character sets: what is read as what, and that every guess is told."""

from __future__ import annotations

import codecs

import pytest

from conference.readers import read

SAID = "Siân said “I don’t feel safe”, £5"


@pytest.mark.parametrize(
    "data",
    [
        SAID.encode(),
        codecs.BOM_UTF8 + SAID.encode(),
        codecs.BOM_UTF16_LE + SAID.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SAID.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + SAID.encode("utf-32-le"),
        SAID.encode("utf-16"),
    ],
)
def test_named_sets_are_read_without_remark(data: bytes) -> None:
    document = read("-", stdin=data)
    assert (document.text, document.limits) == (SAID, ())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (SAID.encode("cp1252"), "Windows-1252"),
        (SAID.encode("utf-16-le"), "UTF-16"),
        (SAID.encode("utf-16-be"), "UTF-16"),
    ],
)
def test_guesses_are_told(data: bytes, told: str) -> None:
    document = read("-", stdin=data)
    assert document.text == SAID
    assert told in document.limits[0]


def test_control_characters_become_spaces_one_for_one() -> None:
    document = read("-", stdin=b"Mum rang\x00 the school\x07 about the coat that was lost.")
    assert document.text == "Mum rang  the school  about the coat that was lost."
    assert document.limits == ("2 control characters were read as spaces",)


def test_form_feeds_and_odd_line_ends_are_line_ends() -> None:
    document = read("-", stdin="One page.\x0cNext page.\u2028Last line.\x85End.".encode())
    assert document.text == "One page.\nNext page.\nLast line.\nEnd."


def test_spoilt_characters_are_counted() -> None:
    data = codecs.BOM_UTF8 + b"Mum rang the school about \xff the coat that was lost."
    limits = " ".join(read("-", stdin=data).limits)
    assert "UTF-8" in limits
    assert "1 characters could not be read" in limits
