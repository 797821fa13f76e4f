"""Outcomes: does the record say what life should look like, or only what will be attended?"""

from __future__ import annotations

from conference.findings.case import Case, answer
from conference.report import Finding
from conference.tags import Category, Tag


def wanted(case: Case, sure: float) -> list[Tag]:
    """List the outcomes that are at least this sure, 0 to 1."""
    return [tag for tag in case.of(Category.OUTCOME) if tag.confidence >= sure]


def find(case: Case) -> list[Finding]:
    """Report missing outcomes, and services or attendance standing where outcomes should."""
    found: list[Finding] = []
    outputs = case.of(Category.OUTPUT)
    rule = case.rule("outcomes/missing")
    if rule is not None:
        told = wanted(case, case.limit(rule, "sure"))
        if len(told) < case.limit(rule, "least"):
            found.append(answer(rule, told))
    rule = case.rule("outcomes/output-only")
    if rule is not None:
        told = wanted(case, case.limit(rule, "sure"))
        many = len(outputs) >= case.limit(rule, "least-outputs")
        if many and len(outputs) >= len(told) * case.limit(rule, "outputs-per-outcome"):
            found.append(answer(rule, outputs, other=len(told)))
    return found
