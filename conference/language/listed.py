"""Who is who by lists and tables: who was there, who is in the family, one person a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from conference.language.cast import Somebody
from conference.language.names import Mention
from conference.language.naming import Naming
from conference.language.signs import SURE
from conference.language.units import Unit
from conference.record import Form, Role

INVITED = frozenset(
    {"present", "apologies", "attendance", "attending", "attended", "pres", "apols"}
)
CIVIL = frozenset(("mr", "mrs", "ms", "miss"))
LISTED = 4.0
# Who is listed as present without a sign is a worker, less surely so with Mr or Mrs.
PRESENT, PRESENT_CIVIL = 1.2, 0.3
BEGINS = 4
"""Words of a cell within which a role must be named: "Elan's independent advocate"."""


def weigh_attendance(naming: Naming) -> None:
    """In a list of who was there, a name without a kin word is a worker's."""
    for unit, here in naming.by_unit():
        if unit.section != "attendance" and naming.words.forms[unit.first] not in INVITED:
            continue
        for mention in here:
            civil = naming.words.forms[mention.first] in CIVIL
            evidence = naming.somebody(mention).evidence
            if not any(evidence.values()):
                evidence[Role.WORKER] += PRESENT_CIVIL if civil else PRESENT


def weigh_rows(naming: Naming) -> None:
    """In a table, a name that fills a row's first cell has the role that another cell begins with.

    "Children's social worker" is a worker: a role word tells more than a kin word beside it.
    """
    rows: dict[str, list[Unit]] = defaultdict(list)
    for unit in naming.units:
        row = naming.document.blocks[unit.block].row
        if row and unit.form is Form.CELL:
            rows[row].append(unit)
    held = {unit.first: here for unit, here in naming.by_unit()}
    for cells in rows.values():
        first, *others = cells
        here = held.get(first.first, [])
        if fills(first, here):
            somebody = naming.somebody(here[0])
            any(tells(cell, somebody) for cell in others)


def fills(unit: Unit, here: Sequence[Mention]) -> bool:
    """Tell a cell that holds one name and nothing else."""
    return len(here) == 1 and here[0].first == unit.first and here[0].last == unit.last


def tells(cell: Unit, somebody: Somebody) -> bool:
    """Add the role that a cell begins with; False where it names none."""
    role = next((role for role, a, _ in cell.known.roles if a < BEGINS), None)
    # "With Mam" says where a child lives, so a kin word counts at the very beginning only.
    opening = [(b, rule) for rule, a, b in cell.known.kin if a == 0]
    kin = max(opening, key=lambda one: one[0])[1] if opening else None
    if role is not None:
        somebody.evidence[role] += SURE
    elif kin is not None:
        somebody.evidence[kin.role] += SURE
        if kin.role is not Role.CHILD:
            somebody.kin[kin.kin] += 1
    return role is not None or kin is not None


def weigh_lists(naming: Naming) -> None:
    """Under a heading "Children", a line begins with a child's name."""
    memo: dict[str, bool] = {}
    compiled = naming.compiled
    for unit, (first, *_) in naming.by_unit():
        if unit.section != "family" or unit.form is Form.HEADING:
            continue
        heading = unit.heading or ""
        if heading not in memo:
            kin = compiled.know(compiled.lexicon.view(heading.lower().split(), {})).kin
            memo[heading] = bool(kin) and kin[0][0].role is Role.CHILD
        if memo[heading] and first.first - unit.first <= 1:
            naming.somebody(first).evidence[Role.CHILD] += LISTED
