"""Compile a pattern into a small program, and know which tokens it cannot do without.

A token is known by its keys: its form, the word beginnings it has (`engag*`) and, where it
opens a person, a fact or a word class, those slots (`<child>`). Programs have no loops, so
matching one at a place takes at most instructions x MAX_GAP steps, whatever a user writes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from conference.rulebook.inflect import Irregular
from conference.rulebook.keys import cost, keys_of, shared
from conference.rulebook.parts import near, pairs, required, ways
from conference.rulebook.pattern import (
    Choice,
    Edge,
    Gap,
    Lemma,
    Node,
    Optional,
    Slot,
    Word,
)
from conference.rulebook.pattern import Sequence as Run

EDGE = "<^>"
"""Stands among a program's first keys where any word may open a match at the unit's edge."""
KEY, SLOT, ANY, SPLIT, JUMP, FIRST, LAST, DONE = range(8)


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


def plain_line(steps: Sequence[Step]) -> tuple[frozenset[str], ...]:
    """Give the keys of a program that is a plain row of words, else nothing."""
    *words, _ = steps
    return tuple(step.keys for step in words) if all(s.op == KEY for s in words) else ()
