"""Which lines of a text are headings, from their looks and from the blank lines around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conference.readers.lines import HASHES, HEAD, Line, cells, marker, numbered, ruled

MOST_WORDS, MOST_LETTERS = 8, 80
TIGHT_WORDS = 5
CAPITALS, LONG_CAPITALS = 4, 7
# Where more than this share of lines is in capitals, the writer leaves the key down.
SHOUTING = 0.3
TITLE, SECTION, SUBSECTION = 1, 2, 3
STARRED = re.compile(r"(\*\*|__)(?=\S)(?P<words>.+?)(?<=\S)\1:?")
SPEAKING = re.compile(r"\b(?:sa(?:id|ys)|ask(?:s|ed)|told|tells|add(?:s|ed)|wrote|writes)\s*:$")


def colon(words: str) -> bool:
    """Tell a short label that stands alone before its colon ("Strengths:")."""
    return (
        len(words) <= MOST_LETTERS
        and words.endswith(":")
        and 0 < len(words.split()) <= MOST_WORDS
        and words[:1].isupper()
        and not SPEAKING.search(words)
    )


def capitals(words: str) -> bool:
    """Tell a short line written all in capitals."""
    return (
        len(words) <= MOST_LETTERS
        and words.isupper()
        and sum(map(str.isalpha, words)) >= CAPITALS
        and len(words.split()) <= MOST_WORDS + 2
        and not words.endswith((".", "!", ","))
    )


def short(words: str, most: int = MOST_WORDS) -> bool:
    """Tell a line that could be a heading by its length, beginning and end."""
    return (
        0 < len(words) <= MOST_LETTERS
        and (words[0].isupper() or words[0].isdigit())
        and not words.endswith((".", "?", "!", ",", ";", '"', "”"))
        and len(words.split()) <= most
    )


class Headings:
    """Finds the headings among the lines of one text; asks about a line cost constant time."""

    def __init__(self, rows: Sequence[Line]) -> None:
        """Look at all `rows` once."""
        self.rows = rows
        self.filled = [n for n, row in enumerate(rows) if row.text]
        self.order = {n: at for at, n in enumerate(self.filled)}
        shouted = sum(capitals(rows[n].text) for n in self.filled)
        self.shouting = shouted > SHOUTING * len(self.filled)
        self.lonely = [self.isolated(n) for n in self.filled]
        self.tight = self.habit()

    def find(self) -> dict[int, tuple[int, int, int]]:
        """Give line index → (start, end, level) of the heading's words in the text."""
        found = {}
        for at, n in enumerate(self.filled):
            heading = self.marked(n) or self.looked(at, n)
            if heading:
                found[n] = heading
        return found

    def blank_before(self, n: int) -> bool:
        """Tell a blank line, a rule or nothing before line `n`."""
        return n == 0 or not self.rows[n - 1].text or ruled(self.rows[n - 1].text)

    def blank_after(self, n: int) -> bool:
        """Tell a blank line after line `n`, with words somewhere behind it."""
        return n + 1 < len(self.rows) and not self.rows[n + 1].text and n != self.filled[-1]

    def isolated(self, n: int) -> bool:
        """Tell a short line with a blank on both sides."""
        words = self.rows[n].text
        return (
            self.blank_before(n)
            and self.blank_after(n)
            and short(words)
            and (not marker(words) or bool(numbered(words)))
            and cells(words) is None
        )

    def marked(self, n: int) -> tuple[int, int, int] | None:
        """Find a heading that the writer marked: `#`, stars, underlining."""
        row = self.rows[n]
        hashes = HASHES.match(row.text[:HEAD])
        if hashes and hashes.end() < len(row.text):
            end = row.start + len(row.text.rstrip("# "))
            return row.start + hashes.end(), end, len(hashes[1])
        if len(row.text) > 2 * MOST_LETTERS or ruled(row.text):
            return None
        starred = STARRED.fullmatch(row.text)
        if starred and short(starred["words"], MOST_WORDS + 4):
            begin, end = starred.span("words")
            return row.start + begin, row.start + end, SUBSECTION
        below = self.rows[n + 1].text if n + 1 < len(self.rows) else ""
        if below and below[0] in "=-" and len(set(below)) == 1 and ruled(below):
            return row.start, row.end, TITLE if below[0] == "=" else SECTION
        return None

    def looked(self, at: int, n: int) -> tuple[int, int, int] | None:
        """Find a heading by its looks."""
        row = self.rows[n]
        words = row.text
        if len(words) > MOST_LETTERS or ruled(words) or n == self.filled[-1]:
            return None
        skip = numbered(words)
        if marker(words) and not skip:
            return None
        begin = row.start + (marker(words) if skip else 0)
        body = self.rows[n].text[begin - row.start :]
        if colon(body) and not skip:
            return begin, row.end - 1, SUBSECTION
        if capitals(body) and not self.shouting and self.stands_out(n, body):
            return begin, row.end - body.endswith(":"), TITLE
        if self.lonely[at] and self.first_alone(at, bool(skip)):
            return begin, row.end - body.endswith(":"), SECTION
        if self.tight and self.leads(n):
            return begin, row.end, SECTION
        return None

    def stands_out(self, n: int, words: str) -> bool:
        """Tell capitals that are no mere acronym in a list."""
        long = any(len(word) >= LONG_CAPITALS for word in words.split())
        return self.blank_before(n) or (long and not any(map(str.isdigit, words)))

    def first_alone(self, at: int, skip: bool) -> bool:
        """Tell a lone short line that heads something from one in a double-spaced list."""
        before = at > 0 and self.lonely[at - 1]
        after = at + 1 < len(self.lonely) and self.lonely[at + 1]
        if skip:
            near = [self.filled[i] for i in (at - 1, at + 1) if 0 <= i < len(self.filled)]
            return not any(numbered(self.rows[n].text) and self.isolated(n) for n in near)
        if not before:
            return True
        twice = at > 1 and self.lonely[at - 2]
        return not after and not twice

    def leads(self, n: int) -> bool:
        """Tell a very short line on top of a group of fuller ones, with no blank between."""
        rows = self.rows
        if not self.blank_before(n) or n + 1 >= len(rows) or not rows[n + 1].text:
            return False
        words, below = rows[n].text, rows[n + 1].text
        if len(words) > MOST_LETTERS or (numbered(words) and numbered(below)):
            return False
        most = MOST_WORDS if numbered(words) else TIGHT_WORDS
        words = words[marker(words) if numbered(words) else 0 :].removesuffix("?")
        return (
            short(words, most)
            and ":" not in words
            and not marker(words)
            and cells(words) is None
            and (bool(marker(below)) or (below.endswith(".") and len(below) > 2 * len(words)))
        )

    def habit(self) -> bool:
        """Tell a writer whose groups of lines mostly begin with a heading right on top of them."""
        groups = [n for n in self.filled if self.blank_before(n) and not self.blank_after(n)]
        groups = [n for n in groups if n + 1 < len(self.rows) and self.rows[n + 1].text]
        leading = sum(map(self.leads, groups))
        return leading >= 2 and 2 * leading >= len(groups)
