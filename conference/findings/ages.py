"""A child's age, as a record writes it, in years."""

from __future__ import annotations

import re

from conference.language.numbers import NUMBERS

YEARS = re.compile(r"(\d{1,2})(?:\s*½)?\s*(?:y|yrs?|years?)?\b", re.IGNORECASE)
BABY = re.compile(r"\d\s*(?:/12|/52|/7|d(?:ays?)?\b|w(?:ee)?ks?\b|m(?:on)?ths?\b|m\b)|unborn", re.I)


def years(age: str | None) -> int | None:
    """Give whole years: 0 for one whose age is told in weeks or months, None where none is told."""
    if not age:
        return None
    written = age.casefold().replace("-", " ")
    if BABY.search(written) or re.search(r"\b(?:weeks?|months?|days?)\b", written):
        return 0
    found = YEARS.search(written)
    if found:
        return int(found.group(1))
    return next((NUMBERS[word] for word in written.split() if word in NUMBERS), None)
