"""A rule book made ready to match: every pattern compiled once, for any number of records."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from conference.language.matching import Classes, Lexicon, P, Patterns, View, beginnings
from conference.language.glossary import Glossary
from conference.language.spacy_patterns import node_of
from conference.language.utterances import Boundaries
from conference.record import Role
from conference.rulebook.book import Rulebook
from conference.rulebook.pattern import normal, parse, pieces
from conference.rulebook.program import Program, compile_node
from conference.rulebook.schema import CueRule, KindRule, KinRule, Rule, SectionRule, SignRule


class Compiled:
    """Everything of a rule book that is matched against a record's units."""

    def __init__(self, book: Rulebook) -> None:
        """Compile all patterns of `book`."""
        self.book = book
        self.rules: tuple[Rule, ...] = book.rules
        irregular = book.irregular
        self.classes = Classes(book.classes, irregular)
        self.who: Patterns[KinRule | Role] = Patterns(irregular)
        for kin in book.kin:
            add_all(self.who, kin.words, kin)
        for role in book.roles:
            add_all(self.who, role.words, role.role)
        self.signs: Patterns[SignRule] = Patterns(irregular)
        for sign in book.signs:
            add_all(self.signs, sign.patterns, sign)
        self.sections: Patterns[SectionRule] = Patterns(irregular)
        for section in book.sections:
            add_all(self.sections, section.headings, section)
        self.kinds: Patterns[KindRule] = Patterns(irregular)
        for kind in book.kinds:
            add_all(self.kinds, kind.patterns, kind)
        self.main: Patterns[int] = Patterns(irregular)
        self.needs: dict[int, list[Program]] = {}
        self.unless: dict[int, list[Program]] = {}
        for i, rule in enumerate(book.rules):
            add_all(self.main, rule.patterns, i)
            for tokens in rule.spacy:
                self.main.add(node_of(tokens), i)
            self.needs[i] = [compile_node(parse(p), irregular) for p in rule.needs]
            self.unless[i] = [compile_node(parse(p), irregular) for p in rule.unless]
        self.settings: dict[Hashable, int] = {}
        self.cues: Patterns[tuple[CueRule, str]] = Patterns(irregular)
        for cue in book.cues:
            add_all(self.cues, cue.patterns, (cue, "cue"))
            add_all(self.cues, cue.pseudo, (cue, "pseudo"))
            add_all(self.cues, cue.stops, (cue, "stop"))
        self.stops: Patterns[None] = Patterns(irregular)
        add_all(self.stops, book.stops, None)
        conditions = (*self.needs.values(), *self.unless.values())
        self.lexicon = Lexicon(
            beginnings(program for programs in conditions for program in programs).union(
                *(
                    patterns.beginnings()
                    for patterns in (
                        self.classes.patterns,
                        self.who,
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


    def kin_and_roles(
        self, view: View
    ) -> tuple[list[tuple[KinRule, int, int]], list[tuple[Role, int, int]]]:
        """Find the kin words and the role words of a unit, each with its words' range."""
        kin: list[tuple[KinRule, int, int]] = []
        roles: list[tuple[Role, int, int]] = []
        for found, first, last in self.who.find(view):
            if isinstance(found, KinRule):
                kin.append((found, first, last))
            else:
                roles.append((found, first, last))
        return kin, roles


def add_all(patterns: Patterns[P], texts: Iterable[str], payload: P) -> None:
    """Add several patterns that stand for the same thing."""
    for text in texts:
        patterns.add(text, payload)
