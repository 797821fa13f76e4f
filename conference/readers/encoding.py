"""Bytes to text: byte order mark, then UTF-8, then UTF-16 without a mark, then Windows-1252."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from conference.errors import UnreadableError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 65_536
# English in UTF-16 has a NUL in nearly every pair; a binary file scatters them over both halves.
PAIRED, SCATTERED = 0.3, 0.05
# Text has next to no control characters; random bytes have one in eight.
BINARY_SHARE = 0.05

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
BREAKS = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n"))
UNDEFINED = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with every line end as one newline, and what had to be guessed or replaced."""

    text: str
    limits: tuple[str, ...] = ()


def decode(data: bytes, source: str) -> Decoded:
    """Give the text of `data`; UnreadableError when it is empty or is no text.

    Character-set guessing by frequency is left alone on purpose: on short English notes it picks
    central European sets and spoils apostrophes. Windows-1252 is what older Windows programs save.
    """
    limits: list[str] = []
    text = plain(characters(data, source, limits), limits, source)
    if not text.strip():
        raise UnreadableError(source, "holds no text", "check that it is the right file")
    return Decoded(text, tuple(limits))


def characters(data: bytes, source: str, limits: list[str]) -> str:
    """Decode without looking at what the characters are; a guess is told in `limits`."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return marked(data[len(mark) :], name, limits)
    unmarked = paired(data[:SAMPLE])
    if unmarked:
        limits.append("no character set was named in the file; it was read as UTF-16")
        return data.decode(unmarked, errors="replace")
    if data[:SAMPLE].count(0) > SCATTERED * len(data[:SAMPLE]):
        raise binary(source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        limits.append(
            "the file is not UTF-8; it was read as Windows-1252, so look at accents and apostrophes"
        )
        return data.decode("cp1252", errors="replace")


def marked(data: bytes, name: str, limits: list[str]) -> str:
    """Decode what a byte order mark announced; spoilt characters are told, not fatal."""
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        limits.append(f"some characters were not valid {name.upper()} and could not be read")
        return data.decode(name, errors="replace")


def paired(sample: bytes) -> str | None:
    """Name the UTF-16 order when NULs fill one half of the byte pairs and not the other."""
    pairs = len(sample) // 2
    if not pairs:
        return None
    high, low = sample[1::2].count(0) / pairs, sample[0::2].count(0) / pairs
    if high > PAIRED and low < SCATTERED:
        return "utf-16-le"
    return "utf-16-be" if low > PAIRED and high < SCATTERED else None


def plain(text: str, limits: list[str], source: str) -> str:
    """Give every line end as a newline and every control character as one space."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(BREAKS)
    cleaned, controls = CONTROLS.subn(" ", text)
    spoilt = text.count(UNDEFINED)
    if controls + spoilt > BINARY_SHARE * len(text):
        raise binary(source)
    if controls:
        limits.append(f"{controls} control characters were read as spaces")
    if spoilt:
        limits.append(f"{spoilt} characters could not be read and stand as {UNDEFINED}")
    return cleaned.removeprefix("\ufeff")


def binary(source: str) -> UnreadableError:
    """Say that the file is no text, and which files are."""
    return UnreadableError(
        source,
        "is not a text file",
        "give a .docx, .pdf, .txt, .md, .vtt or .srt file",
    )
