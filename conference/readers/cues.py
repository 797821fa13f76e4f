"""Timed pieces of speech, from captions or a paste, and the Document they make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from conference.readers.interface import Builder, Piece
from conference.readers.names import label, speaking, tidy
from conference.record import Document, Form

# Half of the cues or more begin with "Name:" in a Zoom transcript.
SHARE = 0.5
NOISE = re.compile(r"[\[(♪♫][^\[\]()]{0,60}[\])♪♫]")
NO_SPEAKERS = "the transcript names no speakers, so nobody's words can be told apart"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of one stretch of time; `text` may hold several lines."""

    text: str
    time: str | None = None
    speaker: str | None = None
    place: str | None = None


def written(cues: Sequence[Cue], source: str, format: str, limits: Sequence[str] = ()) -> Document:
    """Give the Document of `cues`: a turn where the speaker is known, else a caption."""
    book = Builder()
    cues = [cue for cue in map(quiet, cues) if cue.text]
    cues = labelled(cues)
    for cue in cues:
        form = Form.TURN if cue.speaker else Form.CAPTION
        book.add(Piece(cue.text, form, place=cue.place, speaker=cue.speaker, time=cue.time))
    known = any(cue.speaker for cue in cues)
    return book.document(source, format, limits if known else (*limits, NO_SPEAKERS))


def quiet(cue: Cue) -> Cue:
    """Drop lines that only name a noise, such as music."""
    kept = [line.strip() for line in cue.text.split("\n") if not NOISE.fullmatch(line.strip())]
    return replace(cue, text="\n".join(line for line in kept if line))


def labelled(cues: list[Cue]) -> list[Cue]:
    """Take `Name:` off the words and make it the speaker, where the transcript is so written."""
    found = {n: label(cue.text) for n, cue in enumerate(cues) if not cue.speaker}
    labels = {n: part for n, part in found.items() if part}
    names = speaking(name for name, _ in labels.values())
    if not names or len(labels) < SHARE * len(found):
        return cues
    return [
        replace(cue, text=cue.text[labels[n][1] :].strip(), speaker=tidy(labels[n][0]))
        if n in labels
        else cue
        for n, cue in enumerate(cues)
    ]
