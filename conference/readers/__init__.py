"""Readers: any supported file to one Document with exact offsets."""

from __future__ import annotations

from pathlib import Path

from conference.errors import UnreadableError
from conference.readers.sniff import sniff
from conference.readers.source import fetch
from conference.record import Document

__all__ = ["read"]


def read(source: str | Path, *, stdin: bytes | None = None) -> Document:
    """Give the Document in the file `source`, or in `stdin` where `source` is `-`.

    The format is told by the content. Raises UnreadableError, in one line that says what is wrong
    and how to mend it and holds no words of the record.
    """
    data, name = fetch(source, stdin)
    document = sniff(data, name).read(data, name)
    if not document.blocks:
        raise UnreadableError(name, "holds no words", "check that it is the right file")
    return document
