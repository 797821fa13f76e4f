"""Measures: counts of what stands in the record, by category, person, speaker and question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from conference.findings.case import Case
from conference.findings.framework import places
from conference.findings.readability import reading_of
from conference.findings.register import owners_of
from conference.record import FAMILY, Record
from conference.report import Entry, Measures
from conference.tags import Category

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def measures_of(case: Case, entries: Sequence[Entry]) -> Measures:
    """Count everything once; `entries` is the record's ledger, which the people's counts follow."""
    reading = reading_of(case)
    return Measures(
        words=count_words(case.record.text),
        by_category={str(c): len(tags) for c in Category if (tags := case.of(c))},
        by_person=by_person(case, entries),
        by_speaker=by_speaker(case.record),
        framework={question: len(where) for question, where in places(case).items()},
        reading=reading.lix if reading else None,
    )


def count_words(text: str) -> int:
    """Count the words of a text."""
    return sum(1 for _ in WORD.finditer(text))


def by_person(case: Case, entries: Sequence[Entry]) -> dict[str, dict[str, Any]]:
    """Count, for every person, what the ledger holds; of others than family, tasks they own."""
    counts: dict[str, dict[str, Any]] = {}
    lines = {entry.name: entry for entry in entries}
    owned = Counter(i for action in case.actions for i in owners_of(case, action))
    for i in case.cast.subjects():
        person = case.cast.people[i]
        line = lines.get(person.name) if person.role in FAMILY else None
        counts[person.name] = row(line) if line else {"actions": owned[i]}
        counts[person.name] = {"role": str(person.role), **counts[person.name]}
    return counts


def row(line: Entry) -> dict[str, Any]:
    """Count one line of the ledger."""
    return {
        "strength": len(line.strengths),
        "risk": len(line.risks),
        "voice": len(line.voice),
        "actions": len(line.asked),
        "offers": len(line.offered),
        "blame": len(line.blame),
    }


def by_speaker(record: Record) -> dict[str, dict[str, float]]:
    """Count every speaker's words and their share of all spoken words, 0 to 1."""
    words: Counter[str] = Counter()
    for segment in record.segments:
        if segment.speaker:
            words[segment.speaker] += count_words(record.text[segment.start : segment.end])
    whole = sum(words.values())
    return {
        name: {"words": count, "share": round(count / whole, 3)}
        for name, count in words.items()
        if count
    }
