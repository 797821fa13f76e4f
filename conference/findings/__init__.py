"""From tags to findings: what a record leaves out, what needs care, and the counts behind."""

from __future__ import annotations

from dataclasses import replace

from conference.findings import (
    actions as actions_family,
)
from conference.findings import (
    attendance,
    balance,
    decision,
    framework,
    language,
    network,
    outcomes,
    parents,
    plan,
    risks,
    safety,
    supervision,
    talk,
    threshold,
    voice,
)
from conference.findings.case import Answer, Case, case_of
from conference.findings.focus import focus_of
from conference.findings.ladder import voices
from conference.findings.ledger import ledger
from conference.findings.measures import measures_of
from conference.findings.questions import questions
from conference.findings.register import completed
from conference.record import Kind, Record
from conference.report import SEVERITY, Finding, Report
from conference.rulebook.book import Rulebook
from conference.tags import Action, Category, Signal, Tag

FAMILIES = (
    outcomes,
    balance,
    risks,
    threshold,
    decision,
    plan,
    attendance,
    voice,
    parents,
    network,
    framework,
    supervision,
    talk,
    actions_family,
    safety,
    language,
)
"""Every family of checks, in the order in which findings of one level are told."""
LEAST = 3
"""Tags of the categories in TOLD that a record needs before anything is missed in it."""
TOLD = tuple(
    category for category in Category if category not in (Category.JARGON, Category.CLOSED_QUESTION)
)
TOO_LITTLE = "too little was recognised in these words to say what they leave out"
NO_KIND = (
    "what kind of record this is could not be told, so only checks that fit every kind were made"
    " (--kind sets it)"
)


def find(
    record: Record,
    *,
    tags: tuple[Tag, ...],
    actions: tuple[Action, ...],
    signals: tuple[Signal, ...],
    book: Rulebook,
    limits: tuple[str, ...],
) -> Report:
    """Decide every check for a record and put the report together.

    Findings come worst first. A check that cannot be made says why under `limits`. Raises
    RulebookError where a check's file leaves out one of its thresholds.
    """
    case = case_of(record, tags, actions, signals, book)
    # What was kept with the case so far hangs on where tasks stand, so it still holds.
    case = replace(case, actions=completed(case))
    answers = decide(case)
    found = [each for each in answers if isinstance(each, Finding)]
    unsure = [each for each in answers if not isinstance(each, Finding)]
    if record.kind is Kind.OTHER and any(check.kinds for check in book.checks):
        unsure.append(NO_KIND)
    entries = ledger(case)
    return Report(
        record=record,
        tags=tags,
        actions=case.actions,
        findings=tuple(sorted(found, key=lambda finding: -SEVERITY[finding.level])),
        voices=voices(case),
        ledger=entries,
        questions=tuple(questions(case)),
        measures=measures_of(case, entries),
        focus=focus_of(case),
        limits=tuple(dict.fromkeys((*limits, *unsure))),
    )


def decide(case: Case) -> list[Answer]:
    """Make every check, in the order of the families; gives findings and limits."""
    if sum(len(case.of(category)) for category in TOLD) < LEAST:
        return [*language.find(case), TOO_LITTLE]
    answers = [each for family in FAMILIES for each in family.find(case)]
    return [*answers, *language.doubtful(case, answers)]
