"""A rule book made ready to match: every pattern compiled once, for any number of records.

Patterns lie in five sets, each searched once a unit: `words` (kin and role words, hard words,
kind words, longer members of word classes), `signs` (who a name is), `headings`, `main` (the
rules) and `cues`. A pattern's payload says what it stands for: (what, index in the book).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from conference.language.matching import Lexicon, Patterns, View, beginnings, mark
from conference.language.sieve import Plain
from conference.language.utterances import Boundaries
from conference.record import Role
from conference.rulebook.book import Rulebook
from conference.rulebook.inflect import Irregular
from conference.rulebook.keys import keys_of
from conference.rulebook.packing import Packed, Shelf, Unpacker
from conference.rulebook.pattern import Lemma, Node, Sequence, Word, normal, parse, pieces
from conference.rulebook.program import Program, compile_node
from conference.rulebook.schema import KinRule, Rule, SectionRule, TermRule, Where
from conference.rulebook.token_patterns import node_of

Payload = tuple[str, int]
ANYWHERE = Where()
ITEM = 0.55
SEARCHED = ("words", "signs", "headings", "main", "cues")
SETS = (*SEARCHED, "needs", "unless")


@dataclass(slots=True)
class Programs:
    """Every compiled pattern by set, and the classes that single words belong to."""

    sets: dict[str, list[tuple[Program | Packed, Payload]]] = field(
        default_factory=lambda: {name: [] for name in SETS}
    )
    classes: list[str] = field(default_factory=list)
    single: dict[str, list[str]] = field(default_factory=dict)
    beginnings: list[str] = field(default_factory=list)
    sieves: dict[str, Plain] = field(default_factory=dict)
    unpacker: Unpacker | None = None


@dataclass(slots=True)
class Known:
    """What the `words` set finds in a unit, each with its words' range."""

    kin: list[tuple[KinRule, int, int]] = field(default_factory=list)
    roles: list[tuple[Role, int, int]] = field(default_factory=list)
    terms: list[tuple[TermRule, int, int]] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    nations: list[int] = field(default_factory=list)


def compile_book(book: Rulebook) -> Programs:
    """Compile all patterns of `book`."""
    made = Programs(classes=list(book.classes))
    irregular = book.irregular

    def add(name: str, texts: Iterable[str], payload: Payload) -> None:
        made.sets[name] += [(compile_node(parse(t), irregular), payload) for t in texts]

    for i, (name, members) in enumerate(book.classes.items()):
        for member in members:
            forms = single_forms(parse(member), irregular)
            for form in forms:
                made.single.setdefault(form, []).append(name)
            if not forms:
                add("words", (member,), ("class", i))
    for i, kin in enumerate(book.kin):
        add("words", kin.words, ("kin", i))
    for i, role in enumerate(book.roles):
        add("words", role.words, ("role", i))
    for i, kind in enumerate(book.kinds):
        add("words", kind.patterns, ("kind", i))
    for i, nation in enumerate(book.nations):
        add("words", nation.patterns, ("nation", i))
    for i, term in enumerate(book.terms):
        nodes = [literal(words) for words in spellings(term)]
        made.sets["words"] += [(compile_node(node, irregular), ("term", i)) for node in nodes]
    for i, sign in enumerate(book.signs):
        add("signs", sign.patterns, ("sign", i))
    for i, section in enumerate(book.sections):
        add("headings", section.headings, ("section", i))
    for i, cue in enumerate(book.cues):
        add("cues", cue.patterns, ("cue", i))
        add("cues", cue.pseudo, ("pseudo", i))
        add("cues", cue.stops, ("stop", i))
    add("cues", book.stops, ("end", 0))
    for i, rule in enumerate(book.rules):
        add("main", rule.patterns, ("rule", i))
        tokens = [compile_node(node_of(one), irregular) for one in rule.spacy]
        made.sets["main"] += [(program, ("rule", i)) for program in tokens]
        add("needs", rule.needs, ("rule", i))
        add("unless", rule.unless, ("rule", i))
    every = (one for programs in made.sets.values() for one, _ in programs)
    made.beginnings = sorted(beginnings(one for one in every if isinstance(one, Program)))
    return made


class Compiled:
    """Everything of a rule book that is matched against a record's units."""

    def __init__(self, book: Rulebook, made: Programs | None = None) -> None:
        """Take the compiled patterns of `book`, or compile them now."""
        made = made or compile_book(book)
        self.book = book
        self.rules: tuple[Rule, ...] = book.rules
        self.made = made
        self.words, self.signs, self.headings, self.main, self.cues = (
            Patterns(Shelf(made.sets[name], made.unpacker), made.sieves.get(name))
            for name in SEARCHED
        )
        self.needs = Conditions(Shelf(made.sets["needs"], made.unpacker))
        self.unless = Conditions(Shelf(made.sets["unless"], made.unpacker))
        self.settings: dict[Hashable, int] = {}
        self.everywhere = self.by_place()
        self.sections = {section.id: section for section in book.sections}
        self.items = {s.id: item_rule(s) for s in book.sections if s.items}
        self.lexicon = Lexicon(made.beginnings)
        self.boundaries = Boundaries.of(book.words)
        self.easy = frozenset(book.words.get("easy-acronyms", ()))
        self.titles = frozenset(book.words.get("titles", ()))
        self.never_names = frozenset(normal(word) for word in book.words.get("never-names", ()))
        self.never_names |= {
            form
            for words in (*(kin.words for kin in book.kin), *(role.words for role in book.roles))
            for phrase in words
            for word in phrase.split()
            for form in pieces(word)
        }
        self.contractions = {
            short: tuple(spelt.split())
            for short, spelt in (
                entry.split(": ", 1) for entry in book.words.get("contractions", ())
            )
        }

    def by_place(self) -> tuple[int, dict[int, int]]:
        """Give the bits of patterns that may fire anywhere, and of each rule bound to places."""
        anywhere = 0
        bound: dict[int, int] = {}
        for at, (_, index) in enumerate(self.main.shelf.payloads):
            if self.rules[index].where == ANYWHERE:
                anywhere |= 1 << at
            else:
                bound[index] = bound.get(index, 0) | 1 << at
        return anywhere, bound

    def know(self, view: View) -> Known:
        """Find a unit's kin, role, kind and hard words; opens the slots of its word classes."""
        known, book = Known(), self.book
        single = self.made.single
        for i, form in enumerate(view.forms):
            for name in single.get(form, ()):
                mark(view, i, name, 1)
        for (what, at), first, last in list(self.words.find(view)):
            if what == "class":
                mark(view, first, self.made.classes[at], last - first)
                view.places[f"<{self.made.classes[at]}>"].sort()
            elif what == "kin":
                known.kin.append((book.kin[at], first, last))
            elif what == "role":
                known.roles.append((book.roles[at].role, first, last))
            elif what == "term":
                known.terms.append((book.terms[at], first, last))
            elif what == "nation":
                known.nations.append(at)
            else:
                known.kinds.append(at)
        return known


def item_rule(section: SectionRule) -> Rule:
    """Give the rule that a bare item under a section's heading stands for its category."""
    return Rule(
        id=f"section/{section.id}",
        label=section.items or "signal",
        means=section.means,
        confidence=ITEM,
        span="unit",
        context=False,
        hits=(),
    )


class Conditions:
    """Programs by the rule that they are a condition of."""

    def __init__(self, shelf: Shelf[Payload]) -> None:
        """Sort the programs of a shelf by rule."""
        self.shelf = shelf
        self.places: dict[int, list[int]] = {}
        for at, (_, rule) in enumerate(shelf.payloads):
            self.places.setdefault(rule, []).append(at)

    def of(self, rule: int) -> list[Program]:
        """Give a rule's conditions; none where it has no such condition."""
        return [self.shelf[at] for at in self.places.get(rule, ())]


def single_forms(node: Node, irregular: Irregular) -> frozenset[str]:
    """Give the forms of a class member that is one word and nothing else, else none."""
    parts = node.parts if isinstance(node, Sequence) else (node,)
    if len(parts) == 1 and isinstance(parts[0], Word | Lemma):
        keys = keys_of(parts[0], irregular)
        return frozenset() if any(key.endswith("*") for key in keys) else keys
    return frozenset()


def literal(words: Iterable[str]) -> Node:
    """Build the pattern of exactly these forms, whatever signs they hold."""
    return Sequence(tuple(Word(word) for word in words))


def spellings(term: TermRule) -> list[list[str]]:
    """List the words of a term, of its other forms, and of their plurals."""
    found = []
    for form in (term.term, *term.forms):
        words = [piece for word in form.split() for piece in pieces(word)]
        found.append(words)
        if len(words[-1]) > 1 and not words[-1].endswith("s"):
            found.append([*words[:-1], words[-1] + "s"])
    return found
