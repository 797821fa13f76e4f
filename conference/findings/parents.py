"""Parents and carers: only talked about, all worries and no voice, missed and nobody asked why."""

from __future__ import annotations

from collections.abc import Collection

from conference.findings.actors import actors_of
from conference.findings.case import Answer, Case, answer, once
from conference.findings.cast import HER, HIM, STEPS
from conference.findings.ledger import lines_of
from conference.findings.people import parents
from conference.findings.spans import begin, between
from conference.record import Role
from conference.report import Finding

SPOUSES = frozenset({"husband", "wife"})
ASIDE = STEPS | {"dad"}
"""Kin words for those whom services tend to hear of from somebody else."""
THERE = ("family-there", "family-in-list")


def find(case: Case) -> list[Answer]:
    """Report parents who are only worried about, those only talked about, and what was missed."""
    heavy = one_sided(case)
    named = {finding.subject for finding in heavy}
    light = [each for each in talked_about(case) if each.subject not in named]
    return [*heavy, *light, *obstacle(case)]


@once
def died(case: Case) -> Collection[int]:
    """Give the parents of whom the record says that they have died, by their place in the cast."""
    actors = actors_of(case)
    return frozenset(i for signal in case.told("parent-dead") for i in actors.meant(signal))


def one_sided(case: Case) -> list[Finding]:
    """Report each parent whose line holds worries alone, and no word of theirs."""
    rule = case.rule("parents/one-sided")
    if rule is None:
        return []
    lines = lines_of(case)
    found: list[Finding] = []
    for i in parents(case.cast, died(case)):
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


def talked_about(case: Case) -> list[Finding]:
    """Report each parent or partner with no view, task, help or attempt to reach them.

    A mother is reported where another parent has a part in the record, so that notes which hear
    nobody are left to the checks of voices.
    """
    rule = case.rule("parents/talked-about")
    if rule is None:
        return []
    people, lines, gone = case.cast.people, lines_of(case), died(case)
    grown = [
        i
        for i in case.cast.subjects(Role.PARENT, Role.CARER)
        if i not in gone and not aside(case, i) and not doubled(case, i)
    ]
    part = {i for i in grown if lines[i].voice or lines[i].asked or lines[i].offered}
    part |= reached(case)
    found: list[Finding] = []
    for i in grown:
        told = [*lines[i].strengths, *lines[i].risks]
        if i in part or len(told) < case.limit(rule, "least"):
            continue
        if people[i].kin in ASIDE or part.intersection(grown):
            told.sort(key=begin)
            found.append(answer(rule, told, subject=people[i].name))
    return found


def doubled(case: Case, i: int) -> bool:
    """Tell a "Dad" without a name who may be a man named elsewhere as parent or partner."""
    people, bare = case.cast.people, case.cast.bare
    partners = (HIM if people[i].kin in HIM | {"dad"} else HER) | {"partner"}
    return bare[i] and any(
        not bare[j] and (people[j].kin is None or people[j].kin in partners)
        for j in case.cast.subjects(Role.PARENT, Role.CARER)
    )


def aside(case: Case, i: int) -> bool:
    """Tell a foster carer, and a "wife" or "husband" without a name, who may be anybody's."""
    person = case.cast.people[i]
    if case.cast.bare[i] and person.kin in SPOUSES:
        return person.name.casefold() in SPOUSES
    return person.kin == "foster carer"


def reached(case: Case) -> set[int]:
    """List who has a part in the record, and whom somebody tried to reach."""
    meant = actors_of(case).meant
    return {i for signal in case.told("parent-sought") for i in meant(signal)} | taking_part(case)


@once
def taking_part(case: Case) -> frozenset[int]:
    """List the family members who were there or whom a task names, by their place in the cast."""
    there = (case.record.text[slice(*signal.within)] for signal in case.told(*THERE))
    tasks = (action.text for action in case.actions)
    named_in = actors_of(case).named_in
    return frozenset(i for words in (*there, *tasks) for i in named_in(words))


def obstacle(case: Case) -> list[Finding]:
    """Report missed meetings and appointments where no word near tells what got in the way."""
    rule = case.rule("parents/obstacle")
    if rule is None:
        return []
    reach = case.limit(rule, "reach")
    reasons = case.told("obstacle")
    missed = case.told("missed-by-family")
    near = ((signal, signal.within[0] - reach, signal.within[1] + reach) for signal in missed)
    silent = [signal for signal, first, last in near if not between(reasons, first, last)]
    if len(silent) < case.limit(rule, "least") or len(silent) * 2 <= len(missed):
        return []
    return [answer(rule, silent)]
