"""The report: the record, what was found in it, and what was not. Its JSON is a contract."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field

from conference.record import Frozen, Record, Role
from conference.tags import Action, Focus, Quote, Tag

SCHEMA_VERSION = "1"


class Level(StrEnum):
    """How much a finding matters: a gap is worst, then a caution, then a note."""

    GAP = "gap"
    CAUTION = "caution"
    NOTE = "note"


SEVERITY = {Level.GAP: 2, Level.CAUTION: 1, Level.NOTE: 0}


class Audience(StrEnum):
    """Who can take a question further."""

    CHAIR = "chair"
    SUPERVISOR = "supervisor"
    WORKER = "worker"


class Finding(Frozen):
    """One check's answer, with the words it rests on (none: "not found in this record").

    `audience` lists who can take its question further.
    """

    check: str
    level: Level
    subject: str | None = None
    message: str
    question: str
    audience: tuple[Audience, ...] = ()
    evidence: tuple[Quote, ...] = ()
    source: str


class Voice(Frozen):
    """How far one child is heard in this record: the highest rung reached, on which words.

    The rungs are 0 named only, 1 an adult's opinion, 2 a parent's or relative's account, 3 seen
    to do or show something, 4 a view passed on, 5 own words or work, 6 any of 3 to 5 that changed
    the plan. `reached` says the rung in words, `next` asks what would be the next one.
    """

    name: str
    rung: int = Field(ge=0, le=6)
    reached: str
    next: str
    evidence: tuple[Quote, ...] = ()


class Entry(Frozen):
    """One person's line in the ledger: every word of the record that stands to their name.

    `voice` is what they say or show, `asked` the tasks that are theirs, `offered` the help that
    is for them.
    """

    name: str
    role: Role
    strengths: tuple[Quote, ...] = ()
    risks: tuple[Quote, ...] = ()
    voice: tuple[Quote, ...] = ()
    blame: tuple[Quote, ...] = ()
    asked: tuple[Quote, ...] = ()
    offered: tuple[Quote, ...] = ()


class Question(Frozen):
    """A question that such a record should answer, and the words that take it up (none: none).

    `id` names the check that looks for it ("framework/progress"); `words` counts the words given
    to it; `raised_by` is the speaker who brought it up first, in talk.
    """

    id: str
    asks: str
    evidence: tuple[Quote, ...] = ()
    words: int = 0
    raised_by: str | None = None


class Measures(Frozen):
    """Counts only, never scores: what stands in the record, by category, person and question.

    `by_person` maps a name to its counts of strengths, risks, voice and actions (`role` too);
    `by_speaker` holds words and share of words for talk; `framework` maps each of the six
    supervision questions to the number of places where it is taken up. `reading` is how hard a
    written record is to read: LIX, under 30 very easy, over 60 very difficult; None for talk.
    """

    words: int = 0
    by_category: dict[str, int] = Field(default_factory=dict)
    by_person: dict[str, dict[str, Any]] = Field(default_factory=dict)
    by_speaker: dict[str, dict[str, float]] = Field(default_factory=dict)
    framework: dict[str, int] = Field(default_factory=dict)
    reading: float | None = None


class Report(Frozen):
    """Everything `conference check` has to say of one record.

    `only` names the parts that the user asked for, where others were left out.
    """

    schema_version: str = SCHEMA_VERSION
    record: Record
    tags: tuple[Tag, ...] = ()
    actions: tuple[Action, ...] = ()
    findings: tuple[Finding, ...] = ()
    voices: tuple[Voice, ...] = ()
    ledger: tuple[Entry, ...] = ()
    questions: tuple[Question, ...] = ()
    measures: Measures = Measures()
    focus: Focus | None = None
    limits: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


def place_of(record: Record, offset: int) -> str:
    """Say where a person finds `offset`: section, then page, table cell, line or time."""
    for segment in record.segments:
        if segment.start <= offset < max(segment.end, segment.start + 1):
            parts = (segment.time or segment.place, segment.section)
            return ", ".join(part for part in parts if part)
    return ""
