"""How sure the hits in a unit make a category, together with what stands around them.

Each rule has a weight, and so has where the unit stands: its section, form and speaker, what
else hits in it, what hit in the unit before. The weights (`weights.yml` of the core pack) are
learned from our own corpus by `models/train_weights.py`; a rule without one speaks by its own
confidence, so that rules which a practitioner adds work at once.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from conference.language.evidence import Hit, Setting, together
from conference.language.units import Unit
from conference.tags import Category

Weights = Mapping[str, Mapping[str, float]]
BAR = 0.5
STRONG = 0.3
SIZES = (4, 8, 14, 24)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a unit, as names that weights are known by."""

    names: tuple[str, ...]
    hitting: frozenset[Category]


def around(
    unit: Unit,
    setting: Setting,
    found: Mapping[Category, Sequence[Hit]],
    before: Iterable[Category],
) -> Around:
    """Name what stands around a unit; `found` are its hits, `before` what hit in the last one."""
    hitting = frozenset(c for c, own in found.items() if together(own, 0.0) >= STRONG)
    size = sum(unit.last - unit.first > most for most in SIZES)
    names = [
        f"section:{unit.section or 'none'}",
        f"form:{unit.form.value}",
        f"kind:{setting.kind.value}",
        f"speaker:{setting.speaker.value if setting.speaker else 'none'}",
        f"subject:{unit.subject.value if unit.subject else 'none'}",
        f"size:{size}",
        *(f"with:{category.value}" for category in sorted(hitting)),
        *(f"before:{category.value}" for category in sorted(before)),
    ]
    return Around(tuple(names), hitting)


def sureness(
    category: Category, own: Sequence[Hit], near: Around, weights: Weights, prior: float
) -> tuple[float, float]:
    """Give how sure `category` is, 0 to 1, and the bar it must reach to become a tag.

    Where the rule book holds no weights for a category, hits add up by their own confidence
    and the section's `prior`.
    """
    known = weights.get(category.value)
    if not known:
        return together(own, prior), BAR
    score = known["bias"]
    for hit in {hit.name: hit for hit in own}.values():
        weight = known.get(f"rule:{hit.name}")
        score += logit(hit.confidence) - known["start"] if weight is None else weight
    for name in near.names:
        if name != f"with:{category.value}":
            score += known.get(name, 0.0)
    return 1 / (1 + math.exp(-score)), known["bar"]


def logit(share: float) -> float:
    """Turn a probability into a weight."""
    share = min(max(share, 0.02), 0.98)
    return math.log(share / (1 - share))
