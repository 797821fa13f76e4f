"""Safety plans: which of the eight parts are not found, and who is counted on and not asked."""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings.ages import years
from conference.findings.case import Answer, Case, answer, quote
from conference.findings.people import children
from conference.findings.safetyplan import PARTS, Plan, plan_of
from conference.report import Finding, Question
from conference.rulebook.schema import CheckRule

CHECKS = {
    "place": "safety/no-safe-place",
    "call": "safety/no-call",
    "child": "safety/no-child-part",
    "absent": "safety/absent-not-asked",
    "review": "safety/no-review",
}
"""The parts that have a check of their own."""


def find(case: Case) -> list[Answer]:
    """Report the parts that a safety plan leaves out; silent where no plan is made."""
    plan = plan_of(case)
    if plan is None:
        return []
    missing = [part for part in PARTS if lacks(case, plan, part)]
    whole = plan.rule.on
    if whole and len(missing) > case.limit(plan.rule, "most"):
        return [incomplete(case, plan, missing)]
    own = {part: rule for part in missing if (rule := case.rule(CHECKS.get(part, ""))) is not None}
    found: list[Answer] = [told(case, plan, part, rule) for part, rule in own.items()]
    rest = [part for part in missing if part not in own]
    if whole and len(rest) >= case.limit(plan.rule, "least"):
        found.append(incomplete(case, plan, rest))
    return found


def questions(case: Case) -> list[Question]:
    """Ask for each of the eight parts of a safety plan, with the words that tell it.

    Empty where the record makes no safety plan.
    """
    plan = plan_of(case)
    if plan is None:
        return []
    return [asked(case, plan, part) for part in PARTS]


def asked(case: Case, plan: Plan, part: str) -> Question:
    """Ask for one part: `words` counts the words of the sentences that tell it."""
    signals = plan.parts[part]
    return Question(
        id=f"safety/{part}",
        asks=plan.rule.words.get(f"ask-{part}", part),
        evidence=tuple(quote(signal) for signal in signals),
        words=case.words(*{signal.within for signal in signals}),
        raised_by=signals[0].speaker if signals else None,
    )


def lacks(case: Case, plan: Plan, part: str) -> bool:
    """Tell whether a part that this plan should have is missing."""
    if part == "absent":
        return bool(plan.absent)
    if plan.parts[part]:
        return False
    return part != "child" or can_take_part(case)


def can_take_part(case: Case) -> bool:
    """Tell whether one of the children is old enough to take a part in a plan."""
    rule = case.rule(CHECKS["child"])
    least = case.limit(rule, "least-age") if rule is not None else 0
    ages = (years(case.cast.people[i].age) for i in children(case.cast))
    return any(age is None or age >= least for age in ages)


def told(case: Case, plan: Plan, part: str, rule: CheckRule) -> Finding:
    """Report one missing part; people who are counted on are named, with the words that do."""
    if part != "absent":
        return answer(rule)
    people = " and ".join(case.cast.people[i].name for i in plan.absent)
    return answer(rule, plan.counted, people=people)


def incomplete(case: Case, plan: Plan, missing: Sequence[str]) -> Finding:
    """Report several missing parts at once, beside the words that name the plan."""
    words = plan.rule.words
    parts = ", ".join(words.get(part, part) for part in missing)
    most = int(case.limit(plan.rule, "asks"))
    asks = " ".join(words.get(f"ask-{part}", "") for part in missing[:most])
    return answer(plan.rule, plan.named[:1], parts=parts, asks=asks)
