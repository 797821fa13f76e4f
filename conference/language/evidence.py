"""Which rules fire in a unit, and how much their hits say together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from conference.language.compiled import Compiled
from conference.language.context import Scope, assertion_at
from conference.language.matching import matches
from conference.language.units import Unit
from conference.record import Kind, Role
from conference.rulebook.schema import Rule
from conference.tags import Assertion, Category


@dataclass(slots=True)
class Hit:
    """A rule's match at words `first` to `last` of a unit, as its cues hold it.

    `turned` is the cue that makes it speak for the opposite: "no concerns" for a strength.
    """

    rule: Rule
    first: int
    last: int
    assertion: Assertion = Assertion.PRESENT
    scopes: list[Scope] = field(default_factory=list)
    turned: Scope | None = None

    @property
    def name(self) -> str:
        """The name that the hit's weight is known by."""
        return f"turned/{self.turned.cue.id}" if self.turned else self.rule.id

    @property
    def confidence(self) -> float:
        """How often such a hit is right, as the authors of rule and cue judge it."""
        return self.rule.confidence * (self.turned.cue.confidence if self.turned else 1.0)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a unit's surroundings allow: the record's kind, the speaker's role, talk or not."""

    kind: Kind
    speaker: Role | None
    talk: bool


def hits(unit: Unit, setting: Setting, compiled: Compiled) -> list[Hit]:
    """Give every hit of every rule that may fire here and whose conditions hold."""
    matched: dict[int, list[tuple[int, int]]] = {}
    may = open_rules(unit, setting, compiled)
    for (_, index), first, last in compiled.main.find(unit.view, may):
        matched.setdefault(index, []).append((first, last))
    found: list[Hit] = []
    for index in sorted(matched):
        needs = compiled.needs.of(index)
        if needs and not any(matches(program, unit.view) for program in needs):
            continue
        if any(matches(program, unit.view) for program in compiled.unless.of(index)):
            continue
        rule = compiled.rules[index]
        found += [Hit(rule, first, last) for first, last in joined(matched[index])]
    return found


def open_rules(unit: Unit, setting: Setting, compiled: Compiled) -> int:
    """Give a bit for every pattern whose rule may fire in this place; remembered by place."""
    place = (unit.section, unit.form, unit.subject, setting)
    found = compiled.settings.get(place)
    if found is None:
        found, bound = compiled.everywhere
        for index, mask in bound.items():
            if allowed(compiled.rules[index], unit, setting):
                found |= mask
        compiled.settings[place] = found
    return found


def allowed(rule: Rule, unit: Unit, setting: Setting) -> bool:
    """Tell whether the rule may fire in this place."""
    where = rule.where
    if where.kinds and setting.kind not in where.kinds:
        return False
    if where.forms and unit.form not in where.forms:
        return False
    if where.talk is not None and where.talk != setting.talk:
        return False
    if where.speakers and setting.speaker not in where.speakers:
        return False
    if where.subjects and unit.subject not in where.subjects:
        return False
    if where.sections and unit.section not in where.sections:
        return False
    return not (where.not_sections and unit.section in where.not_sections)


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join overlapping spans of one rule: its telling words are all that its patterns found."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(set(spans)):
        if kept and first < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(last, kept[-1][1]))
        else:
            kept.append((first, last))
    return kept


def hold(found: Sequence[Hit], scopes: Sequence[Scope]) -> None:
    """Let the unit's cues decide how each hit is held; a rule's own assertion comes first."""
    for hit in found:
        if hit.rule.label == "signal":
            continue
        if hit.rule.context:
            hit.assertion, hit.scopes = assertion_at(
                scopes, Category(hit.rule.label), hit.first, hit.last
            )
        if hit.rule.assertion is not None and hit.assertion is Assertion.PRESENT:
            hit.assertion = hit.rule.assertion


def by_category(found: Sequence[Hit]) -> dict[Category, list[Hit]]:
    """Group the hits of a unit by what they speak for, those that a cue turned included.

    A negated hit speaks for its own category only where nothing else does.
    """
    grouped: dict[Category, list[Hit]] = {}
    denied: dict[Category, list[Hit]] = {}
    for hit in found:
        if hit.rule.label == "signal":
            continue
        category = Category(hit.rule.label)
        if hit.assertion is not Assertion.NEGATED:
            grouped.setdefault(category, []).append(hit)
            continue
        denied.setdefault(category, []).append(hit)
        for scope in hit.scopes:
            if scope.cue.becomes is not None:
                first, last = min(scope.first, hit.first), max(scope.last, hit.last)
                turned = Hit(hit.rule, first, last, scopes=[scope], turned=scope)
                grouped.setdefault(scope.cue.becomes, []).append(turned)
                break
    return {**denied, **grouped}


def together(found: Sequence[Hit], prior: float) -> float:
    """Add up the confidence of different rules that hit in one unit: 1 - product(1 - c).

    A positive `prior` (the section's) counts as one more hit, a negative one takes away.
    """
    doubt = 1.0
    for confidence in {hit.name: hit.confidence for hit in found}.values():
        doubt *= 1.0 - confidence
    if prior > 0:
        return 1.0 - doubt * (1.0 - prior)
    return (1.0 - doubt) * (1.0 + prior)
