"""Find patterns in a unit: a sieve by their rarest words, then each one's own program.

Of all patterns only those are tried whose rare words stand in the unit, and only near those
words; spaCy's own Matcher tries every pattern at every word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from conference.language.sieve import Plain, Sieve
from conference.rulebook.packing import Shelf
from conference.rulebook.program import (
    ANY,
    DONE,
    EDGE,
    FIRST,
    JUMP,
    KEY,
    LAST,
    SLOT,
    SPLIT,
    Program,
)

FEW_WAYS = 400
P = TypeVar("P")
Slots = Mapping[int, Sequence[tuple[str, int]]]


@dataclass(slots=True)
class View:
    """A unit as patterns see it: the keys of each word, where each key stands, and slots.

    `slots` gives (name, words covered) by the word a slot opens at, `opened` just their keys.
    """

    forms: Sequence[str]
    keys: list[frozenset[str]]
    places: dict[str, list[int]]
    slots: dict[int, list[tuple[str, int]]] = field(default_factory=dict)
    opened: dict[int, set[str]] = field(default_factory=dict)


class Lexicon:
    """Turn word forms into keys: the form itself and the word beginnings that rules use."""

    def __init__(self, beginnings: Iterable[str]) -> None:
        """Take the beginnings in use, written with their star: "engag*"."""
        self.beginnings = frozenset(beginnings)
        self.lengths = sorted({len(beginning) - 1 for beginning in self.beginnings})
        self.memo: dict[str, frozenset[str]] = {}

    def keys(self, form: str) -> frozenset[str]:
        """Give the keys of a form; remembered, for a language has few forms."""
        found = self.memo.get(form)
        if found is None:
            starts = (form[:n] + "*" for n in self.lengths if n <= len(form))
            found = frozenset((form, *(s for s in starts if s in self.beginnings)))
            self.memo[form] = found
        return found

    def view(self, forms: Sequence[str], slots: Slots) -> View:
        """Build the view of a unit; `slots` maps a word's index to the slots it opens."""
        keys = [self.keys(form) for form in forms]
        places: dict[str, list[int]] = {}
        for i, own in enumerate(keys):
            for key in own:
                places.setdefault(key, []).append(i)
        view = View(forms, keys, places)
        for i, opened in slots.items():
            for name, length in opened:
                mark(view, i, name, length)
        return view


def mark(view: View, at: int, name: str, length: int) -> None:
    """Let slot `name` open at word `at` and cover `length` words."""
    key = f"<{name}>"
    view.slots.setdefault(at, []).append((name, length))
    view.opened.setdefault(at, set()).add(key)
    places = view.places.setdefault(key, [])
    if not places or places[-1] != at:
        places.append(at)


class Patterns(Generic[P]):
    """Many programs, each with what it stands for, found together."""

    def __init__(self, shelf: Shelf[P], sieve: Plain | None = None) -> None:
        """Take the programs and, where it is known already, their sieve."""
        self.shelf = shelf
        self.sieve = Sieve([] if sieve else [shelf[at] for at in range(len(shelf))], sieve)

    def find(self, view: View, allowed: int = -1) -> Iterator[tuple[P, int, int]]:
        """Give (payload, first word, word after the last) of every match, in pattern order.

        `allowed` has a bit for every pattern that may be tried (by default all).
        """
        shelf = self.shelf
        for at in self.sieve.pass_through(view, allowed):
            program, payload = shelf[at], shelf.payloads[at]
            if program.line:
                last = 0
                for start in lines(program, view):
                    if start >= last:
                        last = start + len(program.line)
                        yield payload, start, last
                continue
            last = -1
            for start in openings(program, view):
                if start < last:
                    continue
                end = run(program, view, start)
                if end > start:
                    last = end
                    yield payload, start, end


def beginnings(programs: Iterable[Program]) -> set[str]:
    """List the word beginnings that programs use, each with its star."""
    return {
        key
        for program in programs
        for _, keys, _, _ in program.steps
        for key in keys
        if len(key) > 1 and key.endswith("*")
    }


def lines(program: Program, view: View) -> list[int]:
    """List where a program that is a plain row of words matches."""
    keys, line, low = view.keys, program.line, program.low
    if len(line) == 1:
        found = [place for key in program.anchor for place in view.places.get(key, ())]
    else:
        size = len(keys) - len(line)
        found = []
        for key in program.anchor:
            for place in view.places.get(key, ()):
                start = place - low
                if 0 <= start <= size:
                    for i, wanted in enumerate(line, start):
                        if wanted.isdisjoint(keys[i]):
                            break
                    else:
                        found.append(start)
    return sorted(set(found)) if len(found) > 1 else found


def matches(program: Program, view: View) -> bool:
    """Tell whether a program matches anywhere in a unit."""
    if program.line:
        return bool(lines(program, view))
    return any(run(program, view, start) > start for start in openings(program, view))


def openings(program: Program, view: View) -> list[int]:
    """List, in order, the words at which a program may begin: near its rarest part."""
    places, keys, opened, first = view.places, view.keys, view.opened, program.first
    found: set[int] = {0} if EDGE in first else set()
    if program.edge:
        fits = found or not (
            first.isdisjoint(keys[0]) and first.isdisjoint(opened.get(0, frozenset()))
        )
        return [0] if fits else []
    low, high = program.low, program.high
    for key in program.anchor & places.keys():
        for place in places[key]:
            for start in range(place - high if place > high else 0, place - low + 1):
                if first.isdisjoint(keys[start]) and (
                    start not in opened or first.isdisjoint(opened[start])
                ):
                    continue
                found.add(start)
    return sorted(found) if len(found) > 1 else list(found)


def run(program: Program, view: View, start: int) -> int:
    """Give the word after the match that begins at `start`, or -1.

    Depth first. Where a program has many ways to match, no state is entered twice, so the
    work is bounded by the program's size times the words it can reach.
    """
    steps, keys = program.steps, view.keys
    size, width = len(keys), len(keys) + 1
    seen: set[int] | None = set() if program.ways > FEW_WAYS else None
    todo = [(0, start)]
    while todo:
        at, here = todo.pop()
        while True:
            if seen is not None:
                state = at * width + here
                if state in seen:
                    break
                seen.add(state)
            op, wanted, a, b = steps[at]
            if op == KEY:
                if here >= size or wanted.isdisjoint(keys[here]):
                    break
                at += 1
                here += 1
            elif op == SPLIT:
                todo.append((b, here))
                at = a
            elif op == ANY:
                if here >= size:
                    break
                at += 1
                here += 1
            elif op == SLOT:
                if here not in view.opened or wanted.isdisjoint(view.opened[here]):
                    break
                lengths = sorted(n for name, n in view.slots[here] if f"<{name}>" in wanted)
                todo += [(at + 1, here + n) for n in lengths[:-1]]
                at, here = at + 1, here + lengths[-1]
            elif op == JUMP:
                at = a
            elif op == DONE:
                return here
            elif (op == FIRST and here == 0) or (op == LAST and here >= size):
                at += 1
            else:
                break
    return -1
