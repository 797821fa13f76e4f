"""Read a document: words, units, sections, people and kind, ready for rules to be matched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from conference.language.ages import UNITS, is_age
from conference.language.compiled import Compiled
from conference.language.facts import facts
from conference.language.kinds import kind_of
from conference.language.names import name_key
from conference.language.nations import nation_of
from conference.language.persons import Spoken, open_slots, speaker_slots
from conference.language.record_day import date_of
from conference.language.repairs import repair
from conference.language.roster import Roster, roster
from conference.language.sections import place_sections
from conference.language.tokens import Words, words_of
from conference.language.units import Unit, units_of
from conference.record import Document, Form, Kind, Nation, Person, Record, Role, Segment


@dataclass(slots=True)
class Reading:
    """A document being understood; lives inside the language room only.

    `names` holds every name and alias of its people, as written.
    """

    document: Document
    words: Words
    units: list[Unit]
    roster: Roster
    spoken: list[list[Spoken]]
    kind: Kind
    nation: Nation | None
    speakers: dict[str, Role]
    date: date | None
    limits: list[str] = field(default_factory=list)
    names: frozenset[str] = frozenset()

    @property
    def people(self) -> Sequence[Person]:
        """The record's people."""
        return self.roster.cast.people


def read(
    document: Document,
    compiled: Compiled,
    *,
    kind: Kind | None = None,
    nation: Nation | None = None,
    fixed: Mapping[str, Role] | None = None,
    learned: bool = True,
) -> Reading:
    """Understand a document; without `learned`, roles are told by signs alone.

    `kind`, `nation` and `fixed` (name to role) overrule what the words tell.
    """
    words = words_of(document.text, compiled.contractions)
    limits = list(document.limits)
    limits += repair(document, words, compiled)
    units = units_of(document, words, compiled.boundaries)
    build_views(document, words, units, compiled)
    place_sections(document, units, compiled)
    who = roster(document, words, units, compiled, fixed or {}, learned=learned)
    spoken = open_slots(units, who, compiled)
    speakers = {
        speaker: speaker_role(speaker, who, compiled)
        for speaker in {unit.speaker for unit in units if unit.speaker}
    }
    for unit in units:
        speaker_slots(unit, speakers.get(unit.speaker or ""))
    told = kind or kind_of(document, units, compiled, speakers)
    whose = nation or nation_of(units, compiled)
    names = frozenset(n for p in who.cast.people for n in (p.name, *p.aliases))
    day = date_of(document, compiled.book.words)
    return Reading(document, words, units, who, spoken, told, whose, speakers, day, limits, names)


def speaker_role(speaker: str, who: Roster, compiled: Compiled) -> Role:
    """Give a speaker's role from the cast; somebody unknown is a worker."""
    key = name_key(speaker, compiled)
    person = who.cast.by_name.get(who.joined.get(key, key))
    if person is None:
        kin = compiled.know(compiled.lexicon.view(speaker.lower().split(), {})).kin
        if kin:
            return kin[0][0].role
        return Role.WORKER
    return who.cast.people[person].role


def build_views(
    document: Document, words: Words, units: Sequence[Unit], compiled: Compiled
) -> None:
    """Give every unit its view, with facts and word classes marked."""
    at, every = 0, facts(document.text)
    for unit in units:
        slots: dict[int, list[tuple[str, int]]] = {}
        while at < len(every) and every[at][1] <= unit.start:
            at += 1
        k = at
        while k < len(every) and every[k][0] < unit.end:
            start, end, name = every[k]
            a, b = words.between(start, end)
            a, b = max(a, unit.first), min(b, unit.last)
            if b > a:
                opened = slots.setdefault(a - unit.first, [])
                opened.append((name, b - a))
                after = words.forms[b] if b < unit.last else ""
                if name in ("duration", "number") and is_age(document.text[start:end], after):
                    opened.append(("age", b - a + (name == "number" and after in UNITS)))
                if name in ("percent", "money", "duration"):
                    opened.append(("number", b - a))
            k += 1
        unit.view = compiled.lexicon.view(words.forms[unit.first : unit.last], slots)
        unit.known = compiled.know(unit.view)


def record_of(reading: Reading) -> Record:
    """Freeze what was understood into a Record."""
    sections: dict[int, str | None] = {}
    for unit in reading.units:
        sections.setdefault(unit.block, unit.heading)
    document = reading.document
    return Record(
        source=document.source,
        kind=reading.kind,
        date=reading.date.isoformat() if reading.date else None,
        nation=reading.nation,
        text=document.text,
        people=tuple(reading.people),
        segments=tuple(
            Segment(
                start=block.start,
                end=block.end,
                section=sections.get(i),
                speaker=block.speaker,
                time=block.time,
                place=block.place,
                row=block.row,
            )
            for i, block in enumerate(document.blocks)
            if block.form is not Form.HEADING or i in sections
        ),
    )
