"""The terms of a rule book, compiled: each acronym and hard word, its other forms, its plural."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from conference.language.matching import Patterns, literal
from conference.rulebook.pattern import pieces
from conference.rulebook.schema import TermRule


class Glossary:
    """Finds terms in a unit."""

    def __init__(
        self, terms: Iterable[TermRule], irregular: Mapping[str, Sequence[str]]
    ) -> None:
        """Compile every term and its other forms."""
        self.patterns: Patterns[TermRule] = Patterns(irregular)
        for term in terms:
            for form in (term.term, *term.forms):
                words = pieces_of(form)
                self.patterns.add(literal(words), term)
                if len(words[-1]) > 1 and not words[-1].endswith("s"):
                    self.patterns.add(literal([*words[:-1], words[-1] + "s"]), term)


def pieces_of(term: str) -> list[str]:
    """Cut a term into the forms a record's words have."""
    return [piece for word in term.split() for piece in pieces(word)]
