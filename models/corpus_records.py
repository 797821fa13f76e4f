"""The corpus as the trainers read it: records laid out as documents, and its digest."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conference.record import Block, Document, Form

CORPUS = Path(__file__).resolve().parent / "corpus"


def records() -> Iterator[dict[str, Any]]:
    """Give every record of the corpus, in a fixed order."""
    for path in sorted(CORPUS.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


def corpus_digest() -> str:
    """Name the corpus's exact content: a SHA-256 over its files."""
    files = sorted(CORPUS.glob("*.jsonl"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def document_of(record: dict[str, Any]) -> Document:
    """Lay a corpus record out as a document: headings, and one block a unit."""
    text, blocks, section = "", [], None
    for unit in record["units"]:
        if unit.get("s") and unit["s"] != section:
            section = unit["s"]
            blocks.append(Block(start=len(text), end=len(text) + len(section), form=Form.HEADING))
            text += section + "\n"
        words = unit["t"]
        form = Form.TURN if record["form"] == "script" else Form.PARAGRAPH
        if record["form"] == "captions":
            words, form = re.sub(r"[^\w\s'’%-]", " ", words), Form.CAPTION
            words = words[:1].lower() + words[1:] if words.split()[:1] != ["I"] else words
        speaker = unit.get("sp") if form is Form.TURN else None
        end = len(text) + len(words)
        blocks.append(Block(start=len(text), end=end, form=form, speaker=speaker))
        text += words + "\n"
    return Document(source=record["id"], format="text", text=text, blocks=tuple(blocks))
