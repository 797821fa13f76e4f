"""Measures: counts of what stands in the record, by category, person, speaker and question."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from conference.findings.case import Case
from conference.findings.cast import Cast
from conference.findings.framework import places
from conference.record import FAMILY, Record, Role
from conference.report import Measures
from conference.tags import Category

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def measures_of(case: Case) -> Measures:
    """Count everything once."""
    return Measures(
        words=count_words(case.record.text),
        by_category={str(c): len(tags) for c in Category if (tags := case.of(c))},
        by_person=by_person(case),
        by_speaker=by_speaker(case.record),
        framework={question: len(where) for question, where in places(case).items()},
    )


def count_words(text: str) -> int:
    """Count the words of a text."""
    return sum(1 for _ in WORD.finditer(text))


def by_person(case: Case) -> dict[str, dict[str, Any]]:
    """Count, for every person, strengths, risks, blame, own voice and tasks they own."""
    cast = case.cast
    counts: dict[int, Counter[str]] = {i: Counter() for i in cast.subjects()}
    for category, name in (
        (Category.STRENGTH, "strength"),
        (Category.RISK, "risk"),
        (Category.BLAME, "blame"),
        (Category.CHILD_VOICE, "voice"),
        (Category.FAMILY_VOICE, "voice"),
    ):
        for tag in case.of(category):
            for i in spoken_of(cast, tag.about):
                if name != "voice" or matches(category, cast.people[i].role):
                    counts[i][name] += 1
    for action in case.actions:
        for i in cast.find(action.owner):
            counts[i]["actions"] += 1
    return {cast.people[i].name: row(cast, i, counts[i]) for i in counts}


def row(cast: Cast, i: int, counts: Counter[str]) -> dict[str, Any]:
    """Give one person's counts; voice is told of the family alone."""
    names = ["strength", "risk", "actions", "blame"]
    if cast.people[i].role in FAMILY:
        names.insert(2, "voice")
    return {"role": str(cast.people[i].role), **{name: counts[name] for name in names}}


def matches(category: Category, role: Role) -> bool:
    """Tell whether a voice of this category can be somebody's in this role."""
    return (category is Category.CHILD_VOICE) == (role is Role.CHILD) and role in FAMILY


def spoken_of(cast: Cast, about: tuple[str, ...]) -> list[int]:
    """Give the people that a tag is about, each once."""
    return list(dict.fromkeys(i for name in about for i in cast.find(name)))


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
