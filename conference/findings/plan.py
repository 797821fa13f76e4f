"""The outline plan: what if it fails, who meets and when, when is it looked at again?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from conference.findings.case import Answer, Case, answer, cannot
from conference.findings.decision import decided, ends
from conference.findings.minutes import HEAD, asked
from conference.language.dates import Written, day_of, written
from conference.language.days import months_on, working_days_on
from conference.record import Kind
from conference.tags import Signal

REACH = 90
"""Characters after a heading or label ("Next conference") in which its date follows."""
AHEAD = ("dates", "plan", "decision", "outcomes")
"""Sections that look ahead; elsewhere "the review in May" is history."""


def find(case: Case) -> list[Answer]:
    """Report a plan without contingency, core group, review date or lead, or with late dates."""
    conference = case.record.kind is Kind.CONFERENCE
    if conference and (not decided(case) or ends(case)):
        return []
    found: list[Answer] = []
    rule = asked(case, "plan/no-contingency")
    if rule is not None and len(case.actions) >= case.limit(rule, "least-actions"):
        found += [] if case.told("contingency", "if-then") else [answer(rule)]
    found += core_group(case)
    reviews = ahead(case, "review-named", "review-dated")
    rule = asked(case, "plan/no-review-date")
    if rule is not None and not case.told("review-dated") and not dated(case, reviews):
        found.append(answer(rule, reviews))
    rule = asked(case, "plan/no-lead-worker")
    if rule is not None and not case.told("lead-worker"):
        found.append(answer(rule))
    return found + late_review(case, reviews) + late_core_group(case)


def ahead(case: Case, *names: str) -> list[Signal]:
    """List the signals that stand in a part of the record which looks ahead, or in none."""
    return [each for each in case.told(*names) if each.section in AHEAD or each.section is None]


def dated(case: Case, found: Iterable[Signal]) -> bool:
    """Tell whether a day is given with one of these places."""
    return any(days_in(after(case, each)) for each in found)


def days_in(text: str) -> list[Written]:
    """List the days that words name with their month; "Friday" or "the 12th" is none."""
    return [each for each in written(text) if each.month is not None]


def after(case: Case, told: Signal) -> str:
    """Give the words in which the day of something stands: the rest of its sentence.

    A heading or the cell of a table is no sentence: its day stands in the next line.
    """
    text, end = case.record.text, told.within[1]
    rest = text[told.start : end]
    if rest.rstrip().endswith((".", "?", "!")) or days_in(rest):
        return rest
    return text[told.start : end + REACH]


def core_group(case: Case) -> list[Answer]:
    """Report a core group of which too little is told: members, first date, later pattern.

    A review need only speak of the core group, which goes on as it was.
    """
    rule = asked(case, "plan/no-core-group")
    if rule is None:
        return []
    named = case.told("core-group-named")
    known: dict[str, bool] = {
        "members": bool(case.told("core-group-members")),
        "date": bool(case.told("core-group-date")) or dated(case, ahead(case, "core-group-named")),
        "pattern": bool(case.told("core-group-pattern")),
    }
    goes_on = bool(named) and not first(case)
    if goes_on or sum(known.values()) >= case.limit(rule, "least-known"):
        return []
    missing = ", ".join(rule.words.get(part, part) for part, told in known.items() if not told)
    return [answer(rule, named, missing=missing)]


def late_review(case: Case, reviews: list[Signal]) -> list[Answer]:
    """Report a next conference later than the nation's limit, or why that cannot be told."""
    rule = case.rule("plan/review-late")
    if rule is None or not dated(case, reviews):
        return []
    months = case.limit(rule, "first-months" if first(case) else "next-months")
    told = next_day(case, reviews)
    if not months or told is None:
        return list[Answer](cannot(rule))
    words, day, held = told
    if day <= months_on(held, round(months)):
        return []
    return [answer(rule, [words], limit=round(months), date=spoken(day))]


def late_core_group(case: Case) -> list[Answer]:
    """Report a first core group later than the nation's limit, or why that cannot be told."""
    rule = case.rule("plan/core-group-late")
    named = ahead(case, "core-group-named", "core-group-date")
    if rule is None or not first(case) or not dated(case, named):
        return []
    most, told = case.limit(rule, "working-days"), next_day(case, named)
    if not most or told is None:
        return list[Answer](cannot(rule))
    words, day, held = told
    if day <= working_days_on(held, round(most), case.record.nation):
        return []
    return [answer(rule, [words], limit=round(most), date=spoken(day))]


def first(case: Case) -> bool:
    """Tell whether this is a first conference; a review says so at its head."""
    begun, later = case.told("first-conference"), case.told("later-conference")
    heads = [each for each in later if each.start < HEAD]
    return bool(begun) and (not heads or begun[0].start < heads[0].start)


def next_day(case: Case, found: Iterable[Signal]) -> tuple[Signal, date, date] | None:
    """Give the soonest day after the record's own that follows one of these places.

    Gives the place, that day and the record's own; None where either day is not known.
    """
    if case.record.date is None:
        return None
    held = date.fromisoformat(case.record.date)
    first_named = ((days_in(after(case, each))[:1], each) for each in found)
    days = [
        (day, each)
        for named, each in first_named
        for day in (day_of(one, held) for one in named)
        if day is not None and day > held
    ]
    if not days:
        return None
    day, each = min(days, key=lambda pair: pair[0])
    return each, day, held


def spoken(day: date) -> str:
    """Write a day as people do: 12 August 2026."""
    return f"{day.day} {day:%B %Y}"
