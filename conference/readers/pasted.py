"""Captions copied from a video page: a time on a line of its own, then what was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conference.readers import stamps
from conference.readers.cues import Cue, written
from conference.readers.encoding import decode
from conference.readers.lines import Line, lines
from conference.record import Document

# A chronology has a time here and there; a pasted transcript has one for every few lines.
FEWEST, SHARE = 3, 0.15


class PastedReader:
    """Reads pasted captions; times stand in the blocks and not in the text."""

    format = "pasted"

    def read(self, data: bytes, source: str) -> Document:
        """Give the Document; UnreadableError when `data` is no text or has no words."""
        decoded = decode(data, source)
        return written(list(stretches(lines(decoded.text))), source, self.format, decoded.limits)


def is_pasted(rows: Sequence[Line]) -> bool:
    """Tell lines of which a good part are times that stand alone."""
    filled = [row for row in rows if row.text]
    timed = sum(stamps.alone(row.text) is not None for row in filled)
    return FEWEST <= timed < len(filled) and timed >= SHARE * len(filled)


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
        elif row.text:
            place = place or row.place
            spoken.append(row.text)
    if spoken:
        yield Cue("\n".join(spoken), time, place=place)
