"""Whose words they are: where a record passes on what a family member says of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from conference.findings.case import Case
from conference.record import FAMILY, Segment
from conference.tags import Signal, Tag

QUOTED = re.compile(
    r"“([^“”]*)”"
    r'|"([^"]*)"'
    r"|(?<!\w)‘((?:[^‘’]|’(?=\w))*)’(?!\w)"
    r"|(?<![\w.,!?…])'(?=\w)((?:[^'\n]|'(?=\w))*)'(?!\w)"
)
TURN = re.compile(r"\b(?:but|however|although|though|yet|whereas)\b|[;:]", re.IGNORECASE)


Told = TypeVar("Told", Tag, Signal)


def outside(case: Case, found: Iterable[Told]) -> list[Told]:
    """List what the record says in its own words, not in a family member's passed on.

    A family member's are: a turn of their own in talk, a quotation that the record gives to one
    of them, and what they say of themselves ("she said she was a bad mum").
    """
    every = [words for words in found if not speaks(case, words.speaker)]
    spans = theirs(case, [words.start for words in every]) if every else []
    return [words for words in every if not within(words, spans)]


def within(words: Tag | Signal, spans: Iterable[tuple[int, int]]) -> bool:
    """Tell whether words stand within one of the spans."""
    return any(start <= words.start and words.end <= end for start, end in spans)


def speaks(case: Case, speaker: str | None) -> bool:
    """Tell whether a turn is a family member's own."""
    return any(case.cast.people[i].role in FAMILY for i in case.cast.find(speaker))


def theirs(case: Case, places: Iterable[int]) -> list[tuple[int, int]]:
    """Give the spans of family members' words in the blocks of these places."""
    opens = [signal for signal in signals(case, "own-quote") if ours(case, signal)]
    closes = [signal for signal in signals(case, "own-quote-after") if ours(case, signal)]
    reports = [signal for signal in signals(case, "own-report") if ours(case, signal)]
    spans = [(signal.start, reach(case, signal)) for signal in reports]
    spans += [signal.within for signal in signals(case, "own-told") if ours(case, signal)]
    blocks = {block.start: block for at in places if (block := case.segment(at))}
    for block in blocks.values():
        spans += [
            quotation
            for quotation in quotations(case, block)
            if any(signal.start <= quotation[0] - 1 < signal.end for signal in opens)
            or any(signal.start <= quotation[1] < signal.end for signal in closes)
        ]
    return spans


def signals(case: Case, name: str) -> list[Signal]:
    """List every signal of one rule, several in a sentence included."""
    return case.signals.get(f"signal/{name}", [])


def ours(case: Case, signal: Signal) -> bool:
    """Tell whether a signal can be a family member's: not where workers alone are named."""
    roles = {case.cast.people[i].role for name in signal.about for i in case.cast.find(name)}
    return not roles or bool(roles & FAMILY)


def reach(case: Case, signal: Signal) -> int:
    """Give where a report of somebody's own words ends: at a "but", or with its sentence."""
    end = signal.within[1]
    turn = TURN.search(case.record.text, signal.end, end)
    return turn.start() if turn else end


def quotations(case: Case, block: Segment) -> list[tuple[int, int]]:
    """Give where the words between quotation marks stand in a block; an odd mark is left."""
    found = QUOTED.finditer(case.record.text, block.start, block.end)
    return [(match.start() + 1, match.end() - 1) for match in found]
