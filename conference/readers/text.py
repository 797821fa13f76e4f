"""Everything that is written as text: captions, pasted captions, scripts, notes and Markdown."""

from __future__ import annotations

from conference.readers.captions import captions, is_captions
from conference.readers.encoding import decode
from conference.readers.lines import lines
from conference.readers.pasted import is_pasted, pasted
from conference.readers.plain import plain
from conference.readers.script import openings, script
from conference.record import Document

MARKDOWN = (".md", ".markdown")


class TextReader:
    """Reads text in whatever shape its lines have; the name only tells Markdown from text."""

    format = "text"

    def read(self, data: bytes, source: str) -> Document:
        """Give the Document, named by its shape; UnreadableError when `data` holds no text."""
        decoded = decode(data, source)
        timed = is_captions(decoded.text)
        if timed:
            return captions(decoded, source, timed)
        rows = list(lines(decoded.text))
        if is_pasted(rows):
            return pasted(decoded, rows, source)
        turns = openings(rows)
        if turns:
            return script(decoded, rows, turns, source)
        named = "markdown" if source.lower().endswith(MARKDOWN) else self.format
        return plain(decoded, rows, source, named)
