"""Hard words: acronyms and professional terms that a parent could not be expected to know."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from conference.language.compiled import Compiled
from conference.language.explanations import telling, told_here, told_in_answer
from conference.language.reading import Reading
from conference.language.units import Unit
from conference.record import Form, Nation
from conference.rulebook.pattern import pieces
from conference.rulebook.schema import TermRule
from conference.tags import Attribute, Category, Tag

ACRONYM = re.compile(r"[A-Z]{3,6}s?$|[A-Z]{2,5}\d{1,2}$")
SECTION = re.compile(r"[sS]\.?\d{1,3}$")
ALSO = re.compile(r";(?: also)?\s*")
EVERYWHERE = "all"
LETTERS = {Nation.WALES: "W", Nation.ENGLAND: "E", Nation.SCOTLAND: "S"}


@dataclass(frozen=True, slots=True)
class Use:
    """One place of a hard word: its words in the unit, and whether no rule book knows it."""

    unit: int
    first: int
    last: int
    term: TermRule
    unknown: bool = False


def hard_words(reading: Reading, compiled: Compiled) -> Mapping[int, list[Tag]]:
    """Tag every hard word, by unit; a term explained in its own sentence is left alone.

    A term that the record explains somewhere else has `explained` among its attributes, one that
    rests on misheard words `repaired`.
    """
    text, how = reading.document.text, telling(compiled.book.words)
    people = {name.casefold() for name in reading.names}
    told: set[str] = set()
    uses: list[Use] = []
    for index, unit in enumerate(reading.units):
        if unit.form is Form.HEADING:
            continue
        known = known_terms(reading, index)
        taken = {use.first for use in known}
        for use in known + unknown_acronyms(reading, index, compiled, taken, people):
            span = place(reading, use)
            if explained(unit, use.term) or told_here(text, span, (unit.start, unit.end), how):
                told.add(use.term.term)
                continue
            if told_in_answer(text, span, how):
                told.add(use.term.term)
            uses.append(use)
    whole = flat(text) if uses else ""
    told |= {
        name
        for name, means in {use.term.term: use.term.means for use in uses}.items()
        if means and any(flat(one) in whole for one in ALSO.split(means))
    }
    found: dict[int, list[Tag]] = {}
    for use in uses:
        found.setdefault(use.unit, []).append(term_tag(reading, use, told))
    return found


def known_terms(reading: Reading, index: int) -> list[Use]:
    """List the terms of the rule book in a unit, the longest where several begin together.

    An entry that is not hard takes its words too, so that no shorter one is found in them.
    """
    unit = reading.units[index]
    alike: dict[tuple[int, int], list[TermRule]] = {}
    for term, first, last in unit.known.terms:
        if written_as(reading, unit, first, last, term):
            alike.setdefault((first, last), []).append(term)
    taken: list[Use] = []
    for (first, last), terms in sorted(alike.items(), key=lambda m: (m[0][0], -m[0][1])):
        if not taken or first >= taken[-1].last:
            taken.append(Use(index, first, last, meant(terms, reading.nation)))
    return [use for use in taken if use.term.hard]


def meant(terms: Sequence[TermRule], nation: Nation | None) -> TermRule:
    """Choose what a term means in a nation; where that is not sure, give every meaning.

    `terms` are the entries for the same words; the first names the term. An acronym of another
    nation is still hard, an everyday word that only another nation uses so ("grounds") is not.
    """
    alike = [term for term in terms if term.term.casefold() == terms[0].term.casefold()]
    letter = LETTERS[nation] if nation else ""
    fitting = [term for term in alike if term.where == EVERYWHERE or letter in term.where]
    if not fitting and not terms[0].term.isupper():
        return terms[0].model_copy(update={"hard": False})
    chosen = fitting or alike
    means = dict.fromkeys(term.means for term in chosen if term.means)
    plain = dict.fromkeys(term.plain for term in chosen if term.plain)
    return chosen[0].model_copy(
        update={"means": "; also ".join(means), "plain": "; or: ".join(plain)}
    )


def unknown_acronyms(
    reading: Reading,
    index: int,
    compiled: Compiled,
    taken: Collection[int],
    people: Collection[str],
) -> list[Use]:
    """List capitals that no rule book knows ("SDQ", "s25") and most people would not either.

    `people` are names in small letters, which are no acronyms.
    """
    easy = compiled.easy
    unit, text, words = reading.units[index], reading.document.text, reading.words
    written = [text[words.starts[i] : words.ends[i]] for i in range(unit.first, unit.last)]
    if sum(w.isupper() for w in written) * 2 > len(written):
        return []
    found = []
    for i, word in enumerate(written):
        if i in taken or word.casefold() in people or word.rstrip("s").lower() in easy:
            continue
        beside = written[i + 1] if i + 1 < len(written) else ""
        shouted = beside == ":" or (beside.isupper() and beside.isalpha())
        if shouted or word.lower() in compiled.never_names:
            continue
        if ACRONYM.match(word) or SECTION.match(word):
            found.append(Use(index, i, i + 1, TermRule(term=word), unknown=True))
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


def flat(text: str) -> str:
    """Give a text in small letters, with every hyphen and line end as one blank."""
    return " ".join(text.casefold().replace("-", " ").split())


def place(reading: Reading, use: Use) -> tuple[int, int]:
    """Give where a use stands in the text."""
    unit, words = reading.units[use.unit], reading.words
    return words.starts[unit.first + use.first], words.ends[unit.first + use.last - 1]


def term_tag(reading: Reading, use: Use, told: Collection[str]) -> Tag:
    """Build the tag of one hard word, with its meaning and plain words."""
    unit, term = reading.units[use.unit], use.term
    start, end = place(reading, use)
    attributes: dict[str, Attribute] = {"term": term.term}
    if term.means:
        attributes["means"] = term.means
    if term.plain:
        attributes["plain"] = term.plain
    if term.term in told:
        attributes["explained"] = True
    misheard = reading.words.repaired
    if any(i in misheard for i in range(unit.first + use.first, unit.first + use.last)):
        attributes["repaired"] = True
    named = "-".join(re.findall("[a-z0-9]+", term.term.lower()))
    return Tag(
        category=Category.JARGON,
        start=start,
        end=end,
        text=reading.document.text[start:end],
        within=(unit.start, unit.end),
        rule="jargon/acronym-unknown" if use.unknown else f"jargon/{named}",
        confidence=0.6 if use.unknown else 0.9,
        speaker=unit.speaker,
        attributes=attributes,
    )
