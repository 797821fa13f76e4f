"""What people's names tell of one another: coupled names, initials, he and she, who is left."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict

from conference.language.cast import WORKERS
from conference.language.names import name_key, shared_surnames
from conference.language.naming import Naming
from conference.language.signs import SURE, TITLED
from conference.record import ADULTS, FAMILY, Role


def couple(naming: Naming) -> None:
    """A name coupled with a child's ("Jac and Elsi") is a child's too, unless signs say else."""
    links = {"and", "&", "+", ",", "or"}
    for left, right in itertools.pairwise(naming.found):
        if right.first - left.last == 1 and naming.words.forms[left.last] in links:
            pair = naming.somebody(left), naming.somebody(right)
            for one, other in (pair, pair[::-1]):
                adult = any(
                    other.evidence[role] for role in (Role.PARENT, Role.RELATIVE, Role.WORKER)
                )
                if one.role() is Role.CHILD and not adult and naming.words.forms[left.last] != ",":
                    other.evidence[Role.CHILD] = max(COUPLED, other.evidence[Role.CHILD])


def guess_child(naming: Naming) -> None:
    """Where no name has a child's signs, the one that is spoken of most is taken for the child."""
    if any(somebody.role() is Role.CHILD for somebody in naming.named.values()):
        return
    speakers = {unit.speaker for unit in naming.units}
    free = [
        s
        for s in naming.named.values()
        if s.count >= 2 and s.role() in (None, Role.CHILD) and not speakers & set(s.written)
    ]
    if free:
        best = max(free, key=lambda s: s.likely.get(Role.CHILD, 0.0) * s.count + s.count / 100)
        best.evidence[Role.CHILD] += SURE


def settle_speakers(naming: Naming) -> None:
    """Where family speaks, whoever asks most is the worker and the others are family.

    Where only workers speak, whoever asks most is the supervisor.
    """
    named = naming.named
    asked: dict[str, int] = defaultdict(int)
    for unit in naming.units:
        if unit.speaker:
            key = name_key(unit.speaker, naming.compiled)
            forms = unit.view.forms
            asked[naming.joined.get(key, key)] += "?" in forms or bool(
                ASKING.intersection(forms[:2])
            )
    speakers = {key: named[key] for key in asked if key in named}
    if len(speakers) < 2:
        return
    first = max(speakers, key=lambda key: asked[key])
    family = [s for s in speakers.values() if s.role() in FAMILY]
    if not family:
        if len(speakers) == 2:
            speakers[first].evidence[Role.SUPERVISOR] += SURE
        return
    for key, somebody in speakers.items():
        if key != first and somebody.role() in (None, Role.WORKER):
            if somebody.evidence.get(Role.WORKER, 0.0) >= WORKS or len(family) < len(speakers) / 3:
                continue
            likely = {role: somebody.likely.get(role, 0.0) for role in FAMILY}
            somebody.evidence[max(likely, key=lambda role: likely[role])] += SURE


COUPLED = 3.0
ASKING = frozenset(("what", "how", "why", "where", "who", "when", "what's", "how's"))
WORKS = 2.5


def initials(naming: Naming) -> None:
    """Let a lone initial speak for the one person whose name begins with it, family first."""
    named = naming.named
    for key, somebody in named.items():
        if len(key) != 1:
            continue
        if somebody.likely and not somebody.evidence.get(Role.CHILD):
            # A lone initial is a child's only by a sign such as an age beside it.
            somebody.likely[Role.CHILD] = 0.0
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


def surnames(naming: Naming) -> None:
    """Let "Mr Sheikh" speak for the one grown-up of that surname, where children bear it too."""
    named = naming.named
    shared = shared_surnames(naming.found, naming.words, naming.compiled.titles)
    for surname, firsts in shared.items():
        somebody = named.get(surname)
        grown = [named[first] for first in firsts if first in named]
        grown = [other for other in grown if other.role() in ADULTS]
        if somebody is None or somebody.owner or len(firsts) < 2 or len(grown) != 1:
            continue
        grown[0].written += somebody.written
        grown[0].count += somebody.count
        somebody.owner = grown[0].key


def genders(naming: Naming) -> None:
    """Learn who is he and who is she: by title, else by the pronoun that comes next after a name.

    A kin word between them ("Megan's dad, he ...") may be whom the pronoun means, so it counts
    for nobody.
    """
    votes: dict[str, int] = defaultdict(int)
    for unit, here in naming.by_window():
        forms = unit.view.forms
        kin = {i for _, a, b in unit.known.kin for i in range(a, b)}
        ends = [mention.first - unit.first for mention in here[1:]] + [len(forms)]
        for mention, end in zip(here, ends, strict=True):
            titled = TITLED.get(naming.words.forms[mention.first])
            if titled:
                votes[naming.joined[mention.key]] += TITLE_VOTES if titled == "m" else -TITLE_VOTES
            for i in range(mention.last - unit.first, min(end, mention.last - unit.first + AFTER)):
                if i in kin:
                    break
                if forms[i] in HE or forms[i] in SHE:
                    votes[naming.joined[mention.key]] += 1 if forms[i] in HE else -1
                    break
    for key, vote in votes.items():
        if vote and key in naming.named:
            naming.named[key].gender = "m" if vote > 0 else "f"


def told_apart(naming: Naming) -> Counter[tuple[str, str]]:
    """Count the sentences that speak of a name and a kin word as of two people: (name, kin)."""
    apart: Counter[tuple[str, str]] = Counter()
    for unit, here in naming.by_unit():
        kin = {rule.kin for rule, _, _ in unit.known.kin}
        apart.update((naming.joined[mention.key], word) for mention in here for word in kin)
    return apart


TITLE_VOTES = 100
AFTER = 14
"""Words after a name within which a pronoun is taken for it."""
HE = frozenset(("he", "his", "him", "himself"))
SHE = frozenset(("she", "her", "hers", "herself"))
