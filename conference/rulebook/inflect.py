"""The forms a lemma takes, so that `{attend}` also finds "attends", "attended", "attending".

Regular English spelling is computed; what is irregular is data (a pack's `irregular` table).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

Irregular = Mapping[str, Sequence[str]]
VOWELS = "aeiou"
SIBILANT = re.compile(r"(s|x|z|ch|sh)$")
DOUBLING = re.compile(r"^(?:qu|[^aeiou])*[aeiou][bdfglmnprtvz]$")


def forms(lemma: str, irregular: Irregular) -> frozenset[str]:
    """Give every form of `lemma`, itself included; `irregular` wins over the spelling rules."""
    if lemma in irregular:
        return frozenset((lemma, *irregular[lemma]))
    return frozenset((lemma, plural(lemma), past(lemma), participle(lemma)))


def plural(word: str) -> str:
    """Spell the -s form: tries, watches, walks."""
    if len(word) > 1 and word.endswith("y") and word[-2] not in VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if SIBILANT.search(word) else "s")


def past(word: str) -> str:
    """Spell the -ed form: tried, stopped, baked, walked."""
    if word.endswith("e"):
        return word + "d"
    if len(word) > 1 and word.endswith("y") and word[-2] not in VOWELS:
        return word[:-1] + "ied"
    return doubled(word) + "ed"


def participle(word: str) -> str:
    """Spell the -ing form: trying, stopping, baking, lying."""
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return doubled(word) + "ing"


def doubled(word: str) -> str:
    """Double the last letter of a short closed syllable: stop, stopp-; panic takes a k."""
    if word.endswith("ic"):
        return word + "k"
    return word + word[-1] if DOUBLING.match(word) else word
