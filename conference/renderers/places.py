"""Where an offset stands in a record, told for many offsets without reading it all each time."""

from __future__ import annotations

import re
from bisect import bisect_right

from conference.record import Record, Segment
from conference.report import place_of

FRACTION = re.compile(r"(?<=:\d\d)[.,]\d{3}\b")


def moment(time: str | None) -> str | None:
    """Give a caption's time without its thousandths, which nobody can look for."""
    return FRACTION.sub("", time) if time else None


class Places:
    """Answers for one record; the wording is that of `report.place_of`, after the speaker."""

    def __init__(self, record: Record) -> None:
        """Index the segments of `record`, which do not overlap, by where they start."""
        self._record = record
        self._segments: list[Segment] = sorted(record.segments, key=lambda each: each.start)
        self._starts = [segment.start for segment in self._segments]
        self._told: dict[int, str] = {}

    def at(self, offset: int) -> str:
        """Say who speaks at `offset` and where a person finds it; empty when nobody knows."""
        index = self._index(offset)
        if index is None:
            return ""
        if index not in self._told:
            segment = self._segments[index]
            segment = segment.model_copy(update={"time": moment(segment.time)})
            alone = self._record.model_copy(update={"segments": (segment,)})
            parts = (segment.speaker, place_of(alone, segment.start))
            self._told[index] = ", ".join(part for part in parts if part)
        return self._told[index]

    def block(self, offset: int) -> tuple[int, int] | None:
        """Give where the paragraph at `offset` begins and ends; None outside of any."""
        index = self._index(offset)
        return None if index is None else (self._segments[index].start, self._segments[index].end)

    def _index(self, offset: int) -> int | None:
        index = bisect_right(self._starts, offset) - 1
        return None if index < 0 or self._segments[index].end <= offset else index
