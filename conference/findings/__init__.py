"""From tags to findings: what a record leaves out, what needs care, and the counts behind."""

from __future__ import annotations

from conference.record import Record
from conference.report import Report
from conference.rulebook.book import Rulebook
from conference.tags import Action, Signal, Tag


def find(
    record: Record,
    *,
    tags: tuple[Tag, ...],
    actions: tuple[Action, ...],
    signals: tuple[Signal, ...],
    book: Rulebook,
    limits: tuple[str, ...],
) -> Report:
    """Decide every check for a record and put the report together."""
    return Report(record=record, tags=tags, actions=actions, limits=limits)
