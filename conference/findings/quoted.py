"""Whose words they are: where a record passes on what a family member says of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from conference.findings.case import Case, once
from conference.findings.spans import Cover, Span
from conference.record import FAMILY
from conference.tags import Category, Signal, Tag

QUOTED = re.compile(
    r"“([^“”]*)”"
    r'|"([^"]*)"'
    r"|(?<!\w)‘((?:[^‘’]|’(?=\w))*)’(?!\w)"
    r"|(?<![\w.,!?…])'(?=\w)((?:[^'\n]|'(?=\w))*)'(?!\w)"
)
VOICES = (Category.CHILD_VOICE, Category.FAMILY_VOICE)
TURN = re.compile(r"\b(?:but|however|although|though|yet|whereas)\b|[;:]", re.IGNORECASE)
Told = TypeVar("Told", Tag, Signal)


def outside(case: Case, found: Iterable[Told]) -> list[Told]:
    """List what the record says in its own words, not in a family member's passed on.

    A family member's are: a turn of their own in talk, a quotation that the record gives to one
    of them, and what they say of themselves ("she said she was a bad mum").
    """
    return [
        words
        for words in found
        if not speaks(case, words.speaker) and not theirs(case).hold(words.start, words.end)
    ]


def unquoted(case: Case, found: Iterable[Signal]) -> list[Signal]:
    """Keep what is neither between quotation marks nor a family member's own turn."""
    quoted = Cover(quotations(case))
    return [
        signal
        for signal in found
        if not quoted.hold(signal.start, signal.start + 1) and not speaks(case, signal.speaker)
    ]


def unvoiced(case: Case, found: Iterable[Signal]) -> list[Signal]:
    """Keep what is not told as the view or account of a child, parent or relative."""
    voices = {tag.within for tag in case.of(*VOICES)}
    return [signal for signal in found if signal.within not in voices]


def speaks(case: Case, speaker: str | None) -> bool:
    """Tell whether a turn is a family member's own."""
    return any(case.cast.people[i].role in FAMILY for i in case.cast.find(speaker))


@once
def theirs(case: Case) -> Cover:
    """Gather where family members' own words are passed on."""
    opens = Cover((signal.start, signal.end) for signal in ours(case, "own-quote"))
    closes = Cover((signal.start, signal.end) for signal in ours(case, "own-quote-after"))
    return Cover(
        [
            *((signal.start, reach(case, signal)) for signal in ours(case, "own-report")),
            *(signal.within for signal in ours(case, "own-told")),
            *(
                (start, end)
                for start, end in quotations(case)
                if opens.hold(start - 1, start) or closes.hold(end, end + 1)
            ),
        ]
    )


def ours(case: Case, name: str) -> Iterator[Signal]:
    """Give every signal of a rule that can be a family member's: not of workers alone."""
    for signal in case.signals.get(f"signal/{name}", ()):
        roles = {case.cast.people[i].role for i in case.cast.those(signal.about)}
        if not roles or roles & FAMILY:
            yield signal


def reach(case: Case, signal: Signal) -> int:
    """Give where a report of somebody's own words ends: at a "but", or with its sentence."""
    end = signal.within[1]
    turn = TURN.search(case.record.text, signal.end, end)
    return turn.start() if turn else end


@once
def quotations(case: Case) -> Sequence[Span]:
    """Give where the words between quotation marks stand, block by block; an odd mark is left."""
    return [
        (match.start() + 1, match.end() - 1)
        for block in case.record.segments
        for match in QUOTED.finditer(case.record.text, block.start, block.end)
    ]
