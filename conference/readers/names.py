"""Who speaks: the look of a name before a colon, and the labels that are no names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

# Names have at most three words (Teams, Zoom and Otter exports); "(SW)" may follow.
WORD = r"[^\W\d_][\w.'’&/-]*"
NAME = re.compile(rf"{WORD}(?:[ \t]{{1,2}}(?:{WORD}|\d{{1,2}})){{0,2}}(?:\s?\([^()\n]{{1,40}}\))?")
LABEL = re.compile(rf"(?:\*\*|__)?(?P<name>{NAME.pattern})(?:\*\*|__)?\s?:(?:\*\*|__)?(?=\s|$)")
COMMA = re.compile(r"(?P<last>[^,()]+),\s*(?P<first>[^,()]+?)(?P<rest>\s*\([^)]*\))?")
LONGEST = 80
# Labels that minutes put before a colon; a record made of these is no script.
HEADINGS = frozenset(
    """
    absent action actions address adjustments age agenda agreed aim aims analysis apologies
    attendance attended attendees background behaviour cafcass case category chronology comment
    comments concern concerns conclusion conclusions contact context contingency danger date dates
    decision decisions deadline development discussion distribution dob due duration education
    emotional ethnicity evidence exceptions family feelings file finances findings from goal goals
    health history home hopes housing identity impact invited issue issues language legal location
    minutes money need needs next nil none note notes observations options outcome outcomes overview
    owner parenting plan police positives present priorities priority progress protective
    purpose question questions re reason reasons recommendation recommendations ref reflection
    registration relationships religion reports resilience resources response review risk risks
    safety scale scaling school scores signed situation status strength strengths subject
    summary supervision task tasks threshold time timescale title to topic update updates venue
    view views visits vulnerabilities warning welfare what when where who why wish wishes
    worries worry
    """.split()
)
SMALL = frozenset({"worker", "visitor", "teacher", "nurse", "officer", "manager", "of", "de", "ap"})


def tidy(name: str) -> str:
    """Give a speaker's name in one line, `Surname, First` turned round."""
    name = " ".join(name.split())
    found = COMMA.fullmatch(name)
    return f"{found['first']} {found['last']}{found['rest'] or ''}" if found else name


def label(words: str) -> tuple[str, int] | None:
    """Give the name before a colon at the start of `words`, and where its words begin."""
    if not words or not (words[0].isalpha() or words[0] in "*_"):
        return None
    found = LABEL.match(words[:LONGEST])
    if not found or not named(found["name"]):
        return None
    return " ".join(found["name"].split()), found.end()


def named(name: str) -> bool:
    """Tell a possible name from a known heading: each word is capital, or small by custom."""
    words = name.partition("(")[0].split()
    if not words or not words[0][0].isupper() or words[0].lower() in HEADINGS:
        return False
    if len(words) > 1 and words[-1].lower() in HEADINGS:
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in SMALL for word in words[1:])


def speaking(labels: Iterable[str]) -> frozenset[str]:
    """Give the names that make a text a script: one stands twice, and nobody else's look is odd.

    Empty when no name is repeated, for then the labels may be anything.
    """
    counts = Counter(labels)
    if not counts or max(counts.values()) < 2:
        return frozenset()
    return frozenset(counts)
