"""Transcripts that came as Word or PDF: their paragraphs become turns where names begin them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from conference.readers.interface import Builder, Piece
from conference.readers.lines import Line
from conference.readers.script import Opening, ends, openings
from conference.record import Document, Form

STOPPING = (Form.HEADING, Form.CELL)


def composed(pieces: Sequence[Piece], source: str, format: str, limits: Iterable[str]) -> Document:
    """Give the Document of `pieces`, as a script where they are one."""
    book = Builder()
    for piece in spoken(pieces):
        book.add(piece)
    return book.document(source, format, limits)


def spoken(pieces: Sequence[Piece]) -> Iterable[Piece]:
    """Give `pieces` with their speakers; as they are when no names begin them."""
    talk = [n for n, piece in enumerate(pieces) if piece.form not in STOPPING]
    found = openings([Line(pieces[n].words, 0, n, 0) for n in talk])
    starts = {talk[at]: opening for at, opening in found.items()}
    if not starts:
        yield from pieces
        return
    speaker: Opening | None = None
    for n, piece in enumerate(pieces):
        opening = starts.get(n)
        if opening or piece.form in STOPPING or ends(piece.words):
            speaker = opening
        if not speaker:
            yield piece
            continue
        yield replace(
            piece,
            form=Form.TURN,
            skip=opening.skip if opening else piece.skip,
            speaker=speaker.speaker,
            time=speaker.time,
        )
