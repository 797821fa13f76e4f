"""Speech without punctuation: cut somewhere, never changed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from conference.language.utterances import LONGEST, Boundaries, boundaries, utterances
from tests.language.build import bare, compiled

SAID = st.lists(
    st.sampled_from(
        "so how did you get on yeah it was fine she let me in and then what okay right i think no"
        " because he's not at school mum said well um what's the plan 3 xylophone".split()
    ),
    max_size=130,
)


@settings(max_examples=100, deadline=None)
@given(SAID, st.integers(0, 5), st.booleans())
def test_every_word_once_and_in_order(words: list[str], first: int, known: bool) -> None:
    lists = compiled().boundaries if known else bare().boundaries
    first = min(first, len(words))
    cuts = list(utterances(words, first, len(words), lists))
    assert [i for a, b in cuts for i in range(a, b)] == list(range(first, len(words)))
    assert all(0 < b - a <= LONGEST for a, b in cuts)


def test_questions_and_answers_part() -> None:
    words = "so how was school today yeah it was good what did you do we did maths".split()
    cuts = {b for _, b in utterances(words, 0, len(words), compiled().boundaries)}
    assert words.index("yeah") in cuts
    assert words.index("what") in cuts


def test_scores_begin_with_none() -> None:
    assert boundaries([], Boundaries()) == [0.0]
    assert boundaries(["so"], Boundaries()) == [0.0]


def test_kinds_of_words() -> None:
    lists = Boundaries.of({
        "speech-kind-pron": ["he", "she"], "speech-kind-past": ["*ed"],
        "speech-weights": ["bar: 1.5", "| he: 2"], "titles": ["mr"],
    })  # fmt: skip
    assert [lists.kind(word) for word in ("he", "walked", "3rd", "", "mr")] == [
        "pron", "past", "number", "edge", "other",
    ]  # fmt: skip
    assert lists.bar == 1.5
    assert list(utterances("ok he ran".split(), 0, 3, lists)) == [(0, 1), (1, 3)]
