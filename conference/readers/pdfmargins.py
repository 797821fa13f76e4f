"""What a PDF prints on every page: headers, footers and page numbers, which are no record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from conference.readers.pdflines import Printed

# Headers and footers of council templates take up to three lines at either end of a page.
REACH = 3
# On at least so many pages, and on half of them (left and right pages may differ).
FEWEST, SHARE = 2, 0.5
DIGITS = re.compile(r"\d+")
NUMBERS = re.compile(
    r"[-–—|\s]*(?:page|p\.?|tudalen|tud\.?)?\s*\d{1,4}\s*(?:(?:of|/|o)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Parted:
    """Pages without their margins, and the repeated lines, each where it stands first."""

    pages: list[list[Printed]]
    margins: list[Printed]
    numbered: bool


def parted(pages: Sequence[Sequence[Printed]]) -> Parted:
    """Take repeated lines and page numbers out of `pages`."""
    ends = [ends_of(page) for page in pages]
    counts = Counter(key for page in ends for key in {alike(line) for line in page})
    enough = max(FEWEST, SHARE * sum(bool(page) for page in pages))
    repeated = {key for key, count in counts.items() if count >= enough}
    kept, seen, numbered = [], dict[str, Printed](), False
    for page, margin in zip(pages, ends, strict=True):
        rest = []
        outer = {id(line) for line in margin}
        for line in page:
            if id(line) not in outer:
                rest.append(line)
            elif numbering(line, page):
                numbered = True
            elif alike(line) in repeated:
                seen.setdefault(alike(line), line)
            else:
                rest.append(line)
        kept.append(rest)
    return Parted(kept, list(seen.values()), numbered)


def ends_of(page: Sequence[Printed]) -> list[Printed]:
    """Give the topmost and the lowest lines, whatever their order in the file."""
    rows = sorted(page, key=lambda line: -line.base)
    return rows if len(rows) <= 2 * REACH else rows[:REACH] + rows[-REACH:]


def alike(line: Printed) -> str:
    """Give what stays the same on each page."""
    return DIGITS.sub("#", line.text.lower())


def numbering(line: Printed, page: Sequence[Printed]) -> bool:
    """Tell a page number that stands alone at the very top or foot."""
    bases = [other.base for other in page]
    return line.base in (max(bases), min(bases)) and bool(NUMBERS.fullmatch(line.text))
