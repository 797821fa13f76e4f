"""The pattern language: what can be written, and what is said of a mistake."""

from __future__ import annotations

import pytest

from conference.rulebook.pattern import (
    Choice,
    Edge,
    Gap,
    Lemma,
    Node,
    Optional,
    PatternError,
    Sequence,
    Slot,
    Word,
    normal,
    parse,
    pieces,
)


def run(*parts: Node) -> Sequence:
    return Sequence(parts)


A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("pattern", "node"),
    [
        ("home", Word("home")),
        ("Home Visit", run(Word("home"), Word("visit"))),
        ("  a   b  ", run(A, B)),
        ("(a|b c)", Choice((A, run(B, C)))),
        ("(a|(b|c) a) b", run(Choice((A, run(Choice((B, C)), A))), B)),
        ("(a b)", run(A, B)),
        ("a? b", run(Optional(A), B)),
        ("(a b)? c", run(Optional(run(A, B)), C)),
        ("(a|b)? c", run(Optional(Choice((A, B))), C)),
        ("a ? b", run(Optional(A), B)),
        ("a ... b", run(A, Gap(5), B)),
        ("a ...3 b", run(A, Gap(3), B)),
        ("a ...12 b", run(A, Gap(12), B)),
        ("a ... 3", run(A, Gap(5), Word("3"))),
        ("engag*", Word("engag", prefix=True)),
        ("re-engag*", run(Word("re"), Word("engag", prefix=True))),
        ("{attend}", Lemma("attend")),
        ("{Attend}? a", run(Optional(Lemma("attend")), A)),
        ("<child>", Slot("child")),
        ("<any-name>? a", run(Optional(Slot("any-name")), A)),
        ("^ a $", run(Edge(True), A, Edge(False))),
        ("a (b|$)", run(A, Choice((B, Edge(False))))),
        ("a \\?", run(A, Word("?"))),
        ("a \\? ?", run(A, Optional(Word("?")))),
        ("\\( a \\)", run(Word("("), A, Word(")"))),
        ("\\* a", run(Word("*"), A)),
        ("a , b", run(A, Word(","), B)),
        ("mum's", run(Word("mum"), Word("'s"))),
        ("mum’s", run(Word("mum"), Word("'s"))),
        ("Mum's? a", run(Optional(run(Word("mum"), Word("'s"))), A)),
        ("'s a", run(Word("'s"), A)),
        ("didn’t", Word("didn't")),
        ("follow-up", run(Word("follow"), Word("up"))),
        ("and/or", run(Word("and"), Word("or"))),
        ("- a", run(Word("-"), A)),
        ("8.50 £20 45%", run(*(Word(form) for form in ("8.50", "£", "20", "45", "%")))),
        ("mêlée", Word("mêlée")),
    ],
)  # fmt: skip
def test_constructs(pattern: str, node: Node) -> None:
    assert parse(pattern) == node


@pytest.mark.parametrize(
    ("pattern", "column", "what"),
    [
        ("", 1, "is empty"),
        ("   ", 1, "is empty"),
        ("a (b", 3, "never closed"),
        ("((a|b) c", 1, "never closed"),
        ("a b)", 4, "without its"),
        ("a | b", 1, "in brackets"),
        ("c (a|b) d|e", 1, "in brackets"),
        ("(a|)", 4, "empty alternative"),
        ("(|a)", 2, "empty alternative"),
        ("(a||b)", 4, "empty alternative"),
        ("a ()", 4, "empty alternative"),
        ("? a", 1, "write \\? for the sign"),
        ("a b? ?", 6, "write \\? for the sign"),
        ("a ...13 b", 3, "1 to 12"),
        ("a ...0 b", 3, "1 to 12"),
        ("bb e* c", 4, "two letters"),
        ("re-e* c", 1, "two letters"),
        ("a * b", 3, "cannot read"),
        ("a {b c}", 3, "cannot read"),
        ("a {} b", 3, "cannot read"),
        ("a {b", 3, "cannot read"),
        ("a <Child>", 3, "cannot read"),
        ("a < b", 3, "cannot read"),
        ("a engag*ed", 8, "cannot read"),
        ("a?", 1, "at least one word"),
        ("...", 1, "at least one word"),
        ("^ $", 1, "at least one word"),
        ("(a|b?) ...3", 1, "at least one word"),
        ("(^|a) b? ...", 1, "at least one word"),
        ("a \\", 3, "cannot read"),
    ],
)
def test_mistakes(pattern: str, column: int, what: str) -> None:
    with pytest.raises(PatternError, match=what.replace("\\", r"\\").replace("?", r"\?")) as error:
        parse(pattern)
    assert error.value.column == column


def test_pieces_and_normal() -> None:
    assert pieces("Mum’s") == ["mum", "'s"]
    assert pieces("'s") == ["'s"]
    assert pieces("a's") == ["a", "'s"]
    assert pieces("step-by-step") == ["step", "by", "step"]
    assert pieces("—") == []
    assert pieces("parents'") == ["parents", "'"]
    assert pieces("he'll") == ["he'll"]
    assert pieces("d.o.b.") == ["d.o.b."]
    assert normal("DIDN’T") == "didn't"
