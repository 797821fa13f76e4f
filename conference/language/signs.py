"""The signs that give people away: wordings around a name, lists of who was there, own speech."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from conference.language.cast import Somebody
from conference.language.compiled import Compiled
from conference.language.matching import mark
from conference.language.names import Mention, by_unit, name_key
from conference.language.tokens import Words
from conference.language.units import Unit
from conference.record import Document, Form, Role

INVITED = frozenset(
    {"present", "apologies", "attendance", "attending", "attended", "pres", "apols"}
)
CIVIL = frozenset(("mr", "mrs", "ms", "miss"))
TITLED = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f"}
SURE = 5.0
LISTED = 4.0
# Who is listed as present without a sign is a worker, less surely so with Mr or Mrs.
PRESENT, PRESENT_CIVIL = 1.2, 0.3
# A kind of sign that recurs says little more than twice the same.
REPEATED = 2
# Hints, signs of less than this weight, never add up to a plain sign.
PLAIN, HINTED = 2.0, 2.4
TOGETHER = 8
BEGINS = 4
"""Words of a cell within which a role must be named: "Elan's independent advocate"."""


def windows(units: Sequence[Unit], compiled: Compiled) -> list[Unit]:
    """Give the units signs are looked for in: captions are joined, their cuts being guesses."""
    found: list[Unit] = []
    waiting: list[Unit] = []
    for unit in units:
        apart = waiting and unit.first != waiting[-1].last
        if waiting and (unit.form is not Form.CAPTION or len(waiting) == TOGETHER or apart):
            found.append(joined_unit(waiting, compiled))
            waiting = []
        if unit.form is Form.CAPTION:
            waiting.append(unit)
        else:
            found.append(unit)
    if waiting:
        found.append(joined_unit(waiting, compiled))
    return found


def joined_unit(units: Sequence[Unit], compiled: Compiled) -> Unit:
    """Join neighbouring units into one, with the facts that stand in them."""
    first, last = units[0], units[-1]
    forms = [form for unit in units for form in unit.view.forms]
    slots = {
        unit.first - first.first + at: [(n, size) for n, size in opened if n in ("age", "date")]
        for unit in units
        for at, opened in unit.view.slots.items()
    }
    whole = Unit(first.start, last.end, first.form, first.block, first.first, last.last)
    whole.view = compiled.lexicon.view(forms, slots)
    whole.known = compiled.know(whole.view)
    return whole


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
    seen: Counter[tuple[int, str]] = Counter()
    for unit, here in by_unit(units, found):
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
                if sign.role is Role.PARENT and words.forms[mention.first - 1] == "of":
                    continue
                if sign.role is Role.CHILD and words.forms[mention.first] in compiled.titles:
                    continue
                somebody = named[joined[mention.key]]
                seen[at_sign, somebody.key] += 1
                if seen[at_sign, somebody.key] > REPEATED:
                    continue
                if sign.weight >= PLAIN or somebody.evidence[sign.role] < HINTED:
                    somebody.evidence[sign.role] += sign.weight
                title = TITLED.get(words.forms[mention.first])
                fits = [k for k in kin if title is None or k.gender in (None, title)]
                if fits and fits[0].role == sign.role:
                    somebody.kin[fits[0].kin] += 1
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
    for unit, here in by_unit(units, found):
        if unit.section != "attendance" and words.forms[unit.first] not in INVITED:
            continue
        for mention in here:
            civil = words.forms[mention.first] in CIVIL
            evidence = named[joined[mention.key]].evidence
            if not any(evidence.values()):
                evidence[Role.WORKER] += PRESENT_CIVIL if civil else PRESENT


def weigh_rows(
    document: Document,
    units: Sequence[Unit],
    found: Sequence[Mention],
    joined: Mapping[str, str],
    named: Mapping[str, Somebody],
) -> None:
    """In a table, a name that fills a row's first cell has the role that another cell begins with.

    "Children's social worker" is a worker: a role word tells more than a kin word beside it.
    """
    rows: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        row = document.blocks[unit.block].row
        if row and unit.form is Form.CELL:
            rows[row].append(unit)
    held = {unit.first: here for unit, here in by_unit(units, found)}
    for cells in rows.values():
        first, *others = cells
        here = held.get(first.first, [])
        if fills(first, here):
            somebody = named[joined[here[0].key]]
            any(tells(cell, somebody) for cell in others)


def fills(unit: Unit, here: Sequence[Mention]) -> bool:
    """Tell a cell that holds one name and nothing else."""
    return len(here) == 1 and here[0].first == unit.first and here[0].last == unit.last


def tells(cell: Unit, somebody: Somebody) -> bool:
    """Add the role that a cell begins with; False where it names none."""
    role = next((role for role, a, _ in cell.known.roles if a < BEGINS), None)
    # "With Mam" says where a child lives, so a kin word counts at the very beginning only.
    opening = [(b, rule) for rule, a, b in cell.known.kin if a == 0]
    kin = max(opening, key=lambda one: one[0])[1] if opening else None
    if role is not None:
        somebody.evidence[role] += SURE
    elif kin is not None:
        somebody.evidence[kin.role] += SURE
        if kin.role is not Role.CHILD:
            somebody.kin[kin.kin] += 1
    return role is not None or kin is not None


def weigh_lists(
    units: Sequence[Unit],
    compiled: Compiled,
    found: Sequence[Mention],
    joined: Mapping[str, str],
    named: Mapping[str, Somebody],
) -> None:
    """Under a heading "Children", a line begins with a child's name."""
    memo: dict[str, bool] = {}
    for unit, (first, *_) in by_unit(units, found):
        if unit.section != "family" or unit.form is Form.HEADING:
            continue
        heading = unit.heading or ""
        if heading not in memo:
            kin = compiled.know(compiled.lexicon.view(heading.lower().split(), {})).kin
            memo[heading] = bool(kin) and kin[0][0].role is Role.CHILD
        if memo[heading] and first.first - unit.first <= 1:
            named[joined[first.key]].evidence[Role.CHILD] += LISTED


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
