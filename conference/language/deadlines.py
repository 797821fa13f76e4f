"""By when a task is to be done, as far as the words of its unit say."""

from __future__ import annotations

from collections.abc import Sequence

from conference.language.compiled import Compiled
from conference.language.reading import Reading
from conference.language.units import Unit

FACTS = ("date", "duration", "time")
BEFORE = frozenset(
    "by before within until till from at for due on in after this next every each since w/c"
    " about afore around".split()
)
# What follows these says when, whatever it is: "before the holidays", "till she's settled".
LIMITS = frozenset(("before", "until", "till", "afore"))
STOPS = frozenset((",", ".", ";", ":", "(", ")", "?", "!", "–", "-", "and", "so", "but"))
SPELLS = frozenset(
    "week wk weekend month term time visit session meeting morning afternoon evening night day"
    " monday tuesday wednesday thursday friday saturday sunday half-term conference review"
    " supervision clinic year summer spring autumn winter fortnight weeknight wkend one".split()
)
POINTING = frozenset(("this", "next", "every", "each", "per", "one", "end"))
LONGEST = 6


def due_of(reading: Reading, unit: Unit, compiled: Compiled) -> str | None:
    """Give the words that say by when or how often; None where the unit does not say.

    A date, time or length of time; what follows "before" or "until"; "this week", "each
    visit"; else one of the rule pack's `due-words`.
    """
    forms = unit.view.forms
    found = from_facts(unit) or from_limits(forms) or pointed(forms) or listed(unit, compiled)
    if found is None:
        return None
    words = reading.words
    start, end = words.starts[unit.first + found[0]], words.ends[unit.first + found[1] - 1]
    return reading.document.text[start:end]


def from_facts(unit: Unit) -> tuple[int, int] | None:
    """Find a date, or a time or length of time after a word like "by"; the first wins."""
    forms = unit.view.forms
    weak: tuple[int, int] | None = None
    for at in sorted(unit.view.slots):
        for name, length in unit.view.slots[at]:
            if name not in FACTS:
                continue
            if not at and name == "time":  # the number of a paragraph: "8.11 Letter to be sent"
                continue
            before = forms[at - 1] if at else ""
            if name == "duration" and before == "for":
                continue
            wide = forms[at - 2] if at > 1 else ""
            start = at - 1 if before in BEFORE else at
            if name == "date" or before in BEFORE or wide in BEFORE:
                return start, at + length
            if name == "time" and weak is None:
                weak = (at, at + length)
    return weak


def from_limits(forms: Sequence[str]) -> tuple[int, int] | None:
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


def pointed(forms: Sequence[str]) -> tuple[int, int] | None:
    """Find "this week", "next visit", "every night", "one morning"."""
    for at, form in enumerate(forms[:-1]):
        if form in POINTING and forms[at + 1] in SPELLS:
            return at, at + 2
    return None


def listed(unit: Unit, compiled: Compiled) -> tuple[int, int] | None:
    """Find one of the rule pack's due words, the longest where several begin together."""
    forms, places = unit.view.forms, unit.view.places
    best: tuple[int, int] | None = None
    for phrase in compiled.book.words.get("due-words", ()):
        parts = phrase.split()
        for at in places.get(parts[0], ()):
            if list(forms[at : at + len(parts)]) != parts:
                continue
            if best is None or (at, -len(parts)) < (best[0], best[0] - best[1]):
                best = (at, at + len(parts))
    return best
