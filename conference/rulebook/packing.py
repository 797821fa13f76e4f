"""Programs in little room: each set of keys once, and a program made whole when it is taken.

A store of rules holds some ten thousand programs, of which a record tries a few hundred.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from conference.rulebook.program import Program, Step

P = TypeVar("P")
Keys = frozenset[str]
Packed = tuple[Any, ...]
"""A program's fields as plain values, each set of keys told by its number."""


class Packer:
    """Numbers every set of keys it meets; `sets` lists them for the store."""

    def __init__(self) -> None:
        """Begin with no set."""
        self.numbers: dict[Keys, int] = {}

    @property
    def sets(self) -> list[tuple[str, ...]]:
        """Give the sets by number."""
        return [tuple(sorted(keys)) for keys in self.numbers]

    def number(self, keys: Keys) -> int:
        """Give the number of a set."""
        return self.numbers.setdefault(keys, len(self.numbers))

    def two(self, pair: tuple[Keys, Keys] | None) -> tuple[int, int] | None:
        """Give the numbers of a pair of sets, where there is one."""
        return (self.number(pair[0]), self.number(pair[1])) if pair else None

    def pack(self, program: Program) -> Packed:
        """Give a program's fields with numbers for sets."""
        return (
            tuple((op, self.number(keys), a, b) for op, keys, a, b in program.steps),
            self.number(program.first),
            self.number(program.anchor),
            program.low,
            program.high,
            tuple(map(self.number, program.also)),
            self.two(program.pair),
            self.two(program.near),
            program.edge,
            program.ways,
            tuple(map(self.number, program.line)),
        )


class Unpacker:
    """Makes packed programs whole; each set of keys is made once."""

    def __init__(self, sets: Sequence[Iterable[str]]) -> None:
        """Take the sets that a Packer numbered."""
        self.sets: list[Any] = list(sets)

    def keys(self, number: int) -> Keys:
        """Give the set of a number."""
        found = self.sets[number]
        if not isinstance(found, frozenset):
            found = self.sets[number] = frozenset(found)
        return found

    def two(self, pair: tuple[int, int] | None) -> tuple[Keys, Keys] | None:
        """Give a pair of sets, where there is one."""
        return (self.keys(pair[0]), self.keys(pair[1])) if pair else None

    def unpack(self, packed: Packed) -> Program:
        """Give the program that was packed."""
        steps, first, anchor, low, high, also, pair, near, edge, ways, line = packed
        return Program(
            tuple(Step(op, self.keys(keys), a, b) for op, keys, a, b in steps),
            self.keys(first),
            self.keys(anchor),
            low,
            high,
            tuple(map(self.keys, also)),
            self.two(pair),
            self.two(near),
            edge,
            ways,
            tuple(map(self.keys, line)),
        )


class Shelf(Generic[P]):
    """Programs in order with what each stands for; a packed one is unpacked when it is taken."""

    def __init__(
        self, programs: Iterable[tuple[Program | Packed, P]], unpacker: Unpacker | None = None
    ) -> None:
        """Take programs with their payloads, and what unpacks those that are packed."""
        listed = list(programs)
        self.payloads: list[P] = [payload for _, payload in listed]
        self.programs: list[Any] = [program for program, _ in listed]
        self.unpacker = unpacker

    def __len__(self) -> int:
        """Count the programs."""
        return len(self.programs)

    def __getitem__(self, at: int) -> Program:
        """Take the program at an index."""
        found = self.programs[at]
        if not isinstance(found, Program):
            assert self.unpacker is not None
            found = self.programs[at] = self.unpacker.unpack(found)
        return found
