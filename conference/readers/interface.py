"""What a reader is, and the two ways of building a Document whose offsets are exact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from conference.record import Block, Document, Form


class Reader(Protocol):
    """Turns the bytes of one format into a Document."""

    @property
    def format(self) -> str:
        """Give the short name that stands in the Document."""

    def read(self, data: bytes, source: str) -> Document:
        """Read `data`, named `source` in messages; UnreadableError when it cannot be read."""


class Marker:
    """Marks blocks in a text that stays as it is (plain text, scripts)."""

    def __init__(self, text: str) -> None:
        """Start with no blocks in `text`."""
        self.text = text
        self.blocks: list[Block] = []
        self.reached = 0

    def mark(
        self,
        start: int,
        end: int,
        form: Form,
        *,
        place: str | None = None,
        level: int | None = None,
        speaker: str | None = None,
        time: str | None = None,
        row: str | None = None,
    ) -> None:
        """Make a block of `start` to `end` without the white space at its ends, if words remain."""
        start = max(start, self.reached)
        words = self.text[start:end]
        left = len(words) - len(words.lstrip())
        words = words.strip()
        if not words:
            return
        start += left
        self.reached = start + len(words)
        self.blocks.append(
            Block(
                start=start,
                end=self.reached,
                form=form,
                place=place,
                level=level,
                speaker=speaker,
                time=time,
                row=row,
            )
        )

    def document(self, source: str, format: str, limits: Iterable[str] = ()) -> Document:
        """Give the Document of what was marked."""
        return Document(
            source=source,
            format=format,
            text=self.text,
            blocks=tuple(self.blocks),
            limits=tuple(limits),
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before it has a place in the text.

    The first `skip` characters (a typed bullet) and the last `trim` (a colon) stay unblocked.
    """

    words: str
    form: Form
    skip: int = 0
    trim: int = 0
    place: str | None = None
    level: int | None = None
    speaker: str | None = None
    time: str | None = None
    row: str | None = None


class Builder:
    """Writes blocks one after another into a new text (Word, PDF, captions)."""

    def __init__(self) -> None:
        """Start with nothing written."""
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.length = 0

    def add(self, piece: Piece) -> None:
        """Write `piece` on a line of its own, a heading after a blank line, if words remain."""
        stop = len(piece.words) - piece.trim
        body = piece.words[piece.skip : stop].strip()
        if not body:
            return
        lead, rest = piece.words[: piece.skip].lstrip(), piece.words[stop:]
        if self.pieces:
            self.write("\n\n" if piece.form is Form.HEADING else "\n")
        self.write(lead)
        start = self.length
        self.write(body)
        self.blocks.append(
            Block(
                start=start,
                end=self.length,
                form=piece.form,
                place=piece.place,
                level=piece.level,
                speaker=piece.speaker,
                time=piece.time,
                row=piece.row,
            )
        )
        self.write(rest)

    def write(self, words: str) -> None:
        """Write `words` that belong to no block."""
        if words:
            self.pieces.append(words)
            self.length += len(words)

    def document(self, source: str, format: str, limits: Iterable[str] = ()) -> Document:
        """Give the Document of what was written."""
        return Document(
            source=source,
            format=format,
            text="".join(self.pieces),
            blocks=tuple(self.blocks),
            limits=tuple(limits),
        )
