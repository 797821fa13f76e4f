"""What matching costs grows with the text, and hardly with the number of patterns: ratios only."""

from __future__ import annotations

import gc
import random
from collections.abc import Callable
from time import process_time

import pytest

from conference.language.matching import Lexicon, Patterns, View, beginnings, run
from conference.language.reading import Reading, read
from conference.language.tagging import tag
from conference.record import Document
from conference.rulebook.packing import Shelf
from conference.rulebook.pattern import Choice, Lemma, Node, Optional, Sequence, Word, parse
from conference.rulebook.program import compile_node
from tests.language.build import captions, compiled, document

PARAGRAPHS = (
    "Megan (9) came to school on time on 4 days of 5, and her teacher said that she reads to the"
    " younger ones.",
    "Leah said she is worn out by the nights, but she has kept every appointment since May.",
    "There were no concerns about his weight. The health visitor might call again on Friday.",
    "Karl shouted at Leah in front of Owen, who hid under the table until Nain came.",
    "Priya to ring the GP by 3 June. Leah to ask the nursery for a longer day.",
    "The house was cold and there was little food, although the beds were clean and made.",
)


def paper(times: int) -> Document:
    """A paper record of about 600 words, so many times over."""
    lines = [f"{line} It was day {i}." for i in range(6 * times) for line in PARAGRAPHS]
    return document("Core group\n\n" + "\n\n".join(lines) + "\n")


def talk(times: int) -> Document:
    """Captions without punctuation, so many times over."""
    words = " ".join(PARAGRAPHS).lower().replace(".", "").replace(",", "").split() * 6 * times
    return document(captions(*(" ".join(words[i : i + 9]) for i in range(0, len(words), 9))))


def cost(work: Callable[[], object]) -> float:
    """Give the processor seconds of the best of three runs, warmed up."""
    work()
    gc.collect()
    gc.disable()
    try:
        return min(timed(work) for _ in range(3))
    finally:
        gc.enable()


def timed(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return process_time() - began


def ratio(small: Callable[[], object], large: Callable[[], object], enough: float) -> float:
    """Say how much more `large` costs; measured twice only where the first is above `enough`."""
    found = cost(large) / cost(small)
    return found if found < enough else min(found, cost(large) / cost(small))


def understand(record: Document) -> Reading:
    reading = read(record, compiled())
    tag(reading, compiled())
    return reading


@pytest.mark.parametrize("write", [paper, talk], ids=["paper", "captions"])
def test_eight_times_the_text(write: Callable[[int], Document]) -> None:
    small, large = write(1), write(8)
    assert ratio(lambda: understand(small), lambda: understand(large), 12) < 12


def test_one_unit_eight_times_as_long() -> None:
    """A text without any sentence end is one unit."""
    line = " ".join(PARAGRAPHS).replace(".", "")
    small, large = document(f"{line} {line}\n"), document(f"{line} " * 16 + "\n")
    assert ratio(lambda: understand(small), lambda: understand(large), 12) < 12


def foreign(node: Node) -> Node:
    """Give the same pattern over words that no text here has."""
    match node:
        case Word(form, prefix):
            return Word(f"q{form}", prefix) if form.isalpha() else node
        case Lemma(lemma):
            return Word(f"q{lemma}")
        case Optional(part):
            return Optional(foreign(part))
        case Choice(parts):
            return Choice(tuple(map(foreign, parts)))
        case Sequence(parts):
            return Sequence(tuple(map(foreign, parts)))
    return node


def test_four_times_the_patterns() -> None:
    """Patterns whose words a text does not have are never tried, and so cost little."""
    book = compiled().book
    every = [parse(pattern) for rule in book.rules for pattern in rule.patterns]
    named = [(compile_node(node, book.irregular), 0) for node in every]
    others = [
        (compile_node(foreign(node), book.irregular), copy) for copy in (1, 2, 3) for node in every
    ]
    views = [unit.view for unit in read(paper(2), compiled()).units]
    few, many = Patterns(Shelf(named)), Patterns(Shelf(named + others))
    assert found(few, views) > 100
    assert ratio(lambda: found(few, views), lambda: found(many, views), 3) < 3


def found(patterns: Patterns[int], views: list[View]) -> int:
    return sum(1 for view in views for _ in patterns.find(view))


NASTY = (
    "(a|a b|b)? ...12 a ...12 (b|b a|a b a)? ...12 a ...12 (a|b)? ...12 b ...12 zz",
    "(a ...12)? (a ...12)? (a ...12)? (b ...12)? (b ...12)? (a|b) ...12 zz",
    "a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? b? b? b? b? b? b? b? b? zz",
    "(a|a a|a a a) (a|a a|a a a) (a|a a|a a a) (a|a a|a a a) (a|a a|a a a) ...12 zz",
)


@pytest.mark.parametrize("pattern", NASTY)
def test_a_nasty_pattern(pattern: str) -> None:
    """Ways to match multiply, work must not: tried all along a text, it grows with the text."""
    made = compile_node(parse(pattern), {})
    dice = random.Random(2)
    view = Lexicon(beginnings([made])).view([dice.choice("ab") for _ in range(2000)], {})

    def tried(size: int) -> int:
        return sum(run(made, view, start) > start for start in range(0, size, 8))

    assert tried(80) == 0
    assert ratio(lambda: tried(200), lambda: tried(1600), 12) < 12
    # A step for each instruction at each word within reach: ten thousand a start are ample.
    assert timed(lambda: tried(200)) < 1


def test_the_nasty_pattern_would_be_slow_without_memory() -> None:
    """The pattern above has so many ways to match that trying each would take for ever."""
    assert compile_node(parse(NASTY[0]), {}).ways > 1_000_000
