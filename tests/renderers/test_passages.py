"""Passages: the sentence round the telling words, each once, and never beyond its paragraph."""

from __future__ import annotations

from conference.record import Kind, Record, Segment
from conference.renderers.passages import REACH, Passage, Quotes
from conference.renderers.places import Places
from conference.report import Report
from conference.tags import Category, Quote, Tag

TEXT = "Nan came on Monday. Joel’s own view was not asked. He sat outside.\nNext line."


def quoted(*words: str, text: str = TEXT, tags: tuple[Tag, ...] = ()) -> tuple[Passage, ...]:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Segment(start=at, end=at + len(line), place=f"line {len(lines) + 1}"))
        at += len(line) + 1
    record = Record(source="x", kind=Kind.OTHER, text=text, segments=tuple(lines))
    starts = [(text.index(each), each) for each in words]
    quotes = [Quote(start=at, end=at + len(each), text=each) for at, each in starts]
    return Quotes(Report(record=record, tags=tags), Places(record)).of(quotes)


def tag(category: str, words: str, within: str) -> Tag:
    start, around = TEXT.index(words), TEXT.index(within)
    return Tag(
        category=Category(category),
        start=start,
        end=start + len(words),
        text=words,
        within=(around, around + len(within)),
        rule="made/up",
        confidence=1,
    )


def test_words_without_a_tag_are_quoted_in_their_sentence() -> None:
    (only,) = quoted("view was not")
    assert only.quote.quoted() == "“Joel’s own view was not asked.”"
    assert [words for words, told in only.quote.runs() if told] == ["view was not"]
    assert only.place == "line 1"


def test_a_sentence_ends_with_its_paragraph() -> None:
    (first,) = quoted("outside")
    (second,) = quoted("Next")
    assert first.quote.text == "He sat outside."
    assert second.quote.text == "Next line."


def test_words_with_a_tag_stand_in_its_sentence_and_a_hard_word_alone() -> None:
    found = tag("risk", "sat outside", "not asked. He sat outside.")
    term = tag("jargon", "view", "Joel’s own view was not asked.")
    assert quoted("sat outside", tags=(found,))[0].quote.text == "not asked. He sat outside."
    assert quoted("view", tags=(term,))[0].quote.text == "view"


def test_one_sentence_is_quoted_once_however_many_words_tell() -> None:
    (only,) = quoted("was not asked", "own view")
    assert [words for words, told in only.quote.runs() if told] == ["own view", "was not asked"]
    inner = tag("risk", "own view", "own view was")
    (joined,) = quoted("own view", "was not asked", tags=(inner,))
    assert joined.quote.text == "Joel’s own view was not asked."


def test_without_a_sentence_in_reach_only_the_words_are_quoted() -> None:
    words = "word " * REACH
    (only,) = quoted("HERE", text=f"{words}HERE {words}")
    assert only.quote.text == "HERE"
