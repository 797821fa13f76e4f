"""Days that a record names: "Thursday 12 March 2026", "12/3/26", "12.03.2026", and counting on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
DAY = re.compile(
    rf"""\b(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)
    | (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\ (?:of\ )?(?P<month>{MONTH})\b\.?,?
      (?:\ (?P<year>(?:19|20)\d\d))?
    | (?P<d>\d{{1,2}})(?P<sign>[/.-])(?P<m>\d{{1,2}})(?:(?P=sign)(?P<y>(?:20)?\d\d))?)(?![\d%/])""",
    re.IGNORECASE | re.VERBOSE,
)
SATURDAY, MONTHS_A_YEAR, LAST_DAYS = 5, 12, 4


def days_in(text: str, after: date) -> Iterator[date]:
    """Give the days that `text` names, in order; one without a year is the next on from `after`.

    A number pair with dots and no year ("10.30") is a time of day and no date.
    """
    for match in DAY.finditer(text):
        found = day_of(match, after)
        if found is not None:
            yield found


def day_of(match: re.Match[str], after: date) -> date | None:
    """Give the day that a match means; None for one that no calendar holds."""
    if match["iso"]:
        return made(*(int(part) for part in match["iso"].split("-")))
    if match["month"]:
        month = MONTHS.index(match["month"][:3].lower()) + 1
        day, year = int(match["day"]), match["year"]
    else:
        day, month, year = int(match["d"]), int(match["m"]), match["y"]
        if not year and match["sign"] != "/":
            return None
    if year:
        return made(int(year) + (2000 if len(year) == len("26") else 0), month, day)
    this = made(after.year, month, day)
    return this if this is None or this >= after else made(after.year + 1, month, day)


def made(year: int, month: int, day: int) -> date | None:
    """Give a day of the calendar; None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_after(day: date, months: int) -> date:
    """Give the same day so many months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    for shorter in range(LAST_DAYS):
        found = made(day.year + years, month + 1, day.day - shorter)
        if found is not None:
            return found
    return day


def working_days(start: date, end: date) -> int:
    """Count the Mondays to Fridays after `start`, up to and with `end`; bank holidays count too."""
    days = (start + timedelta(days=i) for i in range(1, (end - start).days + 1))
    return sum(day.weekday() < SATURDAY for day in days)
