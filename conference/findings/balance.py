"""Balance: are there strengths beside the worries, and worries beside the strengths?"""

from __future__ import annotations

from dataclasses import dataclass

from conference.findings.case import Case, answer, once
from conference.report import Finding
from conference.tags import TALK, Assertion, Category, Tag

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Balance:
    """The sure strengths and risks of a record, and the weight of all, doubtful ones too.

    Each weighs as much as it is sure; in `weight`, a strength that is taken back weighs half.
    """

    strengths: list[Tag]
    risks: list[Tag]
    weight: float
    burden: float

    @property
    def share(self) -> float:
        """Give the strengths' share of both, 0 to 1; one half where nothing was found."""
        whole = self.weight + self.burden
        return self.weight / whole if whole else HALF


@once
def balance(case: Case) -> Balance:
    """Weigh strengths against risks.

    A strength counts half where the same sentence holds a risk or blames, or where it is over or
    conditional: a concession is less than a strength (our own rule, after the brief's check C51).
    """
    strengths, risks = case.of(Category.STRENGTH, least=0), case.of(Category.RISK, least=0)
    spoilt = {tag.within for tag in (*risks, *case.of(Category.BLAME, least=0))}
    weak = (Assertion.PAST, Assertion.HYPOTHETICAL, Assertion.POSSIBLE)
    weight = sum(
        tag.confidence * (HALF if tag.within in spoilt or tag.assertion in weak else 1.0)
        for tag in strengths
    )
    burden = sum(tag.confidence for tag in risks)
    return Balance(case.of(Category.STRENGTH), case.of(Category.RISK), weight, burden)


def find(case: Case) -> list[Finding]:
    """Report where strengths or risks are missing, one side drowns the other, or praise is bare."""
    return [*one_side(case), *without_example(case)]


def one_side(case: Case) -> list[Finding]:
    """Report where strengths or risks are missing, or one side drowns the other."""
    found = balance(case)
    if missing := strengths_missing(case, found):
        return [missing]
    if missing := risks_missing(case, found):
        return [missing]
    rule = case.rule("balance/one-sided")
    if rule is None or len(found.risks) < case.limit(rule, "least-risks"):
        return []
    if found.share >= case.limit(rule, "strength-share"):
        return []
    return [answer(rule, found.strengths, count=len(found.risks), other=len(found.strengths))]


def without_example(case: Case) -> list[Finding]:
    """Report strengths that are mostly named in general words, with nothing seen or heard.

    A strength is safety only where it was shown (Signs of Safety).
    """
    rule = case.rule("balance/strength-without-example")
    strengths = case.of(Category.STRENGTH)
    if rule is None or case.of(*TALK):
        return []
    named = {signal.within for signal in case.told("strength-bare")}
    shown = {signal.within for signal in case.told("strength-shown")}
    bare = [tag for tag in strengths if tag.within in named - shown]
    if len(bare) < case.limit(rule, "least"):
        return []
    if len(bare) < len(strengths) * case.limit(rule, "share"):
        return []
    return [answer(rule, bare, total=len(strengths))]


def strengths_missing(case: Case, found: Balance) -> Finding | None:
    """Report a record with enough risks and next to no strengths."""
    rule = case.rule("balance/strengths-missing")
    if rule is None or len(found.risks) < case.limit(rule, "least-risks"):
        return None
    many = found.weight > case.limit(rule, "most-strengths")
    if many or found.share >= case.limit(rule, "strength-share"):
        return None
    return answer(rule, found.strengths, count=len(found.strengths), other=len(found.risks))


def risks_missing(case: Case, found: Balance) -> Finding | None:
    """Report a record with enough strengths and next to no risk that still stands."""
    rule = case.rule("balance/risks-missing")
    if rule is None or len(found.strengths) < case.limit(rule, "least-strengths"):
        return None
    if 1 - found.share >= case.limit(rule, "risk-share"):
        return None
    return answer(rule, found.risks, count=len(found.risks), other=len(found.strengths))
