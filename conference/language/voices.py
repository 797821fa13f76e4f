"""Whose voice it is: the speaker of a turn, or the person whose words are passed on."""

from __future__ import annotations

from collections.abc import Sequence

from conference.language.compiled import Compiled
from conference.language.evidence import Hit
from conference.language.names import name_key
from conference.language.persons import Spoken
from conference.language.reading import Reading
from conference.language.units import Unit
from conference.record import ADULTS, Form, Role
from conference.tags import Category

FEWEST = {Role.CHILD: 2}
FEW = 4
LABELS = frozenset((":", "-", "–", "—", ">"))
SOURCES = frozenset(("according", "acc", "acc."))


def spoken_voice(
    reading: Reading, unit: Unit, speaker: Role | None, compiled: Compiled
) -> tuple[Category, str | None] | None:
    """Give the voice of a family member's own turn, unless it is small talk or "okay"."""
    if unit.form is not Form.TURN or speaker is None:
        return None
    small = frozenset(compiled.book.words.get("small-talk", ()))
    telling = [f for f in unit.view.forms if f[0].isalnum() and f not in small]
    if len(telling) < FEWEST.get(speaker, FEW):
        return None
    who = name_of(reading, unit.speaker or "", compiled)
    if speaker is Role.CHILD:
        return Category.CHILD_VOICE, who
    if speaker in ADULTS:
        return Category.FAMILY_VOICE, who
    return None


def name_of(reading: Reading, speaker: str, compiled: Compiled) -> str:
    """Give the person behind a speaker's label, or the label itself."""
    key = name_key(speaker, compiled)
    cast = reading.roster.cast
    person = cast.by_name.get(reading.roster.joined.get(key, key))
    return cast.people[person].name if person is not None else speaker


def who_speaks(reading: Reading, index: int, category: Category, hit: Hit) -> str | None:
    """Name the person whose voice a rule found.

    In this order: whose name labels the unit ("Jonah - ..."), "according to" whom, who opens the
    match, who stands last before it, whom the heading names, and who stands elsewhere in it.
    """
    unit = reading.units[index]
    wanted = (Role.CHILD,) if category is Category.CHILD_VOICE else tuple(ADULTS)
    spoken = [s for s in reading.spoken[index] if s.role in wanted and s.person is not None]
    forms = unit.view.forms
    order = [
        *(s for s in spoken if labels(forms, s)),
        *(s for s in spoken if vouches(forms, s)),
        *(s for s in spoken if s.at == hit.first),
        *[s for s in spoken if s.at < hit.first][-1:],
    ]
    if not order and unit.about is not None and unit.subject in wanted:
        return reading.people[unit.about].name
    order += [s for s in spoken if s.at < hit.last] or spoken
    return reading.people[order[0].person].name if order and order[0].person is not None else None


def labels(forms: Sequence[str], spoken: Spoken) -> bool:
    """Tell a name that opens a line, before a colon or dash."""
    after = spoken.at + spoken.length
    return not spoken.at and after < len(forms) and forms[after] in LABELS


def vouches(forms: Sequence[str], spoken: Spoken) -> bool:
    """Tell a name after "according to"."""
    before = forms[max(0, spoken.at - 2) : spoken.at]
    return bool(before) and (before[0] in SOURCES or before[-1] == "per")
