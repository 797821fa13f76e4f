"""Captions copied from a video page: a time on a line of its own, then what was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conference.readers import stamps
from conference.readers.cues import Cue, written
from conference.readers.encoding import Decoded
from conference.readers.lines import Line
from conference.record import Document

# A chronology has a time here and there; a pasted transcript has one for every few lines.
FEWEST, SHARE = 3, 0.15


def pasted(decoded: Decoded, rows: Sequence[Line], source: str) -> Document:
    """Give the Document of pasted captions; times stand in the blocks and not in the text."""
    return written(list(stretches(rows)), source, "pasted", decoded.limits)


def is_pasted(rows: Sequence[Line]) -> bool:
    """Tell lines of which a good part are times that stand alone."""
    timed = sum(stamps.alone(row.text) is not None for row in rows)
    return FEWEST <= timed < len(rows) and timed >= SHARE * len(rows)


def stretches(rows: Iterable[Line]) -> Iterable[Cue]:
    """Give the words after each time; what stands before the first has no time."""
    time: str | None = None
    spoken: list[str] = []
    place: str | None = None
    for row in rows:
        found = stamps.alone(row.text)
        if found is not None:
            if spoken:
                yield Cue("\n".join(spoken), time, place=place)
            time, spoken, place = found, [], None
        else:
            place = place or row.place
            spoken.append(row.text)
    if spoken:
        yield Cue("\n".join(spoken), time, place=place)
