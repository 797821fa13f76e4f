"""Themes: what a sentence is about ("school", "alcohol"), by the signals called theme-NAME."""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings.case import Case, once
from conference.findings.spans import Placed, begin, between
from conference.tags import Signal

THEME = "signal/theme-"


def themes(case: Case, words: Placed) -> frozenset[str]:
    """Give the themes of the sentence that words stand in."""
    told = between(everywhere(case), *case.unit(words))
    return frozenset(signal.rule.removeprefix(THEME) for signal in told)


@once
def everywhere(case: Case) -> Sequence[Signal]:
    """List the words of every theme, in the record's order."""
    found = (own for rule, own in case.signals.items() if rule.startswith(THEME))
    return sorted((signal for own in found for signal in own), key=begin)
