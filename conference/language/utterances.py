"""Cut unpunctuated speech into utterances by the words that begin and never end one.

Every place between two words gets a score from word lists (`lists.yml`): words that open a
turn or a clause raise it, words that cannot end one lower it. The lists are data; the weights
below were set on our own caption records.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

SHORTEST, LONGEST = 2, 40


@dataclass(frozen=True, slots=True)
class Boundaries:
    """The word lists that boundaries are told by."""

    openers: frozenset[str]
    answers: frozenset[str]
    asking: frozenset[str]
    helpers: frozenset[str]
    subjects: frozenset[str]
    joiners: frozenset[str]
    hanging: frozenset[str]
    reporting: frozenset[str]

    @classmethod
    def of(cls, lists: Mapping[str, Sequence[str]]) -> Boundaries:
        """Take the lists of a rule book."""
        return cls(*(frozenset(lists.get(f"speech-{name}", ())) for name in cls.__slots__))


def utterances(
    forms: Sequence[str], first: int, last: int, lists: Boundaries
) -> Iterator[tuple[int, int]]:
    """Give (first word, word after the last) of each utterance between two words."""
    start = first
    for i in range(first + 1, last):
        length = i - start
        if length >= SHORTEST or forms[start] in lists.answers:
            needed = 1.0 if length < LONGEST else 0.0
            if boundary(forms, i, start, last, lists) >= needed:
                yield start, i
                start = i
    if last > start:
        yield start, last


def boundary(forms: Sequence[str], i: int, start: int, last: int, lists: Boundaries) -> float:
    """Score the place before word `i`; from 1 a new utterance begins there."""
    word, before = forms[i], forms[i - 1]
    after = forms[i + 1] if i + 1 < last else ""
    score = 0.0
    if word in lists.answers:
        score += 1.0 if before not in lists.answers else 0.4
    if word in lists.openers:
        score += 0.9
    if word in lists.asking and (after in lists.helpers or after in lists.subjects):
        score += 1.1 if after in lists.helpers else 0.6
    if word in lists.helpers and after in lists.subjects and before not in lists.asking:
        score += 1.2
    if word in lists.subjects and (after in lists.helpers or after.startswith("'")):
        score += 0.7 if before not in lists.helpers else -0.5
    elif word in lists.subjects:
        score += 0.45
    if word in lists.joiners:
        score += 0.6 if after in lists.subjects or after in lists.asking else 0.35
    if before in lists.joiners:
        score -= 0.8
    if before in lists.answers and i - start <= 2:
        score += 0.3
    if before in lists.hanging:
        score -= 1.2
    if before in lists.reporting:
        score -= 0.6
    if i - start > 14:
        score += 0.25
    if i - start < 4:
        score -= 0.3
    return score
