"""Small random patterns and texts, and a slow, plain matcher to hold the quick one against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from conference.rulebook.inflect import forms
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
    parse,
)
from conference.rulebook.pattern import Sequence as Run

IRREGULAR = {"go": ("goes", "went")}
VOCABULARY = ["aa", "ab", "ba", "cat", "go", "went", "the", "x", ","]
SLOTS = ["kin", "time"]
Slots = Mapping[int, Sequence[tuple[str, int]]]

ATOMS = st.sampled_from(["aa", "ab", "ba", "cat", "the", "x", "ab*", "{go}", ",", "a-b"])
GAPS = st.sampled_from(["...", "...1", "...2", "...3"])


def parts(atoms: st.SearchStrategy[str], depth: int) -> st.SearchStrategy[str]:
    """Give the text of one part of a pattern, brackets nested `depth` deep."""
    if not depth:
        return st.one_of(atoms, GAPS)
    inner = runs(atoms, depth - 1, 3)
    choice = st.lists(inner, min_size=1, max_size=3).map(lambda found: f"({'|'.join(found)})")
    optional = st.one_of(atoms, choice).map(lambda found: found + "?")
    return st.one_of(atoms, atoms, choice, optional, GAPS)


def runs(atoms: st.SearchStrategy[str], depth: int, most: int) -> st.SearchStrategy[str]:
    return st.lists(parts(atoms, depth), min_size=1, max_size=most).map(" ".join)


@st.composite
def patterns(draw: st.DrawFn, slots: bool = True, edges: bool = True) -> str:
    """Give a pattern that can be read."""
    atoms = ATOMS
    if slots:
        atoms = st.one_of(atoms, st.sampled_from(SLOTS).map("<{}>".format))
    if edges:
        atoms = st.one_of(atoms, atoms, atoms, atoms, st.sampled_from("^$"))
    text = draw(runs(atoms, 2, 5))
    try:
        parse(text)
    except PatternError:
        text += " aa"
    return text


WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14)


@st.composite
def marked(draw: st.DrawFn) -> tuple[list[str], dict[int, list[tuple[str, int]]]]:
    """Give words, with slots that open at some of them and end before the last."""
    words = draw(WORDS)
    slots: dict[int, list[tuple[str, int]]] = {}
    for at in draw(st.lists(st.integers(0, len(words) - 1), max_size=4, unique=True)):
        for name in draw(st.lists(st.sampled_from(SLOTS), max_size=2)):
            slots.setdefault(at, []).append((name, draw(st.integers(1, min(3, len(words) - at)))))
    return words, slots


def trimmed(node: Node) -> Node:
    """Drop the gaps at both ends, which say nothing."""
    kept = list(node.parts) if isinstance(node, Run) else [node]
    while isinstance(kept[0], Gap):
        kept.pop(0)
    while isinstance(kept[-1], Gap):
        kept.pop()
    return Run(tuple(kept))


def ends(node: Node, words: Sequence[str], slots: Slots, at: int) -> set[int]:
    """Try every way: give the places after every match of `node` that begins at word `at`."""
    match node:
        case Word(form, prefix):
            fits = at < len(words) and (words[at].startswith(form) if prefix else words[at] == form)
            return {at + 1} if fits else set()
        case Lemma(lemma):
            return {at + 1} if at < len(words) and words[at] in forms(lemma, IRREGULAR) else set()
        case Slot(name):
            return {at + length for other, length in slots.get(at, ()) if other == name}
        case Gap(reach):
            return set(range(at, min(at + reach, len(words)) + 1))
        case Edge(start):
            return {at} if (at == 0 if start else at == len(words)) else set()
        case Optional(part):
            return {at} | ends(part, words, slots, at)
        case Choice(parts):
            return {end for part in parts for end in ends(part, words, slots, at)}
        case Run(parts):
            here = {at}
            for part in parts:
                here = {end for place in here for end in ends(part, words, slots, place)}
            return here
    raise AssertionError(node)
