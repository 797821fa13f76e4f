r"""The pattern language: parse what a practitioner wrote into a small tree.

words        home visit          whole words, any case, straight or curly apostrophes
(a|b c)      (mum|the mother)    one of these
x?           (very)? calm        may be missing
... ...3     did not ... attend  a gap of up to 5 (or that many) words in the unit
engag*       word beginnings
{attend}     attend, attends, attended, attending
<slot>       <child> <time> <service>: people, facts and word classes
^ $          the unit's first, last word
\\x           the sign x itself: \\? \\(
"""

from __future__ import annotations

import re
from dataclasses import dataclass

GAP = 5
MAX_GAP = 12
HYPHENS = re.compile(r"[-‐‑–—/]")
ABBREVIATION = re.compile(r"(?:[a-z]\.){2,}$")
PARTS = re.compile(r"([#£$€]|'(?!(?:s|d|m|ll|re|ve)$))?(.*?\w)('s|[%.,:;!'])?$")
LEX = re.compile(
    r"\s*(?:(?P<gap>\.\.\.(?P<reach>\d*))|(?P<lemma>\{[^\W\d_]+(?:'[a-z]+)?\})"
    r"|(?P<slot><[a-z][a-z0-9-]*>)|(?P<sign>[()|?^$])|(?P<literal>\\\S)"
    r"|(?P<word>[^\s(){}<>|?^$\\*]+(?:\*(?![^\s()|?$]))?))"
)


class PatternError(ValueError):
    """A pattern that cannot be read; `column` counts from 1 in the pattern."""

    def __init__(self, what: str, column: int) -> None:
        """Say what is wrong, and where in the pattern."""
        super().__init__(what)
        self.column = column


@dataclass(frozen=True, slots=True)
class Word:
    """One token: its form, or with `prefix` the beginning of its form."""

    form: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Lemma:
    """Any form of a lemma."""

    lemma: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A person, a fact or a word class."""

    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `reach` tokens of any kind."""

    reach: int


@dataclass(frozen=True, slots=True)
class Edge:
    """The unit's first token (`start`) or its end."""

    start: bool


@dataclass(frozen=True, slots=True)
class Optional:
    """A part that may be missing."""

    part: Node


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts that follow one another."""

    parts: tuple[Node, ...]


Node = Word | Lemma | Slot | Gap | Edge | Optional | Choice | Sequence


def normal(form: str) -> str:
    """Give the form that words are compared by: lower case, straight apostrophes."""
    return form.lower().replace("’", "'").replace("‘", "'").replace("ʼ", "'")


def pieces(word: str) -> list[str]:
    """Cut a written word as the tokenizer cuts a record: 's, hyphens and signs at its end apart."""
    found: list[str] = []
    for part in HYPHENS.split(normal(word)):
        if not part or ABBREVIATION.match(part):
            found += [part] if part else []
            continue
        cut = PARTS.match(part)
        found += [piece for piece in cut.groups() if piece] if cut else [part]
    return found


def parse(pattern: str) -> Node:
    """Read a pattern; raises PatternError naming the column of the mistake."""
    lexemes: list[tuple[str, str, int]] = []
    at = 0
    while at < len(pattern.rstrip()):
        match = LEX.match(pattern, at)
        if not match:
            left = pattern[at:].lstrip()
            raise PatternError(f"cannot read {left[:12].rstrip()!r}", len(pattern) - len(left) + 1)
        kind = match.lastgroup if match.lastgroup != "reach" else "gap"
        lexemes.append((str(kind), match.group().strip(), match.end() - len(match[0].strip()) + 1))
        at = match.end()
    if not lexemes:
        raise PatternError("the pattern is empty", 1)
    node, rest = choice(lexemes, 0)
    if rest < len(lexemes):
        raise PatternError("a ')' without its '('", lexemes[rest][2])
    if not anchored(node):
        raise PatternError("needs at least one word, lemma or slot that cannot be missing", 1)
    return node


def choice(
    lexemes: list[tuple[str, str, int]], at: int, bracketed: bool = False
) -> tuple[Node, int]:
    """Read alternatives up to a closing bracket or the end; only `bracketed` ones may be many."""
    branches: list[Node] = []
    start = lexemes[at][2] if at < len(lexemes) else 1
    while True:
        branch, at = sequence(lexemes, at)
        if not branch.parts:
            raise PatternError("an empty alternative", lexemes[min(at, len(lexemes) - 1)][2])
        branches.append(branch.parts[0] if len(branch.parts) == 1 else branch)
        if at >= len(lexemes) or lexemes[at][1] != "|" or lexemes[at][0] != "sign":
            break
        at += 1
    if len(branches) > 1 and at >= len(lexemes) and not bracketed:
        raise PatternError("put alternatives in brackets: (a|b)", start)
    return (branches[0] if len(branches) == 1 else Choice(tuple(branches))), at


def sequence(lexemes: list[tuple[str, str, int]], at: int) -> tuple[Sequence, int]:
    """Read parts that follow one another, up to | or ) or the end."""
    parts: list[Node] = []
    while at < len(lexemes):
        kind, text, column = lexemes[at]
        if kind == "sign" and text in "|)":
            break
        if kind == "sign" and text == "(":
            part, at = choice(lexemes, at + 1, bracketed=True)
            if at >= len(lexemes) or lexemes[at][1] != ")":
                raise PatternError("a '(' that is never closed", column)
            new: list[Node] = [part]
        elif kind == "sign" and text == "?":
            raise PatternError("'?' follows what may be missing; write \\? for the sign", column)
        else:
            new = atom(kind, text, column)
        at += 1
        if at < len(lexemes) and lexemes[at][:2] == ("sign", "?"):
            new = [Optional(new[0] if len(new) == 1 else Sequence(tuple(new)))]
            at += 1
        parts += new
    return Sequence(tuple(parts)), at


def atom(kind: str, text: str, column: int) -> list[Node]:
    """Turn one lexeme into the parts it stands for."""
    if kind == "gap":
        reach = int(text[3:] or GAP)
        if not 0 < reach <= MAX_GAP:
            raise PatternError(f"a gap reaches 1 to {MAX_GAP} words", column)
        return [Gap(reach)]
    if kind == "lemma":
        return [Lemma(normal(text[1:-1]))]
    if kind == "slot":
        return [Slot(text[1:-1])]
    if kind == "sign":
        return [Edge(text == "^")]
    if kind == "literal":
        return [Word(text[1])]
    if text.endswith("*"):
        *first, last = pieces(text[:-1]) or [""]
        if len(last) < 2:
            raise PatternError("a word beginning needs two letters", column)
        return [*(Word(form) for form in first), Word(last, prefix=True)]
    return [Word(form) for form in pieces(text)] or [Word(text)]


def anchored(node: Node) -> bool:
    """Tell whether the pattern has a part that must be there."""
    match node:
        case Word() | Lemma() | Slot():
            return True
        case Choice(parts):
            return all(anchored(part) for part in parts)
        case Sequence(parts):
            return any(anchored(part) for part in parts)
    return False
