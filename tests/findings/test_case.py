"""What the checks look at: each thing made of a record is made once for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from conference.findings import case as case_module
from conference.findings.actors import Actors
from conference.findings.case import Case, once
from conference.findings.layout import Layout
from tests.findings.build import Paper


def test_what_is_made_once_is_made_for_each_record_anew() -> None:
    made: list[Case] = []

    @once
    def count(case: Case) -> int:
        made.append(case)
        return len(case.record.text)

    one, other = (Paper().line(words).case() for words in ("Cadi slept.", "Cadi slept well."))
    assert (count(one), count(one), count(other)) == (12, 12, 17)
    assert made == [one, other]


@pytest.mark.parametrize("maker", [Actors, Layout])
def test_a_report_makes_the_costly_things_once(
    maker: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    built: Counter[str] = Counter()
    first = maker.__init__  # type: ignore[misc]

    def counting(self: Any, *args: Any, **named: Any) -> None:
        built[maker.__name__] += 1
        first(self, *args, **named)

    monkeypatch.setattr(maker, "__init__", counting)
    paper = Paper().many("Anwen drank", 4, "risk", "theme-alcohol")
    paper.line("Cadi is fed.", "strength").line("Home by six.", "outcome")
    paper.task("Anwen to ring them", "theme-alcohol", owner="Anwen").report()
    assert built == {maker.__name__: 1}


def test_signals_are_told_in_order_and_once_a_sentence() -> None:
    paper = Paper().line("First.", "b").line("Second.", "a", "b")
    case = paper.case()
    assert [signal.text for signal in case.told("a", "b")] == ["First.", "Second."]
    assert case_module.size(case) == 2


def test_a_heading_has_the_words_under_it() -> None:
    case = Paper().heading("Plan").line("Ring Nain.").line("Ring Dad.").case()
    span = case.part(0)
    assert span is not None
    assert case.record.text[slice(*span)].split("\n")[1:] == ["Ring Nain.", "Ring Dad."]
    assert case.part(span[0] + 1) is None
