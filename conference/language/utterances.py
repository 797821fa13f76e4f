"""Cut unpunctuated speech into utterances by the words around every place between two words.

Each place gets a score: the sum of the weights of the words and word kinds that stand around it
(`lists/speech.yml`). The kinds are plain lists of words; the weights were learnt, by logistic
regression, on our own records of talk, whose sentence ends we know. The score is the log odds
that a new utterance begins there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

LONGEST = 40
KIND = "speech-kind-"
WEIGHTS = "speech-weights"
EDGE = "edge"
OTHER = "other"
NUMBER = "number"
ENDING = "*"


@dataclass(frozen=True, slots=True)
class Boundaries:
    """What tells boundaries: the kind of a word or ending, and the weight of each feature.

    `bar` is the score from which a place is a boundary.
    """

    kinds: Mapping[str, str] = field(default_factory=dict)
    endings: tuple[tuple[str, str], ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    bar: float = 0.0

    @classmethod
    def of(cls, lists: Mapping[str, Sequence[str]]) -> Boundaries:
        """Take the lists of a rule book: kinds of words, and "feature: weight" entries."""
        kinds: dict[str, str] = {}
        endings: list[tuple[str, str]] = []
        for name, members in lists.items():
            if not name.startswith(KIND):
                continue
            for member in members:
                if member.startswith(ENDING):
                    endings.append((member.removeprefix(ENDING), name.removeprefix(KIND)))
                else:
                    kinds.setdefault(member, name.removeprefix(KIND))
        weights: dict[str, float] = {}
        for entry in lists.get(WEIGHTS, ()):
            feature, weight = entry.rsplit(": ", 1)
            weights[feature] = float(weight)
        endings.sort(key=lambda e: (-len(e[0]), e[0]))
        return cls(kinds, tuple(endings), weights, weights.pop("bar", 0.0))

    def kind(self, word: str) -> str:
        """Give the kind of a word, by its list, else by its ending."""
        if not word:
            return EDGE
        found = self.kinds.get(word)
        if found is None:
            found = NUMBER if word[0].isdigit() else None
        if found is None:
            found = next((kind for end, kind in self.endings if word.endswith(end)), OTHER)
        return found


def utterances(
    forms: Sequence[str], first: int, last: int, lists: Boundaries
) -> Iterator[tuple[int, int]]:
    """Give (first word, word after the last) of each utterance between two words.

    One that grows past `LONGEST` words is cut at its likeliest place.
    """
    scores = boundaries(forms[first:last], lists)
    start = first
    for i in range(first + 1, last + 1):
        if i < last and scores[i - first] < lists.bar and i - start < LONGEST:
            continue
        if i < last and scores[i - first] < lists.bar:
            i = max(range(start + 1, i + 1), key=lambda k: scores[k - first])
        if i > start:
            yield start, i
            start = i


def boundaries(words: Sequence[str], lists: Boundaries) -> list[float]:
    """Score the place before each word: the log odds of a boundary, 0.0 before the first."""
    padded = ["", "", *words, "", ""]
    kinds = [lists.kind(word) for word in padded]
    weight = lists.weights.get
    base = weight("always", 0.0)
    scores = [0.0]
    for i in range(3, len(padded) - 2):
        scores.append(base + sum(weight(f, 0.0) for f in features(padded, kinds, i)))
    return scores


def features(words: Sequence[str], kinds: Sequence[str], i: int) -> tuple[str, ...]:
    """Name what stands around the place before word `i`: words as they are, kinds in <>."""
    w, k = words, kinds
    return (
        f"{w[i - 1]} |",
        f"| {w[i]}",
        f"| . {w[i + 1]}",
        f"{w[i - 1]} | {w[i]}",
        f"| {w[i]} {w[i + 1]}",
        f"<{k[i - 2]}> . |",
        f"<{k[i - 1]}> |",
        f"| <{k[i]}>",
        f"| . <{k[i + 1]}>",
        f"| . . <{k[i + 2]}>",
        f"<{k[i - 2]}> <{k[i - 1]}> |",
        f"<{k[i - 1]}> | <{k[i]}>",
        f"| <{k[i]}> <{k[i + 1]}>",
        f"| <{k[i]}> <{k[i + 1]}> <{k[i + 2]}>",
    )
