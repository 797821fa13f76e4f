"""What stands around a name, as traits from which its bearer's role is told.

The weights of the traits are learned from our own corpus (`models/roles.json`, made by
`models/train_roles.py`); names themselves are no traits, so no origin sways the answer.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from conference import data
from conference.language.names import Mention
from conference.language.naming import Naming
from conference.language.units import Unit
from conference.record import Form, Role

NEAR = 3
# Hardly any child is written with Mr, Mrs or Dr.
TITLED = 0.05
# No weights are so sure that a plain sign could not overrule them.
DOUBT = 0.1
ROLES = (Role.CHILD, Role.PARENT, Role.RELATIVE, Role.WORKER, Role.OTHER)
Traits = dict[str, Counter[str]]


def traits(naming: Naming) -> Traits:
    """Count the traits of every name cluster: words, kin and role words, ages around it."""
    result: Traits = defaultdict(Counter)
    for unit, here in naming.by_window():
        add_traits(naming, unit, here, result)
    most = max((s.count for s in naming.named.values()), default=1)
    for key, somebody in naming.named.items():
        own = result[key]
        own["often"] = 4 if somebody.count == most else 3 if somebody.count * 3 > most else 1
        if len(key) == 1:
            own["initial"] = 1
        if any(" " in written for written in somebody.written):
            own["full-name"] = 1
    for speaker, turns in turns_of(naming.units).items():
        if speaker in result:
            result[speaker].update(speech(turns))
    return result


def turns_of(units: Sequence[Unit]) -> dict[str, list[Unit]]:
    """Group the turns of talk by the first name of their speaker."""
    turns: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.speaker:
            turns[unit.speaker.lower().split()[0]].append(unit)
    return turns


def speech(turns: Sequence[Unit]) -> Counter[str]:
    """Count the traits of how somebody speaks: asking, length, whose mum they speak of."""
    own: Counter[str] = Counter()
    asked = sum("?" in unit.view.forms for unit in turns)
    own["speaks"] = 1
    own[f"asks={min(4, asked * 8 // len(turns))}"] = 2
    own[f"long={min(4, sum(len(u.view.forms) for u in turns) // len(turns) // 4)}"] = 2
    for unit in turns:
        for a, b in zip(unit.view.forms, unit.view.forms[1:], strict=False):
            if a in ("my", "our", "your"):
                own[f"says={a} {b}"] += 1
        for form in set(unit.view.forms):
            if form.isalpha() and len(form) > 2:
                own[f"says={form}"] += 1
    return own


def add_traits(naming: Naming, unit: Unit, here: Sequence[Mention], result: Traits) -> None:
    """Add the traits of the names in one unit."""
    forms = unit.view.forms
    shapes = list(forms)
    for mention in here:
        size = mention.last - mention.first
        shapes[mention.first - unit.first : mention.last - unit.first] = ["NAME"] * size
    kin = [(a, b, f"kin:{rule.role.value}") for rule, a, b in unit.known.kin]
    roles = [(a, b, f"role:{role.value}") for role, a, b in unit.known.roles]
    for mention in here:
        own = result[naming.joined[mention.key]]
        first, last = mention.first - unit.first, mention.last - unit.first
        before = shapes[first - 1] if first else "START"
        before2 = shapes[first - 2] if first > 1 else "START"
        after = shapes[last] if last < len(shapes) else "END"
        after2 = shapes[last + 1] if last + 1 < len(shapes) else "END"
        own[f"-1={before}"] += 1
        own[f"+1={after}"] += 1
        own[f"-2={before2} {before}"] += 1
        own[f"+2={after} {after2}"] += 1
        if forms[first] in naming.compiled.titles:
            own[f"title={forms[first]}"] += 1
        for a, b, name in (*kin, *roles):
            if 0 <= a - last <= NEAR:
                own[f"{'near' if a > last + 1 else 'then'} {name}"] += 1
            elif 0 <= first - b <= NEAR:
                own[f"{'far' if b < first else 'after'} {name}"] += 1
        for i in range(last, min(last + NEAR, len(forms))):
            if any(slot == "age" for slot, _ in unit.view.slots.get(i, ())):
                own[f"age{i - last} {after}"] += 1
        if unit.section in ("attendance", "family", "child-views", "plan"):
            own[f"section={unit.section}"] += 1
        if unit.form is Form.HEADING:
            own["heading"] += 1


@lru_cache(maxsize=1)
def weights() -> tuple[dict[str, float], dict[str, list[float]]]:
    """Load the learned weights: bias by role, and per trait one weight a role of ROLES."""
    path = data.data("models") / "roles.json"
    if not path.is_file():
        return {}, {}
    loaded = json.loads(path.read_text("utf-8"))
    return loaded["bias"], loaded["weights"]


def judge(own: Counter[str]) -> dict[Role, float]:
    """Give the probability of each role by the learned weights, {} where there are none."""
    bias, learned = weights()
    if not learned:
        return {}
    scores = [bias[role.value] for role in ROLES]
    for trait, count in own.items():
        row = learned.get(trait)
        if row:
            for i, weight in enumerate(row):
                scores[i] += weight * math.log1p(count)
    top = max(scores)
    parts = [math.exp(score - top) for score in scores]
    told = {role: part / sum(parts) for role, part in zip(ROLES, parts, strict=True)}
    told = {role: share * (1 - DOUBT) + DOUBT / len(ROLES) for role, share in told.items()}
    if any(trait.startswith("title=") for trait in own):
        told[Role.CHILD] *= TITLED
    return told
