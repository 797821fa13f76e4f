"""The lines of a PDF page with where they stand and how large they are."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from conference.readers.encoding import CONTROLS

# PDFium writes these in place of a hyphen at a line end that it takes for a broken word.
BROKEN_WORD = (0x02, 0xFFFE)
SOFT_HYPHEN = "\xad"
LINE_ENDS = (0x0A, 0x0D)
SPACE = 0x20
BOLD_WEIGHT = 600
NAME_LENGTH = 128
# Between the cells of a table stands about one letter height or more.
CELL_GAP = 0.9
# Left edges closer than this many points are the same edge.
EDGE = 2.0


@dataclass(frozen=True, slots=True)
class Printed:
    """A line, or the part of it in one table cell, with its place in points from the bottom left.

    `broken` tells that it ends inside a word, `cell` that others stand beside it.
    """

    text: str
    page: int
    left: float
    right: float
    base: float
    size: float
    bold: bool
    broken: bool = False
    cell: bool = False


class Leaf:
    """One page's characters; asks PDFium by their numbers."""

    def __init__(self, page: Any, number: int) -> None:
        """Read all character codes of a pypdfium2 `page`, the `number`th."""
        import pypdfium2.raw as raw

        self.raw, self.number = raw, number
        self.text = page.get_textpage()
        count = self.text.count_chars()
        self.codes = [raw.FPDFText_GetUnicode(self.text, n) for n in range(count)]

    def lines(self) -> list[Printed]:
        """Give the lines in the order of the file, cut where table cells meet; no empty ones."""
        spans = list(self.spans())
        cuts = [self.cuts(start, stop) for start, stop in spans]
        edges = Counter(edge(x) for found in cuts for _, x in found)
        edges.update(edge(self.origin(start)[0]) for start, _ in spans)
        found = []
        for (start, stop), places in zip(spans, cuts, strict=True):
            inner = [n for n, x in places if edges[edge(x)] > 1]
            bounds = [start, *inner, stop]
            for at, end in pairwise(bounds):
                line = self.line(at, end, bool(inner))
                if line:
                    found.append(line)
        return found

    def spans(self) -> Iterator[tuple[int, int]]:
        """Give where each line with words begins and ends; a broken word ends its line too."""
        start = 0
        for n, code in enumerate([*self.codes, LINE_ENDS[0]]):
            if code in LINE_ENDS or code in BROKEN_WORD:
                stop = n + (code in BROKEN_WORD)
                if any(code > SPACE for code in self.codes[start:n]):
                    yield start, stop
                start = n + 1

    def cuts(self, start: int, stop: int) -> list[tuple[int, float]]:
        """Give (character, left edge) behind each gap that could part two cells."""
        found = []
        size = 0.0
        for n in range(start + 1, stop - 1):
            if self.codes[n] == SPACE and self.codes[n + 1] != SPACE:
                size = size or self.size(start)
                left = self.text.get_charbox(n + 1)[0]
                before = next((m for m in range(n, start, -1) if self.codes[m - 1] != SPACE), n)
                if left - self.text.get_charbox(before - 1)[2] > CELL_GAP * size:
                    found.append((n + 1, self.origin(n + 1)[0]))
        return found

    def line(self, start: int, stop: int, cell: bool) -> Printed | None:
        """Measure the characters from `start` to `stop`; None when they hold no words."""
        broken = stop > start and self.codes[stop - 1] in BROKEN_WORD
        stop -= broken
        seen = [n for n in range(start, stop) if self.codes[n] > SPACE]
        words = tidy("".join(map(chr, self.codes[start:stop])))
        if not seen or not words:
            return None
        left, base = self.origin(seen[0])
        return Printed(
            text=words,
            page=self.number,
            left=left,
            right=self.text.get_charbox(seen[-1])[2],
            base=base,
            size=self.size(seen[0]),
            bold=self.heavy(seen[0]) and self.heavy(seen[-1]),
            broken=broken or self.codes[seen[-1]] == ord(SOFT_HYPHEN),
            cell=cell,
        )

    def origin(self, n: int) -> tuple[float, float]:
        """Give where character `n` stands on its base line."""
        x, y = ctypes.c_double(), ctypes.c_double()
        self.raw.FPDFText_GetCharOrigin(self.text, n, x, y)
        return x.value, y.value

    def size(self, n: int) -> float:
        """Give the letter size of character `n` in points."""
        return round(float(self.raw.FPDFText_GetFontSize(self.text, n)), 1)

    def heavy(self, n: int) -> bool:
        """Tell a bold character by weight, or by its font's name where the weight is silent."""
        if self.raw.FPDFText_GetFontWeight(self.text, n) >= BOLD_WEIGHT:
            return True
        name = ctypes.create_string_buffer(NAME_LENGTH)
        self.raw.FPDFText_GetFontInfo(self.text, n, name, NAME_LENGTH, ctypes.c_int())
        return b"bold" in name.value.lower()


def printed(page: Any, number: int) -> list[Printed]:
    """Give the lines of a pypdfium2 page; those that stand side by side are marked as cells."""
    leaf = Leaf(page, number)
    try:
        return beside(leaf.lines())
    finally:
        leaf.text.close()


def beside(lines: Sequence[Printed]) -> list[Printed]:
    """Mark lines that share their base line with another one to the side."""
    bases = Counter(edge(line.base) for line in lines)
    return [
        replace(line, cell=True) if bases[edge(line.base)] > 1 and not line.cell else line
        for line in lines
    ]


def edge(place: float) -> int:
    """Give a number that is the same for places that look the same."""
    return round(place / EDGE)


def tidy(words: str) -> str:
    """Give words with single spaces and no half characters."""
    whole = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return " ".join(CONTROLS.sub(" ", whole).replace(SOFT_HYPHEN, "").split())
