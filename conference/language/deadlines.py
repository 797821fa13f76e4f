"""By when a task is to be done, as far as the words of its unit say."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from conference.language.compiled import Compiled
from conference.language.dates import GIVEN_NAMES
from conference.language.reading import Reading
from conference.language.units import Unit

FACTS = ("date", "duration", "time")
BEFORE = frozenset(
    "by before within until till from at for due on in after this next every each w/c"
    " about afore around inside".split()
)
# A date after one of these ends the time for a task; others may only be spoken of.
ENDING = frozenset("by before until till within afore inside due".split())
# What follows these says when, whatever it is: "before the holidays", "till she's settled".
LIMITS = frozenset(("before", "until", "till", "afore"))
STOPS = frozenset((",", ".", ";", ":", "(", ")", "?", "!", "–", "-", "and", "so", "but"))
POINTING = frozenset(("this", "next", "every", "each", "per", "one", "end"))
EDGES = frozenset("end middle start beginning close".split())
# After "Jan" or "May" these tell somebody of that name: "Jan to refer".
DOES = frozenset(("to", "will", "'ll", "must", "should", "has", "can", "could", "agreed", "'s"))
SHORT_DATE = re.compile(r"(?:[0-2]?[1-9]|[123]0|31)/(?:7|12)")
WORKING = re.compile(r"\b(?:(?:with)?in )?\d{1,2} ?(?:wd|wds|wkg days|w/days)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
LONGEST = 6
Span = tuple[int, int]


def due_of(reading: Reading, unit: Unit, compiled: Compiled) -> str | None:
    """Give the words that say by when or how often; None where the unit does not say.

    A date, time or length of time; what follows "before" or "until"; "this week", "each
    visit" (the rule book's `time-words`); else one of its `due-words`. "Asap" and "ongoing" say
    nothing.
    """
    forms, words, text = unit.view.forms, reading.words, reading.document.text
    spells = frozenset(compiled.book.words.get("time-words", ()))
    ends, spoken = from_facts(reading, unit, spells)
    found = ends or from_limits(forms) or spoken or pointed(forms, spells)
    found = found or listed(unit, compiled)
    if found is None:
        short = WORKING.search(text, unit.start, unit.end)
        return short.group() if short else None
    start, end = words.starts[unit.first + found[0]], words.ends[unit.first + found[1] - 1]
    return named(text[start:end], compiled)


def named(words: str, compiled: Compiled) -> str | None:
    """Give due words as they are; None where they name no time at all: "asap", "tbc", "-"."""
    left = f" {' '.join(WORD.findall(words.lower()))} "
    for phrase in sorted(compiled.book.words.get("open-dates", ()), key=len, reverse=True):
        left = left.replace(f" {phrase} ", " ")
    return words if left.strip(" ") not in ("", "until", "till", "date") else None


def from_facts(
    reading: Reading, unit: Unit, spells: Collection[str]
) -> tuple[Span | None, Span | None]:
    """Find a date, or a time or length of time after a word like "by".

    Gives the first that ends the time ("by Friday"), and the first that is only spoken of.
    """
    forms = unit.view.forms
    weak: Span | None = None
    spoken: Span | None = None
    for at in sorted(unit.view.slots):
        for name, length in unit.view.slots[at]:
            if name not in FACTS:
                continue
            if not at and name == "time":  # the number of a paragraph: "8.11 Letter to be sent"
                continue
            before = forms[at - 1] if at else ""
            if (
                before == "since"
                or is_name(forms, at, length)
                or describes(forms, at, length, spells)
            ):
                continue
            if name == "duration" and before == "for":
                continue
            if name == "duration" and short_date(reading, unit, at, length):
                name = "date"
            wide = forms[at - 2] if at > 1 else ""
            start = opening(forms, at)
            if before in ENDING or forms[start] in ENDING:
                return (start, at + length), None
            if name == "date" or before in BEFORE or wide in BEFORE:
                spoken = spoken or (start, at + length)
            if name == "time" and weak is None:
                weak = (at, at + length)
    return None, spoken or weak


def describes(forms: Sequence[str], at: int, length: int, spells: Collection[str]) -> bool:
    """Tell a day that only tells which thing is meant: "Leah's Wednesday slot"."""
    before = forms[at - 1] if at else ""
    following = forms[at + length] if at + length < len(forms) else "."
    if length > 1 or before != "'s" or not following.isalpha():
        return False
    return following not in spells and following not in STOPS


def opening(forms: Sequence[str], at: int) -> int:
    """Give where due words begin that lead up to a date: "by the end of October"."""
    start = at
    if start > 1 and forms[start - 2] == "w" and forms[start - 1] in ("c", "b"):
        start -= 2
    if start > 1 and forms[start - 1] == "of":
        edge = start - 2
        if forms[edge] in EDGES:
            start = edge - 1 if edge and forms[edge - 1] == "the" else edge
    return start - 1 if start and forms[start - 1] in BEFORE else start


def is_name(forms: Sequence[str], at: int, length: int) -> bool:
    """Tell somebody called Jan or May from the month."""
    following = forms[at + 1] if at + 1 < len(forms) else ""
    return length == 1 and forms[at] in GIVEN_NAMES and following in DOES


def short_date(reading: Reading, unit: Unit, at: int, length: int) -> bool:
    """Tell "11/7", a day of July, where "within" does not make it days."""
    words = reading.words
    start, end = words.starts[unit.first + at], words.ends[unit.first + at + length - 1]
    before = unit.view.forms[at - 1] if at else ""
    return before not in ("in", "within") and bool(
        SHORT_DATE.fullmatch(reading.document.text[start:end])
    )


def from_limits(forms: Sequence[str]) -> Span | None:
    """Find "before", "until" or "till" with the words after it, up to a stop."""
    for at, form in enumerate(forms[:-1]):
        if form not in LIMITS:
            continue
        end = at + 1
        while end < len(forms) and end - at <= LONGEST and forms[end] not in STOPS:
            end += 1
        if end > at + 1:
            return at, end
    return None


def pointed(forms: Sequence[str], spells: Collection[str]) -> Span | None:
    """Find "this week", "next visit", "every night", "one morning"."""
    for at, form in enumerate(forms[:-1]):
        if form in POINTING and forms[at + 1] in spells:
            return at, at + 2
    return None


def listed(unit: Unit, compiled: Compiled) -> Span | None:
    """Find one of the rule pack's due words, the longest where several begin together."""
    forms, places = unit.view.forms, unit.view.places
    best: Span | None = None
    open_dates = compiled.book.words.get("open-dates", ())
    for phrase in compiled.book.words.get("due-words", ()):
        if phrase in open_dates:
            continue
        parts = phrase.split()
        for at in places.get(parts[0], ()):
            if list(forms[at : at + len(parts)]) != parts:
                continue
            if best is None or (at, -len(parts)) < (best[0], best[0] - best[1]):
                best = (at, at + len(parts))
    return best
