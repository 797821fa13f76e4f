"""What answers what: worries that no plan takes up, and aims that answer no worry."""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings.case import Case, Words, answer
from conference.findings.risks import ANSWER, ranked
from conference.findings.spans import beside, ordered
from conference.findings.themes import themes
from conference.findings.threads import Threads, threads
from conference.report import Finding
from conference.rulebook.schema import CheckRule
from conference.tags import TALK, Assertion, Category, Tag

SHOWN = 6
"""Worries that are quoted at the most."""


def risk_unanswered(case: Case) -> list[Finding]:
    """Report the worries put first, or else grave ones, that no outcome or task answers.

    Only a worry whose theme is known can be told to go unanswered, and only in a written record:
    in talk, what answers what is seldom said.
    """
    rule = case.rule("outcomes/risk-unanswered")
    if rule is None or case.of(*TALK) or len(case.actions) < case.limit(rule, "least-tasks"):
        return []
    plan: list[Words] = [*case.actions, *case.of(Category.OUTCOME, least=0)]
    risks = [tag for tag in case.of(Category.RISK, least=0) if held(tag) and themes(case, tag)]
    taken = paragraphs(case, risks, threads(case, plan))
    left = [risk for risk in risks if paragraph(case, risk) not in taken]
    first = foremost(case)
    told = [risk for risk in left if risk.start in first and grave(case, rule, risk)]
    told = told or all_open(case, rule, risks, left)
    return [answer(rule, told[:SHOWN], count=len(told))] if told else []


def held(risk: Tag) -> bool:
    """Tell whether a worry is more than imagined."""
    return risk.assertion is not Assertion.HYPOTHETICAL


def paragraphs(case: Case, risks: Sequence[Tag], plan: Threads[Words]) -> set[int]:
    """Give where the paragraphs begin of which one worry, and so each, is answered."""
    return {paragraph(case, risk) for risk in risks if plan.answered(risk)}


def paragraph(case: Case, risk: Tag) -> int:
    """Give where the paragraph of a worry begins."""
    block = case.segment(risk.start)
    return block.start if block else risk.start


def foremost(case: Case) -> set[int]:
    """Give where the worries begin that the record itself puts first."""
    risks = case.of(Category.RISK)
    found: set[int] = set()
    for words in ranked(case):
        span = case.part(words.start) or case.unit(words)
        found |= {risk.start for risk in beside(risks, span) or beside(risks, span, ANSWER)}
    return found


def grave(case: Case, rule: CheckRule, risk: Tag) -> bool:
    """Tell whether a worry is about one of the themes that the check names as grave."""
    return bool(themes(case, risk) & rule.words.keys())


def all_open(case: Case, rule: CheckRule, risks: Sequence[Tag], left: Sequence[Tag]) -> list[Tag]:
    """List the worries of every grave theme of which the plan takes up none."""
    told: list[Tag] = []
    open_ones = {risk.start for risk in left}
    about = [(risk, themes(case, risk)) for risk in risks]
    for theme in rule.words:
        own = [risk for risk, found in about if theme in found]
        sure = [risk for risk in own if risk.sure]
        enough = len(sure) >= case.limit(rule, "least-worries")
        now = any(risk.assertion is not Assertion.PAST for risk in sure)
        if enough and now and all(risk.start in open_ones for risk in own):
            told += sure
    return ordered(told)


def nothing_answered(case: Case, personal: Sequence[Tag]) -> list[Finding]:
    """Report aims set by others than the family that answer no worry in the record.

    What a child or parent wants needs no worry to be worth wanting.
    """
    rule = case.rule("outcomes/answers-nothing")
    risks = case.of(Category.RISK, least=0)
    if rule is None or case.of(*TALK) or len(risks) < case.limit(rule, "least-risks"):
        return []
    theirs = {tag.within for tag in personal}
    tied = threads(case, risks)
    idle = [
        tag
        for tag in case.of(Category.OUTCOME)
        if tag.within not in theirs
        and tag.confidence >= case.limit(rule, "sure")
        and themes(case, tag)
        and not tied.answered(tag)
    ]
    return [answer(rule, idle)] if len(idle) >= case.limit(rule, "least") else []
