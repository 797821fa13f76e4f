"""Threshold: is the register decision reasoned from harm, or from what help it brings?"""

from __future__ import annotations

from conference.findings.case import Case, Words, answer, beside
from conference.report import Finding
from conference.tags import Category, Signal

NEXT = 160
"""Characters after a statement about harm in which its reason may follow: the next sentence."""


def reasoned(case: Case) -> list[Signal]:
    """List the statements about harm or the criteria that come with a reason.

    A reason is a risk or strength in the same sentence, or a reason word there or just after
    (Wales Safeguarding Procedures: every decision with its reasons).
    """
    facts = case.of(Category.RISK, Category.STRENGTH)
    views = {tag.within for tag in case.of(Category.THRESHOLD)}
    reasons = case.told("reason-given")
    support = {signal.within for signal in for_support(case)}
    return [
        signal
        for signal in case.told("harm-test")
        if signal.within not in support
        and (signal.within in views or signal.section == "decision")
        and case.part(signal.start) is None
        and (
            beside(facts, signal.within)
            or beside(reasons, signal.within)
            or any(r.start < signal.within[1] + NEXT for r in beside(reasons, signal.within, NEXT))
        )
    ]


def for_support(case: Case) -> list[Signal]:
    """List where being registered is argued for with the help that it brings."""
    return case.told("for-support", "for-support-here")


def find(case: Case) -> list[Finding]:
    """Report a decision without reasoning on harm, for the sake of support, or with no category."""
    found: list[Finding] = []
    views = case.of(Category.THRESHOLD)
    registered = case.told("registered")
    rule = case.rule("threshold/not-reasoned")
    if rule is not None and not reasoned(case):
        shown: list[Words] = list(views or registered)
        found.append(answer(rule, shown))
    rule = case.rule("threshold/registration-for-support")
    if rule is not None and (support := for_support(case)):
        found.append(answer(rule, support))
    rule = case.rule("threshold/no-category")
    if rule is not None and registered and not case.told("category"):
        found.append(answer(rule, registered))
    return found
