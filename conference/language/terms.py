"""Hard words: acronyms and professional terms that a parent could not be expected to know."""

from __future__ import annotations

from collections.abc import Mapping

from conference.language.compiled import Compiled
from conference.language.glossary import pieces_of
from conference.language.reading import Reading
from conference.language.units import Unit
from conference.record import Form
from conference.rulebook.schema import TermRule
from conference.tags import Attribute, Category, Tag


def hard_words(reading: Reading, compiled: Compiled) -> Mapping[int, list[Tag]]:
    """Tag every hard word, by unit; a term explained in its own sentence is left alone."""
    patterns = compiled.glossary.patterns
    found: dict[int, list[Tag]] = {}
    for index, unit in enumerate(reading.units):
        if unit.form is Form.HEADING:
            continue
        taken: list[tuple[int, int, TermRule]] = []
        matches = [(a, b, t) for t, a, b in patterns.find(unit.view)]
        for a, b, term in sorted(matches, key=lambda m: (m[0], m[0] - m[1])):
            if not term.hard or (taken and a < taken[-1][1]):
                continue
            if written_as(reading, unit, a, b, term) and not explained(reading, unit, b, term):
                taken.append((a, b, term))
        if taken:
            found[index] = [term_tag(reading, unit, a, b, term) for a, b, term in taken]
    return found


def written_as(reading: Reading, unit: Unit, first: int, last: int, term: TermRule) -> bool:
    """An acronym must stand in capitals as its entry does ("IT", not "it"); captions may not."""
    if not term.exact and not term.term.isupper():
        return True
    if unit.form is Form.CAPTION:
        return len(term.term) > 2 and not term.exact
    words = reading.words
    text = reading.document.text[words.starts[unit.first + first] : words.ends[unit.first + last - 1]]
    return text.rstrip("s").isupper() or text in (term.term, *term.forms)


def explained(reading: Reading, unit: Unit, last: int, term: TermRule) -> bool:
    """Tell whether the sentence spells the term out: "FGC (a family group conference)"."""
    if not term.means:
        return False
    forms = unit.view.forms
    spelt = [f for f in pieces_of(term.means.split(";")[0]) if len(f) > 2]
    return len(spelt) > 1 and all(form in forms for form in spelt)


def term_tag(reading: Reading, unit: Unit, first: int, last: int, term: TermRule) -> Tag:
    """Build the tag of one hard word, with its meaning and plain words."""
    words = reading.words
    start, end = words.starts[unit.first + first], words.ends[unit.first + last - 1]
    attributes: dict[str, Attribute] = {"term": term.term}
    if term.means:
        attributes["means"] = term.means
    if term.plain:
        attributes["plain"] = term.plain
    return Tag(
        category=Category.JARGON,
        start=start,
        end=end,
        text=reading.document.text[start:end],
        within=(unit.start, unit.end),
        rule=f"jargon/{'-'.join(pieces_of(term.term)) or 'term'}",
        confidence=0.9,
        speaker=unit.speaker,
        attributes=attributes,
    )
