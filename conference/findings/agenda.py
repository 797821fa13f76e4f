"""Questions to take into the next meeting: those of a record's findings, a few for oneself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conference.record import Frozen, Kind
from conference.report import SEVERITY, Audience, Finding, Level, Report
from conference.rulebook.calls import family
from conference.rulebook.schema import QuestionRule
from conference.tags import Quote

MOST = 8
"""Questions from findings in a group: about what an hour's meeting has room for."""
FEW = 3
"""Questions for oneself in a group."""

CHAIR, SUPERVISOR, WORKER = Audience.CHAIR, Audience.SUPERVISOR, Audience.WORKER
READERS = {
    Kind.CONFERENCE: (CHAIR, WORKER, SUPERVISOR),
    Kind.CORE_GROUP: (WORKER, CHAIR, SUPERVISOR),
    Kind.SUPERVISION: (SUPERVISOR, WORKER),
    Kind.REFLECTION: (SUPERVISOR, WORKER),
    Kind.FAMILY_MEETING: (WORKER, SUPERVISOR),
    Kind.OTHER: (WORKER, SUPERVISOR, CHAIR),
}
"""Who reads a kind of record, the nearest first: what several could take further is theirs."""


class Asking(Frozen):
    """A question that findings ask, said once for everybody in `of` it is asked about.

    `question` is worded for the first of them, and so is `because`, which holds what the findings
    say, each thing once.
    """

    question: str
    because: tuple[str, ...]
    of: tuple[str, ...] = ()
    level: Level
    checks: tuple[str, ...]
    evidence: tuple[Quote, ...] = ()


class Reflection(Frozen):
    """A question to ask oneself, and where its thought comes from."""

    id: str
    asks: str
    source: str


class Group(Frozen):
    """The questions for one reader, worst first; `left` counts those left out."""

    reader: Audience
    asked: tuple[Asking, ...] = ()
    left: int = 0
    oneself: tuple[Reflection, ...] = ()


@dataclass
class _Matter:
    """Findings that ask one question."""

    first: Finding
    because: dict[str, str]
    level: Level
    audience: set[Audience]
    of: dict[str, None]
    checks: dict[str, None]
    evidence: dict[Quote, None]


def groups(
    report: Report,
    questions: Sequence[QuestionRule],
    *,
    reader: Audience | None = None,
    every: bool = False,
) -> tuple[Group, ...]:
    """Choose the questions of a report for each reader, those nearest to its kind first.

    Each question stands once, with the first reader who can take it further and has room for
    it; `reader` gives one group with all that this reader can. At most MOST and FEW stand in a
    group unless `every`. Groups without any question are left out.
    """
    rest = matters(report.findings)
    own = [each for each in questions if fits(each, report)]
    near = (reader,) if reader else READERS[report.record.kind]
    far = () if reader else tuple(each for each in Audience if each not in near)
    made: list[Group] = []
    for index, audience in enumerate((*near, *far)):
        mine = [matter for matter in rest if audience in matter.audience]
        if audience in far:
            mine = [matter for matter in mine if matter.audience.isdisjoint(near)]
        shown = mine if every else mine[:MOST]
        later = set(near[index + 1 :])
        left = [each for each in mine if each not in shown and later.isdisjoint(each.audience)]
        rest = [each for each in rest if each not in shown and each not in left]
        fitting = [each for each in own if audience in each.audience and audience in near]
        oneself = chosen(fitting, report, every)
        if shown or oneself:
            made.append(
                Group(
                    reader=audience,
                    asked=tuple(asking(matter) for matter in shown),
                    left=len(left),
                    oneself=tuple(
                        Reflection(id=each.id, asks=each.asks, source=each.source)
                        for each in oneself
                    ),
                )
            )
        own = [each for each in own if each not in oneself]
    return tuple(made)


def matters(findings: Iterable[Finding]) -> list[_Matter]:
    """Join the findings that ask the same, but for whom it is about; worst first, then in order."""
    found: dict[str, _Matter] = {}
    for each in findings:
        matter = found.setdefault(
            nameless(each.question, each.subject), _Matter(each, {}, each.level, set(), {}, {}, {})
        )
        matter.because.setdefault(nameless(each.message, each.subject), each.message)
        if SEVERITY[each.level] > SEVERITY[matter.level]:
            matter.level = each.level
        matter.audience |= set(each.audience or Audience)
        matter.of |= dict.fromkeys([each.subject] if each.subject else [])
        matter.checks[each.check] = None
        matter.evidence |= dict.fromkeys(each.evidence)
    return sorted(found.values(), key=lambda matter: -SEVERITY[matter.level])


def nameless(question: str, subject: str | None) -> str:
    """Give a question without the name of whom it is about."""
    return re.sub(rf"(?<!\w){re.escape(subject)}(?!\w)", "\0", question) if subject else question


def asking(matter: _Matter) -> Asking:
    """Give the question of findings that ask the same."""
    return Asking(
        question=matter.first.question,
        because=tuple(matter.because.values()),
        of=tuple(matter.of),
        level=matter.level,
        checks=tuple(matter.checks),
        evidence=tuple(matter.evidence),
    )


def fits(question: QuestionRule, report: Report) -> bool:
    """Tell whether a question is on, made for this kind of record and called up by a finding."""
    made = not question.kinds or report.record.kind in question.kinds
    return question.on and made and any(calls(question, each) for each in report.findings)


def calls(question: QuestionRule, finding: Finding) -> bool:
    """Tell whether a finding calls a question up, by its check or its check's family."""
    return finding.check in question.when or family(finding.check) in question.when


def chosen(own: Sequence[QuestionRule], report: Report, every: bool) -> list[QuestionRule]:
    """Choose a FEW questions, for the worst findings first and each for another family."""
    if every:
        return list(own)
    taken: list[QuestionRule] = []
    for fresh in (True, False):
        met: set[str] = set()
        for finding in sorted(report.findings, key=lambda each: -SEVERITY[each.level]):
            about = family(finding.check)
            for question in own:
                if len(taken) == FEW:
                    return taken
                if question not in taken and calls(question, finding) and about not in met:
                    taken.append(question)
                    met |= {about} if fresh else set()
    return taken
