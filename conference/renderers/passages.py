"""The words that something rests on, quoted in the sentence they stand in, with their place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from conference.renderers.excerpts import Excerpt, Span, excerpt
from conference.renderers.places import Places
from conference.report import Report
from conference.tags import Category, Quote

STOP = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9£])")
REACH = 400
"""Characters on either side within which a sentence is looked for."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the record at `start`, where they stand, and whom a finding on them is about."""

    start: int
    quote: Excerpt
    place: str
    subject: str | None = None

    def about(self, subject: str | None) -> Passage:
        """Give the same words with a subject."""
        return replace(self, subject=subject)


class Quotes:
    """Quotes the words of one report."""

    def __init__(self, report: Report, places: Places) -> None:
        """Learn the sentences from the tags; a hard word is quoted alone."""
        self._text, self._places = report.record.text, places
        self._known: dict[Span, Span] = {
            (tag.start, tag.end): (tag.start, tag.end)
            if tag.category is Category.JARGON
            else tag.within
            for tag in report.tags
        }

    def of(self, quotes: Iterable[Quote]) -> tuple[Passage, ...]:
        """Quote each sentence once, with all the telling words in it, in order."""
        spans = sorted({(quote.start, quote.end) for quote in quotes})
        found: list[tuple[Span, list[Span]]] = []
        for within, span in sorted((self._around(span), span) for span in spans):
            if found and within[0] < found[-1][0][1]:
                whole, telling = found[-1]
                found[-1] = ((whole[0], max(whole[1], within[1])), [*telling, span])
            else:
                found.append((within, [span]))
        return tuple(
            Passage(
                start=min(telling)[0],
                quote=excerpt(self._text, telling, within),
                place=self._places.at(min(telling)[0]),
            )
            for within, telling in found
        )

    def _around(self, span: Span) -> Span:
        if span not in self._known:
            self._known[span] = self._sentence(span)
        return self._known[span]

    def _sentence(self, span: Span) -> Span:
        """Give the sentence round words that no tag stands on, within their paragraph."""
        around = self._places.block(span[0])
        if around is None:
            return span
        first, last = max(around[0], span[0] - REACH), min(around[1], span[1] + REACH)
        stops = [found.end() for found in STOP.finditer(self._text, first, span[0])]
        start = stops[-1] if stops else span[0] if first > around[0] else first
        stop = STOP.search(self._text, max(span[1] - 1, span[0]), last)
        end = stop.end() if stop else span[1] if last < around[1] else last
        return start, max(end, span[1])
