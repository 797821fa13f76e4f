"""Ages as a record writes them: a child's in years, a paper's in months."""

from __future__ import annotations

import re

from conference.language.numbers import NUMBERS

YEARS = re.compile(r"(\d{1,2})(?:\s*½)?\s*(?:y|yrs?|years?)?\b", re.IGNORECASE)
BABY = re.compile(r"\d\s*(?:/12|/52|/7|d(?:ays?)?\b|w(?:ee)?ks?\b|m(?:on)?ths?\b|m\b)|unborn", re.I)
SPAN = re.compile(r"\b(?:(twenty)[ -])?(\d+|[a-z]+)[ -](?:months?|mths?|(years?|yrs?))\b")
FULL_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
YEAR, SEVERAL = 12, 2
"""Months of a year, and what "several" comes to at least."""
ONE = ("a", "an", "last")


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


def months(text: str, recorded: str | None) -> int | None:
    """Give how many months ago words say, in a record of the day `recorded` ("2026-05-03").

    None where they give no age, and no year that can be counted from. A bare year counts from
    its end, so that nothing is called older than it must be.
    """
    ages = [
        ((NUMBERS[tens] if tens else 0) + counted(number)) * (YEAR if long else 1)
        for tens, number, long in SPAN.findall(text.casefold())
    ]
    if ages:
        return max(ages)
    written = [int(year) for year in FULL_YEAR.findall(text)]
    if not written or not recorded:
        return None
    year, month = (int(part) for part in recorded.split("-")[:2])
    return (year - max(written) - 1) * YEAR + month


def counted(number: str) -> int:
    """Give the number that a word or figure stands for; "several" is two at least."""
    if number.isdigit():
        return int(number)
    return 1 if number in ONE else NUMBERS.get(number, SEVERAL)
