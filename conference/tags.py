"""What was found in a record: tags, the cues that changed them, and actions."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import ConfigDict, Field

from conference.record import Frozen


class Category(StrEnum):
    """The thirteen things a unit of a record can say; docs/categories.md defines each."""

    STRENGTH = "strength"
    RISK = "risk"
    OUTCOME = "outcome"
    ACTION = "action"
    JARGON = "jargon"
    CHILD_VOICE = "child_voice"
    FAMILY_VOICE = "family_voice"
    BLAME = "blame"
    OUTPUT = "output"
    THRESHOLD = "threshold"
    OPEN_QUESTION = "open_question"
    CLOSED_QUESTION = "closed_question"
    REFLECTION = "reflection"


SURE = 0.5
TALK = frozenset({Category.OPEN_QUESTION, Category.CLOSED_QUESTION, Category.REFLECTION})


class Assertion(StrEnum):
    """How a strength or risk is held: as so, over, feared, conditional, or ruled out."""

    PRESENT = "present"
    PAST = "past"
    POSSIBLE = "possible"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


class Origin(StrEnum):
    """Who found a tag: a rule, or the learned model."""

    RULE = "rule"
    MODEL = "model"


class Cue(Frozen):
    """A word that changed a tag's assertion, and the context rule it matched."""

    rule: str
    start: int
    end: int


Attribute = str | bool | list[str] | None


class Tag(Frozen):
    """A span of the record's text with a category, and everything that explains why.

    `start` to `end` are the telling words; `within` is the sentence or bullet they stand in.
    """

    category: Category
    start: int
    end: int
    text: str
    within: tuple[int, int]
    assertion: Assertion = Assertion.PRESENT
    rule: str
    origin: Origin = Origin.RULE
    confidence: float = Field(ge=0, le=1)
    cues: tuple[Cue, ...] = ()
    speaker: str | None = None
    about: tuple[str, ...] = ()
    attributes: dict[str, Attribute] = Field(default_factory=dict)

    @property
    def counts(self) -> bool:
        """Tell whether the tag says that something is (or was) so: not ruled out."""
        return self.assertion is not Assertion.NEGATED

    @property
    def sure(self) -> bool:
        """Tell whether the tag is at least as likely right as wrong; others are suggestions."""
        return self.confidence >= SURE


class Signal(Frozen):
    """Words that a check needs and no category names, by the id of the rule that found them.

    `section` is the id of the section rule they stand under.
    """

    rule: str
    start: int
    end: int
    text: str
    within: tuple[int, int]
    section: str | None = None
    speaker: str | None = None
    about: tuple[str, ...] = ()


class Quote(Frozen):
    """The words that a statement rests on."""

    start: int
    end: int
    text: str


class Asked(StrEnum):
    """Whom a task is asked of: the family, those who work with it, or both together."""

    FAMILY = "family"
    SERVICES = "services"
    BOTH = "both"


class Action(Frozen):
    """A task: who does it (`owner`) and by when (`due`), in the record's own words.

    `date` is the day that `due` comes to ("2026-05-03"), None where it names none or the record's
    own date is not known; `often` says how often, in the record's words; `whom` names the people
    it is for; `asks` tells whose task it is, None where that is not said; `offers` marks help for
    the family; `vague` is the word that nobody could tick off; `serves` ("for" in JSON) lists the
    rules of the risks and outcomes that it answers, and `answers` quotes them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    start: int
    end: int
    text: str
    owner: str | None = None
    due: str | None = None
    date: str | None = None
    often: str | None = None
    whom: tuple[str, ...] = ()
    asks: Asked | None = None
    offers: bool = False
    vague: str | None = None
    serves: tuple[str, ...] = Field(default=(), alias="for")
    answers: tuple[Quote, ...] = ()


Focus = Literal["outcomes", "mixed", "traditional"]
