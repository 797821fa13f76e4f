"""Printed lines to paragraphs, bullets and headings, by gaps, widths and letter sizes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from conference.readers.headings import SECTION, SUBSECTION, TITLE, capitals, colon, short
from conference.readers.interface import Piece
from conference.readers.lines import marker
from conference.readers.pdflines import Printed, edge
from conference.readers.wraps import STOPS
from conference.record import Form

# A gap this much wider than the usual line pitch parts paragraphs.
GAP = 1.3
LARGER = 1.12
TITLE_SIZE = 1.3
# Letters of a proportional face differ in width; a word is taken to need a little less than mean.
SLACK = 0.9
# Double spacing is about 2.3 letter heights from line to line; more is a gap.
WIDEST_PITCH = 2.4
# Lines of fewer letters end where their writer ended them.
NARROWEST = 45


@dataclass(slots=True)
class Group:
    """Lines that make one paragraph, with whether a gap stands before it."""

    lines: list[Printed]
    apart: bool
    words: str = field(default="")


class Layout:
    """What is usual in one PDF: letter size, weight, line pitch and the right edge."""

    def __init__(self, pages: Sequence[Sequence[Printed]]) -> None:
        """Measure all `pages` at once."""
        every = [line for page in pages for line in page]
        weights = Counter[tuple[float, bool]]()
        for line in every:
            weights[line.size, line.bold] += len(line.text)
        self.size, self.bold = weights.most_common(1)[0][0] if weights else (0.0, False)
        pairs = [pair for page in pages for pair in pairwise(page)]
        gaps = [a.base - b.base for a, b in pairs if a.size == b.size and a.base > b.base]
        # The usual pitch is a low one: where most lines stand apart, the median is a gap.
        usual = median(sorted(gaps)[: max(1, len(gaps) // 2)]) if gaps else self.size
        self.pitch = min(usual, WIDEST_PITCH * self.size)
        self.right = max((line.right for line in every), default=0.0)

    def apart(self, a: Printed, b: Printed) -> bool:
        """Tell a gap between two lines; another page or column is one too."""
        drop = a.base - b.base
        if a.page != b.page:
            return True
        return drop > GAP * max(self.pitch, self.pitch * b.size / (self.size or 1)) or drop < 0

    def continues(self, a: Printed, b: Printed, cell: bool) -> bool:
        """Tell whether line `b` goes on with the paragraph, or in the table cell, of line `a`."""
        if cell:
            return edge(a.left) == edge(b.left) and not self.apart(a, b) and not marker(b.text)
        if b.cell:
            return False
        if a.broken:
            return True
        if abs(a.size - b.size) > 0.5 or a.bold != b.bold or marker(b.text):
            return False
        midway = b.text[:1].islower() and not a.text.endswith(STOPS)
        if self.apart(a, b):
            return midway and a.page != b.page
        return self.filled(a, b) or midway

    def filled(self, a: Printed, b: Printed) -> bool:
        """Tell whether the first word of `b` would not have fitted behind `a`."""
        if len(a.text) < NARROWEST:
            return False
        letter = (a.right - a.left) / len(a.text)
        word = b.text.split(" ", 1)[0]
        return a.right + SLACK * letter * (len(word) + 1) > self.right


def pieces(pages: Sequence[Sequence[Printed]]) -> list[Piece]:
    """Give the paragraphs, bullets and headings of `pages` in order."""
    layout = Layout(pages)
    groups = grouped([line for page in pages for line in page], layout)
    levels = [level(group, layout) for group in groups]
    found = []
    row, rows = None, 0
    for n, group in enumerate(groups):
        depth = levels[n]
        first = group.lines[0]
        if first.cell:
            at = (first.page, edge(first.base))
            rows += at != row
            row = at
            place = f"page {first.page}"
            found.append(
                Piece(group.words, Form.CELL, marker(group.words), place=place, row=f"row {rows}")
            )
            continue
        if depth is None and lonely(groups, levels, n):
            depth = SECTION
        found.append(piece(group, depth))
    return found


def grouped(lines: Sequence[Printed], layout: Layout) -> list[Group]:
    """Join lines to paragraphs."""
    groups: list[Group] = []
    last: Printed | None = None
    for line in lines:
        if last and layout.continues(last, line, groups[-1].lines[0].cell):
            groups[-1].lines.append(line)
        else:
            groups.append(Group([line], last is None or layout.apart(last, line)))
        last = line
    for group in groups:
        group.words = joined(group.lines)
    return groups


def joined(lines: Sequence[Printed]) -> str:
    """Give the words of a paragraph; a word broken at a line end is whole again."""
    parts: list[str] = []
    for n, line in enumerate(lines):
        parts.append(line.text)
        if n + 1 < len(lines) and not line.broken:
            hyphen = line.text.endswith("-") and line.text[-2:-1].isalpha()
            if not (hyphen and lines[n + 1].text[:1].islower()):
                parts.append(" ")
    return "".join(parts)


def level(group: Group, layout: Layout) -> int | None:
    """Give the heading level that letters alone show: large, bold, capitals or a colon."""
    first, words = group.lines[0], group.words
    if first.cell or len(group.lines) > 2 or not short(words.rstrip(":")):
        return None
    if first.size >= TITLE_SIZE * layout.size:
        return TITLE
    if first.size >= LARGER * layout.size or (first.bold and not layout.bold):
        return SECTION
    if capitals(words):
        return SECTION
    return SUBSECTION if colon(words) else None


def lonely(groups: Sequence[Group], levels: Sequence[int | None], n: int) -> bool:
    """Tell a short line with gaps around it, above a fuller paragraph."""
    group = groups[n]
    if n + 1 >= len(groups) or len(group.lines) > 1 or not group.apart or marker(group.words):
        return False
    after = groups[n + 1]
    return (
        after.apart
        and levels[n + 1] is None
        and after.lines[0].page == group.lines[0].page
        and len(after.words) > 2 * len(group.words)
        and short(group.words)
    )


def piece(group: Group, depth: int | None) -> Piece:
    """Give one paragraph as a block to be."""
    place = f"page {group.lines[0].page}"
    skip = marker(group.words)
    if depth is not None:
        trim = group.words.endswith(":")
        return Piece(group.words, Form.HEADING, skip, trim, place, depth)
    return Piece(group.words, Form.ITEM if skip else Form.PARAGRAPH, skip, place=place)
