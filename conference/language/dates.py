"""Dates as people write them, and the days they mean: British order, Welsh names too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from conference.language.days import made, next_number, next_weekday

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan ionawr",
            "february feb chwefror",
            "march mar mawrth fawrth",
            "april apr ebrill",
            "may mai fai",
            "june jun mehefin fehefin",
            "july jul gorffennaf orffennaf",
            "august aug awst",
            "september sept sep medi",
            "october oct hydref",
            "november nov tachwedd dachwedd",
            "december dec rhagfyr ragfyr",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon llun",
            "tuesday tues tue",
            "wednesday weds wed mercher",
            "thursday thurs thur thu iau",
            "friday fri gwener",
            "saturday sat sadwrn",
            "sunday sun sul",
        )
    )
    for name in names.split()
}
GIVEN_NAMES = frozenset(("jan", "april", "may", "june", "august"))
"""Months that are people's names too."""
MONTH, WEEKDAY = "|".join(MONTHS), "|".join(WEEKDAYS)
NUMBER = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|af|il|ydd|fed|ed|eg)?"
# A year of two figures after a month's name would often be an hour: "27 June 10 am".
YEAR = r"(?:,?[ ]+(?P<{0}>(?:19|20)\d\d(?!\d)|['’]?[2-4]\d(?![\d.:]|[ ]?[ap]m)))?"
WRITTEN = re.compile(
    rf"""
    (?<![\w/.£$€])(?:
    (?P<iso>(?:19|20)\d\d-\d\d-\d\d)
  | (?:(?:dydd[ ])?(?P<weekday>{WEEKDAY})\b(?!['’])[.,]?(?:[ ]+(?:the[ ]+)?|$))?
    (?: (?:the[ ])?{NUMBER.format("day")}[ ]*(?:of[ ]+|o[ ]+)?(?P<month>{MONTH})\b\.?
        {YEAR.format("year")}
      | (?P<month2>{MONTH})[ ]+{NUMBER.format("day2")},?[ ]+(?P<year2>(?:19|20)\d\d)
      | (?P<day3>\d{{1,2}})(?P<sign>[/.-])(?P<month3>\d{{1,2}})(?P=sign)
        (?P<year3>(?:19|20)\d\d|\d\d)
      | (?P<day4>\d{{1,2}})/(?P<month4>\d{{1,2}})
    )(?![\w/%]|\.\d)
  | (?P<weekday5>{WEEKDAY})\b(?!['’])
    (?:[ ]+(?:the[ ]+)?(?P<day5>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d))?
  | the[ ](?P<day6>\d{{1,2}})(?:st|nd|rd|th)\b
  | (?P<day7>\d{{1,2}})(?:st|nd|rd|th)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
CENTURY = 2000
BEHIND = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written at `start` to `end`, with the parts that its words give.

    `weekday` counts from Monday, 0.
    """

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    @property
    def full(self) -> date | None:
        """The day, where its year is written; None for one that no calendar has."""
        return made(self.year, self.month, self.day)


def written(text: str) -> Iterator[Written]:
    """Give every date in `text`, in order; a month or year alone is none."""
    for match in WRITTEN.finditer(text):
        got = {name.rstrip("234567"): value for name, value in match.groupdict().items() if value}
        if "iso" in got:
            year, month, day = (int(part) for part in got["iso"].split("-"))
            yield Written(match.start(), match.end(), day, month, year)
            continue
        named, number = got.get("month", "").lower(), got.get("year", "").lstrip("'’")
        found = Written(
            match.start(),
            match.end(),
            day=int(got["day"]) if "day" in got else None,
            month=MONTHS.get(named) or (int(named) if named else None),
            year=(int(number) + (CENTURY if len(number) < 4 else 0)) if number else None,
            weekday=WEEKDAYS.get(got.get("weekday", "").lower()),
        )
        if possible(found):
            yield found


def possible(found: Written) -> bool:
    """Tell whether there is such a day in some year: no month 13, no 31 April."""
    if found.day is None:
        return found.weekday is not None
    return made(found.year or CENTURY, found.month or 1, found.day) is not None


def day_of(found: Written, recorded: date | None) -> date | None:
    """Give the day that a written date means in a record of the day `recorded`.

    Without a year it is the next such day on or after the record's; one less than two months
    back is taken as just gone, for nobody plans ten months ahead without saying the year.
    A weekday alone is the next one after the record's day. None where the day cannot be told,
    or falls on another weekday than is written.
    """
    if found.year is not None or recorded is None:
        return found.full
    if found.day is None:
        return None if found.weekday is None else next_weekday(recorded, found.weekday)
    if found.month is None:
        day = next_number(recorded, found.day)
    else:
        years = range(recorded.year - 1, recorded.year + 2)
        days = (made(year, found.month, found.day) for year in years)
        day = next((day for day in days if day is not None and day >= recorded - BEHIND), None)
    right = day is not None and found.weekday in (None, day.weekday())
    return day if right else None
