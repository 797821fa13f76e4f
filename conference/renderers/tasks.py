"""The actions of a record: who does what by when, in the order of the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conference.renderers.excerpts import Excerpt, excerpt
from conference.renderers.places import Places
from conference.report import Report
from conference.tags import Action, Category, Tag


@dataclass(frozen=True, slots=True)
class Task:
    """An action, quoted with the sentence round it; `owner` and `due` None where none is named."""

    start: int
    end: int
    quote: Excerpt
    place: str
    owner: str | None
    due: str | None
    tagged: bool


def tasks(report: Report, places: Places) -> tuple[Task, ...]:
    """Give each action, and each action tag whose words no action covers."""
    tags = [tag for tag in report.tags if tag.category is Category.ACTION]
    within = {tag.start: tag.within for tag in tags}
    text = report.record.text
    known = [
        Task(
            each.start,
            each.end,
            excerpt(text, [(each.start, each.end)], within.get(each.start)),
            places.at(each.start),
            each.owner,
            each.due,
            each.start in within,
        )
        for each in report.actions
    ]
    others = [
        Task(
            tag.start,
            tag.end,
            excerpt(text, [(tag.start, tag.end)], tag.within),
            places.at(tag.start),
            _named(tag, "owner"),
            _named(tag, "due"),
            True,
        )
        for tag in _uncovered(tags, report)
    ]
    return tuple(sorted(known + others, key=lambda task: (task.start, task.end)))


def _named(tag: Tag, key: str) -> str | None:
    value = tag.attributes.get(key)
    return value if isinstance(value, str) else None


def _uncovered(tags: Sequence[Tag], report: Report) -> list[Tag]:
    """Give the action tags that share no character with an action, in one sweep."""
    actions: list[Action] = sorted(report.actions, key=lambda each: each.start)
    spare, reach, index = [], -1, 0
    for tag in sorted(tags, key=lambda each: (each.end, each.start)):
        while index < len(actions) and actions[index].start < max(tag.end, tag.start + 1):
            reach = max(reach, actions[index].end)
            index += 1
        if reach <= tag.start:
            spare.append(tag)
    return spare
