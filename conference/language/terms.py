"""Hard words: acronyms and professional terms that a parent could not be expected to know."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from conference.language.compiled import Compiled
from conference.language.reading import Reading
from conference.language.units import Unit
from conference.record import Form
from conference.rulebook.pattern import pieces
from conference.rulebook.schema import TermRule
from conference.tags import Attribute, Category, Tag

ACRONYM = re.compile(r"[A-Z]{3,6}s?$|[A-Z]{2,5}\d{1,2}$")
SECTION = re.compile(r"[sS]\.?\d{1,3}$")


def hard_words(reading: Reading, compiled: Compiled) -> Mapping[int, list[Tag]]:
    """Tag every hard word, by unit; a term explained in its own sentence is left alone."""
    found: dict[int, list[Tag]] = {}
    for index, unit in enumerate(reading.units):
        if unit.form is Form.HEADING:
            continue
        tags = known_terms(reading, unit)
        tags += unknown_acronyms(reading, unit, compiled, {tag.start for tag in tags})
        if tags:
            found[index] = tags
    return found


def known_terms(reading: Reading, unit: Unit) -> list[Tag]:
    """Tag the terms of the rule book in a unit, the longest where several begin together."""
    taken: list[tuple[int, int, TermRule]] = []
    matches = [(a, b, t) for t, a, b in unit.known.terms]
    for a, b, term in sorted(matches, key=lambda m: (m[0], m[0] - m[1])):
        if not term.hard or (taken and a < taken[-1][1]):
            continue
        if written_as(reading, unit, a, b, term) and not explained(unit, term):
            taken.append((a, b, term))
    return [term_tag(reading, unit, a, b, term) for a, b, term in taken]


def unknown_acronyms(
    reading: Reading, unit: Unit, compiled: Compiled, tagged: Collection[int]
) -> list[Tag]:
    """Tag capitals that no rule book knows ("SDQ", "s25") and most people would not either."""
    easy = compiled.easy
    text, words = reading.document.text, reading.words
    people = reading.names
    written = [text[words.starts[i] : words.ends[i]] for i in range(unit.first, unit.last)]
    if sum(w.isupper() for w in written) * 2 > len(written):
        return []
    found = []
    for i, word in enumerate(written):
        start = words.starts[unit.first + i]
        if start in tagged or word in people or word.rstrip("s").lower() in easy:
            continue
        beside = written[i + 1] if i + 1 < len(written) else ""
        shouted = beside == ":" or (beside.isupper() and beside.isalpha())
        if shouted or word.lower() in compiled.never_names:
            continue
        if ACRONYM.match(word) or SECTION.match(word):
            term = TermRule(term=word)
            found.append(term_tag(reading, unit, i, i + 1, term, "jargon/acronym-unknown"))
    return found


def written_as(reading: Reading, unit: Unit, first: int, last: int, term: TermRule) -> bool:
    """An acronym must stand in capitals as its entry does ("IT", not "it"); captions may not."""
    if last - first > 1 or (not term.exact and not term.term.isupper()):
        return True
    words = reading.words
    start, end = words.starts[unit.first + first], words.ends[unit.first + last - 1]
    text = reading.document.text[start:end]
    if text.rstrip("s").isupper() or text in (term.term, *term.forms):
        return True
    return unit.form is Form.CAPTION and len(term.term) > 1 and not term.exact


def explained(unit: Unit, term: TermRule) -> bool:
    """Tell whether the sentence spells the term out: "FGC (a family group conference)"."""
    if not term.means:
        return False
    forms = unit.view.forms
    spelt = [f for w in term.means.split(";")[0].split() for f in pieces(w) if len(f) > 2]
    return len(spelt) > 1 and all(form in forms for form in spelt)


def term_tag(
    reading: Reading, unit: Unit, first: int, last: int, term: TermRule, rule: str | None = None
) -> Tag:
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
        rule=rule or f"jargon/{'-'.join(re.findall('[a-z0-9]+', term.term.lower()))}",
        confidence=0.6 if rule else 0.9,
        speaker=unit.speaker,
        attributes=attributes,
    )
