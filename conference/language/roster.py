"""Build the cast: gather names, weigh the signs of each role, join kin words to names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from conference.language.cast import WORKERS, Cast, Somebody, gather, settle
from conference.language.compiled import Compiled
from conference.language.matching import mark
from conference.language.names import Mention, candidates, clusters, mentions, variants
from conference.language.tokens import Words
from conference.language.traits import judge, traits
from conference.language.units import Unit
from conference.record import Document, Role
from conference.rulebook.pattern import pieces
from conference.rulebook.schema import KinRule

GROUPS = frozenset(
    ("children", "parents", "grandparents", "family", "son", "daughter", "brother", "sister")
)
INVITED = frozenset(
    {"present", "apologies", "attendance", "attending", "attended", "pres", "apols"}
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
) -> Roster:
    """Read who is who; `fixed` maps names as the user wrote them to roles."""
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
    weigh_signs(text, words, units, compiled, found, joined, named)
    weigh_attendance(words, units, found, joined, named)
    weigh_speakers(units, compiled, joined, named)
    told = traits(units, compiled, found, joined, named)
    for key, own in told.items():
        if key in named:
            named[key].likely = judge(own)
    couple(words, units, found, joined, named)
    guess_child(units, named)
    initials(named)
    for key, somebody in named.items():
        if somebody.owner:
            joined.update({k: somebody.owner for k, v in joined.items() if v == key})
    named = {key: somebody for key, somebody in named.items() if not somebody.owner}
    genders(units, found, joined, named)
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
    cast = settle(named, kin_seen, roles, kin_gender, keyed)
    return Roster(cast, found, kin, joined)


def name_key(name: str, compiled: Compiled) -> str:
    """Give the form that a written name is known by: its first name, or the surname after a title."""
    forms = [form for form in pieces(name.replace(".", "")) for form in form.split()]
    forms = [form for form in " ".join(forms).split() if form not in compiled.titles]
    forms = [form for form in forms if form not in compiled.never_names] or forms
    return forms[0] if forms else ""


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


def weigh_signs(
    text: str,
    words: Words,
    units: Sequence[Unit],
    compiled: Compiled,
    found: Sequence[Mention],
    joined: Mapping[str, str],
    named: Mapping[str, Somebody],
) -> None:
    """Add the weight of every sign that a name stands in; note kin word and age beside it."""
    at = 0
    for unit in units:
        here: list[Mention] = []
        while at < len(found) and found[at].first < unit.last:
            here.append(found[at])
            at += 1
        if not here:
            continue
        for mention in here:
            mark(unit.view, mention.first - unit.first, "any-name", mention.last - mention.first)
        for (_, at_sign), a, b in compiled.signs.find(unit.view):
            sign = compiled.book.signs[at_sign]
            if sign.speech:
                continue
            kin = [k for k, x, y in unit.known.kin if a <= x and y <= b]
            for mention in here:
                if not a <= mention.first - unit.first < b:
                    continue
                somebody = named[joined[mention.key]]
                somebody.evidence[sign.role] += sign.weight
                if kin and kin[0].role == sign.role:
                    somebody.kin[kin[0].kin] += 1
                if sign.role is Role.CHILD and somebody.age is None:
                    somebody.age = age_in(text, words, unit, mention.last - unit.first, b)


def age_in(text: str, words: Words, unit: Unit, start: int, end: int) -> str | None:
    """Give the age that stands between two words of a unit, as written."""
    for i in range(start, end):
        for name, length in unit.view.slots.get(i, ()):
            if name == "age":
                a, b = unit.first + i, unit.first + i + length
                return text[words.starts[a] : words.ends[b - 1]]
    return None


def weigh_attendance(
    words: Words,
    units: Sequence[Unit],
    found: Sequence[Mention],
    joined: Mapping[str, str],
    named: Mapping[str, Somebody],
) -> None:
    """In a list of who was there, a name without a kin word is a worker's."""
    at = 0
    for unit in units:
        listed = unit.section == "attendance" or words.forms[unit.first] in INVITED
        while at < len(found) and found[at].first < unit.last:
            if listed:
                named[joined[found[at].key]].evidence[Role.WORKER] += 1.2
            at += 1


def weigh_speakers(
    units: Sequence[Unit],
    compiled: Compiled,
    joined: Mapping[str, str],
    named: Mapping[str, Somebody],
) -> None:
    """A speaker's label may hold a kin or role word; how somebody speaks tells the rest."""
    for unit in units:
        if not unit.speaker:
            continue
        key = name_key(unit.speaker, compiled)
        somebody = named.get(joined.get(key, key))
        if somebody is None:
            continue
        if not somebody.spoke:
            somebody.spoke = True
            forms = re.findall(r"[\w']+", unit.speaker.lower())
            known = compiled.know(compiled.lexicon.view(forms, {}))
            for rule, _, _ in known.kin:
                somebody.evidence[rule.role] += SURE
                somebody.kin[rule.kin] += 1
            for role, _, _ in known.roles:
                somebody.evidence[role] += SURE
        for (_, at), _, _ in compiled.signs.find(unit.view):
            sign = compiled.book.signs[at]
            if sign.speech:
                somebody.evidence[sign.role] += sign.weight / 2


def couple(
    words: Words,
    units: Sequence[Unit],
    found: Sequence[Mention],
    joined: Mapping[str, str],
    named: Mapping[str, Somebody],
) -> None:
    """A name coupled with a child's ("Jac and Elsi") is a child's too, unless signs say else."""
    links = {"and", "&", "+", ",", "or"}
    for left, right in zip(found, found[1:], strict=False):
        if right.first - left.last == 1 and words.forms[left.last] in links:
            pair = named[joined[left.key]], named[joined[right.key]]
            for one, other in (pair, pair[::-1]):
                adult = any(
                    other.evidence[role] for role in (Role.PARENT, Role.RELATIVE, Role.WORKER)
                )
                if one.role() is Role.CHILD and not adult and words.forms[left.last] != ",":
                    other.evidence[Role.CHILD] += 2


def guess_child(units: Sequence[Unit], named: Mapping[str, Somebody]) -> None:
    """Where no name has a child's signs, the one that is spoken of most is taken for the child."""
    if any(somebody.role() is Role.CHILD for somebody in named.values()):
        return
    speakers = {unit.speaker for unit in units}
    free = [
        s
        for s in named.values()
        if s.count >= 2 and s.role() in (None, Role.CHILD) and not speakers & set(s.written)
    ]
    if free:
        best = max(free, key=lambda s: s.likely.get(Role.CHILD, 0.0) * s.count + s.count / 100)
        best.evidence[Role.CHILD] += ENOUGH_TO_BE_TAKEN


SURE = ENOUGH_TO_BE_TAKEN = 5.0


def initials(named: Mapping[str, Somebody]) -> None:
    """Let a lone initial speak for the one person whose name begins with it, family first."""
    for key, somebody in named.items():
        if len(key) != 1:
            continue
        owners = [
            other
            for name, other in named.items()
            if len(name) > 1 and name.startswith(key) and other.role() is not None
        ]
        family = [other for other in owners if other.role() not in WORKERS]
        chosen = owners if len(owners) == 1 else family
        if len(chosen) == 1 and not somebody.evidence.get(Role.PARENT):
            chosen[0].written += somebody.written
            chosen[0].count += somebody.count
            somebody.owner = chosen[0].key


def genders(
    units: Sequence[Unit],
    found: Sequence[Mention],
    joined: Mapping[str, str],
    named: Mapping[str, Somebody],
) -> None:
    """Learn who is he and who is she from sentences that name one person only."""
    at = 0
    votes: dict[str, int] = defaultdict(int)
    for unit in units:
        here: set[str] = set()
        while at < len(found) and found[at].first < unit.last:
            here.add(joined[found[at].key])
            at += 1
        if len(here) == 1:
            forms = set(unit.view.forms)
            votes[here.pop()] += bool(forms & HE) - bool(forms & SHE)
    for key, vote in votes.items():
        if vote and key in named:
            named[key].gender = "m" if vote > 0 else "f"


HE, SHE = frozenset(("he", "his", "him")), frozenset(("she", "her", "hers"))
