"""Read spaCy token patterns that a rule gives outright: words, lemmas, numbers and counts.

Anything that could not be matched in linear time, or needs a trained pipeline, is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from conference.rulebook.pattern import (
    Choice,
    Gap,
    Lemma,
    Node,
    Optional,
    PatternError,
    Slot,
    Word,
    anchored,
    normal,
)
from conference.rulebook.pattern import Sequence as Run

REPEATS = 5


def node_of(tokens: Sequence[Mapping[str, Any]]) -> Node:
    """Read a token pattern; raises PatternError whose column is the token at fault."""
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
            raise PatternError(f"OP {op!r} is not understood; use ?, * or +", at)
    node = Run(tuple(parts))
    if not anchored(node):
        raise PatternError("needs at least one token that cannot be missing", 1)
    return node


def single(wanted: Mapping[str, Any], at: int) -> Node:
    """Read one token's conditions."""
    if not wanted:
        return Gap(1)
    if len(wanted) != 1:
        raise PatternError("give one condition a token", at)
    key, value = next(iter(wanted.items()))
    if key not in ("LOWER", "ORTH", "TEXT", "LEMMA", "LIKE_NUM"):
        raise PatternError(f"{key} is not understood; use LOWER, LEMMA, LIKE_NUM and IN", at)
    if key == "LIKE_NUM":
        if value is not True:
            raise PatternError("LIKE_NUM can only be true", at)
        return Slot("number")
    values = value.get("IN") if isinstance(value, Mapping) and len(value) == 1 else [value]
    if not isinstance(values, Sequence) or isinstance(values, str) or not values:
        raise PatternError(f"{key} takes a word or IN with a list of words", at)
    if not all(isinstance(word, str) and word for word in values):
        raise PatternError(f"{key} takes words only", at)
    made = Lemma if key == "LEMMA" else Word
    parts: tuple[Node, ...] = tuple(made(normal(word)) for word in values)
    return parts[0] if len(parts) == 1 else Choice(parts)
