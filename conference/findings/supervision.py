"""Supervision and group reflection: is there thinking beside the tasks, and room for it?"""

from __future__ import annotations

from collections.abc import Callable

from conference.findings.ages import months
from conference.findings.case import Answer, Case, Words, answer, size
from conference.findings.framework import QUESTIONS, progress
from conference.findings.people import children
from conference.findings.spans import begin, between
from conference.findings.talk import leader, recorded, sentences
from conference.record import FAMILY
from conference.report import Finding
from conference.rulebook.schema import CheckRule
from conference.tags import Category, Signal


def find(case: Case) -> list[Answer]:
    """Report what a supervisor would want to have talked about and did not find."""
    return [
        *reflection(case),
        *revisited(case),
        *decision(case),
        *old_assessment(case),
        *child_silence(case),
        *interrupted(case),
    ]


def reflection(case: Case) -> list[Finding]:
    """Report the parts of reflection that were not found: each by itself, or many in one.

    Parts that are switched off, or made for another kind, are not looked for.
    """
    whole = case.rule("supervision/reflection")
    missing = [
        rule
        for check, heard in PARTS.items()
        if (rule := case.rule(check)) is not None and not heard(case, rule)
    ]
    if whole is None:
        return [answer(rule) for rule in missing]
    if size(case) < case.limit(whole, "words"):
        return []
    if len(missing) < case.limit(whole, "together"):
        return [answer(rule) for rule in missing]
    listed = [rule.words.get("part", rule.message) for rule in missing]
    asked = [rule.question for rule in missing[: int(case.limit(whole, "asked"))]]
    return [answer(whole, parts=", ".join(listed), asks=" ".join(asked), count=len(missing))]


def reasons(case: Case, rule: CheckRule) -> bool:
    """Tell whether a task stands beside its reason or manner, or there are too few tasks to ask.

    A part headed "rationale" gives reasons for all of them.
    """
    told = case.told("reason-told")
    headed = any(case.part(signal.start) for signal in told)
    few = len(case.actions) < case.limit(rule, "tasks")
    if few or headed or case.told("why-asked", "method-told"):
        return True
    near: list[Words] = sorted([*told, *case.of(Category.OUTCOME)], key=begin)
    reach, words = case.limit(rule, "reach"), case.limit(rule, "words")
    explained = sum(
        1
        for start, end in {tag.within for tag in case.of(Category.ACTION)}
        if between(near, start, end + reach) or case.words((start, end)) >= words
    )
    return explained >= case.limit(rule, "explained")


def hunches(case: Case, rule: CheckRule) -> bool:
    """Tell whether doubt or guesswork is said."""
    return len(said(case, "hunch")) >= case.limit(rule, "least")


def feelings(case: Case, rule: CheckRule) -> bool:
    """Tell whether what a worker feels comes up; what one of the family feels is another matter."""
    family = set(case.cast.subjects(*FAMILY))
    others = [
        signal
        for signal in said(case, "somebody-feeling")
        if family.isdisjoint(case.cast.those(signal.about))
    ]
    return len(others) + len(said(case, "worker-feeling")) >= case.limit(rule, "least")


def views(case: Case, rule: CheckRule) -> bool:
    """Tell whether somebody asks how others see it; in notes the family's own words will do."""
    if said(case, "other-view"):
        return True
    voices = case.of(Category.CHILD_VOICE, Category.FAMILY_VOICE)
    return not recorded(case) and len(voices) >= case.limit(rule, "voices")


def support(case: Case, rule: CheckRule) -> bool:
    """Tell whether the worker is offered anything: support, learning, or a task taken on."""
    if case.told("worker-support"):
        return True
    lead = leader(case, rule)
    return lead is not None and any(plan.speaker == lead for plan in case.told("own-plan"))


PARTS: dict[str, Callable[[Case, CheckRule], bool]] = {
    "supervision/no-why": reasons,
    "supervision/no-hypothesis": hunches,
    "supervision/no-feelings": feelings,
    "supervision/no-perspective": views,
    "supervision/no-support": support,
}
"""The parts of reflection, in the order in which they are told, and what finds each."""


def said(case: Case, name: str) -> list[Signal]:
    """List the signals of a rule that are more than a heading of the form."""
    return [signal for signal in case.told(name) if case.part(signal.start) is None]


def revisited(case: Case) -> list[Finding]:
    """Report that what was agreed before is not looked at again."""
    rule = case.rule("supervision/actions-not-revisited")
    if rule is None or case.told("actions-revisited", "first-session"):
        return []
    where = case.rule(QUESTIONS["progress"])
    looked = where is not None and progress(case, where)
    if looked or size(case) < case.limit(rule, "words"):
        return []
    return [answer(rule)]


def decision(case: Case) -> list[Finding]:
    """Report ways forward that a group talked about, with tasks but no choice between them."""
    rule = case.rule("supervision/no-decision-stage")
    if rule is None:
        return []
    offered = case.told("option-offered")
    chosen = case.told("decided", "option-preferred") or case.of(Category.THRESHOLD)
    if chosen or len(offered) < case.limit(rule, "ways"):
        return []
    return [answer(rule, sentences(case, offered), count=len(offered))]


def old_assessment(case: Case) -> list[Finding]:
    """Report an assessment or chronology that is old by its date, or said to be."""
    rule = case.rule("supervision/old-assessment")
    if rule is None:
        return []
    named = case.told("assessment-named")
    reach, most = case.limit(rule, "reach"), case.limit(rule, "months")
    ages = {s.within: s for s in case.told("last-one") if between(named, s.start - reach, s.start)}
    ages |= {s.within: s for s in case.told("assessment-dated")}
    old = [
        signal for signal in ages.values() if (months(signal.text, case.record.date) or 0) > most
    ]
    found = sorted([*old, *case.told("assessment-stale")], key=begin)
    return [answer(rule, sentences(case, found), count=len(found))] if found else []


def child_silence(case: Case) -> list[Finding]:
    """Report silence, or "fine", that nobody asks about afterwards."""
    rule = case.rule("supervision/child-silence")
    if rule is None:
        return []
    kids = set(children(case.cast))
    asked = case.told("silence-questioned")
    reach = case.limit(rule, "reach") if recorded(case) else len(case.record.text)
    found: list[Signal] = []
    for signal in case.told("child-silent"):
        who = set(case.cast.those(signal.about))
        if who and not who & kids:
            continue
        after = between(asked, signal.start, signal.within[1] + reach)
        if not any(same_child(case, each, who & kids) for each in after):
            found.append(signal)
    return [answer(rule, sentences(case, found), count=len(found))] if found else []


def same_child(case: Case, words: Words, kids: set[int]) -> bool:
    """Tell whether words could be about one of these children: they are, or name none."""
    about = words.about if isinstance(words, Signal) else ()
    named = set(children(case.cast)).intersection(case.cast.those(about))
    return not named or not kids or bool(named & kids)


def interrupted(case: Case) -> list[Finding]:
    """Report that something else broke in; what stands close together is one interruption."""
    rule = case.rule("supervision/interrupted")
    if rule is None:
        return []
    found: list[Signal] = []
    last: Signal | None = None
    for signal in case.told("interrupted"):
        if last is None or signal.start - last.end > case.limit(rule, "reach"):
            found.append(signal)
        last = signal
    few = len(found) < case.limit(rule, "least")
    return [] if few else [answer(rule, sentences(case, found), count=len(found))]
