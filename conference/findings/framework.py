"""The six questions of outcomes-focused supervision: which are taken up, and where."""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings.balance import balance
from conference.findings.case import Case, Words, answer, beside
from conference.findings.risks import ranked
from conference.report import Finding
from conference.rulebook.schema import CheckRule
from conference.tags import Category, Signal

QUESTIONS = {
    "outcome": "framework/outcome",
    "strengths": "framework/strengths",
    "priority_risks": "framework/priority-risks",
    "options": "framework/options",
    "progress": "framework/progress",
    "next_steps": "framework/next-steps",
}
"""The six questions, in their order (Social Care Wales), and the check that asks for each."""


def places(case: Case) -> dict[str, list[Words]]:
    """Give, for every question that is looked for, the places where it is taken up."""
    finders = {
        "outcome": outcome,
        "strengths": strengths,
        "priority_risks": priorities,
        "options": options,
        "progress": progress,
        "next_steps": next_steps,
    }
    found: dict[str, list[Words]] = {}
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
    told = case.of(Category.OUTCOME)
    asked = filled(case, case.told("outcome-asked", "outcome-named"), told)
    return asked + (list(told) if len(told) >= case.limit(rule, "outcomes") else [])


def strengths(case: Case, rule: CheckRule) -> list[Words]:
    """What is working well: asked or headed, or a fair share of all that is told."""
    found = balance(case)
    asked = filled(case, case.told("strengths-asked", "strengths-named"), found.strengths)
    fair = found.strengths and found.share >= case.limit(rule, "strength-share")
    return asked + (list(found.strengths) if fair else [])


def priorities(case: Case, rule: CheckRule) -> list[Words]:
    """What are we most worried about: a worry put first, or all in order."""
    return ranked(case)


def options(case: Case, rule: CheckRule) -> list[Words]:
    """What needs to happen: ways forward weighed, not one task handed down.

    A question about options counts only where some are then offered; enough offered ones count
    by themselves. Words that state a risk ("he could be hurt") are no option.
    """
    risks = {tag.within for tag in case.of(Category.RISK)}
    offered = [s for s in case.told("option-offered") if s.within not in risks]
    asked = case.told("options-asked", "options-named", "option-preferred")
    reach = case.limit(rule, "reach")
    opened: list[Words] = []
    for signal in asked:
        under = case.part(signal.start)
        if under is not None:
            ways: Sequence[object] = [s for s in case.record.segments if under[0] <= s.start < under[1]]
        else:
            ways = beside(offered, signal.within, reach)
        if len(ways) >= case.limit(rule, "under-heading" if under else "after-question"):
            opened.append(signal)
    enough = len(offered) >= case.limit(rule, "alone")
    return [*opened, *offered] if opened or enough else []


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
