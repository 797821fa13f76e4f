"""Voice: is each child, and each parent, heard in words of their own?"""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings.case import Answer, Case, Words, answer
from conference.findings.people import children, heard, parents
from conference.record import ADULTS
from conference.report import Finding
from conference.rulebook.schema import CheckRule
from conference.tags import Category, Signal, Tag

NO_CHILDREN = (
    "no child was found in the words, so it was not checked whether each child is heard"
    " (--child NAME names one)"
)
NO_PARENTS = "no parent was found in the words, so it was not checked whether each is heard"


def find(case: Case) -> list[Answer]:
    """Report each child and each parent without a voice, and how the heard ones are heard."""
    found: list[Answer] = []
    cast = case.cast
    own = heard(case, Category.CHILD_VOICE)
    kids = children(cast)
    if not kids:
        found.append(NO_CHILDREN)
    for child in kids:
        found += about_child(case, child, own.get(child, []))
    own = heard(case, Category.FAMILY_VOICE)
    gone = {i for signal in case.told("parent-dead") for i in named(case, signal)}
    grown = parents(cast, gone)
    if not grown and not gone:
        found.append(NO_PARENTS)
    rule = case.rule("voice/parent-unheard")
    for parent in grown if rule is not None else []:
        if rule is not None and not sure(case, rule, own.get(parent, [])):
            told = about(case, parent, "parent-unsought", "parent-absent")
            found.append(answer(rule, told, subject=cast.people[parent].name))
    return found


def about_child(case: Case, child: int, own: Sequence[Tag]) -> list[Finding]:
    """Report on one child's voice: none, only through an adult, or thought too young for one."""
    found: list[Finding] = []
    name = case.cast.people[child].name
    rule = case.rule("voice/child-unheard")
    if rule is not None and not sure(case, rule, own):
        told = about(case, child, "child-unsought", "too-young")
        found.append(answer(rule, told, subject=name))
    rule = case.rule("voice/child-second-hand")
    if rule is not None and own and all(second_hand(case, tag) for tag in own):
        found.append(answer(rule, own, subject=name))
    rule = case.rule("voice/too-young")
    if rule is not None and (told := about(case, child, "too-young")):
        found.append(answer(rule, told, subject=name))
    return found


def sure(case: Case, rule: CheckRule, own: Sequence[Tag]) -> bool:
    """Tell whether one of the voice tags is sure enough to say that somebody is heard."""
    return any(tag.confidence >= case.limit(rule, "sure") for tag in own)


def second_hand(case: Case, tag: Tag) -> bool:
    """Tell whether a grown-up of the family passes the child's view on."""
    speaker = [case.cast.people[i].role for i in case.cast.find(tag.speaker)]
    if speaker and speaker[0] in ADULTS:
        return True
    return any(signal.within == tag.within for signal in case.told("child-through-adult"))


def about(case: Case, person: int, *names: str) -> list[Words]:
    """List the signals that speak of one person."""
    return [signal for signal in case.told(*names) if person in named(case, signal)]


def named(case: Case, signal: Signal) -> set[int]:
    """Give the people a signal's sentence speaks of."""
    return {i for written in signal.about for i in case.cast.find(written)}
