"""A sieve before matching: which of many programs could match in a unit at all.

Each program is one bit. A word's keys stand for the programs that they could serve, so a few
operations on whole numbers a word leave only the programs whose rare words all occur, close
to one another and side by side where they must be; the rest is never tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from conference.rulebook.program import Program

if TYPE_CHECKING:
    from conference.language.matching import View

LEVELS = 3
Masks = dict[str, int | tuple[int, ...]]
"""The programs that a key serves: their bits or, until the key is met, their indexes."""
Plain = tuple[list[Masks], list[int]]
Row = tuple[int, int, int, int, int, int, int]


class Sieve:
    """The bits of many programs, by key."""

    def __init__(self, programs: Sequence[Program], plain: Plain | None = None) -> None:
        """Set each program's bit at the keys that it cannot do without, or take `plain`."""
        self.memo: dict[frozenset[str], Row] = {}
        self.slots: dict[str, Row] = {}
        tables, counts = plain or ([{} for _ in range(LEVELS + 4)], [0] * (LEVELS + 2))
        self.needed = tuple(tables[:LEVELS])
        self.left, self.right, self.before, self.after = tables[LEVELS:]
        self.free, (self.single, self.lone) = list(counts[:LEVELS]), counts[LEVELS:]
        if plain is None:
            self.fill(programs)

    def fill(self, programs: Sequence[Program]) -> None:
        """Set the bits of every program."""
        for at, program in enumerate(programs):
            bit = 1 << at
            parts = (program.anchor, *program.also)
            for level in range(LEVELS):
                if level < len(parts):
                    put(self.needed[level], parts[level], bit)
                else:
                    self.free[level] |= bit
            if program.pair is None:
                self.single |= bit
            else:
                put(self.left, program.pair[0], bit)
                put(self.right, program.pair[1], bit)
            if program.near is None:
                self.lone |= bit
            else:
                put(self.before, program.near[0], bit)
                put(self.after, program.near[1], bit)

    def plain(self) -> Plain:
        """Give what the sieve knows as plain values, to be stored.

        Most keys serve few programs, so their indexes take a tenth of the room of their bits.
        """
        tables = [*self.needed, self.left, self.right, self.before, self.after]
        sparse: list[Masks] = [{key: places(table[key]) for key in table} for table in tables]
        return sparse, [*self.free, self.single, self.lone]

    def row(self, keys: frozenset[str]) -> Row:
        """Give the bits that a word with these keys serves, table by table."""
        found = self.memo.get(keys)
        if found is None:
            one, two, three = (gathered(table, keys) for table in self.needed)
            left, right = gathered(self.left, keys), gathered(self.right, keys)
            before, after = gathered(self.before, keys), gathered(self.after, keys)
            found = self.memo[keys] = (one, two, three, left, right, before, after)
        return found

    def pass_through(self, view: View, allowed: int) -> Iterator[int]:
        """Give the indexes of those `allowed` programs that could match in a unit, in order."""
        one, two, three = self.free
        side = self.single
        memo, row_of = self.memo, self.row
        rows = [memo.get(keys) or row_of(keys) for keys in view.keys]
        left = [row[3] for row in rows]
        right = [row[4] for row in rows]
        before = [row[5] for row in rows]
        after = [row[6] for row in rows]
        for row in rows:
            one |= row[0]
            two |= row[1]
            three |= row[2]
        for start, opened in view.slots.items():
            for name, length in opened:
                slot = self.slots.get(name)
                if slot is None:
                    slot = self.slots[name] = self.row(frozenset((f"<{name}>",)))
                a, b, c, ending, opening, early, late = slot
                before[start] |= early
                after[start] |= late
                one, two, three = one | a, two | b, three | c
                right[start] |= opening
                left[min(start + length, len(left)) - 1] |= ending
        for i in range(len(rows) - 1):
            side |= left[i] & right[i + 1]
        found = one & two & three & side & allowed
        return bits(found & (self.lone | close(before, after))) if found else iter(())


def close(before: Sequence[int], after: Sequence[int]) -> int:
    """Give the bits that stand in `before` at a word and in `after` within REACH words of it."""
    two = joined(after, after, 1)
    four = joined(two, two, 2)
    reach = joined(joined(four, four, 4), four, 8)
    found = 0
    for bits_before, bits_after in zip(before, reach[1:], strict=False):
        found |= bits_before & bits_after
    return found


def joined(one: Sequence[int], other: Sequence[int], step: int) -> list[int]:
    """Join each word's bits with the other's `step` words on."""
    size = len(one)
    return [one[i] | other[i + step] if i + step < size else one[i] for i in range(size)]


def put(table: Masks, keys: frozenset[str], bit: int) -> None:
    """Set a bit at every key."""
    for key in keys:
        table[key] = mask_of(table, key) | bit


def gathered(table: Masks, keys: frozenset[str]) -> int:
    """Join the bits of several keys."""
    found = 0
    for key in keys:
        if key in table:
            found |= mask_of(table, key)
    return found


def mask_of(table: Masks, key: str) -> int:
    """Give a key's bits, made from its indexes the first time it is met."""
    mask = table.get(key, 0)
    if isinstance(mask, tuple):
        mask = table[key] = sum(1 << at for at in mask)
    return mask


def places(mask: int | tuple[int, ...]) -> tuple[int, ...]:
    """Give the indexes that a mask stands for."""
    return mask if isinstance(mask, tuple) else tuple(bits(mask))


def bits(number: int) -> Iterator[int]:
    """Give the places of the bits that are set, lowest first."""
    if number < 0:
        raise ValueError("a negative number has no end of bits")
    at = 0
    for byte in number.to_bytes((number.bit_length() + 7) // 8, "little"):
        if byte:
            for bit in SET[byte]:
                yield at + bit
        at += 8


SET = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))
