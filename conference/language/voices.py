"""Whose voice it is: the speaker of a turn, or the person whose words are passed on."""

from __future__ import annotations

from conference.language.compiled import Compiled
from conference.language.evidence import Hit
from conference.language.names import name_key
from conference.language.reading import Reading
from conference.language.units import Unit
from conference.record import ADULTS, Form, Role
from conference.tags import Category

FEWEST = {Role.CHILD: 2}
FEW = 4


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
    """Name the person whose voice a rule found: in the match first, then before it."""
    wanted = (Role.CHILD,) if category is Category.CHILD_VOICE else tuple(ADULTS)
    spoken = [s for s in reading.spoken[index] if s.role in wanted and s.person is not None]
    inside = [s for s in spoken if hit.first <= s.at < hit.last]
    before = [s for s in spoken if s.at < hit.first]
    chosen = inside[:1] or before[-1:] or spoken[:1]
    if chosen and chosen[0].person is not None:
        return reading.people[chosen[0].person].name
    unit = reading.units[index]
    if unit.about is not None and unit.subject in wanted:
        return reading.people[unit.about].name
    return None
