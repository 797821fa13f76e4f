"""Who is in the record: names and kin words, each with the role the words give them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from conference.language.names import Mention
from conference.record import ADULTS, Person, Role

ENOUGH = {Role.CHILD: 2.5, Role.PARENT: 2.5, Role.RELATIVE: 2.5, Role.CARER: 2.5}
SIGN = 0.7
SHARE = 0.42
NAMED_KIN = 12.0
# Missing a child costs more than asking about one too many.
LEAN = {Role.CHILD: 1.3, Role.OTHER: 0.9}
WORKERS = (Role.WORKER, Role.CHAIR, Role.SUPERVISOR)


@dataclass(slots=True)
class Somebody:
    """What the words say of one name cluster: its written forms, evidence, kin word and age."""

    key: str
    written: Counter[str] = field(default_factory=Counter)
    evidence: dict[Role, float] = field(default_factory=lambda: defaultdict(float))
    likely: dict[Role, float] = field(default_factory=dict)
    kin: Counter[str] = field(default_factory=Counter)
    age: str | None = None
    count: int = 0
    spoke: bool = False
    gender: str | None = None
    owner: str | None = None
    sure: float = 1.0

    def role(self) -> Role | None:
        """Give the likeliest role, signs and learned traits together; None where too little tells.

        A sign of weight 3 multiplies the learned probability of its role by eight.
        """
        if not self.likely:
            role, weight = max(self.evidence.items(), key=lambda i: i[1], default=(Role.OTHER, 0.0))
            return role if weight >= ENOUGH.get(role, 1.0) else None
        scores = {
            role: share * LEAN.get(role, 1.0) * math.exp(SIGN * min(self.evidence[role], 6.0))
            for role, share in self.likely.items()
        }
        for role in (Role.SUPERVISOR, Role.CHAIR, Role.CARER):
            share = self.likely.get(Role.WORKER if role is not Role.CARER else Role.RELATIVE, 0.0)
            weight = min(self.evidence.get(role, 0.0), 6.0)
            scores[role] = share * math.exp(SIGN * weight) if weight else 0.0
        adult = max(ADULTS, key=lambda role: self.evidence.get(role, 0.0))
        if self.kin and not self.age and self.evidence.get(adult):
            # "Jodie, the mum" says more than all that else stands around her.
            scores[adult] *= NAMED_KIN
        role = max(scores, key=lambda r: scores[r])
        self.sure = scores[role] / sum(scores.values())
        doubtful = self.sure < SHARE
        if role is Role.CHILD and doubtful and not self.evidence[Role.CHILD]:
            return None
        return None if role is Role.OTHER else role

    def name(self) -> str:
        """Give the name as the record writes it most; a first name before a full one."""
        spelt = [w for w in self.written if not w.isupper() or len(w) < 3] or list(self.written)
        single = [w for w in spelt if " " not in w]
        return max(single or spelt, key=lambda w: self.written[w])


@dataclass(slots=True)
class Cast:
    """The record's people, and the index of each name cluster and kin word among them."""

    people: list[Person] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)
    by_kin: dict[str, int] = field(default_factory=dict)
    gender: dict[int, str] = field(default_factory=dict)


def gather(
    text: str,
    starts: Sequence[int],
    ends: Sequence[int],
    found: Sequence[Mention],
    joined: Mapping[str, str],
) -> dict[str, Somebody]:
    """Count how each name cluster is written."""
    named: dict[str, Somebody] = {}
    for mention in found:
        key = joined.get(mention.key, mention.key)
        somebody = named.setdefault(key, Somebody(key))
        somebody.written[text[starts[mention.first] : ends[mention.last - 1]]] += 1
        somebody.count += 1
    return named


def settle(
    named: Mapping[str, Somebody],
    kin_seen: Mapping[str, Counter[str]],
    kin_roles: Mapping[str, Role],
    genders: Mapping[str, str],
    fixed: Mapping[str, Role],
    apart: Counter[tuple[str, str]],
) -> Cast:
    """Decide everybody's role; a kin word joins the one named person it stands for.

    `kin_seen` counts the spellings of each kin word in the record; `fixed` are roles that the
    user gave, which nothing overrules; `apart` counts where a name and a kin word are two people.
    """
    cast = Cast()
    claim_kin(named, kin_seen, apart)
    for key, somebody in named.items():
        role = fixed.get(key) or somebody.role()
        if role is None:
            continue
        sure = 1.0 if key in fixed or somebody.age else round(somebody.sure, 2)
        kin = somebody.kin.most_common(1)[0][0] if somebody.kin and role in ADULTS else None
        name = somebody.name()
        aliases = tuple(w for w in somebody.written if w != name)
        if somebody.gender:
            cast.gender[len(cast.people)] = somebody.gender
        cast.by_name[key] = len(cast.people)
        cast.people.append(
            Person(name=name, role=role, aliases=aliases, kin=kin, age=somebody.age, sure=sure)
        )
    holders: dict[str, list[int]] = defaultdict(list)
    for i, person in enumerate(cast.people):
        if person.kin:
            holders[person.kin].append(i)
    for kin, spellings in kin_seen.items():
        written = spellings.most_common(1)[0][0]
        if len(holders[kin]) == 1 or (holders[kin] and kin in ("nan", "aunt", "uncle")):
            at = holders[kin][0]
            person = cast.people[at]
            aliases = (*person.aliases, *(w for w in spellings if w not in person.aliases))
            cast.people[at] = person.model_copy(update={"aliases": aliases})
        elif holders[kin]:
            at = holders[kin][0]
        else:
            at = len(cast.people)
            name = written if written[0].isupper() else written.capitalize()
            others = tuple(w for w in spellings if w.lower() != written.lower())
            cast.people.append(Person(name=name, role=kin_roles[kin], kin=kin, aliases=others))
        cast.by_kin[kin] = at
    for i, person in enumerate(cast.people):
        if person.kin and person.kin in genders:
            cast.gender[i] = genders[person.kin]
    return cast


GRAND = frozenset((Role.RELATIVE, Role.CARER))
CLAIMS = {
    "mum": ("f", frozenset((Role.PARENT,))),
    "dad": ("m", frozenset((Role.PARENT,))),
    "nan": ("f", GRAND),
    "grandad": ("m", GRAND),
}


def claim_kin(
    named: Mapping[str, Somebody],
    kin_seen: Mapping[str, Counter[str]],
    apart: Counter[tuple[str, str]],
) -> None:
    """Give "Mum", "Dad" or "Nan" to the one who is named and whom no sentence calls so.

    He and she decide; where neither tells, the name goes to the kin word that it is least told
    apart from.
    """
    roles = {key: somebody.role() for key, somebody in named.items()}
    taken = {kin for key, s in named.items() if roles[key] in ADULTS for kin in s.kin}
    wanted = [kin for kin in CLAIMS if kin in kin_seen and kin not in taken]
    pairs = sorted(
        (s.gender is None, apart[key, kin] / max(1, s.count), -s.count, key, kin)
        for kin in wanted
        for key, s in named.items()
        if roles[key] in CLAIMS[kin][1]
        and not s.kin
        and s.sure >= CLAIMING
        and s.gender in (None, CLAIMS[kin][0])
        and apart[key, kin] <= s.count * MEETING
    )
    for _, _, _, key, kin in pairs:
        if kin in wanted and not named[key].kin:
            named[key].kin[kin] += 1
            wanted.remove(kin)


CLAIMING = 0.35
"""How sure a name's role must be, 0 to 1, for "Mum" to be taken for it."""
MEETING = 0.34
"""Share of a name's places beside "Mum" from which the two must be different people."""
