"""What a pattern cannot do without: its required words, how far apart, which side by side."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import NamedTuple

from conference.rulebook.inflect import Irregular
from conference.rulebook.keys import cost, keys_of
from conference.rulebook.pattern import Choice, Gap, Lemma, Node, Optional, Slot, Word, anchored
from conference.rulebook.pattern import Sequence as Run

LONGEST_SLOT = 8
"""Tokens that a person, fact or word class may cover."""
REACH = 12
"""Words within which two neighbouring parts of most patterns stand."""


class Part(NamedTuple):
    """A part that cannot be missing: its keys, and how far from the beginning it can stand."""

    keys: frozenset[str]
    low: int
    high: int


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
