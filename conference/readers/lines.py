"""The lines of a text, and what the beginning of a line tells: bullet, number, rule or table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Signs that people and programs type for a bullet; `o` only as Word pastes it, before wide space.
BULLET = r"[-*+•‣◦▪■□●○·–—→⇒➢➤✓✔☐☑☒\uf0b7\uf0a7\uf0d8]"
# `2.30 pm` and `E. Jones` are no list numbers, so decimals are one digit and letters are small.
NUMBER = r"\(?\d{1,2}[a-h]?[.)]|\(\d{1,2}\)|(?:\d{1,2}\.){1,3}\d\.?(?=\s+[A-Z])"
LETTER = r"\(?[a-z]\)|[a-z]\.|\(?[A-Z]\)|\(?[ivx]{2,4}[.)]"
MARKER = re.compile(
    rf"(?:{BULLET}\s+|o(?:\t|\s\s+)|(?P<number>{NUMBER})\s+|(?:{LETTER})\s+)"
    r"(?:\[[ xX✓]?\]\s+)?|\[[ xX✓]?\]\s+"
)
HASHES = re.compile(r"(#{1,6})\s+")
RULE = re.compile(r"(?:=\s*){3,}|(?:[-–—]\s*){3,}|(?:_\s*){3,}|(?:\*\s*){3,}")
RULERS = frozenset("=-–—_*|+")
GRID = re.compile(r"[|+][-:|+=\s]{3,}")
# Long enough for any bullet, short enough that a line of many megabytes costs nothing.
HEAD = 200
# A table with more columns is no table that a person made.
MOST_CELLS = 64


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words, without the white space around it.

    `start` and `end` are places in the text, `gap` is the number of blank lines before it.
    """

    text: str
    start: int
    number: int
    indent: int = 0
    gap: int = 0

    @property
    def end(self) -> int:
        """Give the place after the last character."""
        return self.start + len(self.text)

    @property
    def place(self) -> str:
        """Say where a person finds it."""
        return f"line {self.number}"


def lines(text: str) -> Iterator[Line]:
    """Give the lines of `text` that have words; blank ones count in numbers and gaps."""
    offset = gap = 0
    for number, raw in enumerate(text.split("\n"), 1):
        words = raw.strip()
        if words:
            indent = 0 if raw[0] == words[0] else len(raw) - len(raw.lstrip())
            yield Line(words, offset + indent, number, indent, gap)
            gap = 0
        else:
            gap += 1
        offset += len(raw) + 1


def marker(words: str) -> int:
    """Give how many characters of `words` are a bullet or list number; 0 for none."""
    found = MARKER.match(words[:HEAD])
    return found.end() if found and found.end() < len(words) else 0


def numbered(words: str) -> int:
    """Give how many characters of `words` are a list number in figures; 0 for none."""
    found = MARKER.match(words[:HEAD])
    return found.end("number") if found and found["number"] and found.end() < len(words) else 0


def ruled(words: str) -> bool:
    """Tell a line that only draws a rule or the grid of a table."""
    if len(words) > HEAD or words[0] not in RULERS:
        return False
    return bool(RULE.fullmatch(words) or GRID.fullmatch(words))


def cells(words: str) -> list[tuple[int, int]] | None:
    """Give where the cells of a table row begin and end in `words`; None when it is no row."""
    separator = "\t" if "\t" in words else "|"
    if separator == "|" and words.count("|") < 2:
        return None
    found, at = [], 0
    for piece in words.split(separator):
        if piece.strip():
            found.append((at, at + len(piece)))
        at += len(piece) + 1
    barred = separator == "|" and words.startswith("|")
    if not (barred or len(found) > 1) or len(found) > MOST_CELLS:
        return None
    # "Present:<tab>names" is a label with its text, not a table of two columns.
    if len(found) == 2 and words[slice(*found[0])].rstrip().endswith(":"):
        return None
    return found
