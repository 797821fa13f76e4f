"""Find what may be people's names: capitalised words that are not ordinary words here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from conference.language.compiled import Compiled
from conference.language.tokens import Words
from conference.language.units import Unit
from conference.rulebook.pattern import pieces

SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at words `first` to `last` (after the last); `key` is the cluster it belongs to."""

    first: int
    last: int
    key: str


def candidates(
    text: str, words: Words, units: Sequence[Unit], known: Iterable[str], never: Collection[str]
) -> set[str]:
    """Give the forms that are written as names: capitalised inside units, rarely in lower case.

    `known` are forms sure to be names (speakers, options); `never` are forms that never are.
    """
    upper: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    bracketed: set[str] = set()
    for unit in units:
        for i in range(unit.first, unit.last):
            form = words.forms[i]
            written = text[words.starts[i] : words.ends[i]]
            if not written[:1].isalpha():
                continue
            if not written[0].isupper():
                lower[form] += 1
            elif len(written) > 1 and written.isupper():
                continue
            elif i + 1 < unit.last and words.forms[i + 1] == "(":
                upper[form] += 1
                bracketed.add(form)
            elif i == unit.first or not words.forms[i - 1][:1].isalnum():
                opening[form] += 1
            else:
                upper[form] += 1
    sure = {form for form in known if form not in never}
    for form, count in (upper + opening).items():
        alone = form in bracketed and len(form) == 1
        if not alone and (form in never or form.removesuffix("s") in never):
            continue
        if lower[form] * 2 > count:
            continue
        if not form.replace("'", "").isalpha():
            continue
        if len(form) < SHORTEST:
            if form in bracketed or (form not in ("i", "a") and count > 1):
                sure.add(form)
        elif upper[form] or (opening[form] > 1 and not lower[form]):
            sure.add(form)
    return sure


def mentions(
    text: str, words: Words, units: Sequence[Unit], names: Collection[str], titles: Collection[str]
) -> list[Mention]:
    """Join neighbouring names into mentions: "Shannon Beddoe", "Mr Voyle"; keys come later."""
    found: list[Mention] = []
    for unit in units:
        spoken = unit.form == "caption"
        i = unit.first
        while i < unit.last:
            titled = int(words.forms[i] in titles)
            if titled and initialled(words, i + 1, unit.last):
                titled += 2
            end = i + titled
            while end < unit.last and is_name(text, words, end, names, spoken) and end - i < 4:
                if end > i + titled and not joins(text, words, end):
                    break
                end += 1
                if len(words.forms[end - 1]) == 1:
                    break
            if end > i + titled:
                found.append(Mention(i, end, words.forms[i + titled]))
                i = end
            else:
                i += 1
    return found


def initialled(words: Words, i: int, last: int) -> bool:
    """Tell an initial with its full stop, as between a title and a surname: "Ms S. Blake"."""
    return i + 2 < last and len(words.forms[i]) == 1 and words.forms[i + 1] == "."


def by_unit(
    units: Sequence[Unit], found: Sequence[Mention]
) -> Iterator[tuple[Unit, list[Mention]]]:
    """Give each unit that holds names, with its mentions; both must be in order."""
    at = 0
    for unit in units:
        begin = at
        while at < len(found) and found[at].first < unit.last:
            at += 1
        if at > begin:
            yield unit, list(found[begin:at])


def joins(text: str, words: Words, i: int) -> bool:
    """Tell whether word `i` goes on with the name before it: one blank or hyphen between."""
    between = text[words.ends[i - 1] : words.starts[i]]
    return between in JOINTS or (between == "\n" and len(words.forms[i]) > 1)


# "I" is a child's initial only beside these; elsewhere it is the writer.
BESIDE_I = frozenset(("(", "-", "–", ":", "'s", "+"))
JOINTS = frozenset((" ", "-", "‑", "–", ". "))


def is_name(text: str, words: Words, i: int, names: Collection[str], spoken: bool) -> bool:
    """Tell whether word `i` is one of `names`, written as one (captions may lower it)."""
    form = words.forms[i]
    if form not in names:
        return False
    if form == "i" and words.forms[i + 1 : i + 2] and words.forms[i + 1] not in BESIDE_I:
        return False
    first = text[words.starts[i]]
    return first.isupper() or (spoken and len(form) > SHORTEST)


def clusters(found: Sequence[Mention], words: Words, titles: Collection[str]) -> dict[str, str]:
    """Map each name form to its cluster: a surname to the one first name it is written with."""
    grown = shared_surnames(found, words, titles, titled=True)
    joined = {}
    for surname, firsts in shared_surnames(found, words, titles).items():
        chosen = firsts if len(firsts) == 1 else grown.get(surname, set())
        if len(chosen) == 1 and surname not in firsts:
            joined[surname] = next(iter(chosen))
    return joined


def shared_surnames(
    found: Sequence[Mention], words: Words, titles: Collection[str], *, titled: bool = False
) -> dict[str, set[str]]:
    """List, by surname, the first names it is written with (`titled`: after a title only)."""
    firsts: dict[str, set[str]] = {}
    for mention in found:
        title = words.forms[mention.first] in titles
        whole = mention.last - mention.first - title > 1 and words.forms[mention.last - 2] != "."
        if whole and (title or not titled):
            firsts.setdefault(words.forms[mention.last - 1], set()).add(mention.key)
    return firsts


def variants(units: Sequence[Unit], found: Sequence[Mention]) -> dict[str, str]:
    """In captions, map a name's other spellings to the commonest: "Stephen", "Stevens"."""
    spoken = sum(unit.form == "caption" for unit in units)
    if spoken * 2 < len(units):
        return {}
    counts = Counter(mention.key for mention in found)
    joined: dict[str, str] = {}
    for key, _ in counts.most_common():
        for other in counts:
            free = other not in joined and key not in joined
            if free and other != key and counts[other] <= counts[key] and alike(key, other):
                joined[other] = key
    return joined


SOUNDS = (("ph", "f"), ("v", "f"), ("ck", "k"), ("c", "k"), ("y", "i"), ("z", "s"), ("ie", "i"))


def sound(name: str) -> str:
    """Spell a name as it roughly sounds, so that two spellings of it look alike."""
    for written, heard in SOUNDS:
        name = name.replace(written, heard)
    return "".join(c for i, c in enumerate(name) if i == 0 or c != name[i - 1])


def alike(name: str, other: str) -> bool:
    """Tell whether two spellings may be one name: alike in sound but for one letter or an s."""
    one, two = sound(name), sound(other.removesuffix("s"))
    if min(len(name), len(other)) < 3 or one[0] != two[0]:
        return False
    if other == name + "s" or name == other + "s":
        return True
    return len(one) >= 5 and (one == two or close(one, two))


def close(one: str, two: str) -> bool:
    """Tell whether two words differ by one letter at most."""
    if abs(len(one) - len(two)) > 1:
        return False
    if len(one) == len(two):
        return sum(a != b for a, b in zip(one, two, strict=True)) <= 1
    short, long = sorted((one, two), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def name_key(name: str, compiled: Compiled) -> str:
    """Give the form a written name is known by: a first name, or the surname after a title."""
    forms = [form for form in pieces(name.replace(".", "")) for form in form.split()]
    forms = [form for form in " ".join(forms).split() if form not in compiled.titles]
    forms = [form for form in forms if form not in compiled.never_names] or forms
    return forms[0] if forms else ""
