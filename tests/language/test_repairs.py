"""Misheard words: matched as they were probably said, quoted as they were written."""

from __future__ import annotations

import pytest

from conference.language.compiled import Compiled
from conference.language.reading import read
from conference.record import Form
from conference.rulebook.book import Rulebook
from conference.rulebook.schema import KindRule, RepairRule
from tests.language.build import captions, compiled, document, exact, reading, report

SAID = captions("the call group is on Monday", "and he has got a best pass now for the bus")


def test_the_text_stays_and_the_words_match() -> None:
    found = reading(SAID)
    assert "core group" in " ".join(found.words.forms)
    assert "call group" in found.document.text
    assert "core group" not in found.document.text
    spans = zip(found.words.forms, found.words.starts, found.words.ends, strict=True)
    assert ("core", "call") in {(form, found.document.text[a:b]) for form, a, b in spans}


def test_a_limit_names_each() -> None:
    limits = report(SAID).limits
    for heard, said in (("call group", "core group"), ("best pass", "bus pass")):
        assert sum(f"'{heard}'" in limit and f"'{said}'" in limit for limit in limits) == 1


def test_quotes_are_as_written() -> None:
    found = report(SAID)
    exact(found)
    assert "call group" in found.record.text


def test_written_records_are_left_alone() -> None:
    found = reading("Notes\n\nWe call group members on Monday.\n")
    assert "core" not in found.words.forms
    assert not found.words.repaired
    assert not any("recognition" in limit for limit in found.limits)


def test_every_repair_of_the_rule_book_works() -> None:
    rules = compiled().book.repairs
    assert len(rules) >= 5
    for rule in rules:
        near = rule.near[0] if rule.near else "and"
        found = reading(captions(f"so {near} he said {rule.heard} again"))
        assert rule.said in " ".join(found.words.forms), rule
        assert rule.heard in found.document.text


@pytest.mark.parametrize(
    ("heard", "said", "text", "forms"),
    [
        ("a b", "c d", "x a b y", "x c d y"),
        ("a b c", "d", "x a b c y", "x d y"),
        ("a", "c d e", "x a y", "x c d e y"),
        ("a b", "c d", "a b a b", "c d c d"),
        ("a", "c d", "a x a y", "c d x c d y"),
        ("a a", "c d", "a a a", "c d a"),
        ("a b c", "d e", "a b c", "d e"),
        ("a b", "c d", "x a y b", "x a y b"),
        ("a b", "c d", "a", "a"),
    ],
)
def test_of_any_length(heard: str, said: str, text: str, forms: str) -> None:
    """Whatever the lengths, later words stay where they are and keep their places."""
    kind = KindRule(kind="reflection", weight=9, patterns=(said,))
    book = Rulebook(
        digest="",
        repairs=(RepairRule(heard=heard, said=said),),
        kinds=(kind,),
        words={"speech-weights": ("bar: 9",)},
    )
    found = read(document(captions(text)), Compiled(book))
    assert " ".join(found.words.forms) == forms
    words = found.words
    assert len(words.forms) == len(words.starts) == len(words.ends)
    assert words.ends[-1] == len(found.document.text.rstrip())
    for i, (start, end) in enumerate(zip(words.starts, words.ends, strict=True)):
        assert i in words.repaired or found.document.text[start:end] == words.forms[i]
        assert set(found.document.text[start:end].split()) <= set(text.split())
    assert (found.kind == "reflection") == (said in forms)


def test_only_where_a_word_near_it_says_so() -> None:
    book = Rulebook(digest="", repairs=(RepairRule(heard="a b", said="c d", near=("bus",)),))
    assert read(document(captions("x a b on the bus")), Compiled(book)).words.forms[1] == "c"
    assert read(document(captions("x a b on the train")), Compiled(book)).words.forms[1] == "a"


def test_repaired_tags_say_so() -> None:
    found = report(SAID)
    within = [tag for tag in found.tags if "best pass" in found.record.text[slice(*tag.within)]]
    assert all(tag.attributes.get("repaired") for tag in within)
    assert all(unit.form is Form.CAPTION for unit in reading(SAID).units)
