"""Give spaCy's Matcher what a pattern means, to check our matching against it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Any

from conference.rulebook.keys import keys_of
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
)
from conference.rulebook.pattern import Sequence as Run


def matcher_patterns(
    node: Node, irregular: Mapping[str, Sequence[str]]
) -> list[list[dict[str, Any]]]:
    """Give the spaCy patterns that together mean `node`; raises PatternError for slots, edges."""
    match node:
        case Word(form, prefix):
            return [[{"LOWER": {"REGEX": f"^{re.escape(form)}"} if prefix else form}]]
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
