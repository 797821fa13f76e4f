"""The options of a check, made sense of once: what to show, whom to correct, when to fail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from conference.errors import UsageError
from conference.record import Kind, Nation, Role
from conference.report import SEVERITY, Level, Report
from conference.tags import Category

FORMATS = ("text", "json", "html")
PARTS = {
    "findings": "findings",
    "people": "ledger",
    "questions": "questions",
    "voices": "voices",
}
"""What --only may name beside a category, and the part of a report that it is."""
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user asked for, checked."""

    format: str = "text"
    only: frozenset[str] = frozenset()
    fail_on: Level | None = None
    kind: Kind | None = None
    nation: Nation | None = None
    people: dict[str, Role] = field(default_factory=dict)

    def shown(self, report: Report) -> Report:
        """Leave out of a report what --only does not name."""
        if not self.only:
            return report
        parts = {**PARTS, Category.ACTION.value: "actions"}
        left_out: dict[str, object] = {
            part: () for name, part in parts.items() if name not in self.only
        }
        tags = tuple(tag for tag in report.tags if tag.category.value in self.only)
        return report.model_copy(
            update={"tags": tags, "only": tuple(sorted(self.only)), **left_out}
        )

    def fails(self, report: Report) -> bool:
        """Tell whether a finding is at or above the level of --fail-on."""
        if self.fail_on is None:
            return False
        floor = SEVERITY[self.fail_on]
        return any(SEVERITY[finding.level] >= floor for finding in report.findings)


def choose(
    *,
    format: str,
    formats: Sequence[str] = FORMATS,
    only: Sequence[str] | None = None,
    fail_on: str | None = None,
    kind: str | None,
    nation: str | None = None,
    child: Sequence[str] | None,
    person: Sequence[str] | None,
) -> Choices:
    """Check the options; raises UsageError that names the option and what it takes."""
    if format not in formats:
        raise UsageError(f"--format {format}: there is no such format - use {listed(formats)}")
    names = {*(category.value for category in Category), *PARTS}
    for name in only or ():
        if name not in names:
            raise UsageError(f"--only {name}: not known - use {listed(sorted(names))}")
    people = {name.strip(): Role.CHILD for name in child or ()}
    if "" in people:
        raise UsageError('--child: write a name, such as --child "Megan"')
    for entry in person or ():
        name, equals, role = entry.partition("=")
        if not equals or not name.strip():
            raise UsageError(f'--person {entry}: write it as "NAME=ROLE"')
        people[name.strip()] = pick(Role, role.strip().lower(), "--person")
    return Choices(
        format=format,
        only=frozenset(only or ()),
        fail_on=pick(Level, fail_on, "--fail-on") if fail_on else None,
        kind=pick(Kind, kind, "--kind") if kind else None,
        nation=pick(Nation, nation.lower(), "--nation") if nation else None,
        people=people,
    )


def pick(options: type[E], word: str, option: str) -> E:
    """Give the member that a word names; raises UsageError listing those that there are."""
    try:
        return options(word)
    except ValueError:
        known = listed([member.value for member in options])
        raise UsageError(f"{option} {word}: not known - use {known}") from None


def listed(words: Sequence[str]) -> str:
    """Write words as a list: a, b or c."""
    return f"{', '.join(words[:-1])} or {words[-1]}"
