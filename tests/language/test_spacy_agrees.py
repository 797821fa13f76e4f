"""spaCy's own Matcher finds a match wherever ours does, and nowhere else."""

from __future__ import annotations

import math
import random
from functools import lru_cache
from typing import Any

from hypothesis import assume, given, settings

from conference.language.matching import Lexicon, beginnings, run
from conference.language.spacy_patterns import matcher_patterns
from conference.rulebook.pattern import (
    Choice,
    Gap,
    Lemma,
    Node,
    Optional,
    PatternError,
    Word,
    parse,
)
from conference.rulebook.pattern import Sequence as Run
from conference.rulebook.program import compile_node, keys_of
from tests.language.build import compiled
from tests.rulebook.patterns import IRREGULAR, VOCABULARY, WORDS, patterns, trimmed


def spoken_starts(node: Node, irregular: Any, words: list[str]) -> set[int]:
    """The words at which spaCy's Matcher finds a match of what `node` means."""
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

    if spelt(node) > 150:
        raise TooMany
    wanted = matcher_patterns(node, irregular)
    matcher = Matcher(vocabulary(), validate=False)
    matcher.add("pattern", [one for one in wanted if one])
    return {start for _, start, _ in matcher(Doc(vocabulary(), words=words))}


@lru_cache(maxsize=1)
def vocabulary() -> Any:
    from spacy.attrs import LOWER
    from spacy.vocab import Vocab

    return Vocab(lex_attr_getters={LOWER: str.lower})


class TooMany(Exception):
    """A pattern that spaCy needs too many patterns for."""


def spelt(node: Node) -> int:
    """Count the patterns that spaCy needs for one of ours."""
    match node:
        case Optional(part):
            return 1 + spelt(part)
        case Choice(parts):
            return sum(spelt(part) for part in parts)
        case Run(parts):
            return math.prod(spelt(part) for part in parts)
    return 1


@settings(max_examples=60, deadline=None)
@given(patterns(slots=False, edges=False), WORDS)
def test_spacy_agrees_on_random_patterns(pattern: str, words: list[str]) -> None:
    node = trimmed(parse(pattern))
    made = compile_node(node, IRREGULAR)
    try:
        wanted = spoken_starts(node, IRREGULAR, words)
    except TooMany:
        assume(False)
    seen = Lexicon(beginnings([made])).view(words, {})
    assert {start for start in range(len(words)) if run(made, seen, start) > start} == wanted


def written(node: Node, dice: random.Random, irregular: Any) -> list[str]:
    """Write words that the pattern may match."""
    match node:
        case Word(form, prefix):
            return [form + dice.choice(["", "ing", "s"]) if prefix else form]
        case Lemma():
            return [dice.choice(sorted(keys_of(node, irregular)))]
        case Gap(reach):
            return [dice.choice(VOCABULARY) for _ in range(dice.randint(0, reach + 1))]
        case Optional(part):
            return written(part, dice, irregular) if dice.random() < 0.5 else []
        case Choice(parts):
            return written(dice.choice(parts), dice, irregular)
        case Run(parts):
            return [word for part in parts for word in written(part, dice, irregular)]
    raise PatternError("no plain words", 1)


def test_spacy_agrees_on_the_rule_book() -> None:
    """Three hundred of the shipped patterns, each on texts made to fit it, whole and damaged."""
    dice = random.Random(8)
    book = compiled().book
    every = sorted({pattern for rule in book.rules for pattern in rule.patterns})
    dice.shuffle(every)
    tried = matched = 0
    for pattern in every:
        if tried == 300:
            break
        node = trimmed(parse(pattern))
        if "<" in pattern or "^" in pattern or "$" in pattern:
            continue
        made = compile_node(node, book.irregular)
        words = [dice.choice(VOCABULARY)]
        for _ in range(3):
            words += [*written(node, dice, book.irregular), dice.choice(VOCABULARY)]
        del words[dice.randrange(len(words))]
        try:
            wanted = spoken_starts(node, book.irregular, words)
        except TooMany:
            continue
        seen = Lexicon(beginnings([made])).view(words, {})
        found = {start for start in range(len(words)) if run(made, seen, start) > start}
        assert found == wanted, (pattern, words)
        tried += 1
        matched += bool(found)
    assert tried == 300
    assert matched > 200
