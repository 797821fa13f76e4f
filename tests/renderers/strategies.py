"""Reports that Hypothesis builds: hostile words, overlapping tags, every level and category."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from conference.record import Kind, Person, Record, Role, Segment
from conference.report import Finding, Level, Measures, Report
from conference.tags import Action, Assertion, Category, Origin, Quote, Tag

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
        text=text,
        people=tuple(Person(name=name, role=draw(st.sampled_from(Role))) for name in names),
        segments=tuple(
            Segment(
                start=start,
                end=end,
                section=draw(st.none() | WORDS),
                speaker=draw(st.none() | NAMES),
                time=draw(st.none() | st.just("00:01")),
                place=draw(st.none() | WORDS),
            )
            for start, end in pairwise(cuts)
            if draw(st.booleans())
        ),
    )


@st.composite
def findings(draw: st.DrawFn, text: str) -> Finding:
    return Finding(
        check=draw(st.sampled_from(["voice/child-unheard", "language/blame", "balance/x"])),
        level=draw(st.sampled_from(Level)),
        subject=draw(st.none() | NAMES),
        message=draw(WORDS),
        question=draw(WORDS),
        evidence=tuple(Quote(**draw(spans(text))) for _ in range(draw(st.integers(0, 6)))),
        source=draw(WORDS),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    record = draw(records())
    numbers = st.integers(0, 40)
    people = {person.name: {"risk": draw(numbers), "voice": 0} for person in record.people}
    return Report(
        record=record,
        tags=tuple(draw(st.lists(tags(record.text), max_size=14))),
        actions=tuple(
            Action(**draw(spans(record.text)), owner=draw(st.none() | NAMES))
            for _ in range(draw(st.integers(0, 3)))
        ),
        findings=tuple(draw(st.lists(findings(record.text), max_size=6))),
        measures=Measures(words=draw(numbers), by_person=people),
        limits=tuple(draw(st.lists(WORDS, max_size=2))),
    )
