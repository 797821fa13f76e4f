"""Actions: who does it, by when, and could anybody say that it is done?"""

from __future__ import annotations

from conference.findings.case import Case, answer, inside
from conference.report import Finding
from conference.tags import Action


def find(case: Case) -> list[Finding]:
    """Report tasks without an owner, without a date, worded loosely, or none at all."""
    found: list[Finding] = []
    total = len(case.actions)
    rule = case.rule("actions/missing")
    if rule is not None and not total:
        return [answer(rule)]
    listed = {
        "actions/no-owner": [action for action in case.actions if not action.owner],
        "actions/no-due": [action for action in case.actions if not action.due],
        "actions/vague": vague(case),
    }
    for check, lacking in listed.items():
        rule = case.rule(check)
        if rule is not None and len(lacking) >= case.limit(rule, "least"):
            found.append(answer(rule, lacking, total=total))
    return found


def vague(case: Case) -> list[Action]:
    """List the tasks whose verb or date nobody could tick off."""
    loose = case.told("vague-task", "loose-date")
    units = [signal.within for signal in loose]
    return [action for action in case.actions if any(inside(action, unit) for unit in units)]
