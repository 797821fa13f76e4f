"""Counting on the calendar: the next Friday, three months later, ten working days on."""

from __future__ import annotations

from datetime import date, timedelta

from conference.record import Nation

FRIDAY, SUNDAY = 4, 6
MONTH_DAYS = 62
"""Days within which every number up to 31 comes round."""
REGION = {Nation.WALES: "WLS", Nation.ENGLAND: "ENG", Nation.SCOTLAND: "SCT"}


def made(year: int | None, month: int | None, day: int | None) -> date | None:
    """Give a day; None where a part is missing or the calendar has none."""
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_weekday(after: date, weekday: int) -> date:
    """Give the first such weekday (Monday is 0) after a day."""
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


def next_number(since: date, number: int) -> date | None:
    """Give the first day on or after `since` that bears this number in its month."""
    days = (since + timedelta(days=i) for i in range(MONTH_DAYS))
    return next((day for day in days if day.day == number), None)


def months_on(since: date, months: int) -> date:
    """Give the same day of a later month, or that month's last where it has none."""
    from dateutil.relativedelta import relativedelta

    return since + relativedelta(months=months)


def last_of_month(day: date) -> date:
    """Give the last day of a day's month."""
    return months_on(day.replace(day=1), 1) - timedelta(days=1)


def working_days_on(since: date, count: int, nation: Nation | None) -> date:
    """Give the day so many working days on: Monday to Friday, without bank holidays.

    Where the nation is not known, the holidays that all of Britain keeps.
    """
    import holidays

    years = range(since.year, since.year + 2 + count // 200)
    region = REGION[nation] if nation else None
    closed = holidays.country_holidays("GB", subdiv=region, years=years)
    day = since
    while count:
        day += timedelta(days=1)
        count -= day.weekday() <= FRIDAY and day not in closed
    return day
