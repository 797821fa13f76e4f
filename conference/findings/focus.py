"""Focus: does the conversation lean towards outcomes, or towards process and deficit?"""

from __future__ import annotations

from conference.findings.balance import balance
from conference.findings.case import Case
from conference.findings.outcomes import wanted
from conference.findings.people import children, heard
from conference.findings.risks import ranked
from conference.rulebook.schema import CheckRule
from conference.tags import TALK, Category, Focus

CHECK = "focus/outcomes"


def focus_of(case: Case) -> Focus | None:
    """Say which way the conversation leans, None where kind or words give no ground for it.

    It describes the record, never the people: signs are counted for and against.
    """
    rule = case.rule(CHECK)
    known = sum(len(tags) for tags in case.tags.values())
    if rule is None or known < case.limit(rule, "least-tags"):
        return None
    lean = sum(signs(case, rule).values())
    outcomes = wanted(case, case.limit(rule, "sure"))
    if lean >= case.limit(rule, "outcomes-from") and outcomes:
        return "outcomes"
    return "traditional" if lean <= case.limit(rule, "traditional-to") else "mixed"


def signs(case: Case, rule: CheckRule) -> dict[str, int]:
    """Count every sign: above nought for outcomes, below for process, nought for neither."""
    outcomes = len(wanted(case, case.limit(rule, "sure")))
    outputs = len(case.of(Category.OUTPUT))
    share = balance(case).share
    kids = children(case.cast)
    voices = heard(case)[Category.CHILD_VOICE]
    family = len(case.of(Category.FAMILY_VOICE))
    blame = len(case.of(Category.BLAME))
    found = {
        "outcomes": (
            (outcomes >= case.limit(rule, "some-outcomes"))
            + (outcomes >= case.limit(rule, "many-outcomes"))
            - (not outcomes)
        ),
        "strengths": (share >= case.limit(rule, "strength-share"))
        - (share < case.limit(rule, "low-strength-share")),
        "priorities": 1 if ranked(case) else -1,
        "family": int(family >= case.limit(rule, "family-voice")),
        "blame": -int(blame >= case.limit(rule, "blame")),
        "outputs": -int(outputs > outcomes),
    }
    if kids:
        found["children"] = 1 if all(voices.get(child) for child in kids) else -1
    talk = sum(len(case.of(category)) for category in TALK)
    if talk >= case.limit(rule, "least-talk"):
        closed = len(case.of(Category.CLOSED_QUESTION))
        found["questions"] = 1 if talk - closed > closed else -1
    return found
