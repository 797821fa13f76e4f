"""Days as people say them: "12 March 2026", and "by Friday (20 March 2026)" where it helps."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January February March April May June July August September October November December"
).split()


def day(iso: str | None) -> str:
    """Say a day: "2026-03-12" as "12 March 2026"; what is no day comes back as it is."""
    try:
        found = date.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def named_by(words: str, iso: str) -> bool:
    """Tell whether `words` name the day themselves, in figures or by the month's name."""
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return False
    figures = [int(each) for each in re.findall(r"\d+", words)]
    month = MONTHS[found.month - 1][:3].casefold()
    spoken = re.search(rf"\b{month}", words.casefold()) is not None
    return found.day in figures and (spoken or found.month in figures[1:])
