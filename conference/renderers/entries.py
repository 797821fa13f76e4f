"""Findings as a reader meets them: worst first, the same check for several people told once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from conference.renderers.passages import Passage, Quotes
from conference.renderers.wording import SAYS_SO
from conference.report import SEVERITY, Finding, Level, Report
from conference.tags import Quote

SHOWN = {Level.GAP: 4, Level.CAUTION: 3, Level.NOTE: 1}
"""Places that are quoted at once under a finding; one more than that is shown too."""
_SUBJECT = "\0"


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence of a check, and for whom else the same sentence holds."""

    text: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One check's findings of one level, with what asks the same question of the same person.

    `checks` names them, the worst first; `unfound` names subjects without any words.
    """

    checks: tuple[str, ...]
    level: Level
    count: int
    subjects: tuple[str, ...]
    messages: tuple[Wording, ...]
    questions: tuple[Wording, ...]
    evidence: tuple[Passage, ...]
    unfound: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def check(self) -> str:
        """Give the check whose findings these are; others only ask the same."""
        return self.checks[0]

    @property
    def first(self) -> tuple[Passage, ...]:
        """Give the words to show at once: fewer, the less the finding matters."""
        most = SHOWN[self.level]
        nearly = len(self.evidence) == most + 1 and self.level is not Level.NOTE
        return self.evidence if nearly else self.evidence[:most]

    @property
    def rest(self) -> tuple[Passage, ...]:
        """Give the words that are counted at first, and shown on demand."""
        return self.evidence[len(self.first) :]

    @property
    def nameless(self) -> bool:
        """Tell whether the messages do not name everybody whom the findings are about."""
        told = " ".join(" ".join((each.text, *each.others)) for each in self.messages)
        return any(subject not in told for subject in self.subjects)

    @property
    def says_so(self) -> bool:
        """Tell whether the messages themselves say that something was not found."""
        return all(SAYS_SO in message.text for message in self.messages)


def entries(report: Report, quotes: Quotes) -> tuple[Entry, ...]:
    """Group the findings by level and check, worst level first, otherwise in their own order.

    A finding that asks what a worse or earlier one of another check has asked of the same
    person joins it.
    """
    groups: dict[tuple[Level, str], list[Finding]] = {}
    asked: dict[tuple[str, str | None], tuple[Level, str]] = {}
    for finding in sorted(report.findings, key=lambda finding: -SEVERITY[finding.level]):
        own = finding.level, finding.check
        key = (
            asked.setdefault((finding.question, finding.subject), own) if finding.question else own
        )
        groups.setdefault(key, []).append(finding)
    return tuple(_entry(group, quotes) for group in groups.values())


def _entry(group: list[Finding], quotes: Quotes) -> Entry:
    first = group[0]
    subjects = tuple(dict.fromkeys(each.subject for each in group if each.subject))
    heard = {each.subject for each in group if each.evidence}
    return Entry(
        checks=tuple(dict.fromkeys(each.check for each in group)),
        level=first.level,
        count=sum(each.check == first.check for each in group),
        subjects=subjects,
        messages=_merged(group, lambda finding: finding.message or finding.check),
        questions=_merged(group, lambda finding: finding.question),
        evidence=_evidence(group, quotes),
        unfound=tuple(each for each in subjects if each not in heard),
        sources=tuple(dict.fromkeys(each.source for each in group if each.source)),
    )


def _evidence(group: list[Finding], quotes: Quotes) -> tuple[Passage, ...]:
    """Quote each sentence once, in the order of the record, with its subject if that tells."""
    several = len({finding.subject for finding in group}) > 1
    found: dict[str | None, list[Quote]] = {}
    for finding in group:
        found.setdefault(finding.subject if several else None, []).extend(finding.evidence)
    told = [each.about(subject) for subject in found for each in quotes.of(found[subject])]
    return tuple(sorted(told, key=lambda passage: passage.start))


def _merged(group: list[Finding], wording: Callable[[Finding], str]) -> tuple[Wording, ...]:
    """Give each distinct sentence once; sentences that differ in the subject alone are one."""
    texts: dict[str, str] = {}
    others: dict[str, dict[str, None]] = {}
    for finding in group:
        text = wording(finding)
        template = _template(text, finding.subject)
        if template not in texts:
            texts[template] = text
        elif finding.subject and text != texts[template]:
            others.setdefault(template, {})[finding.subject] = None
    return tuple(Wording(text, tuple(others.get(key, ()))) for key, text in texts.items() if text)


def _template(text: str, subject: str | None) -> str:
    if not subject:
        return text
    return re.sub(rf"(?<!\w){re.escape(subject)}(?!\w)", _SUBJECT, text)
