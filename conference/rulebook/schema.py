"""What may stand in a rule pack: one frozen model per kind of file, unknown keys refused."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from conference.record import Form, Frozen, Kind, Nation, Role
from conference.report import Audience, Level
from conference.tags import Assertion, Category


def as_list(value: object) -> object:
    """Let a single text stand for a list of one."""
    return [value] if isinstance(value, str) else value


Texts = Annotated[tuple[str, ...], BeforeValidator(as_list)]
RuleId = Annotated[str, Field(pattern=r"^[a-z_]+(/[a-z0-9-]+)+$")]
Share = Annotated[float, Field(gt=0, le=1)]


class Where(Frozen):
    """Where a rule may fire; what is left empty does not matter.

    `subjects` are the roles of the person whom the heading above names ("Mum", "Megan").
    """

    kinds: tuple[Kind, ...] = ()
    sections: Texts = ()
    not_sections: Texts = ()
    forms: tuple[Form, ...] = ()
    speakers: tuple[Role, ...] = ()
    subjects: tuple[Role, ...] = ()
    talk: bool | None = None


class Rule(Frozen):
    """One thing a record can say, the wordings it is said in, and examples that prove it.

    `label` is a category, or "signal" for what only the checks need. `needs`: one of these
    patterns must stand in the same unit too. `unless`: none of these may. `confidence` is how
    often a hit is right, 0 to 1; hits of one category in one unit add up, and a tag appears
    from one half. `span: unit` tags the whole unit. `context: false` keeps cues away.
    """

    id: RuleId
    label: Category | Literal["signal"]
    means: str
    source: str = ""
    patterns: Texts = ()
    spacy: tuple[tuple[dict[str, object], ...], ...] = ()
    needs: Texts = ()
    unless: Texts = ()
    where: Where = Where()
    confidence: Share = 0.8
    assertion: Assertion | None = None
    attributes: dict[str, str | bool] = Field(default_factory=dict)
    span: Literal["match", "unit"] = "match"
    context: bool = True
    off: str | None = None
    hits: Texts
    misses: Texts = ()


class CueRule(Frozen):
    """Words that change how a strength or risk is held, and how far they reach.

    `reach` counts tokens; `stops` are patterns that end the scope (beside the pack's own
    `stops`); `pseudo` are wordings that look like the cue and are none; `touches` names the
    categories it may change (empty: strength and risk).
    """

    id: RuleId
    means: str
    assertion: Assertion
    direction: Literal["forward", "backward", "both", "unit"] = "forward"
    reach: Annotated[int, Field(ge=1, le=60)] = 8
    patterns: Texts
    pseudo: Texts = ()
    stops: Texts = ()
    touches: tuple[Category, ...] = (Category.STRENGTH, Category.RISK)
    becomes: Category | None = None
    confidence: Share = 0.8
    hits: Texts = ()
    misses: Texts = ()


class ContextFile(Frozen):
    """A file of cues, with the words that end every scope in it."""

    stops: Texts = ()
    cues: tuple[CueRule, ...] = ()


class SectionRule(Frozen):
    """A kind of section, the headings that open it, and what its bare items mean.

    `items` is the category a short item takes from this heading alone; `prior` is added to
    the confidence of that category's rules in the section.
    """

    id: Annotated[str, Field(pattern=r"^[a-z-]+$")]
    means: str
    headings: Texts
    items: Category | None = None
    prior: dict[Category, float] = Field(default_factory=dict)
    hits: Texts = ()
    misses: Texts = ()


class KindRule(Frozen):
    """Words that tell the kind of a record; `weight` is added for each that occurs."""

    kind: Kind
    weight: float
    patterns: Texts
    where: Literal["title", "text"] = "text"


class KinRule(Frozen):
    """A kin word: who it names, and what that person is in the record."""

    kin: str
    role: Role
    words: Texts
    gender: Literal["f", "m"] | None = None
    language: str = "en"


class NationRule(Frozen):
    """Words that tell whose procedures a record follows; `weight` is added once for each."""

    nation: Nation
    weight: float
    patterns: Texts


class RoleRule(Frozen):
    """Words after a name that make somebody a worker, chair, supervisor or family member."""

    role: Role
    words: Texts
    title: bool = False


class SignRule(Frozen):
    """Wordings that give a name away: every <any-name> in a match gains `weight` for `role`.

    With `speech` it is the speaker of the turn who gains it.
    """

    role: Role
    weight: float
    speech: bool = False
    patterns: Texts


class TermRule(Frozen):
    """A hard word or acronym, its meaning and plain words for it."""

    term: str
    means: str = ""
    plain: str = ""
    where: str = "all"
    source: str = ""
    forms: Texts = ()
    exact: bool = False
    hard: bool = True


class RepairRule(Frozen):
    """What speech-to-text wrote, and what was probably said; used for matching only."""

    heard: str
    said: str
    near: Texts = ()


class CheckRule(Frozen):
    """A check: its level, wording and question; `thresholds` and `on` are the user's to set.

    `{names}` in wordings are blanks that the check fills; `words` holds further wordings that it
    chooses from. `kinds` and `nations` say which records it is made for (empty: all), `audience`
    who can take the question further. `cannot` is told under the limits where a record that it is
    made for does not hold what it needs.
    """

    id: RuleId
    level: Level
    message: str
    question: str
    source: str
    kinds: tuple[Kind, ...] = ()
    nations: tuple[Nation, ...] = ()
    audience: tuple[Audience, ...] = tuple(Audience)
    thresholds: dict[str, float] = Field(default_factory=dict)
    words: dict[str, str] = Field(default_factory=dict)
    cannot: str = ""
    on: bool = True


class QuestionRule(Frozen):
    """A question to ask oneself: who may, and what a record must leave open for it to be worth it.

    `when` names checks ("actions/load") or whole families of them ("actions") whose findings call
    it up; `kinds` the records that it is made for (empty: all).
    """

    id: RuleId
    audience: Annotated[tuple[Audience, ...], Field(min_length=1)]
    asks: str
    when: Annotated[Texts, Field(min_length=1)]
    kinds: tuple[Kind, ...] = ()
    source: str
    on: bool = True


class Pack(Frozen):
    """What a pack says of itself."""

    name: str
    version: str
    means: str = ""
    nations: tuple[Nation, ...] = ()
    author: str = ""
    date: str = ""
