"""Tell the kind of a record by the words of its title and text, and by who speaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from conference.language.compiled import Compiled
from conference.language.units import Unit
from conference.record import FAMILY, Document, Form, Kind, Role

TITLE_UNITS = 6
TOLD, MOST = 1.3, 3


def kind_of(
    document: Document,
    units: Sequence[Unit],
    compiled: Compiled,
    speakers: dict[str, Role],
) -> Kind:
    """Weigh the kind words of title and text; `other` where nothing tells."""
    places: dict[int, set[int]] = defaultdict(set)
    for i, unit in enumerate(units):
        title = i < TITLE_UNITS or unit.form is Form.HEADING
        for at in unit.known.kinds:
            if title or compiled.book.kinds[at].where == "text":
                places[at].add(i)
    weights: dict[Kind, float] = defaultdict(float)
    for at, rule in enumerate(compiled.book.kinds):
        most = MOST if rule.where == "text" else 1
        weights[rule.kind] += rule.weight * min(len(places[at]), most)
    talk = sum(unit.form in (Form.TURN, Form.CAPTION) for unit in units) * 2 > len(units)
    if talk:
        weights.pop(Kind.OTHER, None)
        add_speakers(units, speakers, weights)
    kind, weight = max(weights.items(), key=lambda item: item[1], default=(Kind.OTHER, 0.0))
    return kind if weight >= TOLD else Kind.OTHER


def add_speakers(
    units: Sequence[Unit], speakers: dict[str, Role], weights: dict[Kind, float]
) -> None:
    """Weigh who speaks: family makes it a family meeting, many workers a group reflection.

    Talk that nothing tells of is taken for supervision, the talk that is recorded most.
    """
    spoken = [unit.speaker for unit in units if unit.speaker]
    family = sum(1 for speaker in spoken if speakers.get(speaker) in FAMILY)
    weights[Kind.SUPERVISION] += TOLD
    if not spoken:
        return
    if family > len(spoken) * 0.15:
        weights[Kind.FAMILY_MEETING] += 3
    elif len(set(spoken)) > 2:
        weights[Kind.REFLECTION] += 1.5
    else:
        weights[Kind.SUPERVISION] += 2
