"""Cues and their scopes: what is negated, past, possible or conditional in a unit.

A cue reaches forward or back up to its reach in words, never past a stop ("but", a new
clause), and not at all where it is part of a pseudo-cue ("not only") or of the match itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from conference.language.compiled import Compiled
from conference.language.matching import View
from conference.rulebook.schema import CueRule
from conference.tags import Assertion, Category

STRENGTH = {
    Assertion.NEGATED: 4,
    Assertion.HYPOTHETICAL: 3,
    Assertion.POSSIBLE: 2,
    Assertion.PAST: 1,
    Assertion.PRESENT: 0,
}


@dataclass(frozen=True, slots=True)
class Scope:
    """A cue at words `first` to `last` of a unit and the words it reaches, `low` to `high`."""

    cue: CueRule
    first: int
    last: int
    low: int
    high: int


def scopes(view: View, compiled: Compiled) -> list[Scope]:
    """Find every live cue of a unit with the words it reaches, ended by the nearest stop."""
    matched = list(compiled.cues.find(view))
    cues = compiled.book.cues
    found = [((cues[at], what), a, b) for (what, at), a, b in matched if what != "end"]
    if not found:
        return []
    stops = sorted(start for (what, _), start, _ in matched if what == "end")
    pseudo = [(cue.id, a, b) for (cue, what), a, b in found if what == "pseudo"]
    ends: dict[str, list[int]] = {}
    for (cue, what), a, _ in found:
        ends.setdefault(cue.id, []).extend([a] if what == "stop" else [])
    ends = {name: sorted((*stops, *own)) for name, own in ends.items()}
    hidden = {(name, at) for name, a, b in pseudo for at in range(a, b)}
    result = []
    for (cue, what), a, b in found:
        if what != "cue" or any((cue.id, at) in hidden for at in range(a, b)):
            continue
        low, high = reach(cue, a, b, ends[cue.id], len(view.keys))
        result.append(Scope(cue, a, b, low, high))
    return result


def reach(cue: CueRule, first: int, last: int, ends: Sequence[int], size: int) -> tuple[int, int]:
    """Give the range of words that a cue reaches."""
    if cue.direction == "unit":
        return 0, size
    low, high = first, last
    if cue.direction in ("forward", "both"):
        at = bisect_left(ends, last)
        high = min(last + cue.reach, ends[at] if at < len(ends) else size, size)
    if cue.direction in ("backward", "both"):
        at = bisect_left(ends, first)
        low = max(first - cue.reach, ends[at - 1] if at else 0, 0)
    return low, high


def assertion_at(
    found: Sequence[Scope], category: Category, first: int, last: int
) -> tuple[Assertion, list[Scope]]:
    """Say how words `first` to `last` are held, and by which cues; the strongest decides.

    A cue inside the matched words is part of what the rule says and changes nothing.
    """
    held = Assertion.PRESENT
    behind: list[Scope] = []
    for scope in found:
        if category not in scope.cue.touches:
            continue
        if scope.first < last and first < scope.last and scope.cue.direction != "unit":
            continue
        if scope.low <= first and last <= max(scope.high, first + 1) and first < scope.high:
            behind.append(scope)
            if STRENGTH[scope.cue.assertion] > STRENGTH[held]:
                held = scope.cue.assertion
    return held, [scope for scope in behind if scope.cue.assertion is held]
