"""Compile a pattern into a small program, and know which tokens it cannot do without.

A token is known by its keys: its form, the word beginnings it has (`engag*`) and, where it
opens a person, a fact or a word class, those slots (`<child>`). Programs have no loops, so
matching one at a place takes at most instructions x MAX_GAP steps, whatever a user writes.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from conference.rulebook.inflect import Irregular, forms
from conference.rulebook.pattern import (
    Choice,
    Edge,
    Gap,
    Lemma,
    Node,
    Optional,
    Slot,
    Word,
    anchored,
)
from conference.rulebook.pattern import Sequence as Run

LONGEST_SLOT = 8
"""Tokens that a person, fact or word class may cover."""
REACH = 12
"""Words within which two neighbouring parts of most patterns stand."""
EDGE = "<^>"
"""Stands among a program's first keys where any word may open a match at the unit's edge."""
KEY, SLOT, ANY, SPLIT, JUMP, FIRST, LAST, DONE = range(8)
# How common a word is in any English text: a pattern is looked for by its rarest part.
COMMON = {
    word: rank
    for rank, word in enumerate(
        reversed(
            "the to and a of is he she was it that in they i for on with has her his not be you at"
            " have as 's by who but had if what this from or will are an been no when there him so"
            " them their we about up out all do were would said which more one my me can says get"
            " after before very some other own than then into over like just any also go because"
            " home mum dad school".split()
        ),
        start=2,
    )
}


class Step(NamedTuple):
    """One instruction: `op`, the keys or slot it wants, and where it may go next."""

    op: int
    keys: frozenset[str] = frozenset()
    a: int = 0
    b: int = 0


class Program(NamedTuple):
    """A compiled pattern.

    `first`: keys of which a match's first token has one. `anchor`: keys of which the unit
    must hold one, chosen to be rare, `low` to `high` words after the match begins. `also`:
    further sets of keys of which the unit must hold one each. `pair`: keys of two words that
    must stand side by side, and `near` of two that must follow one another within REACH words,
    where the pattern has such. `edge`: a match can only begin at the
    unit's first token. `ways`: in how many ways it can match at one place. `line`: the keys of
    one word after another, where the pattern is nothing but plain words.
    """

    steps: tuple[Step, ...]
    first: frozenset[str]
    anchor: frozenset[str]
    low: int
    high: int
    also: tuple[frozenset[str], ...]
    pair: tuple[frozenset[str], frozenset[str]] | None
    near: tuple[frozenset[str], frozenset[str]] | None
    edge: bool
    ways: int
    line: tuple[frozenset[str], ...]


class Part(NamedTuple):
    """A part that cannot be missing: its keys, and how far from the beginning it can stand."""

    keys: frozenset[str]
    low: int
    high: int


def compile_node(node: Node, irregular: Irregular) -> Program:
    """Compile a parsed pattern; leading and trailing gaps are dropped, for they match nothing."""
    steps: list[Step] = []
    parts = list(node.parts) if isinstance(node, Run) else [node]
    while isinstance(parts[0], Gap):
        parts.pop(0)
    while isinstance(parts[-1], Gap):
        parts.pop()
    node = Run(tuple(parts))
    emit(node, steps, irregular)
    steps.append(Step(DONE))
    edge = isinstance(parts[0], Edge) and parts[0].start
    needed = sorted(required(node, irregular), key=lambda part: cost(part.keys))
    anchor = needed[0]
    also = tuple(part.keys for part in needed[1:3])
    pair = min(pairs(node, irregular), key=lambda p: cost(p[0]) * cost(p[1]), default=None)
    return Program(
        tuple(steps),
        shared(opening(steps)),
        shared(anchor.keys),
        anchor.low,
        anchor.high,
        also,
        pair,
        near(needed),
        edge,
        ways(node),
        plain_line(steps),
    )


def emit(node: Node, steps: list[Step], irregular: Irregular) -> None:
    """Append the instructions of `node`."""
    match node:
        case Word() | Lemma():
            steps.append(Step(KEY, keys_of(node, irregular)))
        case Slot(name):
            steps.append(Step(SLOT, shared(frozenset({f"<{name}>"}))))
        case Edge(start):
            steps.append(Step(FIRST if start else LAST))
        case Gap(reach):
            ends = []
            for _ in range(reach):
                ends.append(len(steps))
                steps += [Step(SPLIT), Step(ANY)]
            for at in ends:
                steps[at] = Step(SPLIT, a=len(steps), b=at + 1)
        case Optional(part):
            at = len(steps)
            steps.append(Step(SPLIT))
            emit(part, steps, irregular)
            steps[at] = Step(SPLIT, a=at + 1, b=len(steps))
        case Choice(parts):
            emit_choice(parts, steps, irregular)
        case Run(parts):
            for part in parts:
                emit(part, steps, irregular)


def emit_choice(parts: tuple[Node, ...], steps: list[Step], irregular: Irregular) -> None:
    """Append alternatives; single words and lemmas share one instruction."""
    words = [part for part in parts if isinstance(part, Word | Lemma)]
    others = [part for part in parts if not isinstance(part, Word | Lemma)]
    joined = frozenset[str]().union(*(keys_of(word, irregular) for word in words))
    jumps = []
    for i, part in enumerate(others):
        last = i == len(others) - 1 and not words
        at = len(steps)
        if not last:
            steps.append(Step(SPLIT))
        emit(part, steps, irregular)
        if not last:
            jumps.append(len(steps))
            steps.append(Step(JUMP))
            steps[at] = Step(SPLIT, a=at + 1, b=len(steps))
    if words:
        steps.append(Step(KEY, shared(joined)))
    for at in jumps:
        steps[at] = Step(JUMP, a=len(steps))


def keys_of(node: Node, irregular: Irregular) -> frozenset[str]:
    """Give the keys that satisfy a single token part."""
    match node:
        case Word(form, prefix):
            return shared(frozenset({form + "*" if prefix else form}))
        case Lemma(lemma):
            return shared(forms(lemma, irregular))
        case Slot(name):
            return shared(frozenset({f"<{name}>"}))
    return frozenset()


@cache
def shared(keys: frozenset[str]) -> frozenset[str]:
    """Give one and the same set for equal sets, so that thousands of patterns stay small."""
    return keys


def opening(steps: Sequence[Step]) -> frozenset[str]:
    """Collect the keys that a match's first token can have.

    A match does not begin with the words of a gap, save at the unit's edge: there `EDGE` joins
    the keys, for any word may then be the first.
    """
    found: set[str] = set()
    todo, seen = [(0, False)], set()
    while todo:
        at, edged = here = todo.pop()
        if here in seen:
            continue
        seen.add(here)
        step = steps[at]
        if step.op in (KEY, SLOT):
            found |= step.keys
        elif step.op == SPLIT:
            todo += [(step.a, edged), (step.b, edged)]
        elif step.op == JUMP:
            todo.append((step.a, edged))
        elif step.op in (FIRST, LAST):
            todo.append((at + 1, edged or step.op == FIRST))
        elif step.op == ANY and edged:
            found.add(EDGE)
    return frozenset(found)


def cost(keys: frozenset[str]) -> float:
    """Say how often one of `keys` stands in any text, roughly: the rarer, the lower."""
    return sum(COMMON.get(key, 15 if key.startswith("<") else 1) for key in keys)


def width(node: Node) -> tuple[int, int]:
    """Give the fewest and most tokens that a match of `node` covers."""
    match node:
        case Word() | Lemma():
            return 1, 1
        case Slot():
            return 1, LONGEST_SLOT
        case Gap(reach):
            return 0, reach
        case Optional(part):
            return 0, width(part)[1]
        case Choice(parts):
            widths = [width(part) for part in parts]
            return min(w[0] for w in widths), max(w[1] for w in widths)
        case Run(parts):
            widths = [width(part) for part in parts]
            return sum(w[0] for w in widths), sum(w[1] for w in widths)
    return 0, 0


def required(node: Node, irregular: Irregular) -> list[Part]:
    """List every part that cannot be missing, with its distance from the beginning."""
    match node:
        case Word() | Lemma() | Slot():
            return [Part(keys_of(node, irregular), 0, 0)]
        case Run(parts):
            found: list[Part] = []
            low = high = 0
            for part in parts:
                found += [
                    Part(keys, low + near, high + far)
                    for keys, near, far in required(part, irregular)
                ]
                least, most = width(part)
                low, high = low + least, high + most
            return found
        case Choice(parts) if anchored(node):
            best = [min(required(part, irregular), key=lambda p: cost(p.keys)) for part in parts]
            joined = frozenset[str]().union(*(part.keys for part in best))
            return [Part(joined, min(p.low for p in best), max(p.high for p in best))]
    return []


def plain_line(steps: Sequence[Step]) -> tuple[frozenset[str], ...]:
    """Give the keys of a program that is a plain row of words, else nothing."""
    *words, _ = steps
    return tuple(step.keys for step in words) if all(s.op == KEY for s in words) else ()


def near(needed: Sequence[Part]) -> tuple[frozenset[str], frozenset[str]] | None:
    """Choose, of parts from rare to common, two that must stand within REACH words, in order."""
    for other in needed[1:]:
        left, right = sorted((needed[0], other), key=lambda part: (part.low, part.high))
        if right.low > left.high and right.high - left.low <= REACH:
            return left.keys, right.keys
    return None


def ways(node: Node) -> int:
    """Count the ways in which a pattern can match at one place, if every word fitted."""
    match node:
        case Gap(reach):
            return reach + 1
        case Optional(part):
            return 1 + ways(part)
        case Choice(parts):
            return sum(ways(part) for part in parts if not isinstance(part, Word | Lemma)) + 1
        case Run(parts):
            return math.prod(ways(part) for part in parts)
    return 1


def pairs(node: Node, irregular: Irregular) -> list[tuple[frozenset[str], frozenset[str]]]:
    """List the keys of neighbouring parts, neither of which can be missing."""
    if not isinstance(node, Run):
        return []
    found = []
    for left, right in itertools.pairwise(node.parts):
        one, two = border(left, irregular), border(right, irregular)
        if one and two:
            found.append((one, two))
    return found + [pair for part in node.parts for pair in pairs(part, irregular)]


def border(node: Node, irregular: Irregular) -> frozenset[str]:
    """Give the keys of a part of one word, slots included; none for a longer or missing part."""
    match node:
        case Word() | Lemma() | Slot():
            return keys_of(node, irregular)
        case Choice(parts):
            every = [border(part, irregular) for part in parts]
            return frozenset[str]().union(*every) if all(every) else frozenset()
    return frozenset()
