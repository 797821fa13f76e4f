"""Who is one person and who is a group, and whose voice is heard where."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conference.findings.case import Case
from conference.record import ADULTS, Person, Role
from conference.tags import Category, Tag

GROUPS = frozenset({"parents", "children", "grandparents", "family"})
CARERS = frozenset({"foster carer", "partner", "stepdad", "stepmum"})
PLURAL = re.compile(
    r"\b(?:both|children|boys|girls|kids|bairns|siblings|twins|they|parents|plant|all three)\b",
    re.IGNORECASE,
)
PARTNER = re.compile(r"partner|boyfriend|girlfriend", re.IGNORECASE)
LOOK_BACK = 600


@dataclass(frozen=True, slots=True)
class Cast:
    """The record's people as the checks see them: `head` joins the names of one person.

    `head[i]` is the index of the person that person `i` is counted as; `None` for a group.
    `bare[i]` tells that nothing but a kin word names them.
    """

    people: tuple[Person, ...]
    head: tuple[int | None, ...]
    names: dict[str, tuple[int, ...]]
    bare: tuple[bool, ...] = ()

    def find(self, written: str | None) -> tuple[int, ...]:
        """Give the people a name, alias or kin word stands for; a group stands for its members."""
        if not written:
            return ()
        key = written.casefold().strip()
        found = self.names.get(key, ())
        heads = [self.head[i] for i in found]
        if found and all(head is None for head in heads):
            role = self.people[found[0]].role
            return tuple(i for i in self.subjects() if self.people[i].role is role)
        return tuple(dict.fromkeys(head for head in heads if head is not None))

    def subjects(self, *roles: Role) -> list[int]:
        """List the people in these roles (all, where none is named), each once."""
        return [
            i
            for i, person in enumerate(self.people)
            if self.head[i] == i and (not roles or person.role in roles)
        ]


def cast_of(case: Case) -> Cast:
    """Join the record's people: "Mum" is the one mother who is named, a group is nobody."""
    people = case.record.people
    kin = {word.casefold() for rule in case.book.kin for word in (*rule.words, rule.kin)}
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
    listed = {name: tuple(found) for name, found in names.items()}
    return Cast(people, tuple(head), listed, tuple(bare))


def named(people: Sequence[Person], bare: Sequence[bool], role: Role) -> Iterable[int]:
    """List the people in a role who are called by a name, not only by a kin word."""
    return (i for i, person in enumerate(people) if person.role is role and not bare[i])


def same_person(people: Sequence[Person], bare: Sequence[bool], i: int) -> int | None:
    """Give the person that a kin word alone means; None where it could be one of several."""
    own = people[i]
    rivals = list(named(people, bare, own.role))
    alike = [j for j in rivals if people[j].kin == own.kin]
    if len(alike) == 1:
        return alike[0]
    if alike:
        return None
    kinless = [j for j in rivals if people[j].kin is None]
    others = [j for j, p in enumerate(people) if p.role is own.role and bare[j] and j != i]
    return kinless[0] if len(kinless) == 1 and not others else i


def children(cast: Cast) -> list[int]:
    """List the children the record is about; one not born yet has no voice to look for."""
    return [
        i
        for i in cast.subjects(Role.CHILD)
        if "unborn" not in f"{cast.people[i].name} {cast.people[i].age}".casefold()
    ]


def parents(cast: Cast, dead: Iterable[int] = ()) -> list[int]:
    """List parents, and carers in a parent's place who are named, save those who have died."""
    gone = set(dead)
    return [
        i
        for i in cast.subjects(Role.PARENT, Role.CARER)
        if i not in gone
        and (
            cast.people[i].role is Role.PARENT
            or (cast.people[i].kin in CARERS and not cast.bare[i])
        )
        and not (cast.bare[i] and PARTNER.search(cast.people[i].name))
    ]


def heard(case: Case, cast: Cast, category: Category) -> dict[int, list[Tag]]:
    """Give each person's voice tags; a voice nobody is named for goes to whom it must be."""
    roles = (Role.CHILD,) if category is Category.CHILD_VOICE else tuple(ADULTS)
    found: dict[int, list[Tag]] = defaultdict(list)
    for tag in case.of(category, least=0):
        for i in owners(case, cast, tag, roles):
            found[i].append(tag)
    return found


def owners(case: Case, cast: Cast, tag: Tag, roles: Sequence[Role]) -> list[int]:
    """Give the people whose voice a tag is: as it says, else the only one, all, or the nearest."""
    who = tag.attributes.get("who")
    told = who if isinstance(who, list) else [who if isinstance(who, str) else None]
    wanted = cast.subjects(*roles)
    listed = [i for name in (*told, *tag.about) for i in cast.find(name) if i in wanted]
    if listed:
        return list(dict.fromkeys(listed))
    if len(wanted) < 2:
        return wanted
    if PLURAL.search(case.record.text, *tag.within):
        return wanted if Role.CHILD in roles else cast.subjects(Role.PARENT)
    return nearest(case, cast, tag.start, wanted)


def nearest(case: Case, cast: Cast, before: int, wanted: Sequence[int]) -> list[int]:
    """Give the wanted person named last before a place, at most 600 characters back."""
    text = case.record.text[max(0, before - LOOK_BACK) : before]
    places = Counter(
        {i: max((text.rfind(name) for name in written(cast.people[i])), default=-1) for i in wanted}
    )
    best = places.most_common(1)
    return [best[0][0]] if best and best[0][1] >= 0 else []


def written(person: Person) -> list[str]:
    """List the ways a record writes a person that are long enough to look for."""
    return [name for name in (person.name, *person.aliases) if len(name) > 2]
