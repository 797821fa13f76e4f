"""The questions a record should answer, gathered from the families that look for their answers."""

from __future__ import annotations

from conference.findings import airtime, decision, safety
from conference.findings.case import Case
from conference.report import Question

ASKERS = (airtime, decision, safety)
"""Modules with a `questions(case)` of their own, in the order in which they are told."""


def questions(case: Case) -> list[Question]:
    """List every question with the words that take it up; each family says when it applies."""
    return [each for family in ASKERS for each in family.questions(case)]
