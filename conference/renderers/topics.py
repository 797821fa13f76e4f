"""Findings in chapters: the gaps first, the rest by what they are about, worst first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conference.renderers.entries import Entry
from conference.renderers.wording import ELSE, TOPICS
from conference.report import SEVERITY, Level

MANY = 12
"""Entries that can be read as one list; more are put under headings."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Entries under a heading; the first chapter holds the gaps and has none."""

    title: str
    entries: tuple[Entry, ...]


def chapters(found: Sequence[Entry]) -> tuple[Chapter, ...]:
    """Put entries under headings where there are many; each stands in one chapter."""
    if len(found) <= MANY:
        return (Chapter("", tuple(found)),) if found else ()
    order = [*TOPICS, ELSE]
    topics = {id(entry): topic(entry.check) for entry in found}
    ranked = sorted(
        found, key=lambda entry: (order.index(topics[id(entry)]), -SEVERITY[entry.level])
    )
    gaps = tuple(entry for entry in ranked if entry.level is Level.GAP)
    rest = [entry for entry in ranked if entry.level is not Level.GAP]
    told = [Chapter("", gaps)] if gaps else []
    for title in order:
        same = tuple(entry for entry in rest if topics[id(entry)] == title)
        if same:
            told.append(Chapter(title, same))
    return tuple(told)


def topic(check: str) -> str:
    """Say what a check is about, from its id."""
    fits = [
        (len(beginning), title)
        for title, beginnings in TOPICS.items()
        for beginning in beginnings
        if check.startswith(beginning)
    ]
    return max(fits)[1] if fits else ELSE
