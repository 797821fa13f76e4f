"""Where a record names somebody of the family, by name, kin word or group, and who that is."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from conference.findings.ages import years
from conference.findings.cast import GROUPS, MEMBERS, STEPS, WORD, Cast
from conference.language.wordings import any_of
from conference.record import FAMILY, Role
from conference.rulebook.book import Rulebook

CLOSE = re.compile(r"[ \n\-‑.]{0,2}['’]?")
BESIDE = re.compile(r"[ ,:(\-–—]{1,3}")
OWNS = re.compile(r"['’]s\s+(?:own\s+)?")
ALONE = re.compile(r"\s*[(:+&\-–]|['’]s")
OTHERS = re.compile(r"\bother\s+\Z", re.IGNORECASE)
OWN_CHILD = frozenset({"son", "daughter"})
SIBLINGS = frozenset({"brother", "sister"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name people of the family: `who` are their places in the cast."""

    start: int
    end: int
    who: tuple[int, ...]


@dataclass(slots=True)
class Names:
    """Every way in which a record writes its family, ready to be looked for in any text.

    `one_child`, `baby` and `child_terms` are the rule book's lists of these names. `forms` maps a
    first word to (further words, as written, people or kin word); `held` counts
    which name stands beside which kin word, where several hold it ("Mamgu (Beti)").
    """

    cast: Cast
    one_child: frozenset[str]
    baby: frozenset[str]
    child_terms: re.Pattern[str]
    forms: dict[str, list[tuple[tuple[str, ...], str, int | str]]] = field(default_factory=dict)
    kin: dict[str, tuple[int, ...]] = field(default_factory=dict)
    held: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))

    def scan(self, text: str, *, learn: bool = False) -> list[Mention]:
        """List the mentions in a text, in order; "Mum" is whom it was last, where two are named.

        With `learn`, first see which kin word is whose by what stands side by side.
        """
        raw = list(self.raw(text))
        if learn:
            self.learn(text, raw)
        found: list[Mention] = []
        latest: list[int] = []
        for start, end, what in raw:
            if isinstance(what, int):
                who: tuple[int, ...] = (what,)
            elif found and OWNS.fullmatch(text, found[-1].end, start):
                who = self.of_somebody(found[-1], what, text[start:end].casefold(), latest)
            else:
                who = self.by_kin(what, text[start:end].casefold(), latest)
            family = tuple(i for i in who if self.cast.people[i].role in FAMILY)
            if not family:
                continue
            if len(family) == 1:
                latest = [*family, *(i for i in latest if i != family[0])]
            found.append(Mention(start, end, family))
        return found

    def raw(self, text: str) -> Iterable[tuple[int, int, int | str]]:
        """Give the places of names and kin words; the longest where several begin together."""
        tokens = [(m.start(), m.end()) for m in WORD.finditer(text)]
        words = [text[a:b].casefold() for a, b in tokens]
        i = 0
        while i < len(words):
            step = 1
            for rest, written, what in self.forms.get(words[i], ()):
                last = i + len(rest)
                start, end = tokens[i][0], tokens[min(last, len(tokens) - 1)][1]
                if tuple(words[i + 1 : last + 1]) != rest:
                    continue
                if any(
                    not CLOSE.fullmatch(text, tokens[k][1], tokens[k + 1][0])
                    for k in range(i, last)
                ):
                    continue
                if isinstance(what, int) and not as_written(text, start, end, written):
                    continue
                if words[i] == "child" and self.child_terms.match(text, end):
                    continue
                if what == "children" and OTHERS.search(text, max(0, start - 10), start):
                    continue
                yield start, end, what
                step = 1 + len(rest)
                break
            i += step

    def learn(self, text: str, raw: list[tuple[int, int, int | str]]) -> None:
        """Count which name stands beside which kin word: "Mamgu (Beti)", "Beti – Mamgu"."""
        for one, other in itertools.pairwise(raw):
            if BESIDE.fullmatch(text, one[1], other[0]):
                for kin, name in ((one, other), (other, one)):
                    if isinstance(kin[2], str) and isinstance(name[2], int):
                        self.held[text[kin[0] : kin[1]].casefold()][name[2]] += 1

    def by_kin(self, kin: str, word: str, latest: list[int]) -> tuple[int, ...]:
        """Give whom a kin word means: the one who holds it, else who was spoken of last."""
        if kin in GROUPS or kin in OWN_CHILD or kin in SIBLINGS:
            return self.group(kin, word)
        holders = self.kin.get(kin, ())
        if not holders and kin in STEPS:
            holders = tuple(i for step in sorted(STEPS) for i in self.kin.get(step, ()))
        if len(holders) < 2:
            return holders
        beside = [i for i, _ in self.held[word].most_common() if i in holders]
        called = [i for i in holders if self.cast.people[i].name.casefold() == word]
        spoken = [i for i in latest if i in holders]
        return tuple([*beside, *called, *spoken][:1])

    def group(self, kin: str, word: str) -> tuple[int, ...]:
        """Give the members of a group; "the baby" and "her son" are the only child or nobody."""
        if kin in MEMBERS:
            held = [i for each in sorted(MEMBERS[kin]) for i in self.kin.get(each, ())]
            if kin == "parents" and len(held) < 2:
                held = self.cast.subjects(Role.PARENT)
            return tuple(sorted(held))
        children = self.cast.subjects(Role.CHILD)
        if word in self.baby and not all(young(self.cast.people[i].age) for i in children):
            return ()
        if word in self.one_child or kin in OWN_CHILD:
            return tuple(children) if len(children) == 1 else ()
        return tuple(children) if kin == "children" else ()

    def of_somebody(
        self, whose: Mention, kin: str, word: str, latest: list[int]
    ) -> tuple[int, ...]:
        """Give whom "Mum's mother" or "Owen's dad" means: a grown-up's mother is no mother here."""
        grown = all(self.cast.people[i].role is not Role.CHILD for i in whose.who)
        if not grown or kin in STEPS or kin in GROUPS:
            return self.by_kin(kin, word, latest)
        elder = {"mum": "nan", "dad": "grandad", "brother": "uncle", "sister": "aunt"}.get(kin)
        own = self.kin.get(elder or "", ())
        return own if len(own) == 1 else ()


def names_of(cast: Cast, book: Rulebook) -> Names:
    """Gather every way in which a record's family is written."""
    lists = book.words
    names = Names(
        cast,
        one_child=frozenset(lists.get("one-child", ())),
        baby=frozenset(lists.get("baby-words", ())),
        child_terms=re.compile(rf"\s*(?:{any_of(lists.get('child-terms', ()))})", re.IGNORECASE),
    )
    kin = {word.casefold(): rule.kin for rule in book.kin for word in rule.words}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    forms: dict[str, tuple[str, int | str]] = {word: (word, of) for word, of in kin.items()}
    for i, person in enumerate(cast.people):
        head = cast.head[i]
        if head is None:
            continue
        if person.kin and head not in holders[person.kin]:
            holders[person.kin].append(head)
        for written in (person.name, *person.aliases):
            if written.casefold() not in kin:
                forms[written.casefold()] = (written, head)
    for form, (written, what) in forms.items():
        words = [m.group() for m in WORD.finditer(form)]
        if words:
            names.forms.setdefault(words[0], []).append((tuple(words[1:]), written, what))
    for listed in names.forms.values():
        listed.sort(key=lambda form: -len(form[0]))
    names.kin = {word: tuple(found) for word, found in holders.items()}
    return names


def as_written(text: str, start: int, end: int, written: str) -> bool:
    """Tell a name from a word that looks like it: "Mark" from "mark", the child I from "I"."""
    if text[start].islower() and written[0].isupper():
        return False
    return end - start > 1 or written != "I" or ALONE.match(text, end) is not None


def young(age: str | None) -> bool:
    """Tell an age that may be a baby's: none told, or under a year."""
    return age is None or years(age) == 0
