"""The file as read (Document) and the record as understood (Record): frozen, offsets exact."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Base of every value that crosses a seam: it cannot change and knows no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Kind(StrEnum):
    """What sort of record it is; findings that make no sense for a kind stay silent."""

    CONFERENCE = "conference"
    CORE_GROUP = "core-group"
    SUPERVISION = "supervision"
    FAMILY_MEETING = "family-meeting"
    REFLECTION = "reflection"
    OTHER = "other"


class Nation(StrEnum):
    """Whose procedures a record follows: limits of time and words differ between them."""

    WALES = "wales"
    ENGLAND = "england"
    SCOTLAND = "scotland"


class Form(StrEnum):
    """How a block of text came to be, which decides how it is cut into units."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    TURN = "turn"
    CAPTION = "caption"


class Role(StrEnum):
    """What a person is to the child, as far as the record's own words tell."""

    CHILD = "child"
    PARENT = "parent"
    CARER = "carer"
    RELATIVE = "relative"
    WORKER = "worker"
    CHAIR = "chair"
    SUPERVISOR = "supervisor"
    OTHER = "other"


FAMILY = frozenset({Role.CHILD, Role.PARENT, Role.CARER, Role.RELATIVE})
ADULTS = frozenset({Role.PARENT, Role.CARER, Role.RELATIVE})


class Block(Frozen):
    """A piece of the file's text between `start` and `end`, never overlapping another.

    `place` is what a person looks for: "page 3", "paragraph 12", "table 2, row 3, column 1",
    "line 40". `time` is the stamp as written. `row` groups the cells of one table row.
    """

    start: int
    end: int
    form: Form = Form.PARAGRAPH
    speaker: str | None = None
    time: str | None = None
    place: str | None = None
    level: int | None = None
    row: str | None = None


class Document(Frozen):
    """A file as read: its text, the blocks it is made of, in order, and what was not read."""

    source: str
    format: str
    text: str
    blocks: tuple[Block, ...] = ()
    limits: tuple[str, ...] = ()


class Person(Frozen):
    """Somebody the record names; `name` and `aliases` are written as the record writes them.

    `sure` is how sure it is that this is their role, 0 to 1: 1 where the record says so outright.
    """

    name: str
    role: Role
    aliases: tuple[str, ...] = ()
    kin: str | None = None
    age: str | None = None
    sure: float = 1.0


class Segment(Frozen):
    """A block with what the record knows around it: section, speaker, time, place and table row."""

    start: int
    end: int
    section: str | None = None
    speaker: str | None = None
    time: str | None = None
    place: str | None = None
    row: str | None = None


class Record(Frozen):
    """One document, understood: `text[start:end]` is exact for every offset, in code points.

    `date` is the day it records ("2026-03-12"), None where its head names none; `nation` is
    whose procedures it follows, None where nothing tells.
    """

    source: str
    kind: Kind
    date: str | None = None
    nation: Nation | None = None
    language: str = "en"
    text: str
    people: tuple[Person, ...] = ()
    segments: tuple[Segment, ...] = ()
