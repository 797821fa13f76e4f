"""The wider network: relatives, friends and neighbours who are named, and asked nothing."""

from __future__ import annotations

from conference.findings.actors import actors_of
from conference.findings.case import Answer, Case, Words, answer, some
from conference.findings.ledger import lines_of
from conference.findings.parents import taking_part
from conference.findings.spans import begin
from conference.record import Role

SHOWN = 4
"""Names that are told at the most."""
DISTANT = frozenset({"cousin", "uncle", "aunt"})


def find(case: Case) -> list[Answer]:
    """Report in one note those who are a help or a worry and were not found to be asked.

    Nothing is said where the family's network was gathered as one ("family group conference").
    """
    rule = case.rule("network/not-asked")
    if rule is None or case.told("network-gathered"):
        return []
    actors, lines = actors_of(case), lines_of(case)
    told_of = case.told("network-asked") + case.told("relative-dead")
    met = {i for signal in told_of for i in actors.named_in(signal.text)} | taking_part(case)
    names: dict[str, None] = {}
    told: list[Words] = []
    for i in case.cast.subjects(Role.RELATIVE):
        line = lines[i]
        named = [*line.strengths, *line.risks]
        # "A cousin" without a name may be somebody who is named.
        if case.cast.bare[i] and case.cast.people[i].kin in DISTANT:
            continue
        enough = len(line.strengths) >= case.limit(rule, "help")
        enough = enough or len(line.risks) >= case.limit(rule, "worries")
        if enough and i not in met and not (line.voice or line.asked or line.offered):
            names[case.cast.people[i].name] = None
            told += named
    friends = case.told("friend-helps")
    if friends and not case.told("friend-asked"):
        names[rule.words["friends"]] = None
        told += friends
    if not names:
        return []
    told.sort(key=begin)
    return [answer(rule, told, names=some(names, SHOWN), count=len(names))]
