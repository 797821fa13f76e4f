"""Which section a unit stands in, told by the heading above it or the label before it."""

from __future__ import annotations

from collections.abc import Sequence

from conference.language.compiled import Compiled
from conference.language.facts import facts
from conference.language.tokens import words_of
from conference.language.units import Unit
from conference.record import Document, Form
from conference.rulebook.schema import SectionRule

LABEL_WORDS = 6
# A name before a colon gives a task or a vote to somebody; it opens no section of their views.
VIEWS, LASTING = ("parent-views", "child-views"), ("plan", "decision", "attendance", "outcomes")


def place_sections(
    document: Document,
    units: Sequence[Unit],
    compiled: Compiled,
) -> None:
    """Set `heading` and `section` of every unit, walking down the headings above it."""
    memo: dict[str, str | None] = {}
    path: list[tuple[int, str, str | None]] = []
    for unit in units:
        written = document.text[unit.start : unit.end].strip(" :.-–—*")
        if unit.form is Form.HEADING:
            level = document.blocks[unit.block].level or 1
            path = [step for step in path if step[0] < level]
            path.append((level, written, meaning(written, compiled, memo)))
            unit.heading = written
            unit.section = path[-1][2]
            continue
        if path:
            unit.heading = path[-1][1]
            unit.section = next((step[2] for step in reversed(path) if step[2]), None)
        label = label_of(document.text[unit.start : unit.end])
        told = meaning(label, compiled, memo) if label else None
        if told and not (told in VIEWS and unit.section in LASTING):
            unit.section = told


def label_of(text: str) -> str | None:
    """Give the label before a colon or dash: "Strengths: ..."; at most six words."""
    head, colon, rest = text.partition(":")
    if (
        colon
        and head.strip()
        and rest.strip()
        and len(head.split()) <= LABEL_WORDS
        and len(head) < 60
    ):
        return head
    return None


def meaning(heading: str, compiled: Compiled, memo: dict[str, str | None]) -> str | None:
    """Give the id of the section rule that a heading opens, the longest match winning."""
    if heading not in memo:
        words = words_of(heading, compiled.contractions)
        slots: dict[int, list[tuple[str, int]]] = {}
        for start, end, name in facts(heading):
            first, last = words.between(start, end)
            if last > first:
                slots.setdefault(first, []).append((name, last - first))
        view = compiled.lexicon.view(words.forms, slots)
        compiled.know(view)
        best: tuple[int, int, SectionRule] | None = None
        for (_, at), start, end in compiled.headings.find(view):
            rule = compiled.book.sections[at]
            if best is None or (end - start, -start) > (best[0], best[1]):
                best = (end - start, -start, rule)
        memo[heading] = best[2].id if best else None
    return memo[heading]
