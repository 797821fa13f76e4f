"""Who does a task, as far as the words of its unit name somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conference.language.compiled import Compiled
from conference.language.reading import Reading
from conference.language.units import Unit
from conference.record import Kind

NAMING = frozenset(("any-name", "person"))
MARKS = frozenset((":", "-", "–", "—", "→", ">"))
FENCES = frozenset((",", ";", ".", ":", "-", "–", "—", "→", ">", "(", ")", "/", "&", "+"))
JOINING = frozenset(("and", "&", "+", "/", "or"))
# A name after one of these is spoken to or of: "ask Nan", "with Priya", "for Owen".
SPOKEN_OF = frozenset(
    "with for to of from about ask asks tell tells told ring rings call text see sees help let get"
    " at on in and than like named show give gives remind inform contact re visit phone email"
    " invite meet take bring".split()
)
# Nobody acts in "if Owen could", "how Ron is" or "why her granny is staying".
DOUBTS = frozenset("if when unless whether should who how why where what because which".split())
WELCOME = frozenset(("helpful", "grateful", "useful", "appreciated", "good", "great"))
WHOSE = frozenset(("her", "his", "their", "the", "my", "our", "your"))
SHORT_FOR = re.compile(r"['’](?:ll|re|m|d|ve|s)$", re.IGNORECASE)
TITLE = re.compile(r"(?:\b[A-Z]\.[ ]?|\b(?:Rev|Fr|Cllr|Canon)\.?[ ])+$")
HYPHENED = re.compile(r"[-‐‑][^\W\d_]+")
MONTHLY = frozenset(("jan", "april", "may", "june", "august"))
INITIALS = re.compile(r"[A-Z]{2,3}")
LABEL = re.compile(r"[A-Z]{4,}")
BODIES = frozenset(("housing", "school", "nursery", "legal", "police", "duty", "chair", "family"))
BEHIND = FENCES | {"re", "about", "to", "for", "and", "will", "agreed", "may", "ask", "send"}
ALSO = frozenset(("also", "both", "now", "still", "all", "then", "not"))
OBJECTS = frozenset(("him", "them", "us"))
DONE = frozenset(
    "rung told written sent seen done given met held put brought taken made shown spoken got paid"
    " left kept heard found chosen bought taught built drawn".split()
)
MODALS = frozenset(("can", "could", "will", "would"))
ASIDE = 6


@dataclass(frozen=True, slots=True)
class Name:
    """Words `first` to `last` of a unit that name a person, a body or the speaker."""

    first: int
    last: int


def owner_of(reading: Reading, unit: Unit, compiled: Compiled) -> str | None:
    """Give the words that name who does the task of a unit, None where there are none.

    In this order: a name before "to", "will" and the like, or the speaker's "I'll"; a name
    before a colon or dash; "by" a name; a name between commas; a name that opens the unit.
    "We" and "professionals" name nobody (annotation guide, owner and due).
    """
    forms = unit.view.forms
    names = names_in(reading, unit, compiled)
    makers = frozenset(compiled.book.words.get("task-words", ()))
    owning = frozenset(compiled.book.words.get("speaker-owns", ()))
    for name in names:
        if forms[name.first] in owning:
            return spoken_owner(reading, unit, name)
        if bidden(forms, name) or moves(forms, name, makers):
            return written(reading, unit, name)
    for test in (labels, does_it, stands_apart, opens):
        for name in names:
            if forms[name.first] not in owning and test(forms, name):
                return written(reading, unit, name)
    return None


def names_in(reading: Reading, unit: Unit, compiled: Compiled) -> list[Name]:
    """List the names, roles, bodies and speaker's words of a unit; "Ceri and Nan" is one."""
    words, forms = compiled.book.words, unit.view.forms
    nobody = frozenset(words.get("no-owner", ()))
    if reading.kind is Kind.SUPERVISION:  # "Worker to obtain the report": the one supervised
        nobody -= {"worker"}
    lengths: dict[int, int] = {}
    for at, opened in unit.view.slots.items():
        found = [length for slot, length in opened if slot in NAMING]
        if found:
            lengths[at] = max(found)
    single = frozenset((*words.get("speaker-owns", ()), *words.get("owner-words", ())))
    for at, form in enumerate(forms):
        if form in single:
            lengths.setdefault(at, 1)
    makers = frozenset(words.get("task-words", ()))
    things = {at for term, first, last in unit.known.terms for at in range(first, last)}
    things -= {at for _, first, last in unit.known.roles for at in range(first, last)}
    for at in range(len(forms)):
        moving = at + 1 < len(forms) and forms[at + 1] in makers
        if forms[at] in MONTHLY and moving and forms[at + 1] not in ("is", "are", "or"):
            lengths.setdefault(at, 1)
        elif at in things and not moving:
            continue
        elif INITIALS.fullmatch(written(reading, unit, Name(at, at + 1))) and heads(forms, at):
            lengths.setdefault(at, 1)
    for body in words.get("owner-bodies", ()):
        parts = body.split()
        for at in unit.view.places.get(parts[0], ()):
            if list(forms[at : at + len(parts)]) == parts:
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


def spoken_owner(reading: Reading, unit: Unit, name: Name) -> str:
    """Give the speaker for "I'll", or "I" where nobody is named as speaking."""
    return unit.speaker or written(reading, unit, name)


def moves(forms: Sequence[str], name: Name, makers: frozenset[str]) -> bool:
    """Tell a name before a word that makes a task, with nothing but a bracket between."""
    at = name.last
    while at < len(forms) and forms[at] == "*":  # bold type of a plain-text file
        at += 1
    if at < len(forms) and forms[at] == "(":
        while at < min(len(forms), name.last + ASIDE) and forms[at] != ")":
            at += 1
        at += 1
    if at < len(forms) and forms[at] == "'s":
        at += 1
        return at < len(forms) and (forms[at] == "to" or forms[at].endswith("ing"))
    contracted = forms[name.last - 1].endswith(("'ll", "'re"))
    first = name.first - 1 if name.first and forms[name.first - 1] in WHOSE else name.first
    before = forms[first - 1] if first else ""
    if before == "if" and first > 1 and forms[first - 2] in WELCOME:
        before = ""
    if before in DOUBTS or (before in SPOKEN_OF and before not in JOINING):
        return False
    if forms[at : at + 1] in (["is"], ["are"]) and not contracted:
        following = [form for form in forms[at + 1 : at + 3] if form not in ALSO]
        return bool(following) and (following[0] == "to" or following[0].endswith("ing"))
    return contracted or (at < len(forms) and forms[at] in makers)


def bidden(forms: Sequence[str], name: Name) -> bool:
    """Tell the "you" of a request: "could you ring", "you tell her first"."""
    before = forms[name.first - 1] if name.first else "then"
    return forms[name.first] == "you" and (before in MODALS or before in ("and", "then"))


def labels(forms: Sequence[str], name: Name) -> bool:
    """Tell a name at the head of the unit before a colon, dash or arrow."""
    return name.first <= 1 and name.last < len(forms) and forms[name.last] in MARKS


def does_it(forms: Sequence[str], name: Name) -> bool:
    """Tell the name after "by": "to be drawn up by the family"."""
    before = forms[max(0, name.first - 2) : name.first]
    return "by" in before


def stands_apart(forms: Sequence[str], name: Name) -> bool:
    """Tell a name fenced off by commas or dashes: "Sitter, two nights – Ross, 1 Nov"."""
    before = forms[name.first - 1] if name.first else ""
    after = forms[name.last] if name.last < len(forms) else "."
    return before in FENCES and after in FENCES


def opens(forms: Sequence[str], name: Name) -> bool:
    """Tell a name that opens the unit, or a part of it, with its verb behind it."""
    before = forms[name.first - 1] if name.first else ","
    following = forms[name.last] if name.last < len(forms) else "."
    if name.last - name.first == 1 and forms[name.first] in BODIES:
        # "Housing application", "legal gateway": a thing, not what housing does.
        return name.first == 0 and (following in BEHIND or following.endswith("s"))
    return name.first == 0 or (before in FENCES and name.last < len(forms))


def written(reading: Reading, unit: Unit, name: Name) -> str:
    """Give a name as the record writes it: with its title or initial, "I" for "I'll"."""
    words, text = reading.words, reading.document.text
    start, end = words.starts[unit.first + name.first], words.ends[unit.first + name.last - 1]
    title = TITLE.search(text, unit.start, start)
    start = title.start() if title else start
    more = HYPHENED.match(text, end, unit.end)
    return SHORT_FOR.sub("", text[start : more.end() if more else end])
