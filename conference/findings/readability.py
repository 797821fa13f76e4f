"""How hard a record is to read: hard words nobody explains, and long sentences of long words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from conference.findings.case import Case, answer, once, size, some, spoken
from conference.findings.spans import begin
from conference.report import Finding
from conference.rulebook.schema import CheckRule
from conference.tags import Category, Quote, Tag

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
END = re.compile(r"[.!?:][\"'”’)\]]*(?=\s|$)")
LONG, PER = 7, 100
"""Letters of a long word, and the words that shares are told of (LIX)."""
SENTENCE = 4
"""Fewer words than this are a scrap: a name, a date."""


def jargon(case: Case) -> list[Finding]:
    """Report hard words that the record explains nowhere, the most used first."""
    rule = case.rule("language/jargon-unexplained")
    if rule is None:
        return []
    every = unexplained(case)
    uses = Counter(term(tag) for tag in every)
    first = {term(tag): tag for tag in reversed(every)}
    thick = len(every) * PER / max(1, size(case)) >= case.limit(rule, "per-hundred-words")
    if not first or (len(first) < case.limit(rule, "least") and not thick):
        return []
    order = sorted(first, key=lambda name: (-uses[name], first[name].start))
    most = int(case.limit(rule, "worst"))
    terms = some((f"{name} (×{uses[name]})" if uses[name] > 1 else name for name in order), most)
    evidence = sorted(first.values(), key=begin)
    doubt = unsure(rule, [first[name] for name in order[:most]])
    return [answer(rule, evidence, count=len(first), terms=terms, unsure=doubt)]


def unexplained(case: Case) -> list[Tag]:
    """List every use of a hard word that the record explains nowhere."""
    return [tag for tag in case.of(Category.JARGON) if not tag.attributes.get("explained")]


def term(tag: Tag) -> str:
    """Give the term that a tag stands for."""
    name = tag.attributes.get("term")
    return name if isinstance(name, str) else tag.text


def unsure(rule: CheckRule, tags: Iterable[Tag]) -> str:
    """Say which of the terms can mean two things, in the words of the check."""
    form = rule.words.get("unsure", "")
    means = {term(tag): tag.attributes.get("means") for tag in tags}
    return "".join(
        form.format(term=name, means=" or ".join(part.strip() for part in told.split("; also")))
        for name, told in means.items()
        if isinstance(told, str) and "; also" in told
    )


def dense(case: Case) -> list[Finding]:
    """Report hard words that stand thick, with the sentences that hold most of them."""
    rule = case.rule("language/dense")
    words, every = size(case), unexplained(case)
    if rule is None or not words or words < case.limit(rule, "least-words"):
        return []
    share = len(every) * PER / words
    if share < case.limit(rule, "per-hundred-words"):
        return []
    thickest = Counter(tag.within for tag in every).most_common(int(case.limit(rule, "quotes")))
    lines = case.sentences(sorted(span for span, _ in thickest))
    return [answer(rule, lines, count=len(every), share=f"{share:.1f}")]


def hard_to_read(case: Case) -> list[Finding]:
    """Report long sentences full of long words, with the longest of them."""
    rule = case.rule("language/hard-to-read")
    reading = reading_of(case) if rule is not None else None
    if rule is None or reading is None or reading.words < case.limit(rule, "least-words"):
        return []
    if reading.lix < case.limit(rule, "lix"):
        return []
    longest = reading.longest[: int(case.limit(rule, "quotes"))]
    evidence = sorted(longest, key=begin)
    return [answer(rule, evidence, lix=f"{reading.lix:.0f}")]


@dataclass(frozen=True, slots=True)
class Reading:
    """How hard a record is to read: `lix`, its words, and its sentences, the longest first."""

    lix: float
    words: int
    longest: tuple[Quote, ...]


@once
def reading_of(case: Case) -> Reading | None:
    """Measure a written record; None for talk, and where there is nothing to measure.

    LIX is the number of words to a sentence plus the share of words of more than six letters in
    a hundred (C. H. Björnsson, Läsbarhet, 1968). Headings and scraps of under four words (names,
    dates) are left out; the end of a paragraph, bullet or cell ends a sentence as a full stop does.
    """
    if any(map(spoken, case.record.segments)):
        return None
    words = long = 0
    sentences: list[tuple[int, Quote]] = []
    for sentence in sentences_of(case):
        found = WORD.findall(sentence.text)
        if len(found) >= SENTENCE:
            words += len(found)
            long += sum(len(word) >= LONG for word in found)
            sentences.append((len(found), sentence))
    if not sentences:
        return None
    lix = words / len(sentences) + PER * long / words
    longest = sorted(sentences, key=lambda each: (-each[0], each[1].start))
    return Reading(round(lix, 1), words, tuple(sentence for _, sentence in longest))


def sentences_of(case: Case) -> Iterator[Quote]:
    """Cut the blocks of a record, headings left out, into sentences."""
    text = case.record.text
    for segment in case.record.segments:
        if case.heads(segment):
            continue
        start = segment.start
        for match in END.finditer(text, segment.start, segment.end):
            yield from quoted(text, start, match.end())
            start = match.end()
        yield from quoted(text, start, segment.end)


def quoted(text: str, start: int, end: int) -> Iterator[Quote]:
    """Give the words between two places, blanks at their ends left out, or nothing."""
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    inner = inner.strip()
    if inner:
        yield Quote(start=start, end=start + len(inner), text=inner)
