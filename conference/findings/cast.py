"""Who is one person and who is a group: the names of a record joined for the checks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conference.record import Person, Role
from conference.rulebook.book import Rulebook

GROUPS = frozenset({"parents", "children", "grandparents", "family"})
PROFESSIONALS = frozenset({Role.WORKER, Role.CHAIR, Role.SUPERVISOR})
HIM, HER = frozenset({"stepdad", "husband"}), frozenset({"stepmum", "wife"})
STEPS = HIM | HER | {"partner"}
"""Kin words for somebody who lives as a parent: "Mum's partner" and "stepdad" may be one man."""
MEMBERS = {"grandparents": frozenset({"nan", "grandad"}), "parents": frozenset({"mum", "dad"})}
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Cast:
    """The record's people as the checks see them: `names` gives whom each name stands for.

    `head[i]` is the index of the person that person `i` is counted as; `None` for a group, and
    for a kin word that could be one of several. `bare[i]` tells that nothing but a kin word
    names them.
    """

    people: tuple[Person, ...]
    head: tuple[int | None, ...]
    names: dict[str, tuple[int, ...]]
    bare: tuple[bool, ...] = ()

    def find(self, written: str | None) -> tuple[int, ...]:
        """Give the people a name, alias or kin word stands for.

        A group stands for its members, "Mum" where two mothers are named for both.
        """
        return self.names.get(written.casefold().strip(), ()) if written else ()

    def those(self, names: Iterable[str | None]) -> tuple[int, ...]:
        """Give the people that several names stand for, each once, in the order of the names."""
        return tuple(dict.fromkeys(i for name in names for i in self.find(name)))

    def spelt(self, who: Iterable[int], text: str) -> set[int]:
        """Give those of some people whom a text calls by a name, alias or kin word."""
        told = flat(text)
        return {i for i in who if any(flat(name) in told for name in self.called(i))}

    def called(self, i: int) -> tuple[str, ...]:
        """List what the record calls a person: name, aliases, kin word."""
        own = self.people[i]
        return (own.name, *own.aliases, *([own.kin] if own.kin else []))

    def joined(self, found: Sequence[int]) -> tuple[int, ...]:
        """Give those that people of one name are counted as, a group's members for a group."""
        heads = [self.head[i] for i in found]
        if all(head is None for head in heads):
            return self.members(self.people[found[0]])
        return tuple(dict.fromkeys(head for head in heads if head is not None))

    def members(self, group: Person) -> tuple[int, ...]:
        """Give those a group word or a shared kin word stands for, all in the role at the least."""
        alike = self.subjects(group.role)
        kins = MEMBERS.get(group.kin or "", frozenset({group.kin}))
        own = [i for i in alike if self.people[i].kin in kins]
        both = len(own) > 1 or (own and group.kin not in GROUPS)
        return tuple(own if both else alike)

    def subjects(self, *roles: Role) -> list[int]:
        """List the people in these roles (all, where none is named), each once."""
        return [
            i
            for i, person in enumerate(self.people)
            if self.head[i] == i and (not roles or person.role in roles)
        ]


def flat(text: str) -> str:
    """Give the words of a text in small letters with one blank around each, to compare by."""
    return f" {' '.join(WORD.findall(text.casefold()))} "


def cast_of(people: tuple[Person, ...], book: Rulebook) -> Cast:
    """Join the record's people: "Mum" is the one mother who is named, a group is nobody."""
    kin = {word.casefold() for rule in book.kin for word in (*rule.words, rule.kin)}
    bare = [person.name.casefold() in {*kin, person.kin} for person in people]
    head: list[int | None] = []
    for i, person in enumerate(people):
        if bare[i] and person.kin in GROUPS:
            head.append(None)
        elif bare[i] and person.role is Role.CHILD:
            head.append(None if list(named(people, bare, Role.CHILD)) else i)
        elif bare[i]:
            head.append(same_person(people, bare, i))
        else:
            head.append(i)
    names: defaultdict[str, list[int]] = defaultdict(list)
    for i, person in enumerate(people):
        for written in dict.fromkeys((person.name, *person.aliases, person.kin or "")):
            if written and i not in names[written.casefold()]:
                names[written.casefold()].append(i)
    cast = Cast(people, tuple(head), {}, tuple(bare))
    cast.names.update((name, cast.joined(found)) for name, found in names.items())
    return cast


def named(people: Sequence[Person], bare: Sequence[bool], *roles: Role) -> Iterable[int]:
    """List the people in these roles who are called by a name, not only by a kin word."""
    return (i for i, person in enumerate(people) if person.role in roles and not bare[i])


def same_person(people: Sequence[Person], bare: Sequence[bool], i: int) -> int | None:
    """Give the person that a kin word alone means; None where it could be one of several.

    One named person of that kin it is, else the only one of that role whose kin is not told.
    "Mum's partner" is the one partner or step-parent named, never a parent without a kin word:
    a mother and her partner are two people.
    """
    own = people[i]
    if own.kin in STEPS:
        steps = [
            j
            for j in named(people, bare, Role.PARENT, Role.CARER)
            if people[j].kin in STEPS and fits(own.kin, people[j].kin)
        ]
        return steps[0] if len(steps) == 1 else None if steps else i
    rivals = list(named(people, bare, own.role))
    alike = [j for j in rivals if people[j].kin == own.kin]
    if len(alike) == 1:
        return alike[0]
    if alike:
        return None
    kinless = [j for j in rivals if people[j].kin is None]
    others = [j for j, p in enumerate(people) if p.role is own.role and bare[j] and j != i]
    return kinless[0] if len(kinless) == 1 and not others else i


def fits(kin: str | None, other: str | None) -> bool:
    """Tell whether two kin words for a step-parent can be one person: no stepmum is a stepdad."""
    return not {kin, other} & HIM or not {kin, other} & HER
