"""Find patterns in a unit: an index by each pattern's rarest word, then its program.

Of all patterns only those whose rarest part stands in the unit are tried, and only where
their first part stands; spaCy's own Matcher tries every pattern at every word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from conference.rulebook.pattern import Node, Word, parse
from conference.rulebook.pattern import Sequence as Run
from conference.rulebook.program import (
    ANY,
    DONE,
    FIRST,
    JUMP,
    KEY,
    LAST,
    SLOT,
    SPLIT,
    Program,
    compile_node,
)

P = TypeVar("P")
Slots = Mapping[int, Sequence[tuple[str, int]]]


@dataclass(slots=True)
class View:
    """A unit as patterns see it: the keys of each word, where each key stands, and slots."""

    forms: Sequence[str]
    keys: list[frozenset[str]]
    places: dict[str, list[int]]
    slots: dict[int, list[tuple[str, int]]] = field(default_factory=dict)


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
    view.slots.setdefault(at, []).append((name, length))
    places = view.places.setdefault(f"<{name}>", [])
    if not places or places[-1] != at:
        places.append(at)


class Patterns(Generic[P]):
    """Many patterns, each with what it stands for, ready to be found together."""

    def __init__(self, irregular: Mapping[str, Sequence[str]]) -> None:
        """Start empty; `irregular` holds the irregular forms of lemmas."""
        self.irregular = irregular
        self.programs: list[tuple[Program, P]] = []
        self.index: dict[str, list[int]] = {}

    def add(self, pattern: str | Node, payload: P) -> None:
        """Compile a pattern; raises PatternError where it cannot be read."""
        node = parse(pattern) if isinstance(pattern, str) else pattern
        program = compile_node(node, self.irregular)
        at = len(self.programs)
        self.programs.append((program, payload))
        for key in program.anchor:
            self.index.setdefault(key, []).append(at)

    def beginnings(self) -> set[str]:
        """List the word beginnings that the patterns use."""
        return {
            key
            for program, _ in self.programs
            for step in program.steps
            for key in step.keys
            if len(key) > 1 and key.endswith("*")
        }

    def find(self, view: View) -> Iterator[tuple[P, int, int]]:
        """Give (payload, first word, word after the last) of every match, in pattern order."""
        index, places = self.index, view.places
        wanted: set[int] = set()
        for key in places:
            if key in index:
                wanted.update(index[key])
        for at in sorted(wanted):
            program, payload = self.programs[at]
            last = -1
            for start in openings(program, places):
                if start < last:
                    continue
                end = run(program, view, start)
                if end > start:
                    last = end
                    yield payload, start, end


def openings(program: Program, places: Mapping[str, list[int]]) -> list[int]:
    """List, in order, the words at which a program may begin."""
    found: set[int] = set()
    for key in program.first:
        here = places.get(key)
        if here:
            found.update(here)
    if program.edge:
        return [0] if 0 in found else []
    return sorted(found)


def run(program: Program, view: View, start: int) -> int:
    """Give the word after the match that begins at `start`, or -1.

    Depth first, and no state is entered twice, so the work is bounded by the program's size
    times the words it can reach.
    """
    steps, keys, slots = program.steps, view.keys, view.slots
    size, width = len(keys), len(view.keys) + 1
    todo = [(0, start)]
    seen: set[int] = set()
    while todo:
        at, here = todo.pop()
        while True:
            state = at * width + here
            if state in seen:
                break
            seen.add(state)
            op, wanted, a, b = steps[at]
            if op == KEY:
                if here >= size or wanted.isdisjoint(keys[here]):
                    break
                at, here = at + 1, here + 1
            elif op == SPLIT:
                todo.append((b, here))
                at = a
            elif op == ANY:
                if here >= size:
                    break
                at, here = at + 1, here + 1
            elif op == SLOT:
                lengths = [n for name, n in slots.get(here, ()) if f"<{name}>" in wanted]
                if not lengths:
                    break
                todo += [(at + 1, here + n) for n in sorted(lengths)[:-1]]
                at, here = at + 1, here + max(lengths)
            elif op == JUMP:
                at = a
            elif op == DONE:
                return here
            elif (op == FIRST and here == 0) or (op == LAST and here >= size):
                at += 1
            else:
                break
    return -1


class Classes:
    """Word classes: `<service>` and its like, found as short phrases before the patterns."""

    def __init__(
        self,
        classes: Mapping[str, Sequence[str]],
        irregular: Mapping[str, Sequence[str]],
    ) -> None:
        """Compile every member of every class."""
        self.patterns: Patterns[str] = Patterns(irregular)
        for name, members in classes.items():
            for member in members:
                self.patterns.add(member, name)

    def mark(self, view: View) -> None:
        """Open each class's slot in the view wherever a member stands."""
        for name, start, end in list(self.patterns.find(view)):
            mark(view, start, name, end - start)
        for places in view.places.values():
            places.sort()


def literal(words: Iterable[str]) -> Node:
    """Build the pattern of exactly these forms, whatever signs they hold."""
    return Run(tuple(Word(word) for word in words))
