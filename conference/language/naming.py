"""What is known of a record's names while it is being told whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conference.language.cast import Somebody
from conference.language.compiled import Compiled
from conference.language.names import Mention, by_unit
from conference.language.tokens import Words
from conference.language.units import Unit
from conference.record import Document, Form

TOGETHER = 8
"""Captions that are looked at as one: their cuts are guesses."""


@dataclass(slots=True)
class Naming:
    """A record's names: every mention, the name cluster it belongs to, and what tells of it.

    `wide` are the units to look for signs in, captions joined. `joined` maps a name's form to its
    cluster, `named` a cluster to whom it names.
    """

    document: Document
    words: Words
    units: Sequence[Unit]
    wide: Sequence[Unit]
    compiled: Compiled
    found: Sequence[Mention]
    joined: dict[str, str]
    named: dict[str, Somebody]

    def somebody(self, mention: Mention) -> Somebody:
        """Give whom a mention names."""
        return self.named[self.joined[mention.key]]

    def by_unit(self) -> Iterator[tuple[Unit, list[Mention]]]:
        """Give each unit that holds names, with its mentions."""
        return by_unit(self.units, self.found)

    def by_window(self) -> Iterator[tuple[Unit, list[Mention]]]:
        """Give each of the `wide` units that holds names, with its mentions."""
        return by_unit(self.wide, self.found)


def windows(units: Sequence[Unit], compiled: Compiled) -> list[Unit]:
    """Give the units signs are looked for in: captions are joined, their cuts being guesses."""
    found: list[Unit] = []
    waiting: list[Unit] = []
    for unit in units:
        apart = waiting and unit.first != waiting[-1].last
        if waiting and (unit.form is not Form.CAPTION or len(waiting) == TOGETHER or apart):
            found.append(joined_unit(waiting, compiled))
            waiting = []
        if unit.form is Form.CAPTION:
            waiting.append(unit)
        else:
            found.append(unit)
    if waiting:
        found.append(joined_unit(waiting, compiled))
    return found


def joined_unit(units: Sequence[Unit], compiled: Compiled) -> Unit:
    """Join neighbouring units into one, with the facts that stand in them."""
    first, last = units[0], units[-1]
    forms = [form for unit in units for form in unit.view.forms]
    slots = {
        unit.first - first.first + at: [(n, size) for n, size in opened if n in ("age", "date")]
        for unit in units
        for at, opened in unit.view.slots.items()
    }
    whole = Unit(first.start, last.end, first.form, first.block, first.first, last.last)
    whole.view = compiled.lexicon.view(forms, slots)
    whole.known = compiled.know(whole.view)
    return whole
