"""A check declared again: a later pack changes what it names and leaves the rest as it was.

So a council's pack holds no more than `- id: actions/load` and its own threshold. A check in a
nation's pack holds for that nation alone, and takes from the general one what it does not say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from conference.rulebook.schema import CheckRule, Pack, QuestionRule

TABLES = ("thresholds", "words")


def completed(value: Any, earlier: Sequence[CheckRule], pack: Pack | None) -> Any:
    """Fill each check of a file with what earlier packs say of the same id.

    Anything that is not a list of checks with ids is given back as it is, for the schema to refuse.
    """
    if not isinstance(value, list):
        return value
    nations = [nation.value for nation in pack.nations] if pack else []
    full = [fillings(entry, earlier, nations) or [entry] for entry in value]
    # Further variants come last, so that a fault is still told at its entry's place.
    return [first for first, *_ in full] + [each for _, *others in full for each in others]


def fillings(entry: Any, earlier: Sequence[CheckRule], nations: list[str]) -> list[Any]:
    """Give the checks that an entry stands for: one, or each variant of a check it changes."""
    if not isinstance(entry, dict):
        return []
    own = {**({"nations": nations} if nations else {}), **entry}
    known = [check for check in earlier if check.id == entry.get("id")]
    wanted = own.get("nations")
    alike = [check for check in known if wanted is None or list(check.nations) == wanted]
    if not alike:
        general = [check for check in known if not check.nations]
        return [merged(check, own) for check in general] or [own]
    return [merged(check, own) for check in alike]


def merged(check: CheckRule, entry: Mapping[str, Any]) -> dict[str, Any]:
    """Lay an entry over a check; single thresholds and words are laid over, not the tables."""
    below = check.model_dump(mode="json", exclude_defaults=True)
    over = dict(entry)
    for name in TABLES:
        if isinstance(over.get(name), dict):
            over[name] = {**below.get(name, {}), **over[name]}
    return {**below, **over}


def refined(value: Any, earlier: Sequence[QuestionRule]) -> Any:
    """Fill each question of a file with what earlier packs say of the same id."""
    if not isinstance(value, list):
        return value
    known = {each.id: each.model_dump(mode="json", exclude_defaults=True) for each in earlier}
    return [
        {**known.get(str(entry.get("id")), {}), **entry} if isinstance(entry, dict) else entry
        for entry in value
    ]


def replaced(earlier: Sequence[CheckRule], later: Iterable[CheckRule]) -> list[CheckRule]:
    """Give all checks; a later one stands in the place of the one for the same nations."""
    listed = {(check.id, check.nations): check for check in earlier}
    listed.update({(check.id, check.nations): check for check in later})
    return list(listed.values())
