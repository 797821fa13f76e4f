"""A sentence of the record with the telling words in it, cut round them where it is long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from conference.renderers.quoting import LONGEST, flat, marks_for

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of the record on one line; `told` are the telling ones, unless all of them are."""

    text: str
    told: tuple[Span, ...] = ()

    def runs(self, longest: int = LONGEST) -> Iterator[tuple[str, bool]]:
        """Give the words in quotation marks, and whether each run of them is telling.

        Over `longest` characters, what stands farthest from the telling words is left out.
        """
        start, end = self._window(longest)
        opened, closed = marks_for(self.text[start:end])
        yield opened + ("… " if start else ""), False
        position = start
        for first, last in self.told:
            if first < end and last > start:
                yield self.text[position : max(first, position)], False
                yield self.text[max(first, position) : min(last, end)], True
                position = min(last, end)
        yield self.text[position:end], False
        yield (" …" if end < len(self.text) else "") + closed, False

    def quoted(self, longest: int = LONGEST) -> str:
        """Give the words in quotation marks as one string."""
        return "".join(words for words, _ in self.runs(longest))

    def _window(self, longest: int) -> Span:
        size = len(self.text)
        if size <= longest:
            return 0, size
        first, last = self.told[0] if self.told else (0, 0)
        spare = max(longest - (last - first), 0)
        start = max(0, min(first - spare // 2, size - longest))
        end = min(start + longest, size)
        if start:
            start = min(self.text.find(" ", start, first) + 1 or start, first)
        if end < size:
            end = max(self.text.rfind(" ", start + longest // 2, end), start + longest // 2)
        return start, end


def excerpt(text: str, spans: Iterable[Span], within: Span | None = None) -> Excerpt:
    """Quote `text` from `within` (else from `spans` themselves), with `spans` as telling."""
    telling = sorted(spans)
    whole = [*telling, *([within] if within else [])]
    start, end = min(first for first, _ in whole), max(last for _, last in whole)
    line, told, position = "", [], start
    for first, last in telling:
        line = _added(line, text[position : max(first, position)])
        begin, line = len(line), _added(line, text[max(first, position) : last])
        told.append((begin, len(line)))
        position = max(position, last)
    line = _added(line, text[position:end]).rstrip()
    kept = tuple((first, min(last, len(line))) for first, last in told if first < len(line))
    covered = sum(last - first for first, last in kept)
    return Excerpt(line, kept if covered < len(line.rstrip(".!?;:,")) else ())


def _added(line: str, more: str) -> str:
    spaced = re.sub(r"\s+", " ", flat(more))
    return line + (spaced.lstrip() if not line or line.endswith(" ") else spaced)
