"""The voice ladder: how far each child is heard in a record, on which words.

The rungs are our own ordering, after audits of children's voices (York and CIW, brief section 5):
0 named only, 1 an adult's opinion, 2 a parent's or relative's account, 3 seen to do or show
something, 4 a view passed on, 5 own words or work, 6 any of 3 to 5 that changed the plan.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from conference.findings.case import Case, once, quote, sureness
from conference.findings.people import children, heard
from conference.findings.spans import Cover
from conference.record import ADULTS, Role
from conference.report import Voice
from conference.rulebook.schema import CheckRule
from conference.tags import Category, Signal, Tag

CHECK = "voice/child-unheard"
"""The check whose file holds the ladder's wordings; the ladder stands though it is off."""
NAMED, OPINION, ACCOUNT, SEEN, VIEW, OWN, FOLLOWED = range(7)
QUOTES = ('"', "“", "‘", "«")
NEAR = 200
"""Characters after a child's words within which what follows from them may stand."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One child's voice: its rung, the words that reach it, and all words taken for theirs."""

    child: int
    rung: int
    shown: list[Tag | Signal] = field(default_factory=list)
    own: list[Tag] = field(default_factory=list)

    @property
    def sure(self) -> float:
        """Give how sure it is, 0 to 1, that any of the words are this child's voice."""
        return sureness(self.own)


@once
def ladder(case: Case) -> Sequence[Heard]:
    """Place every child of the record on the ladder, in the record's order.

    Words less sure than the `rung` of voice/child-unheard lift nobody; empty where no pack has it.
    """
    rule = case.settings(CHECK)
    if rule is None:
        return []
    found = heard(case)[Category.CHILD_VOICE]
    least = case.limit(rule, "rung")
    relayed = {signal.within for signal in case.told("child-through-adult")}
    return [
        place(
            case,
            child,
            [
                (rung_of(case, tag, relayed), tag)
                for tag in found.get(child, ())
                if tag.confidence >= least
            ],
            found.get(child, []),
        )
        for child in children(case.cast)
    ]


def place(case: Case, child: int, rungs: Sequence[tuple[int, Tag]], own: Sequence[Tag]) -> Heard:
    """Find the highest rung that words taken for a child's voice reach; `own` are all of them."""
    top = max((rung for rung, _ in rungs), default=NAMED)
    shown: list[Tag | Signal] = [tag for rung, tag in rungs if rung == top]
    if top == NAMED and (told := about(case, child, "child-through-adult")):
        return Heard(child, ACCOUNT, list(told), list(own))
    if top == NAMED:
        shown = list(about(case, child, "child-fine"))
        return Heard(child, OPINION if shown else NAMED, shown, list(own))
    if top >= SEEN and (
        after := followed(case, child, [tag for rung, tag in rungs if rung >= SEEN])
    ):
        return Heard(child, FOLLOWED, after, list(own))
    return Heard(child, top, shown, list(own))


def rung_of(case: Case, tag: Tag, relayed: Container[tuple[int, int]]) -> int:
    """Give the rung that one tag reaches by itself; `relayed` are sentences an adult passes on."""
    spoken = [case.cast.people[i].role for i in case.cast.find(tag.speaker)]
    if tag.within in relayed or (spoken and spoken[0] in ADULTS):
        return ACCOUNT
    quoted = any(mark in case.record.text[slice(*tag.within)] for mark in QUOTES)
    said = tag.attributes.get("said") is True
    if tag.attributes.get("work") is True or (quoted and said) or Role.CHILD in spoken:
        return OWN
    if said:
        return VIEW
    if tag.attributes.get("seen") is True:
        return SEEN
    return OPINION if tag.attributes.get("opinion") is True else VIEW


def followed(case: Case, child: int, own: Sequence[Tag]) -> list[Tag | Signal]:
    """List what follows in the plan from a child's words: said of them, or right after them."""
    near = Cover((start, end + NEAR) for start, end in {tag.within for tag in own})
    return [
        signal
        for signal in case.told("voice-followed")
        if child in named(case, signal) or near.hold(signal.start, signal.start + 1)
    ]


def about(case: Case, person: int, *names: str) -> list[Signal]:
    """List the signals that speak of one person."""
    return [signal for signal in case.told(*names) if person in named(case, signal)]


def named(case: Case, signal: Signal) -> tuple[int, ...]:
    """Give the people a signal's sentence speaks of."""
    return case.cast.those(signal.about)


def voices(case: Case) -> tuple[Voice, ...]:
    """Give each child's place on the ladder in words."""
    rule = case.settings(CHECK)
    return tuple(worded(case, rule, each) for each in ladder(case)) if rule else ()


def worded(case: Case, rule: CheckRule, each: Heard) -> Voice:
    """Word a child's rung and the next one, as the check's file has it."""
    name = case.cast.people[each.child].name
    return Voice(
        name=name,
        rung=each.rung,
        reached=rule.words[f"reached-{each.rung}"],
        next=rule.words[f"next-{each.rung}"].format(subject=name),
        evidence=tuple(quote(words) for words in each.shown),
    )
