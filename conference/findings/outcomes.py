"""Outcomes: what life should look like - in whose words, how soon, and how anybody would know."""

from __future__ import annotations

from conference.findings.case import Case, answer, sureness
from conference.findings.quoted import speaks
from conference.findings.spans import beside
from conference.findings.unanswered import nothing_answered, risk_unanswered
from conference.report import Finding
from conference.rulebook.schema import CheckRule
from conference.tags import Category, Tag


def wanted(case: Case, sure: float) -> list[Tag]:
    """List the outcomes that are at least this sure, 0 to 1."""
    return [tag for tag in case.of(Category.OUTCOME) if tag.confidence >= sure]


def told(case: Case) -> float:
    """Give how sure it is that the record tells an outcome at all, 0 to 1.

    Every place, doubtful ones too, lowers the chance that there is none.
    """
    return sureness(case.of(Category.OUTCOME, least=0))


def find(case: Case) -> list[Finding]:
    """Report missing outcomes, services in their place, and what the told ones leave open."""
    rule = case.rule("outcomes/missing")
    missing = rule is not None and told(case) < case.limit(rule, "told")
    found = [answer(rule)] if rule is not None and missing else []
    found += output_only(case)
    if not missing:
        found += not_in_family_words(case) + no_sign(case) + one_horizon(case)
    return found + risk_unanswered(case) + nothing_answered(case, personal(case))


def output_only(case: Case) -> list[Finding]:
    """Report services, forms or attendance that stand where outcomes should."""
    rule = case.rule("outcomes/output-only")
    if rule is None:
        return []
    outputs = case.of(Category.OUTPUT)
    outcomes = wanted(case, case.limit(rule, "sure"))
    many = len(outputs) >= case.limit(rule, "least-outputs")
    if many and len(outputs) >= len(outcomes) * case.limit(rule, "outputs-per-outcome"):
        return [answer(rule, outputs, other=len(outcomes))]
    return []


def personal(case: Case) -> list[Tag]:
    """List the outcomes in the words, or by the wish, of a child, parent or relative."""
    voices = {tag.within for tag in case.of(Category.CHILD_VOICE, Category.FAMILY_VOICE, least=0)}
    voices |= {signal.within for signal in case.told("wanted-said")}
    return [
        tag
        for tag in case.of(Category.OUTCOME)
        if tag.within in voices or speaks(case, tag.speaker)
    ]


def not_in_family_words(case: Case) -> list[Finding]:
    """Report outcomes of which none is the wish or in the words of anybody in the family."""
    rule = case.rule("outcomes/not-in-family-words")
    if rule is None or personal(case):
        return []
    outcomes = wanted(case, case.limit(rule, "sure"))
    return [answer(rule, outcomes)] if len(outcomes) >= case.limit(rule, "least") else []


def no_sign(case: Case) -> list[Finding]:
    """Report a plan that nowhere says how anybody would know that things are good enough."""
    rule = case.rule("outcomes/no-sign")
    if rule is None or not planned(case, rule):
        return []
    return [] if case.told("sign-said") else [answer(rule, case.of(Category.OUTCOME))]


def one_horizon(case: Case) -> list[Finding]:
    """Report several outcomes of which none is for a nearer or a later time."""
    rule = case.rule("outcomes/one-horizon")
    outcomes = case.of(Category.OUTCOME)
    if rule is None or not planned(case, rule):
        return []
    times = case.told("horizon-said")
    if any(beside(times, tag.within, case.limit(rule, "reach")) for tag in outcomes):
        return []
    return [answer(rule, outcomes)]


def planned(case: Case, rule: CheckRule) -> bool:
    """Tell whether a record holds enough outcomes and tasks to be asked more of its plan."""
    outcomes = len(case.of(Category.OUTCOME)) >= case.limit(rule, "least-outcomes")
    return outcomes and len(case.actions) >= case.limit(rule, "least-tasks")
