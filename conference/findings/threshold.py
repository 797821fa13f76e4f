"""Threshold: is the register decision reasoned from harm, or from what help it brings?"""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings.case import Case, Words, answer, once
from conference.findings.spans import Span, beside
from conference.report import Finding
from conference.tags import Category, Signal

NEXT = 160
"""Characters after a statement about harm in which its reason may follow: the next sentence."""


@once
def reasoned(case: Case) -> Sequence[Span]:
    """List the views on the threshold that are reasoned, as sentences.

    Two of three must come together: the words of the harm test, a risk or strength, and a word
    that gives a reason, which may follow in the next sentence (Wales Safeguarding Procedures:
    every decision with its reasons). What argues for support gives no reason of that kind, nor do
    the criteria of another service.
    """
    facts = case.of(Category.RISK, Category.STRENGTH)
    reasons = case.told("reason-given")
    tests = case.told("harm-test", "criteria-met", "harm-met")
    views = {tag.within for tag in case.of(Category.THRESHOLD)}
    views |= {test.within for test in tests if test.section == "decision"}
    views -= {signal.within for signal in (*for_support(case), *case.told("other-criteria"))}
    found: list[Span] = []
    for view in sorted(views):
        if case.part(view[0]) is None:
            tested = bool(beside(tests, view))
            reason = bool(beside(reasons, view, NEXT if tested else 0))
            if tested + reason + bool(beside(facts, view)) > 1:
                found.append(view)
    return found


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
