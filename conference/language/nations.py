"""Tell whose procedures a record follows by the words that only one nation uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from conference.language.compiled import Compiled
from conference.language.units import Unit
from conference.record import Nation

TOLD = 1.0


def nation_of(units: Sequence[Unit], compiled: Compiled) -> Nation | None:
    """Weigh each nation's words, each rule once; None where no nation is clearly ahead."""
    found = {at for unit in units for at in unit.known.nations}
    weights: dict[Nation, float] = defaultdict(float)
    for at in found:
        rule = compiled.book.nations[at]
        weights[rule.nation] += rule.weight
    if not weights:
        return None
    best = max(weights, key=lambda nation: weights[nation])
    others = sum(weight for nation, weight in weights.items() if nation is not best)
    return best if weights[best] - others >= TOLD else None
