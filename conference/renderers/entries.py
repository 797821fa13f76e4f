"""Findings as a reader meets them: worst first, the same check for several people told once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from conference.renderers.excerpts import Excerpt, Span, excerpt
from conference.renderers.places import Places
from conference.report import SEVERITY, Finding, Level, Report
from conference.tags import Category

_SUBJECT = "\0"


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence of a check, and for whom else the same sentence holds."""

    text: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the record at `start`, where they stand, and whom the finding is about."""

    start: int
    quote: Excerpt
    place: str
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One check's findings of one level; `unfound` names subjects without any words."""

    check: str
    level: Level
    count: int
    subjects: tuple[str, ...]
    messages: tuple[Wording, ...]
    questions: tuple[Wording, ...]
    evidence: tuple[Passage, ...]
    unfound: tuple[str, ...]
    sources: tuple[str, ...]


def entries(report: Report, places: Places) -> tuple[Entry, ...]:
    """Group the findings by level and check, worst level first, otherwise in their own order."""
    groups: dict[tuple[Level, str], list[Finding]] = {}
    for finding in report.findings:
        groups.setdefault((finding.level, finding.check), []).append(finding)
    ordered = sorted(groups.values(), key=lambda group: -SEVERITY[group[0].level])
    quotes = _Quotes(report, places)
    return tuple(_entry(group, quotes) for group in ordered)


def _entry(group: list[Finding], quotes: _Quotes) -> Entry:
    first = group[0]
    subjects = tuple(dict.fromkeys(each.subject for each in group if each.subject))
    heard = {each.subject for each in group if each.evidence}
    return Entry(
        check=first.check,
        level=first.level,
        count=len(group),
        subjects=subjects,
        messages=_merged(group, lambda finding: finding.message or finding.check),
        questions=_merged(group, lambda finding: finding.question),
        evidence=quotes.of(group),
        unfound=tuple(each for each in subjects if each not in heard),
        sources=tuple(dict.fromkeys(each.source for each in group if each.source)),
    )


class _Quotes:
    """Finds the sentence round each quotation, as the tag on the same words knows it."""

    def __init__(self, report: Report, places: Places) -> None:
        self._text, self._places = report.record.text, places
        self._within: dict[Span, Span] = {
            (tag.start, tag.end): tag.within
            for tag in report.tags
            if tag.category is not Category.JARGON
        }

    def of(self, group: list[Finding]) -> tuple[Passage, ...]:
        """Quote each sentence once, in the order of the record, with its subject if that tells."""
        several = len({finding.subject for finding in group}) > 1
        found: dict[tuple[Span, str | None], set[Span]] = {}
        for finding in group:
            for quote in finding.evidence:
                span = (quote.start, quote.end)
                key = (self._within.get(span, span), finding.subject if several else None)
                found.setdefault(key, set()).add(span)
        return tuple(
            Passage(
                start=min(spans)[0],
                quote=excerpt(self._text, spans, within),
                place=self._places.at(min(spans)[0]),
                subject=subject,
            )
            for (within, subject), spans in sorted(found.items(), key=lambda each: min(each[1]))
        )


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
