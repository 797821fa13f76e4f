"""Between our pattern language and spaCy's token patterns, both ways.

A rule may give spaCy token patterns outright; those that need no more than words, lemmas and
counts are read here. The other way, `matcher_patterns` gives spaCy's Matcher what a pattern
means, which the tests use to check our matching against it.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from conference.rulebook.pattern import (
    Choice,
    Edge,
    Gap,
    Lemma,
    Node,
    Optional,
    PatternError,
    Slot,
    Word,
    normal,
)
from conference.rulebook.pattern import Sequence as Run
from conference.rulebook.program import keys_of

REPEATS = 5


def node_of(tokens: Sequence[Mapping[str, Any]]) -> Node:
    """Read a spaCy token pattern; raises PatternError for what cannot be matched in linear time."""
    parts: list[Node] = []
    for at, token in enumerate(tokens, start=1):
        wanted = {key.upper(): value for key, value in token.items()}
        op = wanted.pop("OP", "1")
        part = single(wanted, at)
        if op == "1":
            parts.append(part)
        elif op == "?":
            parts.append(Optional(part))
        elif op in ("*", "+") and part == Gap(1):
            parts.append(Gap(REPEATS))
        elif op in ("*", "+"):
            parts += [part] if op == "+" else []
            parts += [Optional(part)] * (REPEATS - 1)
        else:
            raise PatternError(f"OP {op!r} is not understood", at)
    return Run(tuple(parts))


def single(wanted: Mapping[str, Any], at: int) -> Node:
    """Read one token's conditions."""
    if not wanted:
        return Gap(1)
    if len(wanted) != 1:
        raise PatternError("give one condition a token", at)
    key, value = next(iter(wanted.items()))
    values = value.get("IN") if isinstance(value, dict) else [value]
    if values is None or key not in ("LOWER", "ORTH", "TEXT", "LEMMA", "LIKE_NUM"):
        raise PatternError(f"{key} is not understood; use LOWER, LEMMA, LIKE_NUM and IN", at)
    if key == "LIKE_NUM":
        return Slot("number")
    parts: list[Node] = [
        Lemma(normal(v)) if key == "LEMMA" else Word(normal(str(v))) for v in values
    ]
    return parts[0] if len(parts) == 1 else Choice(tuple(parts))


def matcher_patterns(
    node: Node, irregular: Mapping[str, Sequence[str]]
) -> list[list[dict[str, Any]]]:
    """Give the spaCy patterns that together mean `node`; raises PatternError for slots, edges."""
    match node:
        case Word(form, prefix):
            return [[{"LOWER": {"REGEX": f"^{form}"} if prefix else form}]]
        case Lemma():
            return [[{"LOWER": {"IN": sorted(keys_of(node, irregular))}}]]
        case Gap(reach):
            return [[{"OP": "?"}] * reach]
        case Optional(part):
            return [[], *matcher_patterns(part, irregular)]
        case Choice(parts):
            return [one for part in parts for one in matcher_patterns(part, irregular)]
        case Run(parts):
            choices = [matcher_patterns(part, irregular) for part in parts]
            return [list(itertools.chain(*combined)) for combined in itertools.product(*choices)]
        case Slot() | Edge():
            raise PatternError("slots and edges have no spaCy pattern", 1)
