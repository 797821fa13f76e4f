"""How sure the hits in a unit make a category, together with what stands around them.

The authors' confidences come first. What our own corpus corrects in them, and what the place
of a unit adds (its section, form and speaker, what else hits in it, what hit in the unit
before), are weights in `weights.yml` of the core pack, made by `models/train_weights.py`. A
rule without a weight speaks by its confidence alone, so that rules which a practitioner adds
work at once.
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
    score = known["bias"] + known["authors"] * logit(together(own, prior))
    score += sum(known.get(f"rule:{name}", 0.0) for name in {hit.name for hit in own})
    score += sum(known.get(name, 0.0) for name in near.names if name != f"with:{category.value}")
    return 1 / (1 + math.exp(-score)), known["bar"]


def logit(share: float) -> float:
    """Turn a probability into a weight."""
    share = min(max(share, 0.02), 0.98)
    return math.log(share / (1 - share))
