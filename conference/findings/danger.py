"""Danger: what a worry does to the child, and whether violence is called by its name."""

from __future__ import annotations

from collections.abc import Iterable

from conference.findings.case import Answer, Case, answer, beside, cannot
from conference.findings.people import children
from conference.findings.quoted import quotations, speaks
from conference.findings.themes import themes
from conference.report import Finding
from conference.tags import Assertion, Category, Signal

SHOWN = 6
NEXT = 200
"""Characters within which the same paragraph may go on to say what a sentence leaves open."""
VOICES = (Category.CHILD_VOICE, Category.FAMILY_VOICE)


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
    told = {risk.start: risk for own in found.values() for risk in own}
    names = ", ".join(rule.words[theme] for theme in found)
    return [answer(rule, [told[at] for at in sorted(told)][:SHOWN], worries=names)]


def softened(case: Case) -> list[Finding]:
    """Report soft words for violence or sexual acts where nobody says who did what to whom."""
    rule = case.rule("risks/softened")
    if rule is None:
        return []
    rows = [
        signal
        for signal in case.told("soft-row")
        if beside(case.told("police-or-hurt"), signal.within)
    ]
    acts = case.told("plain-act")
    soft = [
        signal
        for signal in unquoted(case, unvoiced(case, merged(case.told("softened"), rows)))
        if not beside(acts, paragraph(case, signal))
    ]
    return [answer(rule, soft)] if len(soft) >= case.limit(rule, "least") else []


def merged(*listed: Iterable[Signal]) -> list[Signal]:
    """Join signals of several rules, one a sentence, in order."""
    found = {signal.within: signal for signals in reversed(listed) for signal in signals}
    return [found[within] for within in sorted(found)]


def unquoted(case: Case, signals: Iterable[Signal]) -> list[Signal]:
    """Keep what is neither quoted nor a family member's own turn."""
    kept = []
    for signal in signals:
        block = case.segment(signal.start)
        quoted = block is not None and any(
            start <= signal.start < end for start, end in quotations(case, block)
        )
        if not quoted and not speaks(case, signal.speaker):
            kept.append(signal)
    return kept


def unvoiced(case: Case, signals: Iterable[Signal]) -> list[Signal]:
    """Keep what is not told as the view or account of a child, parent or relative."""
    voices = {tag.within for tag in case.of(*VOICES)}
    return [signal for signal in signals if signal.within not in voices]


def paragraph(case: Case, words: Signal) -> tuple[int, int]:
    """Give a sentence and what follows it near by in its own paragraph."""
    block = case.segment(words.start)
    end = min(block.end, words.within[1] + NEXT) if block else words.within[1]
    return words.within[0], max(end, words.within[1])
