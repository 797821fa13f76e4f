"""Who does a task, as far as the words of its unit name somebody."""

from __future__ import annotations

from collections.abc import Sequence

from conference.language.candidates import FENCES, JOINING, Lists, Name, lists_of, names_in, written
from conference.language.compiled import Compiled
from conference.language.reading import Reading
from conference.language.units import Unit

MARKS = frozenset((":", "-", "–", "—", "→", ">"))
# Nobody acts in "if Owen could", "how Ron is" or "why her granny is staying".
DOUBTS = frozenset("if when unless whether should who how why where what because which".split())
WHOSE = frozenset(("her", "his", "their", "the", "my", "our", "your"))
BEHIND = FENCES | {"re", "about", "to", "for", "and", "will", "agreed", "may", "ask", "send"}
ALSO = frozenset(("also", "both", "now", "still", "all", "then", "not"))
MODALS = frozenset(("can", "could", "will", "would"))
ASIDE = 6


def owner_of(reading: Reading, unit: Unit, compiled: Compiled) -> str | None:
    """Give the words that name who does the task of a unit, None where there are none.

    In this order: a name before "to", "will" and the like, or the speaker's "I'll"; a name
    before a colon or dash; "by" a name; a name between commas; a name that opens the unit.
    "We" and "professionals" name nobody (annotation guide, owner and due).
    """
    forms, lists = unit.view.forms, lists_of(compiled)
    names = names_in(reading, unit, lists)
    for name in names:
        if forms[name.first] in lists.speakers:
            return spoken_owner(reading, unit, name)
        if bidden(forms, name) or moves(forms, name, lists):
            return written(reading, unit, name)
    for test in (labels, does_it, stands_apart, opens):
        for name in names:
            if forms[name.first] not in lists.speakers and test(forms, name, lists):
                return written(reading, unit, name)
    return None


def spoken_owner(reading: Reading, unit: Unit, name: Name) -> str:
    """Give the speaker for "I'll", or "I" where nobody is named as speaking."""
    return unit.speaker or written(reading, unit, name)


def moves(forms: Sequence[str], name: Name, lists: Lists) -> bool:
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
    if before == "if" and first > 1 and forms[first - 2] in lists.welcome:
        before = ""
    if before in DOUBTS or (before in lists.spoken_to and before not in JOINING):
        return False
    if forms[at : at + 1] in (["is"], ["are"]) and not contracted:
        following = [form for form in forms[at + 1 : at + 3] if form not in ALSO]
        return bool(following) and (following[0] == "to" or following[0].endswith("ing"))
    return contracted or (at < len(forms) and forms[at] in lists.makers)


def bidden(forms: Sequence[str], name: Name) -> bool:
    """Tell the "you" of a request: "could you ring", "you tell her first"."""
    before = forms[name.first - 1] if name.first else "then"
    return forms[name.first] == "you" and (before in MODALS or before in ("and", "then"))


def labels(forms: Sequence[str], name: Name, lists: Lists) -> bool:
    """Tell a name at the head of the unit before a colon, dash or arrow."""
    return name.first <= 1 and name.last < len(forms) and forms[name.last] in MARKS


def does_it(forms: Sequence[str], name: Name, lists: Lists) -> bool:
    """Tell the name after "by": "to be drawn up by the family"."""
    before = forms[max(0, name.first - 2) : name.first]
    return "by" in before


def stands_apart(forms: Sequence[str], name: Name, lists: Lists) -> bool:
    """Tell a name fenced off by commas or dashes: "Sitter, two nights – Ross, 1 Nov"."""
    before = forms[name.first - 1] if name.first else ""
    after = forms[name.last] if name.last < len(forms) else "."
    return before in FENCES and after in FENCES


def opens(forms: Sequence[str], name: Name, lists: Lists) -> bool:
    """Tell a name that opens the unit, or a part of it, with its verb behind it."""
    before = forms[name.first - 1] if name.first else ","
    following = forms[name.last] if name.last < len(forms) else "."
    if name.last - name.first == 1 and forms[name.first] in lists.things:
        # "Housing application", "legal gateway": a thing, not what housing does.
        return name.first == 0 and (following in BEHIND or following.endswith("s"))
    return name.first == 0 or (before in FENCES and name.last < len(forms))
