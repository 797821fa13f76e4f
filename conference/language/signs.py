"""The signs that give people away: wordings around a name, a speaker's label, own speech."""

from __future__ import annotations

import re
from collections import Counter

from conference.language.matching import mark
from conference.language.names import name_key
from conference.language.naming import Naming
from conference.language.units import Unit
from conference.record import Role

TITLED = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f"}
SURE = 5.0
# A kind of sign that recurs says little more than twice the same.
REPEATED = 2
# Hints, signs of less than this weight, never add up to a plain sign.
PLAIN, HINTED = 2.0, 2.4


def weigh_signs(naming: Naming) -> None:
    """Add the weight of every sign that a name stands in; note kin word and age beside it."""
    seen: Counter[tuple[int, str]] = Counter()
    for unit, here in naming.by_window():
        for mention in here:
            mark(unit.view, mention.first - unit.first, "any-name", mention.last - mention.first)
        for (_, at_sign), a, b in naming.compiled.signs.find(unit.view):
            sign = naming.compiled.book.signs[at_sign]
            if sign.speech:
                continue
            kin = [k for k, x, y in unit.known.kin if a <= x and y <= b]
            for mention in here:
                if not a <= mention.first - unit.first < b:
                    continue
                if sign.role is Role.PARENT and naming.words.forms[mention.first - 1] == "of":
                    continue
                if (
                    sign.role is Role.CHILD
                    and naming.words.forms[mention.first] in naming.compiled.titles
                ):
                    continue
                somebody = naming.somebody(mention)
                seen[at_sign, somebody.key] += 1
                if seen[at_sign, somebody.key] > REPEATED:
                    continue
                if sign.weight >= PLAIN or somebody.evidence[sign.role] < HINTED:
                    somebody.evidence[sign.role] += sign.weight
                title = TITLED.get(naming.words.forms[mention.first])
                fits = [k for k in kin if title is None or k.gender in (None, title)]
                if fits and fits[0].role == sign.role:
                    somebody.kin[fits[0].kin] += 1
                if sign.role is Role.CHILD and somebody.age is None:
                    somebody.age = age_in(naming, unit, mention.last - unit.first, b)


def age_in(naming: Naming, unit: Unit, start: int, end: int) -> str | None:
    """Give the age that stands between two words of a unit, as written."""
    for i in range(start, end):
        for name, length in unit.view.slots.get(i, ()):
            if name == "age":
                a, b = unit.first + i, unit.first + i + length
                words = naming.words
                return naming.document.text[words.starts[a] : words.ends[b - 1]]
    return None


def weigh_speakers(naming: Naming) -> None:
    """A speaker's label may hold a kin or role word; how somebody speaks tells the rest."""
    compiled = naming.compiled
    for unit in naming.units:
        if not unit.speaker:
            continue
        key = name_key(unit.speaker, compiled)
        somebody = naming.named.get(naming.joined.get(key, key))
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
