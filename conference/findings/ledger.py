"""The ledger: for each family member, every word of the record that stands to their name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from conference.findings.actors import actors_of
from conference.findings.case import Case, Words, once, quote, sureness
from conference.findings.people import heard
from conference.findings.spans import ordered
from conference.record import Role
from conference.report import Entry
from conference.tags import SURE, Action, Category, Quote

ORDER = (Role.CHILD, Role.PARENT, Role.CARER, Role.RELATIVE)
VOICES = {
    Category.CHILD_VOICE: "voice/child-unheard",
    Category.FAMILY_VOICE: "voice/parent-unheard",
}
"""Voices, and the check that says how sure one must be: ledger and check never disagree."""
PRONOUNS = frozenset({"he", "she", "they", "both", "you", "he'll", "she'll", "they'll", "you'll"})
ASKED = re.compile(r"\b(?:to|will|keeps?|goes)\b|:")
"""Where an owner's cell goes on with the task: "Tamsin to ask Dilan"."""
MOST_NAMES = 8
"""An owner's cell of more words than this is a sentence and names no owner."""
HOUSEHOLD = "household"
"""The rule book's list of words for everybody at home."""


@dataclass(slots=True)
class Line:
    """What stands to one person's name."""

    strengths: list[Words] = field(default_factory=list)
    risks: list[Words] = field(default_factory=list)
    blame: list[Words] = field(default_factory=list)
    voice: list[Words] = field(default_factory=list)
    asked: list[Words] = field(default_factory=list)
    offered: list[Words] = field(default_factory=list)


def ledger(case: Case) -> tuple[Entry, ...]:
    """Give each family member's line: children first, then parents, carers and relatives.

    A strength or worry stands to the name of who acts in its sentence; what cannot be given to
    anybody with fair certainty stands in no line. A task stands under "asked" where its owner is
    of the family, under "offered" where it is help for them.
    """
    lines = lines_of(case)
    people = case.cast.people
    return tuple(
        Entry(
            name=people[i].name,
            role=people[i].role,
            strengths=quotes(lines[i].strengths),
            risks=quotes(lines[i].risks),
            voice=quotes(lines[i].voice),
            blame=quotes(lines[i].blame),
            asked=quotes(lines[i].asked),
            offered=quotes(lines[i].offered),
        )
        for role in ORDER
        for i in case.cast.subjects(role)
    )


@once
def lines_of(case: Case) -> Mapping[int, Line]:
    """Give what stands to each person's name, by their place in the cast."""
    actors = actors_of(case)
    lines: dict[int, Line] = defaultdict(Line)
    for tag in case.of(Category.STRENGTH):
        for i in actors.of(tag):
            lines[i].strengths.append(tag)
    for tag in case.of(Category.RISK):
        for i in actors.of(tag):
            lines[i].risks.append(tag)
    for tag in case.of(Category.BLAME):
        for i in actors.of(tag):
            lines[i].blame.append(tag)
    for category, check in VOICES.items():
        rule = case.settings(check)
        bar = rule.thresholds.get("sure", SURE) if rule else SURE
        for i, own in heard(case)[category].items():
            if sureness(own) >= bar:
                lines[i].voice += [tag for tag in own if tag.confidence >= bar] or own
    for action in case.actions:
        for i in asked_of(case, action):
            lines[i].asked.append(action)
        for i in helped_by(case, action) if action.offers else ():
            lines[i].offered.append(action)
    return {i: lines[i] for i in case.cast.subjects()}


def asked_of(case: Case, action: Action) -> tuple[int, ...]:
    """Give the family members who own a task: "Mum and Nan", "the parents", "she"."""
    owner = (action.owner or "").casefold()
    if owner in case.book.words.get(HOUSEHOLD, ()):
        return grown(case)
    if owner in PRONOUNS:
        tag = case.task(action)
        return actors_of(case).of(tag) if tag is not None else ()
    head = ASKED.split(action.owner or "")[0]
    if len(head.split()) > MOST_NAMES:
        return ()
    return actors_of(case).named_in(head)


def helped_by(case: Case, action: Action) -> tuple[int, ...]:
    """Give the family members a task is for; help for "the family" is for each of them."""
    found: dict[int, None] = {}
    for name in action.whom:
        everybody = name.casefold() in case.book.words.get(HOUSEHOLD, ())
        found |= dict.fromkeys(household(case) if everybody else actors_of(case).named_in(name))
    return tuple(found)


def grown(case: Case) -> tuple[int, ...]:
    """List the parents and carers."""
    return tuple(case.cast.subjects(Role.PARENT, Role.CARER))


def household(case: Case) -> tuple[int, ...]:
    """List the children, parents and carers."""
    return tuple(case.cast.subjects(Role.CHILD)) + grown(case)


def quotes(found: Iterable[Words]) -> tuple[Quote, ...]:
    """Quote words once each, in the record's order."""
    return tuple(quote(words) for words in ordered(found))
