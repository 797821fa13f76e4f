"""The rule book: every rule, cue, word class and check of the packs in force, as frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from conference.record import Nation
from conference.rulebook.schema import (
    CheckRule,
    CueRule,
    KindRule,
    KinRule,
    NationRule,
    Pack,
    QuestionRule,
    RepairRule,
    RoleRule,
    Rule,
    SectionRule,
    SignRule,
    TermRule,
)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """What the packs say, in the order they were loaded; `digest` names this exact content."""

    digest: str
    packs: tuple[Pack, ...] = ()
    rules: tuple[Rule, ...] = ()
    cues: tuple[CueRule, ...] = ()
    stops: tuple[str, ...] = ()
    sections: tuple[SectionRule, ...] = ()
    kinds: tuple[KindRule, ...] = ()
    kin: tuple[KinRule, ...] = ()
    nations: tuple[NationRule, ...] = ()
    roles: tuple[RoleRule, ...] = ()
    signs: tuple[SignRule, ...] = ()
    terms: tuple[TermRule, ...] = ()
    repairs: tuple[RepairRule, ...] = ()
    checks: tuple[CheckRule, ...] = ()
    questions: tuple[QuestionRule, ...] = ()
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    irregular: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weights: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    def check(self, check_id: str, nation: Nation | None = None) -> CheckRule | None:
        """Give a check that is switched on, as `declared` gives it; None where it is off."""
        found = self.declared(check_id, nation)
        return found if found is not None and found.on else None

    def declared(self, check_id: str, nation: Nation | None = None) -> CheckRule | None:
        """Give a check by its id, on or off, as it stands for a nation where a pack sets it apart.

        None where no pack declares it for this nation.
        """
        own = [check for check in self.checks if check.id == check_id]
        fitting = [check for check in own if nation in check.nations]
        fitting += [check for check in own if not check.nations]
        return fitting[0] if fitting else None
