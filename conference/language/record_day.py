"""The day that a record records, as its head tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from conference.language.dates import Written, written
from conference.language.days import made
from conference.language.wordings import any_of
from conference.record import Block, Document, Form

SPOKEN = frozenset((Form.CAPTION, Form.TURN))
BLOCKS, LETTERS = 40, 4000
OPENING, TITLE = 12, 6
"""Blocks in which the day is looked for by its label, by "held on", and by a title."""
LONGEST_TITLE, LONGEST_LABEL = 160, 40
LISTED = 3
"""So many lines that begin with dates of their own are a chronology, not a heading."""
HELD = re.compile(
    r"\b(?:held|convened|took place|(?<!why )(?<!how )(?:we|group|conference|meeting) met"
    r"|cynhaliwyd)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
STOP, ASIDE = re.compile(r"[;(\n]|[.?!]\s"), re.compile(r"\([^()]*\)")
BIRTH = re.compile(r"\b(?:d\.?o\.?b|born|birth)\b[^\n]{0,20}$", re.IGNORECASE)
BACK, NEAR = 40, 45


@dataclass(frozen=True, slots=True)
class Telling:
    """The wordings around a date that tell whether it is the record's, from the rule book.

    `label` is all that stands before a labelled date, `titled` is in the title of a record, and
    `other` stands before the days of something else.
    """

    label: re.Pattern[str]
    titled: re.Pattern[str]
    other: re.Pattern[str]


@lru_cache(maxsize=4)
def telling(names: tuple[str, ...], short: tuple[str, ...], other: tuple[str, ...]) -> Telling:
    """Build the expressions from the lists of what a record is called, and of other days."""
    name = any_of(names)
    return Telling(
        label=re.compile(
            rf"(?:^|[|\t])\W*(?:(?:{name})[ ])?(?:date|when|held|dyddiad|sent|day)"
            rf"(?:[ ](?:of|held|y|yr)(?:[ ][\w-]+){{0,4}}?[ ](?:{name}))?"
            r"(?:[ ](?:and|&|a|/)[ ]?(?:time|place|venue|amser))?(?:[ ](?:held|on|at))?\W*$",
            re.IGNORECASE,
        ),
        titled=re.compile(rf"\b(?:{name}|(?:{any_of(short)})(?:[ ]?\d)?)\b", re.IGNORECASE),
        other=re.compile(rf"\b(?:{any_of(other)})\b", re.IGNORECASE),
    )


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
    how: Telling

    @property
    def other(self) -> bool:
        """Tell the day of something else: a birth, the last or next meeting."""
        said = (self.before, self.label) if self.first else (self.before,)
        return any(self.how.other.search(words[-NEAR:]) for words in said)

    @property
    def first(self) -> bool:
        """Tell a date with which its line begins."""
        return not any(letter.isalnum() for letter in self.before)


def date_of(document: Document, lists: Mapping[str, Sequence[str]]) -> date | None:
    """Give the day that a document records; None where its head does not say for sure.

    A labelled date comes first ("Date: 12 March 2026"), then "held on", then one in a title or
    at the beginning of one of the first lines. Captions have none. A year that is not written
    is taken from the record's other dates where the weekday agrees with just one year. Of the
    rule book's lists, `record-names` and `record-short` are what such records are called, and
    `other-days` tell the days of something else.
    """
    if any(block.form is Form.CAPTION for block in document.blocks):
        return None
    names = ("record-names", "record-short", "other-days")
    how = telling(*(tuple(lists.get(name, ())) for name in names))
    places = [place for place in head_of(document, how) if not place.other]
    for tells in (labelled, held, titled):
        for place in places:
            if tells(place, places):
                return day_in(document, place.found, places)
    return None


def head_of(document: Document, how: Telling) -> Iterator[Place]:
    """Give every date of a document's head, up to the first words spoken."""
    text, label = document.text, ""
    for index, block in enumerate(document.blocks[:BLOCKS]):
        if block.form in SPOKEN or block.start > LETTERS:
            return
        for line in text[block.start : block.end].splitlines():
            found = list(written(line))
            for i, each in enumerate(found):
                above = label if not i and under(document, index) else ""
                yield Place(each, clause(line[: each.start]), above, line, index, how)
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
    return any(place.how.label.search(words) for words in (place.before, place.label) if words)


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
    return place.how.titled.search(place.before) is not None


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
