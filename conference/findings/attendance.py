"""Attendance: who was there, why not, and was the meeting made fit for the family?"""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings.ages import years
from conference.findings.case import Case, Words, answer
from conference.findings.decision import decided
from conference.findings.minutes import asked
from conference.findings.parents import died
from conference.findings.people import children, heard, parents
from conference.findings.spans import beside
from conference.record import Kind
from conference.report import Finding
from conference.tags import Category, Signal

BESIDE = 90
"""Characters after an absence, or a closed part, in which its reason may stand: the next words."""
AGENCIES = ("there-social-work", "there-health", "there-school", "there-police", "there-other")
SIMPLE = {
    "attendance/no-list": ("attendance-told", "people-listed", "named-present"),
    "attendance/language-choice": ("language-told",),
}
"""Checks that report minutes in which none of these signals stands."""


def find(case: Case) -> list[Finding]:
    """Report what minutes leave out of who was there, why not, and how they were helped to be."""
    found = not_alone(case)
    if case.record.kind is Kind.CONFERENCE and not decided(case):
        return found
    for check, signals in SIMPLE.items():
        rule = asked(case, check)
        if rule is not None and not case.told(*signals):
            found.append(answer(rule))
    found += advocacy(case)
    found += reports(case)
    found += absent_parents(case)
    found += older_children(case)
    found += quorum(case)
    found += unexplained(case)
    found += scribe(case)
    return found


def advocacy(case: Case) -> list[Finding]:
    """Report minutes on a child of school age that have no word of an advocate for anybody."""
    rule = asked(case, "attendance/no-advocacy")
    if rule is None or case.told("advocacy"):
        return []
    least = case.limit(rule, "from-age")
    old = [i for i in children(case.cast) if (years(case.cast.people[i].age) or 0) >= least]
    return [answer(rule)] if old else []


def reports(case: Case) -> list[Finding]:
    """Report that no family member is told to have seen the reports beforehand."""
    rule = asked(case, "attendance/reports-not-shared")
    unseen = case.told("reports-unseen")
    if rule is None or (case.told("reports-shared") and not unseen):
        return []
    return [answer(rule, unseen)]


def absent_parents(case: Case) -> list[Finding]:
    """Report each parent who was not there, with no reason and no other way of being heard."""
    rule = asked(case, "attendance/parent-absent")
    if rule is None:
        return []
    reasons = case.told("absence-reason")
    away = case.told("parent-away", "parent-away-said")
    own = heard(case)[Category.FAMILY_VOICE]
    found: list[Finding] = []
    for parent in parents(case.cast, died(case)):
        told = [each for each in away if parent in meant(case, each)]
        theirs = [s for s in reasons if not s.about or parent in case.cast.those(s.about)]
        why = any(beside(theirs, each.within, BESIDE) for each in told)
        if told and not own.get(parent) and not why:
            found.append(answer(rule, told, subject=case.cast.people[parent].name))
    return found


def meant(case: Case, signal: Signal) -> set[int]:
    """Give the people whom a signal's own words name; else those its sentence speaks of."""
    spoken_of = set(case.cast.those(signal.about))
    return case.cast.spelt(spoken_of, signal.text) or spoken_of


def older_children(case: Case) -> list[Finding]:
    """Report each older child who was not there, with no word on whether they were asked."""
    rule = asked(case, "attendance/child-choice")
    if rule is None or not case.told("attendance-told", "people-listed", "named-present"):
        return []
    told = case.told("child-there", "child-choice", "named-present")
    settled = {i for each in told for i in case.cast.those(each.about)}
    if case.told("children-choice"):
        return []
    return [
        answer(rule, subject=case.cast.people[child].name)
        for child in children(case.cast)
        if child not in settled
        and (years(case.cast.people[child].age) or 0) >= case.limit(rule, "from-age")
    ]


def quorum(case: Case) -> list[Finding]:
    """Report a meeting with too few agencies and no word on why it went on.

    Too few by its own words, or by the number that a local pack sets (0: none is set).
    """
    rule = asked(case, "attendance/no-quorum")
    if rule is None or case.told("quorum-reason"):
        return []
    there: list[Words] = [told[0] for name in AGENCIES if (told := case.told(name))]
    few = bool(there) and len(there) < case.limit(rule, "agencies")
    short: list[Words] = list(case.told("not-quorate"))
    return [answer(rule, short or there)] if short or few else []


def unexplained(case: Case) -> list[Finding]:
    """Report a part of the meeting that was held without the family, with no reason beside it."""
    rule = asked(case, "attendance/restricted-unexplained")
    reasons: list[Words] = list(case.told("restricted-reason"))
    told = case.told("restricted")
    closed = [each for each in told if not beside(reasons, each.within, BESIDE)]
    return [answer(rule, closed)] if rule is not None and closed else []


def not_alone(case: Case) -> list[Finding]:
    """Report visits that are told with no word on whether a child was seen alone."""
    rule = case.rule("attendance/not-seen-alone")
    if rule is None or case.told("seen-away"):
        return []
    visits: Sequence[Signal] = case.told("not-alone") or case.told("visit-told")
    ages = [years(case.cast.people[i].age) for i in children(case.cast)]
    old = [age for age in ages if age is None or age >= case.limit(rule, "from-age")]
    enough = len(visits) >= case.limit(rule, "least-visits")
    return [answer(rule, visits)] if enough and old else []


def scribe(case: Case) -> list[Finding]:
    """Report a record that was taken by the chair, or by somebody who works with the family."""
    rule = asked(case, "attendance/scribe-chairs")
    if rule is None:
        return []
    shown = case.told("scribe-involved")
    chairs = {i for each in case.told("chair-named") for i in meant(case, each)}
    for each in case.told("scribe-named"):
        own = meant(case, each)
        if len(own) == 1 and own & chairs:
            shown = [*shown, each]
    return [answer(rule, shown)] if shown else []
