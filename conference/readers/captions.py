"""Caption files: WebVTT as Teams, Zoom and Stream write it, and SubRip (.srt)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from conference.errors import UnreadableError
from conference.readers.cues import Cue, written
from conference.readers.encoding import Decoded
from conference.readers.names import tidy
from conference.readers.rolling import collapse
from conference.record import Document

# Hours may be missing, digits may be few (Stream), the comma is SubRip's, settings may follow.
CLOCK = r"(?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"
TIMING = re.compile(rf"(?P<from>{CLOCK})\s*-->\s*(?P<to>{CLOCK})(?:\s.*)?")
VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+(?P<name>[^>\n]{1,200})>|</v>")
TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|</?\d[\d:.]*>|\{\\[^{}\n]{0,40}\}")


def captions(decoded: Decoded, source: str, format: str) -> Document:
    """Give the Document in which each cue, or each voice in it, is one block with its time.

    Raises UnreadableError when no cue has words.
    """
    limits = list(decoded.limits)
    voiced = list(voices(decoded.text))
    cues = collapse(voiced)
    if cues != voiced:
        limits.append("captions that repeat the one before were read once")
    document = written(cues, source, format, limits)
    if not document.blocks:
        raise UnreadableError(source, "holds no captions with words", "export it once more")
    return document


def is_captions(text: str) -> str | None:
    """Name the caption format of `text`, or None: by its first words, else by its first timing."""
    start = text[:4096].lstrip()
    if start.startswith("WEBVTT"):
        return "vtt"
    for line in start.split("\n")[:12]:
        if TIMING.fullmatch(line.strip()[:200]):
            return "srt" if "," in line else "vtt"
    return None


def voices(text: str) -> Iterator[Cue]:
    """Give the words of each voice in each cue, in order, without marks and entities."""
    for number, (time, body) in enumerate(timed(text), 1):
        place = f"caption {number}"
        at, speaker = 0, None
        for found in VOICE.finditer(body):
            yield from cleaned(body[at : found.start()], time, speaker, place)
            at = found.end()
            speaker = tidy(html.unescape(found["name"])) if found["name"] else None
        yield from cleaned(body[at:], time, speaker, place)


def cleaned(body: str, time: str, speaker: str | None, place: str) -> Iterator[Cue]:
    """Give the words without tags, unless none are left."""
    words = html.unescape(TAG.sub("", body)).replace("\xa0", " ").replace("\r", " ")
    rows = (" ".join(row.split()) for row in words.split("\n"))
    words = "\n".join(row for row in rows if row)
    if words:
        yield Cue(words, time, speaker, place)


def timed(text: str) -> Iterator[tuple[str, str]]:
    """Give start time and body of every cue; a body ends at a blank line or the next timing."""
    time: str | None = None
    body: list[str] = []
    for row in text.split("\n"):
        found = TIMING.fullmatch(row.strip()) if "-->" in row[:80] else None
        if found:
            if time is not None and body:
                yield time, "\n".join(identified(body))
            time, body = found["from"], []
        elif not row.strip():
            if time is not None and body:
                yield time, "\n".join(body)
                time, body = None, []
        elif time is not None:
            body.append(row)
    if time is not None and body:
        yield time, "\n".join(body)


def identified(body: list[str]) -> list[str]:
    """Drop the number of the next cue where no blank line parts the two."""
    return body[:-1] if len(body) > 1 and body[-1].strip().isdigit() else body
