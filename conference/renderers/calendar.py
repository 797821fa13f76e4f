"""Dated tasks as a calendar file (RFC 5545): a whole-day entry each, with nothing but its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from conference.renderers.register import Row

if TYPE_CHECKING:
    from icalendar import Event

MAKER = "-//conference//action register//EN"
OURS = UUID("6f0c9d52-6a3e-5b8e-9f0e-3b1f7f1d2c44")
"""What the names of entries are made from: the same task of the same record keeps its name."""


def calendar(rows: Iterable[Row]) -> str:
    """Give the tasks that fall on a day as one calendar, CRLF at each line's end.

    The same rows give the same file, so importing it again changes entries instead of doubling
    them. No entry rings, blocks the day or names anybody: it holds the task's words alone.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    said: Counter[str] = Counter()
    for row in rows:
        if row.day is None:
            continue
        name = f"{PurePath(row.record).name}\n{row.text}"
        said[name] += 1
        made.add_component(_entry(row, row.day, f"{name}\n{said[name]}"))
    text: bytes = made.to_ical()
    return text.decode("utf-8")


def left_out(rows: Sequence[Row]) -> str:
    """Say how many tasks a calendar cannot hold; empty where it holds them all."""
    count = sum(row.day is None for row in rows)
    lost = "tasks left out of the calendar, as their words come to no day"
    return f"{lost}: {count} of {len(rows)}" if count else ""


def _entry(row: Row, day: date, name: str) -> Event:
    from icalendar import Event

    made = Event()
    made.add("uid", str(uuid5(OURS, name)))
    # The day of the record, not of this run, or the same record would give two different files.
    made.add("dtstamp", datetime.combine(row.written or day, time.min, UTC))
    made.add("dtstart", day)
    made.add("dtend", day + timedelta(days=1))
    made.add("summary", row.text)
    made.add("class", "PRIVATE")
    made.add("transp", "TRANSPARENT")
    return made
