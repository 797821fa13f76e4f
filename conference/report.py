"""The report: the record, what was found in it, and what was not. Its JSON is a contract."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field

from conference.record import Frozen, Record
from conference.tags import Action, Focus, Quote, Tag

SCHEMA_VERSION = "1"


class Level(StrEnum):
    """How much a finding matters: a gap is worst, then a caution, then a note."""

    GAP = "gap"
    CAUTION = "caution"
    NOTE = "note"


SEVERITY = {Level.GAP: 2, Level.CAUTION: 1, Level.NOTE: 0}


class Finding(Frozen):
    """One check's answer, with the words it rests on (none: "not found in this record")."""

    check: str
    level: Level
    subject: str | None = None
    message: str
    question: str
    evidence: tuple[Quote, ...] = ()
    source: str


class Measures(Frozen):
    """Counts only, never scores: what stands in the record, by category, person and question.

    `by_person` maps a name to its counts of strengths, risks, voice and actions (`role` too);
    `by_speaker` holds words and share of words for talk; `framework` maps each of the six
    supervision questions to the number of places where it is taken up.
    """

    words: int = 0
    by_category: dict[str, int] = Field(default_factory=dict)
    by_person: dict[str, dict[str, Any]] = Field(default_factory=dict)
    by_speaker: dict[str, dict[str, float]] = Field(default_factory=dict)
    framework: dict[str, int] = Field(default_factory=dict)


class Report(Frozen):
    """Everything `conference check` has to say of one record."""

    schema_version: str = SCHEMA_VERSION
    record: Record
    tags: tuple[Tag, ...] = ()
    actions: tuple[Action, ...] = ()
    findings: tuple[Finding, ...] = ()
    measures: Measures = Measures()
    focus: Focus | None = None
    limits: tuple[str, ...] = ()


def place_of(record: Record, offset: int) -> str:
    """Say where a person finds `offset`: section, then page, table cell, line or time."""
    for segment in record.segments:
        if segment.start <= offset < max(segment.end, segment.start + 1):
            parts = (segment.time or segment.place, segment.section)
            return ", ".join(part for part in parts if part)
    return ""
