"""Priority risks: of all the worries, is it said which matter most?"""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings.case import Case, Words, answer, beside
from conference.report import Finding
from conference.tags import Category, Signal, Tag

SHOWN = 8
ANSWER = 320
"""Characters within which a question about the main worry must meet a risk: two or three turns."""


def ranked(case: Case) -> list[Words]:
    """List the words that put worries in order or mark one as the most important."""
    risks = case.of(Category.RISK)
    found: list[Words] = [tag for tag in risks if tag.attributes.get("priority") is True]
    found += [s for s in case.told("priority-stated", "priority-order") if stands(case, s, risks)]
    refused = case.told("priority-refused")
    for asked in case.told("priority-asked"):
        span = (asked.within[0], asked.within[1])
        if beside(risks, span, ANSWER) and not beside(refused, span, ANSWER):
            found.append(asked)
    counted = case.told("priority-ordinal", "priority-run")
    runs = [s for s in counted if beside(risks, s.within)]
    return found + (list(runs) if len(runs) > 1 else [])


def stands(case: Case, signal: Signal, risks: Sequence[Tag]) -> bool:
    """Tell whether a ranking is about worries: a risk is in it, follows it, or stands under it."""
    under = case.part(signal.start)
    if under is not None:
        return bool(beside(risks, under))
    return bool(beside(risks, signal.within, ANSWER))


def find(case: Case) -> list[Finding]:
    """Report several worries of which none is marked as mattering most."""
    rule = case.rule("risks/not-prioritised")
    risks = case.of(Category.RISK)
    if rule is None or len(risks) < case.limit(rule, "least-risks") or ranked(case):
        return []
    return [answer(rule, risks[:SHOWN], count=len(risks))]
