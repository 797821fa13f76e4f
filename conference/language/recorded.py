"""The day that a record records, as its head tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from conference.language.dates import Written, written
from conference.language.days import made
from conference.record import Block, Document, Form

SPOKEN = frozenset((Form.CAPTION, Form.TURN))
BLOCKS, LETTERS = 40, 4000
OPENING, TITLE = 12, 6
"""Blocks in which the day is looked for by its label, by "held on", and by a title."""
LONGEST_TITLE, LONGEST_LABEL = 160, 40
LISTED = 3
"""So many lines that begin with dates of their own are a chronology, not a heading."""
MEETING = (
    "conference|meeting|core gro?u?p|supervision|session|review|visit|contact|discussion|mtg"
    "|cyfarfod|cynhadledd|goruchwyliaeth"
)
LABEL = re.compile(
    rf"(?:^|[|\t])\W*(?:(?:{MEETING})[ ])?(?:date|when|held|dyddiad|sent|day)"
    rf"(?:[ ](?:of|held|y|yr)(?:[ ][\w-]+){{0,4}}?[ ](?:{MEETING}))?"
    r"(?:[ ](?:and|&|a|/)[ ]?(?:time|place|venue|amser))?(?:[ ](?:held|on|at))?\W*$",
    re.IGNORECASE,
)
HELD = re.compile(
    r"\b(?:held|convened|took place|(?<!why )(?<!how )(?:we|group|conference|meeting) met"
    r"|cynhaliwyd)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
TITLED = re.compile(
    rf"\b(?:{MEETING}|icpc|rcpc|cppm|cg ?\d?|tac|taf|cin|sup|minutes?|notes?|record|log)\b",
    re.IGNORECASE,
)
# Days of something else: births, what is over or to come, paper and post.
OTHER = re.compile(
    r"\b(?:d\.?o\.?b|born|birth|geni|edd|due|expected|since|last|next|nesaf|previous|prior|made"
    r"|until|till|regist\w+|subject to|updated?|templates?|version|received|dated|following"
    r"|incident|referr\w+|written up|typed|circulated|cop(?:y|ies)|printed|started|began|from"
    r"|after|before|moved|signed|removed|minutes of the|order|strategy|hearing|read through"
    r"|shared|report (?:of|date)|review date|decision|notified)\b",
    re.IGNORECASE,
)
STOP, ASIDE = re.compile(r"[;(\n]|[.?!]\s"), re.compile(r"\([^()]*\)")
BIRTH = re.compile(r"\b(?:d\.?o\.?b|born|birth)\b[^\n]{0,20}$", re.IGNORECASE)
BACK, NEAR = 40, 45


@dataclass(frozen=True, slots=True)
class Place:
    """A date in the head: the words before it in its clause, and where its line stands.

    `label` is the short line before, where its own may be the answer to that ("Date").
    """

    found: Written
    before: str
    label: str
    line: str
    block: int

    @property
    def other(self) -> bool:
        """Tell the day of something else: a birth, the last or next meeting."""
        said = (self.before, self.label) if self.first else (self.before,)
        return any(OTHER.search(words[-NEAR:]) for words in said)

    @property
    def first(self) -> bool:
        """Tell a date with which its line begins."""
        return not any(letter.isalnum() for letter in self.before)


def date_of(document: Document) -> date | None:
    """Give the day that a document records; None where its head does not say for sure.

    A labelled date comes first ("Date: 12 March 2026"), then "held on", then one in a title or
    at the beginning of one of the first lines. Captions have none. A year that is not written
    is taken from the record's other dates where the weekday agrees with just one year.
    """
    if any(block.form is Form.CAPTION for block in document.blocks):
        return None
    places = [place for place in head_of(document) if not place.other]
    for tells in (labelled, held, titled):
        for place in places:
            if tells(place, places):
                return day_in(document, place.found, places)
    return None


def head_of(document: Document) -> Iterator[Place]:
    """Give every date of a document's head, up to the first words spoken."""
    text, label = document.text, ""
    for index, block in enumerate(document.blocks[:BLOCKS]):
        if block.form in SPOKEN or block.start > LETTERS:
            return
        for line in text[block.start : block.end].splitlines():
            found = list(written(line))
            for i, each in enumerate(found):
                above = label if not i and under(document, index) else ""
                yield Place(each, clause(line[: each.start]), above, line, index)
            label = "" if found or len(line) > LONGEST_LABEL else line.strip(" |:\t")


def under(document: Document, index: int) -> bool:
    """Tell a block that can be the value to the label before it: a cell, or a short line."""
    block: Block = document.blocks[index]
    return block.form is Form.CELL or block.end - block.start <= LONGEST_TITLE


def clause(before: str) -> str:
    """Give the words before a date back to where their clause begins."""
    return STOP.split(ASIDE.sub(" ", before))[-1]


def labelled(place: Place, places: Sequence[Place]) -> bool:
    """Tell "Date of conference:" before the date."""
    return any(LABEL.search(words) for words in (place.before, place.label) if words)


def held(place: Place, places: Sequence[Place]) -> bool:
    """Tell "was held on" before the date."""
    said = f"{place.label} {place.before}"
    return place.block < OPENING and HELD.search(said) is not None


def titled(place: Place, places: Sequence[Place]) -> bool:
    """Tell a date in a short title, or one with which one of the first lines begins."""
    if place.block >= TITLE or len(place.line) > LONGEST_TITLE:
        return False
    begun = {(p.found.day, p.found.month) for p in places if p.first and p.block < OPENING}
    if place.first:
        return len(begun) < LISTED
    return TITLED.search(place.before) is not None


def day_in(document: Document, found: Written, places: Sequence[Place]) -> date | None:
    """Give a date of the head as a day, its year found where it is not written."""
    if found.full is not None or found.day is None or found.month is None:
        return found.full
    same = {
        place.found.full
        for place in places
        if (place.found.day, place.found.month) == (found.day, found.month)
    } - {None}
    if len(same) == 1:
        return same.pop()
    return by_weekday(document.text, found)


def by_weekday(text: str, found: Written) -> date | None:
    """Give the day in the latest year that the record writes, or the next, by its weekday."""
    if found.weekday is None:
        return None
    years = [
        each.year
        for each in written(text)
        if each.year and not BIRTH.search(text[max(0, each.start - BACK) : each.start])
    ]
    if not years:
        return None
    days = (made(year, found.month, found.day) for year in (max(years), max(years) + 1))
    right = [day for day in days if day is not None and day.weekday() == found.weekday]
    return right[0] if len(right) == 1 else None
