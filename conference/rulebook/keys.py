"""The keys that a part of a pattern is satisfied by, and how common they are in any text."""

from __future__ import annotations

from functools import cache

from conference.rulebook.inflect import Irregular, forms
from conference.rulebook.pattern import Lemma, Node, Slot, Word

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


def cost(keys: frozenset[str]) -> float:
    """Say how often one of `keys` stands in any text, roughly: the rarer, the lower."""
    return sum(COMMON.get(key, 15 if key.startswith("<") else 1) for key in keys)
