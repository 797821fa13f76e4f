"""The days of the meetings that a record names: "next core group 14 April"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from conference.language.dates import day_of, written

AHEAD = r"(?:next|first|following|date of(?: the| our)?(?: next| first)?|review|dyddiad)"
GAP = r"[^.;!?\n]{0,30}?(?:\n[ \t]*)?[^.;!?\n]{0,12}?"
REACH = 60
WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4)
def names_of(listed: Sequence[str]) -> dict[str, str]:
    """Read a rule pack's `meeting-names`: each wording with the meeting it means."""
    found: dict[str, str] = {}
    for entry in listed:
        meaning, _, others = entry.partition(": ")
        for name in (meaning, *others.split(", ")):
            found[name.strip().lower()] = meaning.strip()
    found.pop("", None)
    return found


def meetings(text: str, recorded: date | None, listed: Sequence[str]) -> dict[str, set[date]]:
    """Give the days that a record sets for each kind of meeting after the record's own day."""
    names = names_of(tuple(listed))
    found: dict[str, set[date]] = {}
    if not names:
        return found
    for match in said(tuple(names)).finditer(text):
        tail = text[match.end() : match.end() + REACH]
        first = next(written(tail), None)
        if first is None or not re.fullmatch(GAP, tail[: first.start]):
            continue
        day = day_of(first, recorded)
        if day is not None and (recorded is None or day > recorded):
            found.setdefault(names[match["name"].lower()], set()).add(day)
    return found


@lru_cache(maxsize=4)
def said(names: tuple[str, ...]) -> re.Pattern[str]:
    """Give the pattern of a meeting to come: "next core group", "date of the review"."""
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\b{AHEAD}\s+(?P<name>{listed})\b", re.IGNORECASE)


def meeting_in(words: str, listed: Sequence[str]) -> str | None:
    """Give the meeting that due words name ("before the next CG"), None for none."""
    names = names_of(tuple(listed))
    text = f" {' '.join(WORD.findall(words.lower()))} "
    best = [name for name in names if f" {name} " in text]
    return names[max(best, key=len)] if best else None
