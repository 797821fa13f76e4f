"""Days told by counting from the record's own: tomorrow, this week, within ten working days."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, timedelta

from conference.language.dates import MONTHS, WEEKDAYS
from conference.language.days import (
    FRIDAY,
    SUNDAY,
    last_of_month,
    made,
    months_on,
    next_weekday,
    working_days_on,
)
from conference.language.numbers import NUMBERS
from conference.record import Nation

HOURS = 24
MOST = 1000
"""More days, weeks or months than this are no horizon, whatever a record says."""
COUNTS = {**NUMBERS, "a": 1, "an": 1, "a couple of": 2, "couple of": 2, "thirty": 30}
COUNTS |= {"twenty four": 24, "twenty eight": 28, "seventy two": 72}
COUNT = rf"\d{{1,4}}|{'|'.join(sorted(COUNTS, key=len, reverse=True))}"
WEEKENDS = ("weekend", "wkend", "w/end", "w/e")
SPAN = rf"(?P<span>{'|'.join(WEEKENDS)}|week|wk|month|mth|year|yr)"
DAYS = "|".join(WEEKDAYS)
# What is counted from something else than the record's day comes to no day.
ELSEWHERE = re.compile(
    r"\b(?:of (?!(?:this|the) (?:conference|meeting)|today)|after|from|every|each)\b"
)
WITHIN = (
    rf"\b(?:(?P<count>{COUNT})[ -]?(?P<kind>working |wkg |school |w)?"
    r"(?P<unit>hours?|hrs?|days?|ds?|weeks?|wks?|months?|mths?|fortnights?)"
    r"|(?P<few>\d{1,3})/(?P<part>7|52|12))\b"
)


def counted(words: str, recorded: date, nation: Nation | None) -> date | None:
    """Give the day that words such as "in two weeks" come to from the record's own day.

    Weeks end on Friday, weekends on Sunday; "next Friday" is the Friday of next week. Working
    days leave out weekends and the nation's bank holidays. None where no day can be told.
    """
    text = " ".join(words.lower().replace("-", " ").split())
    for pattern, meaning in PATTERNS:
        match = pattern.search(text)
        if match:
            return meaning(match, recorded, nation)
    return None


def ending(match: re.Match[str], recorded: date, nation: Nation | None) -> date | None:
    """Give the last day of this or next week, weekend, month or year."""
    further = 1 if match["next"] else 0
    span = match["span"]
    if span.startswith(("m", "y")):
        months = further if span.startswith("m") else 12 * further + 12 - recorded.month
        return last_of_month(months_on(recorded, months))
    last = SUNDAY if span in WEEKENDS else FRIDAY
    first = recorded + timedelta(days=7 * further)
    return first + timedelta(days=(last - first.weekday()) % 7)


def month_end(match: re.Match[str], recorded: date, nation: Nation | None) -> date | None:
    """Give the last day of a month that is named, the next one to come."""
    month = MONTHS[match["month"]]
    year = int(match["year"] or recorded.year + (month < recorded.month))
    first = made(year, month, 1)
    return last_of_month(first) if first else None


def turn(match: re.Match[str], recorded: date, nation: Nation | None) -> date | None:
    """Give "this Friday", the one to come; "next Friday", next week's; "a week on Friday"."""
    number = WEEKDAYS[match["weekday"]]
    if match["which"] == "next":
        return recorded + timedelta(days=7 - recorded.weekday() + number)
    return next_weekday(recorded, number) + timedelta(days=0 if match["which"] == "this" else 7)


def horizon(match: re.Match[str], recorded: date, nation: Nation | None) -> date | None:
    """Give the day so many hours, days, weeks or months on."""
    if ELSEWHERE.search(match.string):
        return None
    if match["few"]:
        count, unit = int(match["few"]), {"7": "d", "52": "w", "12": "m"}[match["part"]]
    else:
        count, unit = COUNTS.get(match["count"]) or int(match["count"]), match["unit"]
    kind = match["kind"] or ""
    if count > MOST or kind.startswith("school"):
        return None
    if kind:
        return working_days_on(recorded, count, nation) if unit.startswith("d") else None
    if unit.startswith("h"):
        return recorded + timedelta(days=math.ceil(count / HOURS))
    if unit.startswith("m"):
        return months_on(recorded, count)
    weeks = {"w": 7, "f": 14}.get(unit[0], 1)
    return recorded + timedelta(days=count * weeks)


def at_once(match: re.Match[str], recorded: date, nation: Nation | None) -> date | None:
    """Give the record's own day, or the one after it for "tomorrow"."""
    return recorded + timedelta(days=1 if match["tomorrow"] else 0)


Meaning = Callable[[re.Match[str], date, Nation | None], date | None]
PATTERNS: tuple[tuple[re.Pattern[str], Meaning], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (
            r"\b(?:(?P<tomorrow>tomorrow|tmrw|tomoz)|today|tonight|end of the day"
            r"|this (?:morning|afternoon|aft|evening|am|pm))\b",
            at_once,
        ),
        (rf"\bend of (?P<month>{'|'.join(MONTHS)})(?: (?P<year>20\d\d))?\b", month_end),
        (rf"\b(?P<which>this|next|week on) (?P<weekday>{DAYS})\b", turn),
        (
            rf"\b(?:end of (?:the |this )?|(?:by|within|before) the |this |at (?:the )?"
            rf"|(?P<next>(?:end of )?next )){SPAN}\b",
            ending,
        ),
        (rf"\bby (?P<next>)(?P<span>{'|'.join(WEEKENDS)})\b", ending),
        (rf"\b(?P<next>){SPAN} end\b", ending),
        (WITHIN, horizon),
    )
)
"""Each wording with what it means; the first that is found counts."""
