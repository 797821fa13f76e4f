"""Grounds: dated or not, fact or opinion, past or present, praised or explained away."""

from __future__ import annotations

from conference.findings.balance import balance
from conference.findings.case import Case, answer, onward
from conference.findings.quoted import unquoted, unvoiced
from conference.findings.spans import beside
from conference.report import Finding
from conference.tags import Signal


def find(case: Case) -> list[Finding]:
    """Report history without date, opinion without source, and hope or doubt without ground."""
    checks = (undated, historic, opinion, over_optimism, over_pessimism)
    return [finding for check in checks for finding in check(case)]


def bare(case: Case, name: str, *grounds: str) -> list[Signal]:
    """List signals, in the record's own words, that nothing in their paragraph gives ground for."""
    given = case.told(*grounds)
    return [
        signal
        for signal in unquoted(case, case.told(name))
        if case.part(signal.start) is None and not beside(given, onward(case, signal))
    ]


def undated(case: Case) -> list[Finding]:
    """Report history that is used with no date, age, number or length of time."""
    rule = case.rule("risks/undated")
    found = unvoiced(case, bare(case, "history-told", "when-told")) if rule is not None else []
    if rule is None or len(found) < case.limit(rule, "least"):
        return []
    return [answer(rule, found)]


def historic(case: Case) -> list[Finding]:
    """Report what is set aside as past, where nothing is said of what it means now."""
    rule = case.rule("risks/historic")
    found = unvoiced(case, bare(case, "dismissed-past", "means-now")) if rule is not None else []
    return [answer(rule, found)] if rule is not None and found else []


def opinion(case: Case) -> list[Finding]:
    """Report judgement words in sentences that hold no source, fact, number or example."""
    rule = case.rule("risks/opinion")
    if rule is None:
        return []
    given = case.told("ground-given")
    found = [
        signal
        for signal in unquoted(case, unvoiced(case, case.told("judgement")))
        if not beside(given, signal.within)
    ]
    return [answer(rule, found)] if len(found) >= case.limit(rule, "least") else []


def over_optimism(case: Case) -> list[Finding]:
    """Report praise for change that mostly says neither how long, nor how it shows in the child."""
    rule = case.rule("risks/over-optimism")
    if rule is None:
        return []
    praise = unvoiced(case, unquoted(case, case.told("praised")))
    found = unvoiced(case, bare(case, "praised", "lasted-or-seen", "child-in-view"))
    enough = len(found) >= case.limit(rule, "least")
    if enough and len(found) >= len(praise) * case.limit(rule, "share"):
        return [answer(rule, found, total=len(praise))]
    return []


def over_pessimism(case: Case) -> list[Finding]:
    """Report change that is put down to show or fear, in a record that tells little but worry."""
    rule = case.rule("risks/over-pessimism")
    if rule is None:
        return []
    found = bare(case, "explained-away", "mind-open")
    if len(found) < case.limit(rule, "least"):
        return []
    if balance(case).share >= case.limit(rule, "strength-share"):
        return []
    return [answer(rule, found)]
