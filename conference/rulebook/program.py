"""Compile a pattern into a small program, and know which tokens it cannot do without.

A token is known by its keys: its form, the word beginnings it has (`engag*`) and, where it
opens a person, a fact or a word class, those slots (`<child>`). Programs have no loops, so
matching one at a place takes at most instructions x MAX_GAP steps, whatever a user writes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from conference.rulebook import inflect
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

KEY, SLOT, ANY, SPLIT, JUMP, FIRST, LAST, DONE = range(8)
Irregular = Mapping[str, Sequence[str]]
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
    must hold one, chosen to be rare. `edge`: it can only begin at the unit's first token.
    """

    steps: tuple[Step, ...]
    first: frozenset[str]
    anchor: frozenset[str]
    edge: bool


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
    return Program(tuple(steps), opening(steps), rarest(node, irregular), edge)


def emit(node: Node, steps: list[Step], irregular: Irregular) -> None:
    """Append the instructions of `node`."""
    match node:
        case Word() | Lemma():
            steps.append(Step(KEY, keys_of(node, irregular)))
        case Slot(name):
            steps.append(Step(SLOT, frozenset({f"<{name}>"})))
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
        steps.append(Step(KEY, joined))
    for at in jumps:
        steps[at] = Step(JUMP, a=len(steps))


def keys_of(node: Node, irregular: Irregular) -> frozenset[str]:
    """Give the keys that satisfy a single token part."""
    match node:
        case Word(form, prefix):
            return frozenset({form + "*" if prefix else form})
        case Lemma(lemma):
            return inflect.forms(lemma, irregular)
        case Slot(name):
            return frozenset({f"<{name}>"})
    return frozenset()


def opening(steps: Sequence[Step]) -> frozenset[str]:
    """Collect the keys that a match's first token can have."""
    found: set[str] = set()
    todo, seen = [0], set()
    while todo:
        at = todo.pop()
        if at in seen:
            continue
        seen.add(at)
        step = steps[at]
        if step.op in (KEY, SLOT):
            found |= step.keys
        elif step.op == SPLIT:
            todo += [step.a, step.b]
        elif step.op == JUMP:
            todo.append(step.a)
        elif step.op in (FIRST, LAST):
            todo.append(at + 1)
    return frozenset(found)


def rarest(node: Node, irregular: Irregular) -> frozenset[str]:
    """Choose the required part whose words are least common in any text."""
    best: tuple[float, frozenset[str]] = (float("inf"), frozenset())
    for keys in required(node, irregular):
        cost = sum(COMMON.get(key, 15 if key.startswith("<") else 1) for key in keys)
        if cost < best[0]:
            best = (cost, keys)
    return best[1]


def required(node: Node, irregular: Irregular) -> list[frozenset[str]]:
    """List, for each part that cannot be missing, the keys of which one must occur."""
    match node:
        case Word() | Lemma() | Slot():
            return [keys_of(node, irregular)]
        case Run(parts):
            return [keys for part in parts for keys in required(part, irregular)]
        case Choice(parts) if anchored(node):
            joined = [rarest(part, irregular) for part in parts]
            return [frozenset().union(*joined)]
    return []
