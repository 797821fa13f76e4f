"""Hard-wrapped paragraphs: which line ends are only the edge of somebody's screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from conference.readers.lines import Line

# Mail and editors wrap between 60 and 100 columns; shorter lines are lists, longer ones paragraphs.
NARROWEST, WIDEST = 60, 100
# A writer who begins this many free-standing lines small gives no sign by a small letter.
CASUAL = 0.2
STOPS = (".", "?", "!", ":", ";", '."', ".”", '?"', "?”")


def joins(rows: Sequence[Line], alone: Callable[[int], bool]) -> list[bool]:
    """Tell for each line whether the next one continues its paragraph.

    `alone` says which lines can be no part of a paragraph (headings, bullets, table rows).
    A group of lines between blanks is wrapped when some line breaks off in the middle of a
    sentence and the next begins small; within it, a line continues where the first word
    of the next would not have fitted. Works in time linear in the lines.
    """
    joined = [False] * len(rows)
    if casual(rows, alone):
        return joined
    at = 0
    while at < len(rows):
        stop = at + 1
        while stop < len(rows) and not rows[stop].gap and not alone(stop):
            stop += 1
        if stop - at > 1:
            group(rows, at, stop, joined)
        at = stop
    return joined


def group(rows: Sequence[Line], at: int, stop: int, joined: list[bool]) -> None:
    """Mark the line ends from `at` to `stop` that were put in by wrapping."""
    widths = [row.indent + len(row.text) for row in rows[at:stop]]
    wrapped = [width for width in widths if NARROWEST <= width <= WIDEST]
    if not wrapped or max(widths[:-1]) > WIDEST:
        return
    edge = max(widths)
    breaks = [midway(rows[n].text, rows[n + 1].text) for n in range(at, stop - 1)]
    full = [
        widths[n] >= NARROWEST and widths[n] + 1 + first_word(rows[at + n + 1].text) > edge
        for n in range(len(breaks))
    ]
    if not any(mid and filled for mid, filled in zip(breaks, full, strict=True)):
        return
    for n, (mid, filled) in enumerate(zip(breaks, full, strict=True)):
        joined[at + n] = filled or (mid and widths[n] >= NARROWEST)


def midway(words: str, following: str) -> bool:
    """Tell a sentence that breaks off here and goes on small."""
    return following[:1].islower() and not words.endswith(STOPS)


def first_word(words: str) -> int:
    """Give the length of the first word."""
    return len(words[: WIDEST + 1].split(" ", 1)[0])


def casual(rows: Sequence[Line], alone: Callable[[int], bool]) -> bool:
    """Tell a writer who begins lines small even where nothing can have been wrapped."""
    free = small = before = 0
    for n, row in enumerate(rows):
        if (row.gap or before < NARROWEST) and not alone(n):
            free += 1
            small += row.text[0].islower()
        before = len(row.text)
    return small > CASUAL * free
