"""Scripts: `Name: words`, `[00:01:23] Name: words`, and `Name   0:03` above the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conference.readers import stamps
from conference.readers.encoding import Decoded
from conference.readers.headings import capitals, colon
from conference.readers.interface import Marker
from conference.readers.lines import HASHES, HEAD, Line
from conference.readers.names import HEADINGS, NAME, label, named, speaking, tidy
from conference.readers.plain import mark_lines
from conference.record import Document, Form

# Half of the lines, or of the groups between blanks, begin with a name in the scripts we know;
# in minutes the odd "Mum: ..." stays far below.
SHARE = 0.5
ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Opening:
    """A line on which somebody begins to speak; `skip` is where the words begin in it."""

    speaker: str
    time: str | None
    skip: int


def script(
    decoded: Decoded, rows: Sequence[Line], found: dict[int, Opening], source: str
) -> Document:
    """Give the Document of a text that stays as it is; blocks cover only the words spoken."""
    sheet = Marker(decoded.text)
    mark_turns(sheet, rows, found)
    return sheet.document(source, "script", decoded.limits)


def openings(rows: Sequence[Line]) -> dict[int, Opening]:
    """Give the lines where a turn begins; empty when the lines are no script.

    A script has a name that comes twice and enough such lines; where no name comes twice, every
    line must begin with a name and somebody must ask a question.
    """
    found: dict[int, Opening] = {}
    for n, row in enumerate(rows):
        opening = headed(row.text) or labelled(row.text)
        if opening:
            found[n] = opening
    names = speaking(opening.speaker for opening in found.values())
    if names and len(found) >= ENOUGH and share(rows, found) >= SHARE:
        return found
    asked = any(rows[n].text.endswith("?") for n in found)
    return found if len(found) >= ENOUGH and len(found) == len(rows) and asked else {}


def labelled(words: str) -> Opening | None:
    """Read `Name: words`, with a time before it or not."""
    timed = stamps.before(words) if words[:1] in set("[(0123456789") else None
    time, skip = timed if timed else (None, 0)
    found = label(words[skip : skip + HEAD])
    return Opening(found[0], time, skip + found[1]) if found else None


def headed(words: str) -> Opening | None:
    """Read `Name   0:03` on a line of its own; a single space needs an arrow or an hour."""
    found = stamps.after(words)
    if not found:
        return None
    name, gap, time = found
    wide = len(gap) > 1 or "\t" in gap or "-->" in time or time.count(":") > 1
    name = tidy(name)
    if not wide or not NAME.fullmatch(name) or not named(name):
        return None
    return Opening(name, time, len(words))


def share(rows: Sequence[Line], found: dict[int, Opening]) -> float:
    """Give the larger share: of lines, or of groups of lines, that begin with a name."""
    groups = [n for n, row in enumerate(rows) if row.gap or not n]
    return max(len(found) / len(rows), sum(n in found for n in groups) / len(groups))


def mark_turns(sheet: Marker, rows: Sequence[Line], found: dict[int, Opening]) -> None:
    """Mark turns with their speakers, and what stands outside of them as plain text."""
    n = 0
    speaker: Opening | None = None
    outside: list[Line] = []
    while n < len(rows):
        row = rows[n]
        if n in found or not speaker or ends(row.text):
            speaker = found.get(n)
        if not speaker:
            outside.append(row)
            n += 1
            continue
        if outside:
            mark_lines(sheet, outside)
            outside = []
        start = row.start + (speaker.skip if n in found else 0)
        last = n
        while continues(rows, found, last):
            last += 1
        sheet.mark(
            start,
            rows[last].end,
            Form.TURN,
            place=row.place,
            speaker=tidy(speaker.speaker),
            time=speaker.time,
        )
        n = last + 1
    mark_lines(sheet, outside)


def continues(rows: Sequence[Line], found: dict[int, Opening], n: int) -> bool:
    """Tell whether the line after `n` belongs to the same stretch of speech."""
    after = n + 1
    return (
        after < len(rows)
        and after not in found
        and not rows[after].gap
        and not ends(rows[after].text)
    )


def ends(words: str) -> bool:
    """Tell a line that nobody speaks: a heading or a known label of minutes."""
    known = words[:HEAD].partition(":")
    return bool(
        HASHES.match(words[:HEAD])
        or capitals(words)
        or (known[1] and known[0].strip().lower() in HEADINGS)
        or (colon(words) and words[:-1].lower() in HEADINGS)
    )
