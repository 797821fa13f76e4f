"""Parents and carers: only talked about, all worries and no voice, missed and nobody asked why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from conference.findings.actors import Actors
from conference.findings.case import Answer, Case, answer
from conference.findings.cast import STEPS
from conference.findings.ledger import Line, lines_of
from conference.findings.people import parents
from conference.record import Role
from conference.report import Finding
from conference.tags import Signal

SPOUSES = frozenset({"husband", "wife"})
ASIDE = STEPS | {"dad"}
"""Kin words for those whom services tend to hear of from somebody else."""
THERE = ("family-there", "family-in-list")


def find(case: Case) -> list[Answer]:
    """Report parents who are only worried about, those only talked about, and what was missed."""
    actors = Actors(case)
    lines = lines_of(case, actors)
    gone = {i for signal in case.told("parent-dead") for i in about(actors, signal)}
    heavy = one_sided(case, lines, gone)
    named = {finding.subject for finding in heavy}
    light = [each for each in talked_about(case, actors, lines, gone) if each.subject not in named]
    return [*heavy, *light, *obstacle(case)]


def one_sided(case: Case, lines: dict[int, Line], gone: set[int]) -> list[Finding]:
    """Report each parent whose line holds worries alone, and no word of theirs."""
    rule = case.rule("parents/one-sided")
    if rule is None:
        return []
    found: list[Finding] = []
    for i in parents(case.cast, gone):
        line = lines[i]
        if len(line.risks) < case.limit(rule, "worries") or line.strengths or line.voice:
            continue
        tasks = rule.words["task" if len(line.asked) == 1 else "tasks"]
        found.append(
            answer(
                rule,
                line.risks,
                subject=case.cast.people[i].name,
                tasks=tasks.format(count=len(line.asked)),
            )
        )
    return found


def talked_about(
    case: Case, actors: Actors, lines: dict[int, Line], gone: set[int]
) -> list[Finding]:
    """Report each parent or partner with no view, task, help or attempt to reach them.

    A mother is reported where another parent has a part in the record, so that notes which hear
    nobody are left to the checks of voices.
    """
    rule = case.rule("parents/talked-about")
    if rule is None:
        return []
    people = case.cast.people
    grown = [
        i
        for i in case.cast.subjects(Role.PARENT, Role.CARER)
        if i not in gone and not aside(case, i)
    ]
    part = {i for i in grown if lines[i].voice or lines[i].asked or lines[i].offered}
    part |= reached(case, actors)
    found: list[Finding] = []
    for i in grown:
        told = [*lines[i].strengths, *lines[i].risks]
        if i in part or len(told) < case.limit(rule, "least"):
            continue
        if people[i].kin in ASIDE or part.intersection(grown):
            told.sort(key=lambda words: words.start)
            found.append(answer(rule, told, subject=people[i].name))
    return found


def aside(case: Case, i: int) -> bool:
    """Tell a foster carer, and a "wife" or "husband" without a name, who may be anybody's."""
    person = case.cast.people[i]
    if case.cast.bare[i] and person.kin in SPOUSES:
        return person.name.casefold() in SPOUSES
    return person.kin == "foster carer"


def reached(case: Case, actors: Actors) -> set[int]:
    """List who was there, whom somebody tried to reach, and who has a task done for them."""
    found = {i for signal in case.told("parent-sought") for i in about(actors, signal)}
    found |= {i for signal in case.told(*THERE) for i in actors.named_in(sentence(case, signal))}
    for action in case.actions:
        found.update(actors.named_in(action.text))
    return found


def sentence(case: Case, signal: Signal) -> str:
    """Give the whole sentence that a signal stands in."""
    return case.record.text[slice(*signal.within)]


def about(actors: Actors, signal: Signal) -> Iterable[int]:
    """Give the family members that a signal's own words name, else those of its sentence."""
    named = actors.named_in(signal.text)
    return named or (i for name in signal.about for i in actors.case.cast.find(name))


def obstacle(case: Case) -> list[Finding]:
    """Report missed meetings and appointments where no word near tells what got in the way."""
    rule = case.rule("parents/obstacle")
    if rule is None:
        return []
    reach = case.limit(rule, "reach")
    reasons = sorted(signal.start for signal in case.told("obstacle"))
    missed = case.told("missed-by-family")
    silent = [signal for signal in missed if not near(reasons, signal, reach)]
    if len(silent) < case.limit(rule, "least") or len(silent) * 2 <= len(missed):
        return []
    return [answer(rule, silent)]


def near(places: list[int], signal: Signal, reach: float) -> bool:
    """Tell whether one of the places (in order) lies in a signal's sentence or near it."""
    at = bisect_left(places, signal.within[0] - reach)
    return at < len(places) and places[at] < signal.within[1] + reach
