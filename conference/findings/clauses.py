"""How the people that a sentence names stand in it: who acts, who is told of, who only tells."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from conference.findings.mentions import Mention
from conference.language.wordings import any_of
from conference.rulebook.book import Rulebook
from conference.tags import Category, Tag

BREAK = re.compile(
    r"(?P<sub>\b(?:because|that|when|while|if|although|though|since|after|before|until|whether"
    r"|where|which|as|unless)\b)|(?P<main>[;:.!?()–—]|,|\s-\s|\b(?:and|but|or|so|then)\b)",
    re.IGNORECASE,
)
"""Where one clause of a sentence ends; `sub` opens a side clause, as in "when Dad shouts"."""
JOINED = re.compile(
    r"(?:\s*\([^)]{1,12}\))?\s*(?P<by>,|&|\+|/|,?\s*\band|\b(?:a|ac)\b)\s*"
    r"(?:(?:his|her|their|the|both|little|baby)\s+)*",
    re.IGNORECASE,
)
OWNED = re.compile(r"^['’]s\s+(?:\w+\s+){0,2}?\w+(?=\s+and\b)")
"""What the first of a pair owns: "Mum's drinking and Dad's temper"."""
POSSESSOR = re.compile(r"['’]s?\s+(?:(?:own|new|older|younger|late)\s+)?")
ITS = re.compile(r"(?:his|her|their|my|our|your)\Z", re.IGNORECASE)
UNDER = re.compile(
    r"\b(?P<word>of|to|for|with|about|by|from|at|on|in|re|regarding|around|towards?|into|over|near"
    r"|off|against|without|than|like|between|upon|behind|beside|per)"
    r"\s+(?:(?:the|his|her|their|my|our|both|little|baby|young|older)\s+)*\Z",
    re.IGNORECASE,
)
SOURCE = re.compile(r"\b(?:per|according to|so|by phone from|via)\s+\Z", re.IGNORECASE)
HELPING = r"(?:has|had|have|also|then|still|now|is|was|are|were|both|later|again|herself|himself)"
LABEL = re.compile(r"\s*(?:\([^)]*\))?\s*(?:[:|–—]|-\s)")
LOOK, BEHIND = 60, 25
"""Characters in which a small word or a verb of telling is looked for around a name, and in which
"by Dad" may follow on telling words."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention in its sentence.

    `clause` counts its clauses; `first` is the subject of one; `sub` stands in a side clause;
    `under` is the small word it hangs on ("of Mum"); `tells` marks who only says it or fears it.
    """

    start: int
    end: int
    who: tuple[int, ...]
    clause: int = 0
    first: bool = False
    sub: bool = False
    under: str = ""
    tells: bool = False


def telling(book: Rulebook) -> re.Pattern[str]:
    """Build what stands behind somebody who only says or fears a thing, from the word lists."""
    says, fears = (any_of(book.words[f"people-{name}"]) for name in ("say", "fear"))
    return re.compile(
        rf"\s*(?:\([^)]*\))?,?\s+(?:{HELPING}\s+)*(?:(?:{says})\b(?!\s+(?:to|for)\b)"
        rf"|(?:very |really |so )?(?:{fears})\s+(?:about|that|for|of|because|when|if)\b)",
        re.IGNORECASE,
    )


def spots_in(
    text: str, span: tuple[int, int], named: Sequence[Mention], tells: re.Pattern[str]
) -> list[Spot]:
    """Say how those whom a sentence names stand in it; `named` must be in order.

    Somebody who is named only as another's ("Owen's dad", "her mother"), or as whose words they
    are ("per Nain"), has no spot.
    """
    start, end = span
    breaks = iter(BREAK.finditer(text, start, end))
    split = next(breaks, None)
    spots: list[Spot] = []
    clause, sub = 0, False
    for one, other in pairs(named):
        if is_source(text, span, one) or (other is not None and belongs(text, one, other)):
            continue
        last = spots[-1] if spots else None
        pair = last is not None and joined(text[last.end : one.start], last)
        while split is not None and split.start() < one.start:
            if not pair:
                clause += 1
                sub = split.lastgroup == "sub"
            split = next(breaks, None)
        if last is not None and pair:
            spots.append(replace(last, start=one.start, end=one.end, who=one.who))
            continue
        hung = UNDER.search(text, max(start, one.start - LOOK), one.start)
        taken = any(spot.first and spot.clause == clause for spot in reversed(spots))
        spots.append(
            Spot(
                one.start,
                one.end,
                one.who,
                clause,
                first=hung is None and not taken,
                sub=sub,
                under=hung["word"].lower() if hung else "",
                tells=other is not None and only_tells(text, span, one, tells),
            )
        )
    return spots


def pairs(named: Sequence[Mention]) -> Iterable[tuple[Mention, Mention | None]]:
    """Give each mention with the next one."""
    return itertools.zip_longest(named, named[1:])


def belongs(text: str, one: Mention, other: Mention) -> bool:
    """Tell somebody named only to say whose the next one is: "Owen's dad", "her mother"."""
    gap = text[one.end : other.start]
    if ITS.match(text[one.start : one.end]):
        return not gap.strip()
    return POSSESSOR.fullmatch(gap) is not None


def joined(gap: str, last: Spot) -> bool:
    """Tell whether two people stand as a pair: "Mum and Dad", "Mum's drinking and Dad's temper"."""
    found = JOINED.fullmatch(OWNED.sub("", gap))
    return found is not None and (last.first or found["by"] != ",")


def only_tells(text: str, span: tuple[int, int], one: Mention, tells: re.Pattern[str]) -> bool:
    """Tell somebody who says or fears what follows, or whose name heads it like a speaker's."""
    if tells.match(text, one.end, min(span[1], one.end + LOOK)):
        return True
    return one.start - span[0] < 2 and LABEL.match(text, one.end) is not None


def is_source(text: str, span: tuple[int, int], one: Mention) -> bool:
    """Tell somebody named as whose words they are: "per Nain", "(Nain)" behind the words."""
    if SOURCE.search(text, max(span[0], one.start - LOOK), one.start):
        return True
    return one.start - span[0] > 2 and text[one.start - 1] == "(" and text[one.end :][:1] == ")"


def choose(tag: Tag, spots: Sequence[Spot]) -> list[Spot]:
    """Pick who acts in the telling words, else before them, else after, else who is named at all.

    Where somebody tells a worry, it is not theirs; where they tell of something good and nobody
    else acts, it is. For a worry everybody who acts counts, in side clauses too.
    """
    before = [spot for spot in spots if spot.start <= tag.start]
    clauses = {spot.clause for spot in before[-1:]}
    clauses |= {spot.clause for spot in spots if tag.start <= spot.start < tag.end}
    here = [spot for spot in spots if spot.clause in clauses]
    reach = (tag.start, tag.end + BEHIND)
    doers = [s for s in spots if s.under == "by" and reach[0] <= s.start < reach[1]]
    if doers and tag.category is Category.BLAME:
        return doers
    acting = [spot for spot in here if spot.first and not spot.tells]
    if acting and tag.category is Category.STRENGTH:
        main = [spot for spot in acting if not spot.sub] or acting
        return [spot for spot in main if spot.clause == main[0].clause] + doers
    if acting:
        return acting + doers
    for group in (before[::-1], spots):
        acting = [spot for spot in group if spot.first and not spot.tells]
        if acting:
            return [spot for spot in acting if spot.clause == acting[0].clause] + doers
    rest = [spot for spot in (*here, *spots) if not spot.tells]
    tells = [spot for spot in spots if spot.tells]
    if tells and (tag.category is Category.STRENGTH or not rest):
        return tells[:1]
    return [spot for spot in rest if spot.clause == rest[0].clause]
