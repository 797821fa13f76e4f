"""Reports that Hypothesis builds: hostile words, overlapping tags, every level and category."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from conference.record import Kind, Nation, Person, Record, Role, Segment
from conference.report import Entry, Finding, Level, Measures, Question, Report, Voice
from conference.tags import Action, Asked, Assertion, Category, Origin, Quote, Tag

HOSTILE = st.sampled_from(
    ["<script>alert(1)</script>", "\x1b[31m", "\x1b]0;x\x07", "\u202e", "\x00", "&amp;", "\u2028"]
)
PIECES = st.one_of(
    HOSTILE, st.text(max_size=12), st.sampled_from(["a word ", "\n", "语文", "é\u0301", "🙂"])
)
WORDS = st.lists(PIECES, min_size=1, max_size=12).map("".join)
NAMES = st.sampled_from(["Megan", "Owen", "Nain", "Mr <b>Pugh</b>", "\x1b[1mTom"])


@st.composite
def spans(draw: st.DrawFn, text: str) -> dict[str, Any]:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return {"start": start, "end": end, "text": text[start:end]}


@st.composite
def tags(draw: st.DrawFn, text: str) -> Tag:
    span = draw(spans(text))
    category = draw(st.sampled_from(Category))
    held = category in (Category.STRENGTH, Category.RISK)
    extra: dict[str, Any] = {"priority": draw(st.booleans())} if category is Category.RISK else {}
    if category is Category.JARGON and draw(st.booleans()):
        extra["plain"] = draw(WORDS)
    return Tag(
        category=category,
        **span,
        within=(draw(st.integers(0, span["start"])), draw(st.integers(span["end"], len(text)))),
        assertion=draw(st.sampled_from(Assertion)) if held else Assertion.PRESENT,
        rule="made/up",
        origin=draw(st.sampled_from(Origin)),
        confidence=draw(st.floats(0, 1)),
        about=tuple(draw(st.lists(NAMES, max_size=2))),
        attributes=extra,
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    text = "".join(draw(st.lists(WORDS, min_size=1, max_size=8)))
    text = text or "x"
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    names = draw(st.lists(NAMES, unique=True, max_size=4))
    return Record(
        source=draw(WORDS),
        kind=draw(st.sampled_from(Kind)),
        date=draw(st.sampled_from([None, "2026-03-12"])),
        nation=draw(st.none() | st.sampled_from(Nation)),
        text=text,
        people=tuple(Person(name=name, role=draw(st.sampled_from(Role))) for name in names),
        segments=tuple(
            Segment(
                start=start,
                end=end,
                section=draw(st.none() | WORDS),
                speaker=draw(st.none() | NAMES),
                time=draw(st.none() | st.just("00:01")),
                place=draw(st.none() | WORDS | st.just("table 1, row 2, column 3")),
                row=draw(st.sampled_from([None, None, "table 1, row 1", "table 1, row 2", "x"])),
            )
            for start, end in pairwise(cuts)
            if draw(st.booleans())
        ),
    )


def quotes(text: str, most: int = 3) -> st.SearchStrategy[tuple[Quote, ...]]:
    return st.lists(spans(text).map(lambda span: Quote(**span)), max_size=most).map(tuple)


CHECKS = st.sampled_from(["voice/child-unheard", "language/blame", "balance/x", "own/thing"])
CHECKS |= st.integers(0, 20).map("risks/{}".format)


@st.composite
def findings(draw: st.DrawFn, text: str) -> Finding:
    return Finding(
        check=draw(CHECKS),
        level=draw(st.sampled_from(Level)),
        subject=draw(st.none() | NAMES),
        message=draw(WORDS),
        question=draw(WORDS),
        evidence=draw(quotes(text, 6)),
        source=draw(WORDS),
    )


@st.composite
def actions(draw: st.DrawFn, text: str) -> Action:
    return Action(
        **draw(spans(text)),
        owner=draw(st.none() | NAMES),
        due=draw(st.none() | WORDS | st.just("by 12 March")),
        date=draw(st.sampled_from([None, "2026-03-12"])),
        often=draw(st.none() | WORDS),
        whom=tuple(draw(st.lists(NAMES, max_size=2))),
        asks=draw(st.none() | st.sampled_from(Asked)),
        offers=draw(st.booleans()),
        vague=draw(st.none() | WORDS),
        answers=draw(quotes(text)),
    )


@st.composite
def entries(draw: st.DrawFn, text: str, name: str) -> Entry:
    heads = ("strengths", "risks", "voice", "blame", "asked", "offered")
    return Entry(
        name=name,
        role=draw(st.sampled_from(Role)),
        **{head: draw(quotes(text, 2)) for head in heads},
    )


@st.composite
def voices(draw: st.DrawFn, text: str) -> Voice:
    return Voice(
        name=draw(NAMES),
        rung=draw(st.integers(0, 6)),
        reached=draw(WORDS),
        next=draw(WORDS),
        evidence=draw(quotes(text)),
    )


@st.composite
def questions(draw: st.DrawFn, text: str) -> Question:
    family = draw(st.sampled_from(["framework", "decision", "safety", "own"]))
    return Question(
        id=f"{family}/{draw(st.integers(0, 9))}",
        asks=draw(WORDS),
        evidence=draw(quotes(text)),
        words=draw(st.integers(0, 2000)),
        raised_by=draw(st.none() | NAMES),
    )


@st.composite
def reports(draw: st.DrawFn, most: int = 6) -> Report:
    record = draw(records())
    numbers = st.integers(0, 40)
    people = {person.name: {"actions": draw(numbers)} for person in record.people}
    text = record.text
    named = draw(st.lists(NAMES, unique=True, max_size=2))
    return Report(
        record=record,
        tags=tuple(draw(st.lists(tags(text), max_size=14))),
        actions=tuple(draw(st.lists(actions(text), max_size=3))),
        findings=tuple(draw(st.lists(findings(text), max_size=most))),
        voices=tuple(draw(st.lists(voices(text), max_size=2))),
        ledger=tuple(draw(entries(text, name)) for name in named),
        questions=tuple(draw(st.lists(questions(text), max_size=3))),
        measures=Measures(words=draw(numbers), by_person=people),
        limits=tuple(draw(st.lists(WORDS, max_size=2))),
    )
