"""What holds for any input: blocks in order and apart, words kept, one kind of error."""

from __future__ import annotations

import re
from collections import Counter
from xml.sax.saxutils import escape

from hypothesis import example, given, settings
from hypothesis import strategies as st

from conference.errors import UnreadableError
from conference.readers import read
from conference.record import Document, Form
from tests.readers.builders import column, docx, p, pdf, sound

WORD = re.compile(r"[^\W\d_]{2,}")
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])
LINES = st.lists(
    st.one_of(
        st.text(LETTERS, max_size=40),
        st.sampled_from([
            "", "Mum: he sleeps", "Dad: yes?", "Present: Mum", "0:03", "1: 2", "- ring", "1. Plan",
            "# Views", "====", "WORRIES", "| a1 | b1 |", "Name   0:04", "What works:", "  hanging",
            "tab\tbed", "00:01.000 --> 00:02.000", "so he went home with his mother and sister on",
            "the bus because the car had been left at the garage near the house that day",
        ]),
    ),
    max_size=14,
)  # fmt: skip
SAY = st.text("abcdefghij ", min_size=1, max_size=30)
FAST = settings(max_examples=60, deadline=None)


def reads(data: bytes) -> Document | None:
    """Read and check what always holds; None when the file is refused."""
    try:
        document = read("-", stdin=data)
    except UnreadableError:
        return None
    sound(document)
    return document


def counted(text: str) -> Counter[str]:
    return Counter(WORD.findall(text))


@FAST
@given(LINES)
@example(["00:01.000 --> 00:02.000", "Mum: he sleeps"])
def test_any_lines(lines: list[str]) -> None:
    content = "\n".join(lines)
    document = reads(content.encode())
    if document is None:
        return
    if document.format in ("text", "script"):
        assert counted(document.text) == counted(content)
        inside = " ".join(document.text[b.start : b.end] for b in document.blocks)
        if document.format == "text":
            assert counted(inside) == counted(content)


@FAST
@given(st.binary(max_size=400))
@example(b"PK\x03\x04")
@example(b"%PDF-")
@example(b"\xff\xfe\x00\xd8")
@example(b"\x00")
def test_any_bytes(data: bytes) -> None:
    reads(data)


@FAST
@given(st.sampled_from([docx(p("He sings.")), pdf(column("He sings."))]), st.data())
def test_any_damage(data: bytes, draw: st.DataObject) -> None:
    at = draw.draw(st.integers(0, len(data) - 1))
    reads(data[:at] + draw.draw(st.binary(max_size=6)) + data[at + 3 :])


@FAST
@given(st.lists(st.text(LETTERS, max_size=30), min_size=1, max_size=8))
def test_any_word_document(paragraphs: list[str]) -> None:
    kept = [text.replace("\ufffe", "").replace("\uffff", "") for text in paragraphs]
    document = reads(docx("".join(p(escape(text)) for text in kept)))
    if document:
        assert counted(document.text) == counted("\n".join(kept))


@FAST
@given(st.lists(st.tuples(st.sampled_from(["Ann", "Bob", ""]), SAY), min_size=1, max_size=12))
def test_any_captions(cues: list[tuple[str, str]]) -> None:
    body = "".join(
        f"00:{n:02}.000 --> 00:{n:02}.900\n{f'<v {name}>' if name else ''}{said}\n\n"
        for n, (name, said) in enumerate(cues)
    )
    document = reads(f"WEBVTT\n\n{body}".encode())
    if document:
        assert set(document.text.split()) == {w for _, said in cues for w in said.split()}
        for block in document.blocks:
            assert (block.form is Form.TURN) == (block.speaker is not None)


@FAST
@given(st.lists(SAY, min_size=3, max_size=12))
def test_any_pasted_captions(said: list[str]) -> None:
    document = reads("".join(f"0:{n:02}\n{text}\n" for n, text in enumerate(said)).encode())
    if document and document.format == "pasted":
        assert document.text.split() == " ".join(said).split()


@FAST
@given(st.lists(SAY, min_size=1, max_size=12))
def test_any_pdf(said: list[str]) -> None:
    document = reads(pdf(column(*said)))
    if document:
        shown = "".join("".join(said).split())
        assert Counter("".join(document.text.split())) == Counter(shown)
