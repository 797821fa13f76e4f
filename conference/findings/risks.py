"""Risks: of all the worries, is it said which matter most, and how are they told?"""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings import danger, grounds
from conference.findings.case import Answer, Case, Words, answer, once
from conference.findings.spans import beside
from conference.report import Finding
from conference.tags import Category, Signal, Tag

SHOWN = 8
"""Worries that are quoted at the most: enough to choose among."""
ANSWER = 320
"""Characters within which a question about the main worry must meet a risk: two or three turns."""


@once
def ranked(case: Case) -> Sequence[Words]:
    """List the words that put worries in order or mark one as the most important."""
    risks = case.of(Category.RISK)
    refused = case.told("priority-refused")
    found: list[Words] = list(case.told("priority-worry"))
    found += [s for s in case.told("priority-stated") if stands(case, s, risks)]
    found += [s for s in case.told("priority-order") if stands(case, s, risks, ANSWER)]
    found += [
        asked
        for asked in case.told("priority-asked")
        if beside(risks, asked.within, ANSWER) and not beside(refused, asked.within, ANSWER)
    ]
    return found + counted(case, risks, refused)


def stands(case: Case, signal: Signal, risks: Sequence[Tag], reach: int = 0) -> bool:
    """Tell whether a ranking is about worries: a risk is in it, follows it, or stands under it."""
    under = case.part(signal.start)
    return bool(beside(risks, under) if under else beside(risks, signal.within, reach))


def counted(case: Case, risks: Sequence[Tag], refused: Sequence[Signal]) -> list[Words]:
    """List worries that are counted off (first, second), and risks that a rule holds for ranked.

    A single place in a row ranks nothing: it takes two, by words or by the risks' own rules.
    """
    barred = {signal.within for signal in refused}
    places: list[Words] = [
        signal
        for signal in case.told("priority-ordinal", "priority-run")
        if beside(risks, signal.within)
    ]
    marked: list[Words] = [
        tag for tag in risks if tag.attributes.get("priority") is True and tag.within not in barred
    ]
    return [words for row in (places, marked) if len(row) > 1 for words in row]


def find(case: Case) -> list[Answer]:
    """Report worries that are not ranked, and how the worries are told."""
    return [*not_prioritised(case), *danger.find(case), *grounds.find(case)]


def not_prioritised(case: Case) -> list[Finding]:
    """Report several worries of which none is marked as mattering most."""
    rule = case.rule("risks/not-prioritised")
    risks = case.of(Category.RISK)
    if rule is None or len(risks) < case.limit(rule, "least-risks") or ranked(case):
        return []
    return [answer(rule, risks[:SHOWN], count=len(risks))]
