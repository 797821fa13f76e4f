"""Point every mention, kin word and pronoun of a unit at a person, and open their slots.

`<child> <parent> <carer> <relative> <worker>` stand for anyone in that role, `<family>` for
all but workers, `<adult>` for the family's grown-ups, `<person>` for anybody. A pronoun is
taken for the last family member spoken of whose gender fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from conference.language.cast import WORKERS, Cast
from conference.language.compiled import Compiled
from conference.language.matching import mark
from conference.language.roster import GROUPS, Roster
from conference.language.units import Unit
from conference.record import ADULTS, FAMILY, Form, Role

HE = frozenset(("he", "him", "his", "himself", "he'd", "he'll", "he's"))
SHE = frozenset(("she", "her", "hers", "herself", "she'd", "she'll", "she's"))
SUBJECT = frozenset(("he", "she", "he'd", "she'd", "he'll", "she'll", "he's", "she's", "him"))
SPEAKER = frozenset(
    ("i", "i'm", "i've", "i'd", "i'll", "me", "my", "we", "we've", "we'd", "we'll", "our")
)
MEMORY = 60


@dataclass(slots=True)
class Spoken:
    """Who a unit speaks of: (word index in the unit, length, role, person or None)."""

    at: int
    length: int
    role: Role
    person: int | None


@dataclass(slots=True)
class Recall:
    """The people spoken of so far, the likeliest to be meant by "he" or "she" first.

    Whom a sentence is about stays in mind longer than whom it mentions beside, so the first
    person of a sentence comes before the others (centering, Grosz, Joshi and Weinstein 1995).
    """

    earlier: list[int] = field(default_factory=list)
    now: list[int] = field(default_factory=list)

    def add(self, person: int) -> None:
        """Note that the sentence speaks of a person."""
        if person not in self.now:
            self.now.append(person)

    def close(self) -> None:
        """End a sentence: its people come before all earlier ones, its first person foremost."""
        self.earlier = [*self.now, *(p for p in self.earlier if p not in self.now)][:MEMORY]
        self.now = []

    def clear(self) -> None:
        """Forget everybody, as under a new heading."""
        self.earlier, self.now = [], []

    def order(self) -> Iterator[int]:
        """Give everybody in mind, the likeliest first."""
        yield from self.now
        yield from self.earlier


def slots_of(role: Role) -> tuple[str, ...]:
    """List the slots that somebody in `role` fills."""
    names = [role.value, "person"]
    if role in FAMILY:
        names.append("family")
    if role in ADULTS:
        names.append("adult")
    if role in WORKERS and role is not Role.WORKER:
        names.append("worker")
    return tuple(names)


def open_slots(units: Sequence[Unit], roster: Roster, compiled: Compiled) -> list[list[Spoken]]:
    """Open person slots in every unit's view; gives who each unit speaks of."""
    cast = roster.cast
    recall = Recall()
    names, kin = iter(roster.names), iter(roster.kin)
    name, relation = next(names, None), next(kin, None)
    spoken: list[list[Spoken]] = []
    heading: str | None = None
    subject: int | None = None
    for unit in units:
        here: list[Spoken] = []
        while name and name.first < unit.last:
            person = cast.by_name.get(roster.joined.get(name.key, name.key))
            if person is not None:
                role = cast.people[person].role
                here.append(Spoken(name.first - unit.first, name.last - name.first, role, person))
                silence(unit, name.first - unit.first, name.last - unit.first)
            name = next(names, None)
        while relation and relation.first < unit.last:
            rule = relation.rule
            person = None if rule.kin in GROUPS else cast.by_kin.get(rule.kin)
            at, size = relation.first - unit.first, relation.last - relation.first
            here.append(Spoken(at, size, rule.role, person))
            mark(unit.view, at, "kin", size)
            relation = next(kin, None)
        for role, a, b in unit.known.roles:
            here.append(Spoken(a, b - a, role, None))
        if unit.heading != heading:
            heading = unit.heading
            recall.clear()
            subject = heading_subject(heading, roster, compiled)
            if subject is not None:
                recall.add(subject)
                recall.close()
        if subject is not None and unit.form is not Form.HEADING:
            unit.subject, unit.about = cast.people[subject].role, subject
        here.sort(key=lambda s: s.at)
        pronouns(unit, here, cast, recall)
        for one in here:
            for slot in slots_of(one.role):
                mark(unit.view, one.at, slot, one.length)
        for places in unit.view.places.values():
            places.sort()
        spoken.append(here)
    return spoken


def silence(unit: Unit, first: int, last: int) -> None:
    """Keep a name's own letters from being read as words: Precious, Grace, Mark, Dawn."""
    view = unit.view
    for i in range(first, last):
        for key in view.keys[i]:
            view.places[key].remove(i)
            if not view.places[key]:
                del view.places[key]
        view.keys[i] = frozenset()


def heading_subject(heading: str | None, roster: Roster, compiled: Compiled) -> int | None:
    """Give the family member that a heading names ("Mum", "E's views"), if it names one."""
    if not heading:
        return None
    cast = roster.cast
    named: list[int] = []
    for form in [f.strip(":.,()'’") for f in heading.lower().replace("’s", "").split()][:5]:
        person = cast.by_name.get(roster.joined.get(form.removesuffix("'s"), form))
        if person is None:
            kin = compiled.know(compiled.lexicon.view([form], {})).kin
            person = cast.by_kin.get(kin[0][0].kin) if kin else None
        if person is not None and cast.people[person].role in FAMILY:
            named.append(person)
    return named[0] if len(set(named)) == 1 else None


def pronouns(unit: Unit, here: list[Spoken], cast: Cast, recall: Recall) -> None:
    """Resolve the pronouns of a unit, in order, remembering who was named between them."""
    named = {one.at: one for one in here}
    added: list[Spoken] = []
    for i, form in enumerate(unit.view.forms):
        if i in named:
            person = named[i].person
            if person is not None:
                recall.add(person)
            continue
        wanted = "m" if form in HE else "f" if form in SHE else None
        if wanted is None:
            continue
        found = antecedent(wanted, cast, recall)
        if found is not None:
            learn(cast, found, wanted)
            recall.add(found)
            if form in SUBJECT:
                added.append(Spoken(i, 1, cast.people[found].role, found))
    recall.now = [p for p in recall.now if cast.people[p].role in FAMILY]
    recall.close()
    here += added
    here.sort(key=lambda s: s.at)


def antecedent(gender: str, cast: Cast, recall: Recall) -> int | None:
    """Give the last person spoken of whose gender fits or is not known yet."""
    for person in recall.order():
        if cast.gender.get(person, gender) == gender:
            return person
    return None


def learn(cast: Cast, person: int, gender: str) -> None:
    """Remember the gender that the record's own pronouns give a person."""
    cast.gender.setdefault(person, gender)


def speaker_slots(unit: Unit, role: Role | None) -> None:
    """In talk, "I" and "we" stand for the speaker."""
    if role is None or unit.form is not Form.TURN:
        return
    for i, form in enumerate(unit.view.forms):
        if form in SPEAKER:
            for slot in slots_of(role):
                mark(unit.view, i, slot, 1)
