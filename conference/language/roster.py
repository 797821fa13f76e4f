"""Build the cast: gather names, weigh the signs of each role, join kin words to names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from conference.language.cast import Cast, Somebody, gather, settle
from conference.language.compiled import Compiled
from conference.language.listed import weigh_attendance, weigh_lists, weigh_rows
from conference.language.names import (
    Mention,
    candidates,
    clusters,
    mentions,
    name_key,
    variants,
)
from conference.language.naming import Naming, windows
from conference.language.signs import weigh_signs, weigh_speakers
from conference.language.ties import (
    couple,
    genders,
    guess_child,
    initials,
    settle_speakers,
    surnames,
    told_apart,
)
from conference.language.tokens import Words
from conference.language.traits import judge, traits
from conference.language.units import Unit
from conference.record import Document, Role
from conference.rulebook.pattern import pieces
from conference.rulebook.schema import KinRule

GROUPS = frozenset(
    ("children", "parents", "grandparents", "family", "son", "daughter", "brother", "sister")
)


@dataclass(slots=True)
class KinMention:
    """A kin word at words `first` to `last` of the text."""

    first: int
    last: int
    rule: KinRule


@dataclass(slots=True)
class Roster:
    """The cast and where each of its people is mentioned, by word index."""

    cast: Cast
    names: list[Mention] = field(default_factory=list)
    kin: list[KinMention] = field(default_factory=list)
    joined: dict[str, str] = field(default_factory=dict)


def roster(
    document: Document,
    words: Words,
    units: Sequence[Unit],
    compiled: Compiled,
    fixed: Mapping[str, Role],
    *,
    learned: bool = True,
) -> Roster:
    """Read who is who; `fixed` maps names as the user wrote them to roles.

    Without `learned`, only signs and lists tell a role.
    """
    text = document.text
    speakers = {u.speaker for u in units if u.speaker}
    given = {form for name in (*fixed, *speakers) for form in pieces(name)}
    names = candidates(text, words, units, given, compiled.never_names)
    found = mentions(text, words, units, names, compiled.titles)
    joined = clusters(found, words, compiled.titles)
    joined |= variants(units, found)
    named = gather(text, words.starts, words.ends, found, joined)
    for mention in found:
        joined.setdefault(mention.key, mention.key)
    for name in (*fixed, *sorted(speakers)):
        key = name_key(name, compiled)
        key = joined.get(key, key)
        if key and not set(pieces(name)) <= compiled.never_names:
            named.setdefault(key, Somebody(key)).written[name] += 2
            joined.setdefault(key, key)
    kin = kin_mentions(units)
    wide = windows(units, compiled)
    naming = Naming(document, words, units, wide, compiled, found, joined, named)
    for weigh in (weigh_signs, weigh_attendance, weigh_rows, weigh_lists, weigh_speakers):
        weigh(naming)
    for key, own in traits(naming).items() if learned else ():
        if key in named:
            named[key].likely = judge(own)
    for tie in (couple, settle_speakers, guess_child, initials, surnames):
        tie(naming)
    for key, somebody in named.items():
        if somebody.owner:
            joined.update({k: somebody.owner for k, v in joined.items() if v == key})
    named = {key: somebody for key, somebody in named.items() if not somebody.owner}
    naming.named = named
    genders(naming)
    kin_seen: dict[str, Counter[str]] = defaultdict(Counter)
    for relation in kin:
        if relation.rule.kin not in GROUPS:
            written = text[words.starts[relation.first] : words.ends[relation.last - 1]]
            kin_seen[relation.rule.kin][written] += 1
    roles = {rule.kin: rule.role for rule in compiled.book.kin}
    kin_gender = {rule.kin: rule.gender for rule in compiled.book.kin if rule.gender}
    keyed = {
        joined.get(k, k): role for k, role in ((name_key(n, compiled), r) for n, r in fixed.items())
    }
    cast = settle(named, kin_seen, roles, kin_gender, keyed, told_apart(naming))
    return Roster(cast, found, kin, joined)


def kin_mentions(units: Sequence[Unit]) -> list[KinMention]:
    """Find every kin word, the longest where several begin together."""
    found: list[KinMention] = []
    for unit in units:
        taken: dict[int, KinMention] = {}
        for rule, a, b in unit.known.kin:
            here = KinMention(unit.first + a, unit.first + b, rule)
            if a not in taken or taken[a].last < here.last:
                taken[a] = here
        last = -1
        for a in sorted(taken):
            if taken[a].first >= last:
                found.append(taken[a])
                last = taken[a].last
    return found
