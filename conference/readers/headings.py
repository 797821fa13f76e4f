"""Which lines of a text are headings, from their looks and from the blank lines around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conference.readers.lines import HASHES, HEAD, Line, cells, marker, numbered, ruled

MOST_WORDS, MOST_LETTERS = 8, 80
ASKING_WORDS = 12
TIGHT_WORDS = 5
CAPITALS, LONG_CAPITALS = 4, 7
# Where more than this share of lines is in capitals, the writer leaves the key down.
SHOUTING, FEWEST_SHOUTS = 0.4, 4
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
        shouted = sum(capitals(row.text) for row in rows)
        self.shouting = shouted >= max(FEWEST_SHOUTS, SHOUTING * len(rows))
        self.lonely = [self.isolated(n) for n in range(len(rows))]
        self.tight = self.habit()

    def find(self) -> dict[int, tuple[int, int, int]]:
        """Give line index → (start, end, level) of the heading's words in the text."""
        found = {}
        for n in range(len(self.rows)):
            heading = self.marked(n) or self.looked(n)
            if heading:
                found[n] = heading
        return found

    def blank_before(self, n: int) -> bool:
        """Tell a blank line, a rule or nothing before line `n`."""
        return n == 0 or self.rows[n].gap > 0 or ruled(self.rows[n - 1].text)

    def blank_after(self, n: int) -> bool:
        """Tell a blank line after line `n`, with words somewhere behind it."""
        return n + 1 < len(self.rows) and self.rows[n + 1].gap > 0

    def isolated(self, n: int) -> bool:
        """Tell a short line with a blank on both sides."""
        words = self.rows[n].text
        return (
            len(words) <= MOST_LETTERS
            and self.blank_after(n)
            and self.blank_before(n)
            and (short(words) or (words.endswith("?") and short(words[:-1], ASKING_WORDS)))
            and (not marker(words) or bool(numbered(words)))
            and cells(words) is None
        )

    def marked(self, n: int) -> tuple[int, int, int] | None:
        """Find a heading that the writer marked: `#`, stars, underlining."""
        row = self.rows[n]
        hashes = HASHES.match(row.text[:HEAD]) if row.text[0] == "#" else None
        if hashes and hashes.end() < len(row.text):
            end = row.start + len(row.text.rstrip("# "))
            return row.start + hashes.end(), end, len(hashes[1])
        if len(row.text) > 2 * MOST_LETTERS or ruled(row.text):
            return None
        starred = STARRED.fullmatch(row.text) if row.text[0] in "*_" else None
        if starred and short(starred["words"], MOST_WORDS + 4):
            begin, end = starred.span("words")
            return row.start + begin, row.start + end, SUBSECTION
        below = self.rows[n + 1] if n + 1 < len(self.rows) else row
        if below.text[0] in "=-" and not below.gap and len(set(below.text[:HEAD])) == 1:
            return (
                (row.start, row.end, TITLE if below.text[0] == "=" else SECTION)
                if ruled(below.text)
                else None
            )
        return None

    def looked(self, n: int) -> tuple[int, int, int] | None:
        """Find a heading by its looks; the last line of a text heads nothing."""
        row = self.rows[n]
        words = row.text
        if len(words) > MOST_LETTERS or n + 1 == len(self.rows) or ruled(words):
            return None
        skip = marker(words)
        if skip and not numbered(words):
            return None
        begin, end = row.start + skip, row.end - words.endswith(":")
        body = words[skip:]
        if colon(body) and not skip:
            return begin, end, SUBSECTION
        if capitals(body) and not self.shouting and self.stands_out(n, body):
            return begin, end, TITLE
        if (self.lonely[n] and self.first_alone(n, skip > 0)) or (self.tight and self.leads(n)):
            return begin, end, SECTION
        return None

    def stands_out(self, n: int, words: str) -> bool:
        """Tell capitals that are no mere acronym in a list."""
        long = any(len(word) >= LONG_CAPITALS for word in words.split())
        return self.blank_before(n) or (long and not any(map(str.isdigit, words)))

    def first_alone(self, n: int, skip: bool) -> bool:
        """Tell a lone short line that heads something from one in a double-spaced list."""
        if skip:
            near = [i for i in (n - 1, n + 1) if 0 <= i < len(self.rows)]
            return not any(numbered(self.rows[i].text) and self.lonely[i] for i in near)
        if not n or not self.lonely[n - 1]:
            return True
        return not self.lonely[n + 1] and not (n > 1 and self.lonely[n - 2])

    def leads(self, n: int) -> bool:
        """Tell a very short line on top of a group of fuller ones, with no blank between."""
        rows = self.rows
        words = rows[n].text
        if len(words) > MOST_LETTERS or n + 1 >= len(rows) or rows[n + 1].gap:
            return False
        below = rows[n + 1].text
        skip = marker(words) if numbered(words) else 0
        if not self.blank_before(n) or (skip and numbered(below)):
            return False
        most = MOST_WORDS if skip else TIGHT_WORDS
        words = words[skip:].removesuffix("?")
        return (
            short(words, most)
            and ":" not in words
            and not marker(words)
            and cells(words) is None
            and (bool(marker(below)) or (below.endswith(".") and len(below) > 2 * len(words)))
        )

    def habit(self) -> bool:
        """Tell a writer whose groups of lines mostly begin with a heading right on top of them."""
        last = len(self.rows) - 1
        groups = [n for n in range(last) if not self.rows[n + 1].gap and self.blank_before(n)]
        leading = sum(map(self.leads, groups))
        return leading >= 2 and 2 * leading >= len(groups)
