"""The six questions of outcomes-focused supervision: which are taken up, where, and how far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conference.findings.balance import balance
from conference.findings.case import Case, Words, answer, once, spoken
from conference.findings.outcomes import wanted
from conference.findings.risks import ranked
from conference.findings.spans import beside
from conference.findings.talk import recorded
from conference.record import Segment
from conference.report import Finding
from conference.rulebook.schema import CheckRule
from conference.tags import TALK, Category, Signal

TITLE_WORDS = 12
"""More words than this are no heading."""
AT_ONCE = 40
"""Characters after a question within which a closed one shuts it."""
QUESTIONS = {
    "outcome": "framework/outcome",
    "strengths": "framework/strengths",
    "priority_risks": "framework/priority-risks",
    "options": "framework/options",
    "progress": "framework/progress",
    "next_steps": "framework/next-steps",
}
"""The six questions, in their order (Social Care Wales), and the check that asks for each."""


@once
def places(case: Case) -> Mapping[str, Sequence[Words]]:
    """Give, for every question that is looked for, the places where it is taken up."""
    finders = {
        "outcome": outcome,
        "strengths": strengths,
        "priority_risks": priorities,
        "options": options,
        "progress": progress,
        "next_steps": next_steps,
    }
    found: dict[str, Sequence[Words]] = {}
    for question, check in QUESTIONS.items():
        rule = case.rule(check)
        if rule is not None:
            found[question] = finders[question](case, rule)
    return found


def find(case: Case) -> list[Finding]:
    """Report every question that is not taken up."""
    found: list[Finding] = []
    for question, where in places(case).items():
        rule = case.rule(QUESTIONS[question])
        if rule is not None and not where:
            found.append(answer(rule))
    return found


def filled(case: Case, signals: Sequence[Signal], within: Sequence[Words]) -> list[Words]:
    """Keep the headings that have something of what they promise beneath them.

    What is no heading is kept: a speaker who announces a question takes it up.
    """
    kept: list[Words] = []
    for signal in signals:
        under = case.part(signal.start)
        if under is None or beside(within, under):
            kept.append(signal)
    return kept


def outcome(case: Case, rule: CheckRule) -> list[Words]:
    """What are we working towards: asked or set out, or several outcomes told."""
    told = wanted(case, case.limit(rule, "sure"))
    asked = filled(case, case.told("outcome-asked", "outcome-named"), told)
    return asked + (list(told) if len(told) >= case.limit(rule, "outcomes") else [])


def strengths(case: Case, rule: CheckRule) -> list[Words]:
    """What is working well: asked or headed, or a fair share of all that is told."""
    found = balance(case)
    asked = filled(case, case.told("strengths-asked", "strengths-named"), found.strengths)
    least = case.limit(rule, "talk-share" if case.of(*TALK) else "strength-share")
    fair = found.strengths and found.share >= least
    return asked + (list(found.strengths) if fair else [])


def priorities(case: Case, rule: CheckRule) -> Sequence[Words]:
    """What are we most worried about: a worry put first, or all in order; in talk also asked."""
    found = ranked(case)
    if found or not recorded(case):
        return found
    refused = case.told("priority-refused")
    reach = case.limit(rule, "reach")
    return [
        asked
        for asked in case.told("priority-asked")
        if not beside(refused, asked.within, reach) and not shut(case, asked)
    ]


def options(case: Case, rule: CheckRule) -> list[Words]:
    """What needs to happen: ways forward weighed, not one task handed down.

    A question about options counts where some are then offered, or, in talk, where the asker does
    not shut it at once with a closed question; enough offered ones count by themselves. Words
    that state a risk ("he could be hurt") are no option.
    """
    risks = {tag.within for tag in case.of(Category.RISK)}
    offered = [s for s in case.told("option-offered") if s.within not in risks]
    reach = case.limit(rule, "reach")
    opened: list[Words] = list(case.told("option-preferred"))
    for signal in case.told("options-asked", "options-named"):
        lines = len(listed(case, signal, reach)) >= case.limit(rule, "lines")
        ways = len(beside(offered, signal.within, reach)) >= case.limit(rule, "ways")
        if lines or ways or (case.of(*TALK) and not shut(case, signal)):
            opened.append(signal)
    enough = len(offered) >= case.limit(rule, "alone")
    return [*opened, *offered] if opened or enough else []


def shut(case: Case, signal: Signal) -> bool:
    """Tell whether a closed question comes straight after a question."""
    closed = case.of(Category.CLOSED_QUESTION)
    return any(tag.start >= signal.end for tag in beside(closed, signal.within, AT_ONCE))


def listed(case: Case, signal: Signal, reach: float) -> list[Segment]:
    """List the lines below a heading, or a short line that serves as one; none in talk."""
    own = case.segment(signal.start)
    if own is None or spoken(own) or case.words((own.start, own.end)) > TITLE_WORDS:
        return []
    return [each for each in case.record.segments if own.end <= each.start < own.end + reach]


def progress(case: Case, rule: CheckRule) -> list[Words]:
    """Where are we now: asked, headed, or then and now set side by side more than once."""
    everything = [*case.of(*Category)]
    asked = filled(case, case.told("progress-asked", "progress-named"), everything)
    stated: list[Words] = list(case.told("progress-stated"))
    return asked + (stated if len(stated) >= case.limit(rule, "statements") else [])


def next_steps(case: Case, rule: CheckRule) -> list[Words]:
    """What comes next: tasks that somebody takes on."""
    if len(case.actions) < case.limit(rule, "actions"):
        return []
    return [*case.actions, *case.told("next-asked")]
