"""Records of a few lines, read and understood, for the tests of the language room."""

from __future__ import annotations

from functools import lru_cache

from conference import data
from conference.analyse import examine
from conference.language.compiled import Compiled
from conference.language.reading import Reading
from conference.language.reading import read as understand
from conference.readers import read
from conference.record import Document, Kind, Role
from conference.report import Report
from conference.rulebook.book import Rulebook
from conference.rulebook.loader import load
from conference.tags import Category, Tag

CORE = data.data("rules") / "core"


@lru_cache(maxsize=1)
def compiled() -> Compiled:
    """Give the rules that ship, compiled afresh, with all their examples."""
    return Compiled(load([CORE]))


@lru_cache(maxsize=1)
def bare() -> Compiled:
    """Give a rule book that holds nothing."""
    return Compiled(Rulebook(digest=""))


def document(text: str) -> Document:
    """Read a text as the readers would."""
    return read("-", stdin=text.encode())


def captions(*lines: str, voice: str | None = None) -> str:
    """Write captions, two seconds a line."""
    start = f"<v {voice}>" if voice else ""
    cues = []
    for i, line in enumerate(lines):
        times = [f"00:{second // 60:02}:{second % 60:02}.000" for second in (2 * i, 2 * i + 2)]
        cues.append(f"{' --> '.join(times)}\n{start}{line}\n")
    return "WEBVTT\n\n" + "\n".join(cues)


def reading(text: str, people: dict[str, Role] | None = None, kind: Kind | None = None) -> Reading:
    """Read and understand a text."""
    return understand(document(text), compiled(), kind=kind, fixed=people)


def report(text: str, people: dict[str, Role] | None = None, kind: Kind | None = None) -> Report:
    """Examine a text from beginning to end."""
    return examine(document(text), kind=kind, people=people)


def tags(found: Report, category: Category) -> list[Tag]:
    """The tags of one category."""
    return [tag for tag in found.tags if tag.category is category]


def exact(found: Report) -> None:
    """Every span of a report is where the text has its words."""
    text = found.record.text
    quotes = [e for finding in found.findings for e in finding.evidence]
    for span in (*found.tags, *found.actions, *quotes):
        assert text[span.start : span.end] == span.text
        assert span.text.strip()
    for tag in found.tags:
        assert tag.within[0] <= tag.start < tag.end <= tag.within[1]
        for cue in tag.cues:
            assert text[cue.start : cue.end].strip()
    for segment in found.record.segments:
        assert 0 <= segment.start < segment.end <= len(text)
