"""The names in a unit whose owner might do its task: people, roles, bodies and the speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from conference.language.compiled import Compiled
from conference.language.dates import GIVEN_NAMES
from conference.language.reading import Reading
from conference.language.units import Unit
from conference.record import Kind

NAMING = frozenset(("any-name", "person"))
FENCES = frozenset((",", ";", ".", ":", "-", "–", "—", "→", ">", "(", ")", "/", "&", "+"))
JOINING = frozenset(("and", "&", "+", "/", "or"))
SHORT_FOR = re.compile(r"['’](?:ll|re|m|d|ve|s)$", re.IGNORECASE)
TITLE = re.compile(r"(?:\b[A-Z]\.[ ]?|\b(?:Rev|Fr|Cllr|Canon)\.?[ ])+$")
HYPHENED = re.compile(r"[-‐‑][^\W\d_]+")
INITIALS = re.compile(r"[A-Z]{2,3}")
LABEL = re.compile(r"[A-Z]{4,}")
OBJECTS = frozenset(("him", "them", "us"))
DONE = frozenset(
    "rung told written sent seen done given met held put brought taken made shown spoken got paid"
    " left kept heard found chosen bought taught built drawn".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """Words `first` to `last` of a unit that name a person, a body or the speaker."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Lists:
    """The rule book's words about who does a task; each field says which list it is."""

    makers: frozenset[str]
    """`task-words`: what turns a sentence into a task ("will")."""
    speakers: frozenset[str]
    """`speaker-owns`: "I'll"."""
    single: frozenset[str]
    """`owner-words` and those of the speaker: one word each."""
    bodies: tuple[tuple[str, ...], ...]
    """`owner-bodies`, word by word: "housing association"."""
    nobody: frozenset[str]
    """`no-owner`: "we", "professionals"."""
    things: frozenset[str]
    """`owner-things`: bodies that are as often a thing ("housing application")."""
    spoken_to: frozenset[str]
    """`owner-spoken-to`: a name after one of these is spoken to or of ("ask Nan")."""
    welcome: frozenset[str]
    """`owner-welcome`: "grateful if Ceri could ring" is a task, "if Ceri could ring" none."""


@lru_cache(maxsize=4)
def lists_of(compiled: Compiled) -> Lists:
    """Gather a rule book's words about who does a task."""
    words = compiled.book.words
    told = {name: frozenset(found) for name, found in words.items()}
    none: frozenset[str] = frozenset()
    speakers = told.get("speaker-owns", none)
    return Lists(
        makers=told.get("task-words", none),
        speakers=speakers,
        single=speakers | told.get("owner-words", none),
        bodies=tuple(tuple(body.split()) for body in words.get("owner-bodies", ())),
        nobody=told.get("no-owner", none),
        things=told.get("owner-things", none),
        spoken_to=told.get("owner-spoken-to", none),
        welcome=told.get("owner-welcome", none),
    )


def names_in(reading: Reading, unit: Unit, lists: Lists) -> list[Name]:
    """List the names, roles, bodies and speaker's words of a unit; "Ceri and Nan" is one."""
    forms, nobody = unit.view.forms, lists.nobody
    if reading.kind is Kind.SUPERVISION:  # "Worker to obtain the report": the one supervised
        nobody -= {"worker"}
    lengths: dict[int, int] = {}
    for at, opened in unit.view.slots.items():
        found = [length for slot, length in opened if slot in NAMING]
        if found:
            lengths[at] = max(found)
    for at, form in enumerate(forms):
        if form in lists.single:
            lengths.setdefault(at, 1)
    things = {at for term, first, last in unit.known.terms for at in range(first, last)}
    things -= {at for _, first, last in unit.known.roles for at in range(first, last)}
    for at in range(len(forms)):
        moving = at + 1 < len(forms) and forms[at + 1] in lists.makers
        if forms[at] in GIVEN_NAMES and moving and forms[at + 1] not in ("is", "are", "or"):
            lengths.setdefault(at, 1)
        elif at in things and not moving:
            continue
        elif INITIALS.fullmatch(written(reading, unit, Name(at, at + 1))) and heads(forms, at):
            lengths.setdefault(at, 1)
    for parts in lists.bodies:
        for at in unit.view.places.get(parts[0], ()):
            if tuple(forms[at : at + len(parts)]) == parts:
                lengths[at] = max(lengths.get(at, 0), len(parts))
    names: list[Name] = []
    for at in sorted(lengths):
        if forms[at] in nobody | OBJECTS or (names and at < names[-1].last):
            continue
        last = at + lengths[at]
        if names and at == names[-1].last + 1 and forms[at - 1] in JOINING:
            names[-1] = Name(names[-1].first, last)
        else:
            names.append(Name(at, last))
    return [
        name
        for name in names
        if not owns_thing(forms, name)
        and not suffers(forms, name)
        and not welsh_to(reading, unit, name)
        and not LABEL.match(written(reading, unit, name))
    ]


def heads(forms: Sequence[str], at: int) -> bool:
    """Tell the first word of a unit, or of a part that a comma, a dash or "by" opens."""
    return at == 0 or forms[at - 1] in FENCES or forms[at - 1] == "by"


def suffers(forms: Sequence[str], name: Name) -> bool:
    """Tell somebody to whom it is done: "Nan to be asked", "Huw is to be rung", "she needs a"."""
    after = [form for form in forms[name.last : name.last + 5] if form != "not"]
    if after[:1] in (["needs"], ["need"]):
        return after[1:2] in (["a"], ["an"], ["the"], ["some"], ["more"], ["help"], ["support"])
    if after[:1] == ["is"] or after[:1] == ["are"]:
        after = after[1:]
    return (
        after[:2] == ["to", "be"]
        and bool(after[2:])
        and (after[2].endswith("ed") or after[2] in DONE)
    )


def welsh_to(reading: Reading, unit: Unit, name: Name) -> bool:
    """Tell the Welsh "i" (to) behind a name: "Mererid i ffonio'r clinig"."""
    opened = unit.view.slots.get(name.first - 1, ())
    own = written(reading, unit, Name(name.first, name.last))
    return own == "i" and any(slot in NAMING for slot, _ in opened)


def owns_thing(forms: Sequence[str], name: Name) -> bool:
    """Tell a possessive ("Nan's house") from a short "is" ("Nan's ringing", "Nan's to ring")."""
    if name.last >= len(forms) or forms[name.last] != "'s":
        return False
    following = forms[name.last + 1] if name.last + 1 < len(forms) else ""
    return not (following == "to" or following.endswith("ing"))


def written(reading: Reading, unit: Unit, name: Name) -> str:
    """Give a name as the record writes it: with its title or initial, "I" for "I'll"."""
    words, text = reading.words, reading.document.text
    start, end = words.starts[unit.first + name.first], words.ends[unit.first + name.last - 1]
    title = TITLE.search(text, unit.start, start)
    start = title.start() if title else start
    more = HYPHENED.match(text, end, unit.end)
    return SHORT_FOR.sub("", text[start : more.end() if more else end])
