"""Who is a child or a parent to be heard, and whose voice is heard where."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from conference.findings.case import Case, once
from conference.findings.cast import Cast
from conference.record import ADULTS, Person, Role
from conference.tags import Category, Tag

VOICES = (Category.CHILD_VOICE, Category.FAMILY_VOICE)
CARERS = frozenset({"foster carer", "partner", "husband", "wife", "stepdad", "stepmum"})
PLURAL = re.compile(
    r"\b(?:both|children|boys|girls|kids|bairns|siblings|twins|they|parents|plant|all three)\b",
    re.IGNORECASE,
)
PARTNER = re.compile(r"partner|boyfriend|girlfriend|husband|wife", re.IGNORECASE)
LOOK_BACK = 600


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


@once
def heard(case: Case) -> Mapping[Category, Mapping[int, list[Tag]]]:
    """Give each person's tags of either voice; one nobody is named for goes to whom it must be."""
    return {category: given(case, category) for category in VOICES}


def given(case: Case, category: Category) -> dict[int, list[Tag]]:
    """Give the tags of one voice to their people."""
    roles = (Role.CHILD,) if category is Category.CHILD_VOICE else tuple(ADULTS)
    found: dict[int, list[Tag]] = defaultdict(list)
    (other,) = (each for each in VOICES if each is not category)
    rivals = {tag.within: tag.confidence for tag in case.of(other, least=0)}
    for tag in case.of(category, least=0):
        # A sentence that is more surely somebody else's is nobody's here unless it names them.
        if not tag.attributes.get("who") and rivals.get(tag.within, 0.0) > tag.confidence:
            continue
        for i in owners(case, tag, roles):
            found[i].append(tag)
    return found


def owners(case: Case, tag: Tag, roles: Sequence[Role]) -> list[int]:
    """Give the people whose voice a tag is: as it says, else the only one, all, or the nearest."""
    who = tag.attributes.get("who")
    told = who if isinstance(who, list) else [who if isinstance(who, str) else None]
    wanted = case.cast.subjects(*roles)
    listed = [i for name in (*told, *tag.about) for i in case.cast.find(name) if i in wanted]
    if listed:
        return list(dict.fromkeys(listed))
    if len(wanted) < 2:
        return wanted
    if PLURAL.search(case.record.text, *tag.within):
        return wanted if Role.CHILD in roles else case.cast.subjects(Role.PARENT)
    return nearest(case, tag.start, wanted)


def nearest(case: Case, before: int, wanted: Sequence[int]) -> list[int]:
    """Give the wanted person named last before a place, at most 600 characters back."""
    text = case.record.text[max(0, before - LOOK_BACK) : before]
    places = Counter(
        {
            i: max((text.rfind(name) for name in written(case.cast.people[i])), default=-1)
            for i in wanted
        }
    )
    best = places.most_common(1)
    return [best[0][0]] if best and best[0][1] >= 0 else []


def written(person: Person) -> list[str]:
    """List the ways a record writes a person that are long enough to look for."""
    return [name for name in (person.name, *person.aliases) if len(name) > 2]
