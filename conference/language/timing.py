"""The day that due words come to, counted from the record's own day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from conference.language.dates import Written, day_of, written
from conference.language.meetings import meeting_in, meetings
from conference.language.often import often_in
from conference.language.relative import counted
from conference.record import Nation


@dataclass(slots=True)
class Timing:
    """What the days of a record's tasks hang on: its own day, its nation, its next meetings.

    `lists` are the rule book's: `meeting-names` and those that say how often.
    """

    text: str
    recorded: date | None
    nation: Nation | None
    lists: Mapping[str, Sequence[str]]
    days: dict[str, set[date]] | None = field(default=None)

    def day(self, due: str) -> date | None:
        """Give the day that due words come to; None where they, or the record, do not tell.

        "Before the next core group" comes to the day that the record sets for it.
        """
        dates = list(written(due))
        found = next((each for each in dates if each.month), dates[0] if dates else None)
        relative = counted(due, self.recorded, self.nation) if self.recorded else None
        if relative is not None and (found is None or found.month is None or within(due)):
            return relative
        if found is not None:
            return None if self.repeats(due, found) else day_of(found, self.recorded)
        meeting = meeting_in(due, self.lists.get("meeting-names", ()))
        return self.meeting(meeting) if meeting else None

    def meeting(self, name: str) -> date | None:
        """Give the one day that the record sets for a meeting; None for none or several."""
        if self.days is None:
            self.days = meetings(self.text, self.recorded, self.lists.get("meeting-names", ()))
        days = self.days.get(name, set())
        return next(iter(days)) if len(days) == 1 else None

    def repeats(self, due: str, found: Written) -> bool:
        """Tell a weekday on which something is done again and again: "every Monday", "Tuesdays"."""
        return found.month is None and often_in(due, self.lists) is not None


def within(due: str) -> bool:
    """Tell a length of time written like a date: "within 10/7"."""
    return due.lower().startswith(("within ", "in "))
