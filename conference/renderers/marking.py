"""The record's text cut at every boundary of a tag, so that overlapping tags can be shown."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from conference.record import Record, Segment
from conference.renderers.places import moment
from conference.renderers.wording import ASSERTIONS, LABELS
from conference.tags import Category, Tag

GRID = re.compile(r"[\s|+\-=:]*")
NUMBERING = re.compile(r"^[#*\s]*(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[A-Za-z])[.):]?\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Label:
    """The word that stands where a tag begins: "risk", "priority risk", "strength, past"."""

    category: Category
    word: str
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the record to be marked."""

    start: int
    end: int
    label: Label


@dataclass(frozen=True, slots=True)
class Piece:
    """Text within which nothing begins or ends; `anchor` where something links to its start.

    A piece that is `grid` only draws a table, such as the bars between cells.
    """

    start: int
    text: str
    categories: tuple[Category, ...]
    labels: tuple[Label, ...]
    anchor: bool
    grid: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A heading or paragraph of the record; `section` where a new one begins unannounced.

    `row` is shared by the cells of one row of a table; `apart` has an empty line before it.
    """

    pieces: tuple[Piece, ...]
    heading: bool = False
    section: str | None = None
    speaker: str | None = None
    place: str | None = None
    row: str | None = None
    apart: bool = False


def marked(record: Record, marks: Sequence[Mark], targets: Iterable[int]) -> Iterator[Stretch]:
    """Give all the text of `record` that is not blank, in order, cut for `marks` and `targets`.

    One sweep: the work grows with the text and the number of marks, however they overlap.
    """
    spans = list(_spans(record))
    cuts = {offset for start, end, _ in spans for offset in (start, end)}
    cuts |= {segment.start for segment in record.segments if segment.row}
    pieces = _pieces(record.text, marks, set(targets), cuts)
    following = [segment for _, _, segment in [*spans[1:], (0, 0, None)]]
    piece = next(pieces, None)
    section: str | None = None
    held: Stretch | None = None
    reach = 0
    for (start, end, segment), after in zip(spans, following, strict=False):
        here: list[Piece] = []
        while piece is not None and piece.start < end:
            here.append(piece)
            piece = next(pieces, None)
        title = record.text[start:end].strip()
        if not title:
            continue
        apart = record.text.count("\n", reach, start) > 1
        reach = start + len(record.text[start:end].rstrip())
        if held and held.row and segment is None and GRID.fullmatch(title):
            held = replace(held, pieces=(*held.pieces, *(replace(one, grid=True) for one in here)))
            continue
        if held:
            yield held
        headed = _headed(title, segment, after)
        named = segment.section if segment else section
        held = Stretch(
            pieces=tuple(_drawn(here, segment)),
            heading=headed is not None,
            section=named if named != section and headed is None else None,
            speaker=_unsaid(segment, record.text[start:end]),
            place=(moment(segment.time) or segment.place) if segment else None,
            row=segment.row if segment else None,
            apart=apart,
        )
        section = headed or named
    if held:
        yield held


def _drawn(pieces: Sequence[Piece], segment: Segment | None) -> Iterator[Piece]:
    """Mark the bars before a cell as such."""
    for piece in pieces:
        before = segment and segment.row and piece.start < segment.start
        yield replace(piece, grid=True) if before and GRID.fullmatch(piece.text) else piece


def _unsaid(segment: Segment | None, line: str) -> str | None:
    """Give the speaker, unless the line begins with the name."""
    if segment is None or not segment.speaker or line.lstrip().startswith(segment.speaker):
        return None
    return segment.speaker


def _headed(title: str, segment: Segment | None, after: Segment | None) -> str | None:
    """Give the section that a line is the heading of: the same words, but for "3." or "##"."""
    bare = title.strip("#*: ")
    said = {each.casefold() for each in (title, bare, NUMBERING.sub("", bare))}
    near = [each.section for each in (segment, after) if each and each.section]
    return next((section for section in near if section.casefold() in said), None)


def _spans(record: Record) -> Iterator[tuple[int, int, Segment | None]]:
    """Cover the whole text: the segments, and what lies between them line by line.

    What stands before a segment on its own line, such as a bullet or a speaker's name, joins it.
    """
    size, position = len(record.text), 0
    for segment in sorted(record.segments, key=lambda each: each.start):
        start, end = max(segment.start, position), min(segment.end, size)
        if start >= end:
            continue
        own = record.text.rfind("\n", position, start) + 1
        own = max(own, position)
        yield from _lines(record.text, position, own)
        yield own, end, segment
        position = end
    yield from _lines(record.text, position, size)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int, None]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop + 1
        yield start, stop, None
        start = stop


def _pieces(text: str, marks: Sequence[Mark], targets: set[int], cuts: set[int]) -> Iterator[Piece]:
    size = len(text)
    opening: dict[int, list[Label]] = defaultdict(list)
    closing: dict[int, list[Category]] = defaultdict(list)
    for mark in marks:
        if 0 <= mark.start < mark.end <= size:
            opening[mark.start].append(mark.label)
            closing[mark.end].append(mark.label.category)
    inside = {offset for offset in targets | cuts if 0 <= offset <= size}
    active: Counter[Category] = Counter()
    for start, end in pairwise(sorted({0, size, *opening, *closing, *inside})):
        active.subtract(closing[start])
        active.update(label.category for label in opening[start])
        yield Piece(
            start=start,
            text=text[start:end],
            categories=tuple(category for category in LABELS if active[category] > 0),
            labels=tuple(dict.fromkeys(opening[start])),
            anchor=start in targets,
        )


def label(tag: Tag) -> Label:
    """Give the word for `tag`."""
    priority = tag.category is Category.RISK and tag.attributes.get("priority") is True and tag.sure
    word = f"priority {LABELS[tag.category]}" if priority else LABELS[tag.category]
    word = word if tag.sure else f"{word}?"
    held = ASSERTIONS[tag.assertion]
    return Label(tag.category, f"{word}, {held}" if held else word, tag.counts)
