"""The decision: made for each child, with each agency's view and any dissent, and shared how?"""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings import threshold
from conference.findings.case import Case, Words, answer, once
from conference.findings.cast import PROFESSIONALS
from conference.findings.minutes import asked
from conference.findings.people import children
from conference.findings.spans import Span, beside, ordered, overlap
from conference.report import Finding, Question
from conference.rulebook.schema import CheckRule
from conference.tags import Category, Signal, Tag

BEFORE, AFTER = 900, 220
"""Characters around the words of a decision in which its reasons stand: the reasoned views before
it, and two sentences after it."""
SEVERAL = 2
"""Children of whom one decision for all can be asked to be told apart."""
KINDS = ("decision/balanced", "decision/defensible", "decision/collaborative")
"""What a decision about risk should be (Social Care Wales), as the checks that look for it."""


def find(case: Case) -> list[Finding]:
    """Report a decision in one for all, without views or dissent, unweighed or not shared."""
    if not decided(case):
        return []
    found: list[Finding] = []
    rule = asked(case, "decision/siblings-together")
    if rule is not None and (shown := in_one(case)):
        found.append(answer(rule, shown))
    rule = asked(case, "decision/no-agency-views")
    if rule is not None and len(views(case)) < case.limit(rule, "least-views"):
        found.append(answer(rule, decided(case)))
    rule = asked(case, "decision/dissent-lost")
    if rule is not None and (lost := lost_dissent(case)):
        found.append(answer(rule, lost))
    for question in questions(case):
        rule = asked(case, question.id)
        if rule is not None and not question.evidence and worth(case, rule):
            found.append(answer(rule, decided(case)))
    return found


def questions(case: Case) -> list[Question]:
    """Ask whether the decision is balanced, defensible and collaborative; gives the evidence.

    Empty where the record tells of no decision. The evidence is whole sentences.
    """
    finders = (balanced, defensible, collaborative)
    if not decided(case):
        return []
    given: list[Question] = []
    for check, evidence in zip(KINDS, finders, strict=True):
        rule = case.rule(check)
        if rule is not None:
            spans = sorted({case.unit(words) for words in evidence(case)})
            quotes, words = case.sentences(spans), case.words(*spans)
            given.append(Question(id=check, asks=rule.question, evidence=quotes, words=words))
    return given


def worth(case: Case, rule: CheckRule) -> bool:
    """Tell whether a question without evidence says more than a gap that is told already.

    Where no view is reasoned at all, that gap says it; here the decision stands apart from them.
    """
    if rule.id != "decision/defensible":
        return True
    return case.rule("threshold/not-reasoned") is None or bool(threshold.reasoned(case))


@once
def decided(case: Case) -> Sequence[Signal]:
    """List where the conference's decision is told."""
    told = case.told("conference-decided", "chair-decides", "decided-there", "ended")
    held = views_at(case)
    return [each for each in told if each.within not in held]


def ends(case: Case) -> bool:
    """Tell whether the decision ends the plan for every child, or makes none.

    What somebody wanted to be decided ("Police: would have registered") does not count.
    """
    held = views_at(case)
    over = {each.within: each for each in case.told("ended") if each.within not in held}
    stays = case.told("chair-decides", "decided-there")
    stays += [each for each in case.told("registered") if each.section == "decision"]
    return bool(over) and not any(
        each.within not in held and not (each.within in over and overlap(each, over[each.within]))
        for each in stays
    )


def views_at(case: Case) -> set[Span]:
    """Give the sentences that tell one worker's view, save those that tell the decision."""
    views = {each.within for each in case.told("agency-view", "view-on-plan")}
    return views - {each.within for each in case.told("conference-decided", "chair-decides")}


def in_one(case: Case) -> list[Words]:
    """List what decides for several children at once, where nothing is said of one alone."""
    kids = set(children(case.cast))
    if len(kids) < SEVERAL or case.told("told-apart", "told-apart-there"):
        return []
    every: list[Words] = list(case.told("decided-for-all"))
    others = {each.within for each in case.told("other-criteria")}
    told: list[Tag | Signal] = [*case.of(Category.THRESHOLD), *decided(case)]
    tests = case.told("harm-test", "criteria-met", "harm-met")
    told += [each for each in tests if each.section == "decision"]
    for words in (each for each in told if each.within not in others):
        named = kids.intersection(case.cast.those(words.about))
        named = named or kids.intersection(case.cast.find(heading(case, words)))
        if len(named) == 1:
            return []
        if len(named) > 1:
            every.append(words)
    return ordered(every)


def views(case: Case) -> list[Words]:
    """List the views on the decision that are given by name or role, one a sentence."""
    found: dict[Span, Words] = {
        each.within: each for each in case.told("agency-view", "view-on-plan")
    }
    for tag in case.of(Category.THRESHOLD):
        roles = {case.cast.people[i].role for i in case.cast.those(tag.about)}
        if roles & PROFESSIONALS:
            found.setdefault(tag.within, tag)
    return list(found.values())


def lost_dissent(case: Case) -> list[Signal]:
    """List disagreements on the threshold that the part with the decision does not mention."""
    told = case.told("disagreed")
    heads = {heading(case, each) for each in decided(case)} - {None}
    noted = (each.section == "decision" or heading(case, each) in heads for each in told)
    if case.told("dissent-noted") or any(noted):
        return []
    views = {tag.within for tag in case.of(Category.THRESHOLD)}
    views |= {each.within for each in case.told("registered", "harm-test", "criteria-met")}
    return [each for each in told if each.within in views]


def heading(case: Case, words: Words) -> str | None:
    """Give the heading that words stand under."""
    own = case.segment(words.start)
    return own.section if own is not None else None


def balanced(case: Case) -> list[Words]:
    """List where what speaks for the decision is set against what speaks against it."""
    good = {tag.within for tag in case.of(Category.STRENGTH)}
    bad = {tag.within for tag in case.of(Category.RISK)}
    said = case.told("agency-view", "view-on-plan", "conference-decided", "chair-decides")
    held: list[Words] = [each for each in said if each.within in good & bad]
    return [*held, *case.told("weighed", "weighed-there")]


def defensible(case: Case) -> list[Words]:
    """List the reasons that come with the words of the decision, and the reasoned views before."""
    told = decided(case)
    views = set(threshold.reasoned(case))
    reasons = case.told("reason-for-decision")
    found: list[Words] = [each for one in told for each in beside(reasons, one.within, AFTER)]
    return found + [
        tag
        for tag in case.of(Category.THRESHOLD)
        if tag.within in views and any(-BEFORE < tag.start - one.start < AFTER for one in told)
    ]


def collaborative(case: Case) -> list[Words]:
    """List the part that the family had in the decision and the plan."""
    return list(case.told("family-part", "family-part-there"))
