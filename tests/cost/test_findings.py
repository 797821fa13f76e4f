"""What the checks cost grows with the record: ratios only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conference.findings import find
from conference.language.actions import actions_of, with_owners
from conference.language.reading import read, record_of
from conference.language.tagging import tag
from conference.record import Document
from tests.cost.test_linear import paper, ratio, talk
from tests.findings.build import Paper
from tests.language.build import compiled


def checks(record: Document) -> Callable[[], object]:
    """Understand a record now; give the making of its report."""
    reading = read(record, compiled())
    found = tag(reading, compiled())
    tags = tuple(with_owners(reading, found.tags, compiled()))
    told, signals, book = record_of(reading), found.signals, compiled().book
    return lambda: find(
        told, tags=tags, actions=actions_of(tags), signals=signals, book=book, limits=()
    )


@pytest.mark.parametrize("write", [paper, talk], ids=["paper", "captions"])
def test_eight_times_the_text(write: Callable[[int], Document]) -> None:
    assert ratio(checks(write(2)), checks(write(16)), 12) < 12


LINES = (
    ("Bryn was late, he said: “I am lazy.”", "risk", "blame", "child-labelled", "theme-school"),
    ("Anwen says that she hit out.", "family_voice", "own-report", "softened", "soft-row"),
    ("Police came, an incident.", "police-or-hurt", "plain-act", "history-told", "judgement"),
    ("Cadi wants to sleep.", "child_voice", "outcome", "voice-followed", "safety-place"),
)


def test_words_that_many_checks_look_at() -> None:
    """Each check meets as many of its words as there are lines, and none goes through all pairs."""

    def dense(times: int) -> Paper:
        made = Paper()
        for _ in range(times):
            for words, *marks in LINES:
                made.line(words, *marks, about=("Bryn", "Anwen"))
            made.task("Ring them", "theme-school", owner="Mrs Pryce")
        return made

    assert ratio(dense(160).report, dense(1280).report, 11) < 11
