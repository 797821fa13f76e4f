"""The findings as lines of text: gaps and cautions in full, notes in few lines."""

from __future__ import annotations

from collections.abc import Iterator

from conference.renderers.entries import Entry, Wording
from conference.renderers.grouping import Digest
from conference.renderers.lines import Heading, Line, Part, Run, Space, Style, placed
from conference.renderers.quoting import joined, number, words
from conference.renderers.wording import MARKS, NOT_FOUND
from conference.report import Level

STYLES = {Level.GAP: Style.GAP, Level.CAUTION: Style.CAUTION, Level.NOTE: Style.NOTE}
SHORT = 100
"""Characters of the one quotation under a note."""
LOOK_UP = "The words in [brackets] name each check; docs/checks.md says what it rests on."


def findings(order: Digest, most: int | None) -> Iterator[Part]:
    """Tell the findings in their chapters, with all their words where `most` is None."""
    yield Heading("Gaps, cautions and questions worth asking", tally(order))
    if not order.entries:
        yield Line((("No check found a gap. That is no proof that there is none.", Style.TEXT),))
        return
    for number_, chapter in enumerate(order.chapters):
        if number_:
            yield Space()
        if chapter.title:
            yield Heading(chapter.title, level=2)
        for index, entry in enumerate(chapter.entries):
            if index and not (entry.level is chapter.entries[index - 1].level is Level.NOTE):
                yield Space()
            yield from _entry(entry, most)
    yield Space()
    yield Line(((LOOK_UP, Style.FAINT),))


def tally(order: Digest) -> str:
    """Count the findings by level: "2 gaps, 1 caution"; empty when there are none."""
    return ", ".join(number(count, level.value) for level, count in order.levels.items() if count)


def _entry(entry: Entry, most: int | None) -> Iterator[Part]:
    style = STYLES[entry.level]
    count = f"{entry.count} {entry.level.value}s" if entry.count > 1 else entry.level.value
    title: list[Run] = [(count.upper(), style)]
    first, *others = entry.messages
    if entry.nameless:
        title.append((f"  {words(joined(entry.subjects))}:", Style.STRONG))
    title.append((f"  {_sentence(first)}", Style.STRONG))
    yield Line(tuple(title), lead=(f"{MARKS[entry.level]} ", style))
    for message in others:
        yield Line(((_sentence(message), Style.STRONG),), indent=2)
    brief = entry.level is Level.NOTE and most is not None
    yield from _briefly(entry) if brief else _evidence(entry, most)
    named = (f" [{', '.join(entry.checks)}]", Style.FAINT)
    for question in entry.questions:
        last = question is entry.questions[-1]
        asked = (_sentence(question), Style.QUESTION)
        yield Line((asked, named) if last else (asked,), lead=("Ask: ", Style.QUESTION), indent=4)
    if not entry.questions:
        yield Line((named,), indent=4)


def _sentence(wording: Wording) -> str:
    if not wording.others:
        return words(wording.text)
    return f"{words(wording.text)} The same for {words(joined(wording.others))}."


def _briefly(entry: Entry) -> Iterator[Part]:
    if not entry.evidence:
        yield from _unfound(entry)
        return
    runs = list(placed(entry.evidence[0], SHORT))
    if entry.rest:
        runs.append((f", and {number(len(entry.rest), 'more place')}", Style.FAINT))
    yield Line(tuple(runs), indent=4)


def _evidence(entry: Entry, most: int | None) -> Iterator[Part]:
    shown = entry.evidence if most is None else entry.first
    for passage in shown:
        yield Line(tuple(placed(passage)), indent=4)
    hidden = len(entry.evidence) - len(shown)
    if hidden:
        yield Line(((f"and {number(hidden, 'more place')}", Style.FAINT),), indent=4)
    yield from _unfound(entry)


def _unfound(entry: Entry) -> Iterator[Part]:
    if not entry.evidence:
        if not entry.says_so:
            yield Line(((NOT_FOUND, Style.FAINT),), indent=4)
    elif entry.unfound:
        yield Line(((f"{words(joined(entry.unfound))}: {NOT_FOUND}", Style.FAINT),), indent=4)
