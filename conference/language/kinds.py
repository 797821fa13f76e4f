"""Tell the kind of a record by the words of its title and text, and by who speaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from conference.language.compiled import Compiled
from conference.language.units import Unit
from conference.record import FAMILY, Document, Form, Kind, Role

TITLE_UNITS = 6
TOLD = 1.0


def kind_of(
    document: Document,
    units: Sequence[Unit],
    compiled: Compiled,
    speakers: dict[str, Role],
) -> Kind:
    """Weigh the kind words of title and text; `other` where nothing tells."""
    weights: dict[Kind, float] = defaultdict(float)
    seen: set[int] = set()
    for i, unit in enumerate(units):
        title = i < TITLE_UNITS or unit.form is Form.HEADING
        for rule, _, _ in compiled.kinds.find(unit.view):
            if rule.where == "title" and not title:
                continue
            if id(rule) not in seen:
                seen.add(id(rule))
                weights[rule.kind] += rule.weight
    spoken = [u for u in units if u.speaker]
    if len(spoken) > len(units) / 2:
        family = sum(1 for u in spoken if speakers.get(u.speaker or "") in FAMILY)
        if family > len(spoken) * 0.2:
            weights[Kind.FAMILY_MEETING] += 3
        elif len({u.speaker for u in spoken}) > 2:
            weights[Kind.REFLECTION] += 1.5
        else:
            weights[Kind.SUPERVISION] += 2
    if not weights:
        return Kind.OTHER
    kind, weight = max(weights.items(), key=lambda item: item[1])
    return kind if weight >= TOLD else Kind.OTHER
