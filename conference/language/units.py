"""Cut a document's blocks into units: sentences, bullets, cells, spoken sentences.

A unit is what can carry a tag. Prose is cut at sentence ends, a short line or cell is one
unit, and captions without punctuation are cut by `utterances`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from conference.language.compiled import Known
from conference.language.matching import View
from conference.language.tokens import Words
from conference.language.utterances import Boundaries, utterances
from conference.record import Block, Document, Form, Role

END = re.compile(r"[.?!…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9£?]|\s*$)|[.?!]+[\"”]?(?=\s*\n)")
NUMBERED = "priority|outcome|action|item|point|stage|part|section|risk"
SHORT = (
    "mr|mrs|ms|miss|dr|st|prof|rev|no|vs|e\\.g|i\\.e|a\\.m|p\\.m|approx|appt|yr|yrs|wk|tel|ref"
    "|re|dob|sgt|cllr|hon|nr"
)
NOT_END = re.compile(rf"(?:\b(?:{NUMBERED}) \d+|\b(?:{SHORT})|\b[A-Z]|\.\.)\.$", re.IGNORECASE)
BACK = 16
SENTENCES_PER_WORD = 1 / 45
LONGEST = 150
MARKS = frozenset((",", ";", ":", "|"))


@dataclass(slots=True)
class Unit:
    """One unit: where it stands, what is around it, and its words `first` to `last`.

    `section` is the id of a section rule, `heading` the words of the heading above; `known`
    holds its kin, role, kind and hard words; `subject` is the role of whom the
    heading names, `about` that person's index in the cast.
    """

    start: int
    end: int
    form: Form
    block: int
    first: int = 0
    last: int = 0
    heading: str | None = None
    section: str | None = None
    speaker: str | None = None
    time: str | None = None
    place: str | None = None
    subject: Role | None = None
    about: int | None = None
    view: View = field(default_factory=lambda: View((), [], {}))
    known: Known = field(default_factory=Known)


def punctuated(document: Document) -> bool:
    """Tell whether the captions of a document have sentence ends (one in 45 words or more)."""
    captions = [b for b in document.blocks if b.form is Form.CAPTION]
    text = " ".join(document.text[b.start : b.end] for b in captions)
    ends = len(re.findall(r"[.?!](?:\s|$)", text))
    return ends >= len(text.split()) * SENTENCES_PER_WORD


def units_of(document: Document, words: Words, boundaries: Boundaries) -> list[Unit]:
    """Cut every block into units, in order; captions are joined before they are cut."""
    found: list[Unit] = []
    spoken: list[int] = []
    clear = punctuated(document)
    for i, block in enumerate(document.blocks):
        if block.form is Form.CAPTION:
            spoken.append(i)
            continue
        if spoken:
            found += spoken_units(document, spoken, words, boundaries, clear)
            spoken = []
        for start, end in block_spans(document.text, block):
            found.append(at_block(document.blocks[i], i, start, end))
    if spoken:
        found += spoken_units(document, spoken, words, boundaries, clear)
    for unit in found:
        unit.first, unit.last = words.between(unit.start, unit.end)
    return [part for unit in found if unit.last > unit.first for part in bounded(unit, words)]


def bounded(unit: Unit, words: Words) -> Iterator[Unit]:
    """Cut a unit of more than LONGEST words, at a comma where there is one near.

    No sentence is so long; a bound keeps the work linear in whatever is read.
    """
    while unit.last - unit.first > LONGEST:
        cut = unit.first + LONGEST
        marks = (i for i in range(cut, cut - LONGEST // 3, -1) if words.forms[i - 1] in MARKS)
        cut = next(marks, cut)
        yield replace(unit, end=words.ends[cut - 1], last=cut, view=View((), [], {}), known=Known())
        unit = replace(unit, start=words.starts[cut], first=cut)
    yield unit


def at_block(block: Block, index: int, start: int, end: int) -> Unit:
    """Build a unit inside a block."""
    return Unit(
        start,
        end,
        block.form,
        index,
        speaker=block.speaker,
        time=block.time,
        place=block.place,
    )


def block_spans(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Cut one block at its sentence ends; a heading stays whole."""
    if block.form is Form.HEADING:
        yield block.start, block.end
        return
    yield from sentence_spans(text, block.start, block.end)


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the (start, end) of each sentence between two offsets, blanks stripped."""
    at = start
    for match in END.finditer(text, start, end):
        if NOT_END.search(text[max(at, match.end() - BACK) : match.end()]):
            continue
        yield from stripped(text, at, match.end())
        at = match.end()
    yield from stripped(text, at, end)


def stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the span without blanks at its ends, or nothing."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end


def spoken_units(
    document: Document,
    indexes: Sequence[int],
    words: Words,
    boundaries: Boundaries,
    clear: bool,
) -> list[Unit]:
    """Cut a run of captions into spoken sentences, across caption lines."""
    blocks = document.blocks
    start, end = blocks[indexes[0]].start, blocks[indexes[-1]].end
    if clear:
        spans = list(sentence_spans(document.text, start, end))
    else:
        first, last = words.between(start, end)
        spans = [
            (words.starts[a], words.ends[b - 1])
            for a, b in utterances(words.forms, first, last, boundaries)
        ]
    found, at = [], 0
    for a, b in spans:
        while at + 1 < len(indexes) and blocks[indexes[at + 1]].start <= a:
            at += 1
        found.append(at_block(blocks[indexes[at]], indexes[at], a, b))
    return found
