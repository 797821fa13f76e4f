"""How often a task is to be done, in the record's words: "twice a week", "each visit"."""

from __future__ import annotations

import re

from conference.language.dates import WEEKDAYS
from conference.language.numbers import NUMBERS

NUMBER = "|".join(NUMBERS)
DAY = "|".join(name for name in WEEKDAYS if len(name) > 4)
UNIT = (
    f"(?:{DAY}|mon|tues?|weds?|thurs?|fri)s?|days?|nights?|mornings?|afternoons?|evenings?"
    "|week(?:day|end|night)?s?|wks?|fortnight|months?|quarter|half[- ]term|term|year|time|visit"
    "|session|meeting|core group|feed|bedtime|meal|contact|lesson|shift|conference|supervision"
    "|review"
)
THINGS = "times|visits|nights|days|mornings|sessions|calls"
TIMES = rf"(?:once|twice|(?:{NUMBER}|\d+)(?: (?:{THINGS}))|x ?\d|\d ?x)"
APART = rf"(?: (?:other|second|single|school|working|{NUMBER}|\d+))*"
OFTEN = re.compile(
    rf"\b(?:{TIMES}[ -](?:a|each|every|per|in a|in the|in)?[ -]?(?:{UNIT}|weekly|monthly)"
    rf"|(?:every|each|per){APART} (?:{UNIT})"
    r"|(?:twice[- ])?(?:weekly|fortnightly|monthly|quarterly|daily|nightly|termly|half[- ]termly)"
    rf"(?! (?:allowance|income|money|budget|rate))|(?:on )?(?:{DAY})s\b(?!['’])"
    r"|(?:on )?(?:school days|weeknights|weekdays|weekends)|at weekends)\b",
    re.IGNORECASE,
)


def often_in(words: str) -> str | None:
    """Give the words that say how often; None where the words do not."""
    match = OFTEN.search(words)
    return match.group() if match else None
