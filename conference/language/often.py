"""How often a task is to be done, in the record's words: "twice a week", "each visit"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from conference.language.dates import WEEKDAYS
from conference.language.numbers import NUMBERS
from conference.language.wordings import any_of

NUMBER = "|".join(NUMBERS)
DAY = "|".join(name for name in WEEKDAYS if len(name) > 4)
SHORT_DAY = "mon|tues?|weds?|thurs?|fri"
APART = rf"(?: (?:other|second|single|school|working|{NUMBER}|\d+))*"


def often_in(words: str, lists: Mapping[str, Sequence[str]]) -> str | None:
    """Give the words that say how often; None where the words do not.

    Of the rule book's lists, `often-units` are what a task can be done "every" or "twice a"
    time of, and `often-counts` what is counted ("three visits a month").
    """
    units, counts = (tuple(lists.get(f"often-{name}", ())) for name in ("units", "counts"))
    match = wording(units, counts).search(words)
    return match.group() if match else None


@lru_cache(maxsize=4)
def wording(units: tuple[str, ...], counts: tuple[str, ...]) -> re.Pattern[str]:
    """Build what says how often from the rule book's lists."""
    unit = rf"(?:{any_of(units)}|{DAY}|{SHORT_DAY})s?"
    times = rf"(?:once|twice|(?:{NUMBER}|\d+) (?:{any_of(counts)})|x ?\d|\d ?x)"
    return re.compile(
        rf"\b(?:{times}[ -](?:a|each|every|per|in a|in the|in)?[ -]?(?:{unit}|weekly|monthly)"
        rf"|(?:every|each|per){APART} {unit}"
        r"|(?:twice[- ])?(?:weekly|fortnightly|monthly|quarterly|daily|nightly|termly"
        r"|half[- ]termly)(?! (?:allowance|income|money|budget|rate))"
        rf"|(?:on )?(?:{DAY})s\b(?!['’])"
        r"|(?:on )?(?:school days|weeknights|weekdays|weekends)|at weekends)\b",
        re.IGNORECASE,
    )
