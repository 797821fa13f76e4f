"""A rule book made ready to match: every pattern compiled once, for any number of records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from conference.language.matching import Classes, Lexicon, P, Patterns
from conference.language.glossary import Glossary
from conference.language.spacy_patterns import node_of
from conference.language.utterances import Boundaries
from conference.record import Role
from conference.rulebook.book import Rulebook
from conference.rulebook.pattern import normal, pieces
from conference.rulebook.schema import CueRule, KindRule, KinRule, Rule, SectionRule, SignRule


@dataclass(frozen=True, slots=True)
class Part:
    """A compiled pattern's place in its rule: what the rule says, needs, or must not meet."""

    rule: int
    role: str


class Compiled:
    """Everything of a rule book that is matched against a record's units."""

    def __init__(self, book: Rulebook) -> None:
        """Compile all patterns of `book`."""
        self.book = book
        self.rules: tuple[Rule, ...] = book.rules
        irregular = book.irregular
        self.classes = Classes(book.classes, irregular)
        self.kin: Patterns[KinRule] = Patterns(irregular)
        for kin in book.kin:
            add_all(self.kin, kin.words, kin)
        self.roles: Patterns[Role] = Patterns(irregular)
        for role in book.roles:
            add_all(self.roles, role.words, role.role)
        self.signs: Patterns[SignRule] = Patterns(irregular)
        for sign in book.signs:
            add_all(self.signs, sign.patterns, sign)
        self.sections: Patterns[SectionRule] = Patterns(irregular)
        for section in book.sections:
            add_all(self.sections, section.headings, section)
        self.kinds: Patterns[KindRule] = Patterns(irregular)
        for kind in book.kinds:
            add_all(self.kinds, kind.patterns, kind)
        self.main: Patterns[Part] = Patterns(irregular)
        for i, rule in enumerate(book.rules):
            add_all(self.main, rule.patterns, Part(i, "hit"))
            for tokens in rule.spacy:
                self.main.add(node_of(tokens), Part(i, "hit"))
            add_all(self.main, rule.needs, Part(i, "needs"))
            add_all(self.main, rule.unless, Part(i, "unless"))
        self.cues: Patterns[tuple[CueRule, str]] = Patterns(irregular)
        for cue in book.cues:
            add_all(self.cues, cue.patterns, (cue, "cue"))
            add_all(self.cues, cue.pseudo, (cue, "pseudo"))
            add_all(self.cues, cue.stops, (cue, "stop"))
        self.stops: Patterns[None] = Patterns(irregular)
        add_all(self.stops, book.stops, None)
        self.lexicon = Lexicon(
            set().union(
                *(
                    patterns.beginnings()
                    for patterns in (
                        self.classes.patterns,
                        self.kin,
                        self.roles,
                        self.signs,
                        self.sections,
                        self.kinds,
                        self.main,
                        self.cues,
                        self.stops,
                    )
                )
            )
        )
        self.glossary = Glossary(book.terms, irregular)
        self.boundaries = Boundaries.of(book.words)
        self.never_names = frozenset(
            normal(word) for word in book.words.get("never-names", ())
        ) | frozenset(
            form
            for written in (*(k.words for k in book.kin), *(r.words for r in book.roles))
            for word in written
            for part in word.split()
            for form in pieces(part)
        )
        self.titles = frozenset(book.words.get("titles", ()))
        self.contractions = {
            short: tuple(spelt.split())
            for short, spelt in (entry.split(": ", 1) for entry in book.words.get("contractions", ()))
        }


def add_all(patterns: Patterns[P], texts: Iterable[str], payload: P) -> None:
    """Add several patterns that stand for the same thing."""
    for text in texts:
        patterns.add(text, payload)
