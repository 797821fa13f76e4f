"""The public call: a file or text in, a Report out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from conference import data
from conference.errors import UnreadableError
from conference.record import Document, Kind, Nation, Role
from conference.report import Report

MOST_LETTERS = 3_000_000
"""Letters in one record: some 1,200 pages, which take about half a minute."""

if TYPE_CHECKING:
    from conference.language.compiled import Compiled


@lru_cache(maxsize=4)
def compiled_rules(packs: tuple[Path, ...] = ()) -> Compiled:
    """Give the core rules, the nations' and those of further `packs`, compiled and kept."""
    from conference.language.cache import load

    return load([*data.rule_packs(), *packs])


def check(
    source: str | Path,
    *,
    kind: Kind | None = None,
    nation: Nation | None = None,
    people: Mapping[str, Role] | None = None,
    stdin: bytes | None = None,
    packs: Iterable[Path] = (),
    rules_only: bool = False,
) -> Report:
    """Read a file and report what it says and leaves out.

    `kind`, `nation` and `people` (name to role) overrule what the words tell; `stdin` holds the
    bytes when `source` is "-"; `rules_only` leaves aside all that was learned. Raises
    UnreadableError for a file that cannot be read and RulebookError for rule files that cannot be
    used.
    """
    from conference.readers import read

    document = read(source, stdin=stdin)
    return examine(
        document, kind=kind, nation=nation, people=people, packs=packs, rules_only=rules_only
    )


def examine(
    document: Document,
    *,
    kind: Kind | None = None,
    nation: Nation | None = None,
    people: Mapping[str, Role] | None = None,
    packs: Iterable[Path] = (),
    rules_only: bool = False,
) -> Report:
    """Report on a document that has been read already.

    Raises UnreadableError for one that is too long to be a single record.
    """
    from conference.findings import find
    from conference.language.actions import actions_of, with_owners
    from conference.language.reading import read, record_of
    from conference.language.tagging import tag

    if len(document.text) > MOST_LETTERS:
        size = f"{len(document.text) / 1_000_000:.1f} million letters"
        raise UnreadableError(
            document.source,
            f"holds {size}, more than one record can ({MOST_LETTERS // 1_000_000} million)",
            "give each record a file of its own",
        )
    compiled = compiled_rules(tuple(packs))
    reading = read(
        document, compiled, kind=kind, nation=nation, fixed=people, learned=not rules_only
    )
    found = tag(reading, compiled, learned=not rules_only)
    tags = with_owners(reading, found.tags, compiled)
    return find(
        record_of(reading),
        tags=tuple(tags),
        actions=actions_of(tags),
        signals=found.signals,
        book=compiled.book,
        limits=tuple(reading.limits),
    )
