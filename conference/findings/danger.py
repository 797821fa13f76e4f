"""Danger: what a worry does to the child, and whether violence is called by its name."""

from __future__ import annotations

from collections.abc import Iterable

from conference.findings.case import Answer, Case, answer, cannot, onward
from conference.findings.people import children
from conference.findings.quoted import unquoted, unvoiced
from conference.findings.spans import beside, ordered
from conference.findings.themes import themes
from conference.report import Finding
from conference.tags import Assertion, Category, Signal

SHOWN = 6
"""Worries that are quoted at the most."""


def find(case: Case) -> list[Answer]:
    """Report worries without their effect on the child, and soft words for violence."""
    return [*no_effect(case), *softened(case)]


def no_effect(case: Case) -> list[Answer]:
    """Report the kinds of grown-up worry of which no sentence has the child in it.

    A worry about a grown-up is a complicating factor until it is said what it does to the child
    (Signs of Safety); one sentence anywhere that ties a theme to the child is enough.
    """
    rule = case.rule("risks/no-effect-on-child")
    if rule is None:
        return []
    if not children(case.cast):
        return [*cannot(rule)]
    held = case.of(Category.RISK, least=case.limit(rule, "sure"))
    standing = [tag for tag in held if tag.assertion is not Assertion.PAST]
    risks = [(risk, themes(case, risk)) for risk in standing]
    seen: set[str] = set()
    for signal in case.told("child-in-view", "effect-said"):
        seen |= themes(case, signal)
    for tag in case.of(Category.CHILD_VOICE):
        seen |= themes(case, tag)
    alone = {
        theme: [risk for risk, about in risks if theme in about]
        for theme in rule.words
        if theme not in seen
    }
    least = case.limit(rule, "least")
    found = {theme: own for theme, own in alone.items() if len(own) >= least}
    if not found:
        return []
    told = ordered(risk for own in found.values() for risk in own)
    names = ", ".join(rule.words[theme] for theme in found)
    return [answer(rule, told[:SHOWN], worries=names)]


def softened(case: Case) -> list[Finding]:
    """Report soft words for violence or sexual acts where nobody says who did what to whom."""
    rule = case.rule("risks/softened")
    if rule is None:
        return []
    hurt, acts = case.told("police-or-hurt"), case.told("plain-act")
    rows = [signal for signal in case.told("soft-row") if beside(hurt, signal.within)]
    soft = [
        signal
        for signal in unquoted(case, unvoiced(case, merged(case.told("softened"), rows)))
        if not beside(acts, onward(case, signal))
    ]
    return [answer(rule, soft)] if len(soft) >= case.limit(rule, "least") else []


def merged(*listed: Iterable[Signal]) -> list[Signal]:
    """Join signals of several rules, one a sentence, in order."""
    found = {signal.within: signal for signals in reversed(listed) for signal in signals}
    return [found[within] for within in sorted(found)]
