"""What can be wrong inside a rule file that is good YAML, each mistake told at its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from conference.errors import Fault
from conference.record import Frozen
from conference.rulebook import schema
from conference.rulebook.pattern import Choice, Node, Optional, PatternError, Sequence, Slot, parse
from conference.rulebook.token_patterns import node_of
from conference.rulebook.yamlfile import Loc, Marks

PATTERN_FIELDS = ("patterns", "needs", "unless", "pseudo", "stops", "headings")
# Slots that people and facts open; every other slot is a word class.
OPEN = frozenset(
    "child parent carer relative worker chair supervisor person family adult kin name time date"
    " number money percent age duration any-name".split()
)
PLAIN = {
    "tuple_type": "should be a list",
    "string_type": "should be text",
    "dict_type": "should be keys with values",
    "model_type": "should be keys with values",
    "model_attributes_type": "should be keys with values",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
    "float_parsing": "should be a number",
    "float_type": "should be a number",
    "int_parsing": "should be a whole number",
    "int_type": "should be a whole number",
}


class Used(NamedTuple):
    """A slot that a pattern uses, and where."""

    slot: str
    marks: Marks
    loc: Loc


def readable(problems: Iterable[Mapping[str, Any]], what: str, marks: Marks) -> Iterator[Fault]:
    """Turn pydantic's problems into faults, one a place, with a hint for a misspelt word."""
    grouped: dict[Loc, list[Mapping[str, Any]]] = {}
    for problem in problems:
        if problem["type"] == "missing":
            key = problem["loc"][-1]
            yield marks.fault(problem["loc"][:-1], f"'{key}' is missing", "add it")
        elif problem["type"] == "extra_forbidden":
            key = str(problem["loc"][-1])
            mend = hint(key, known_keys(), "'{}'", "remove it")
            yield marks.fault(problem["loc"], f"unknown key '{key}' in {what}", mend)
        else:
            grouped.setdefault(marks.nearest(problem["loc"]), []).append(problem)
    for loc, own in grouped.items():
        name = ".".join(part for part in loc if isinstance(part, str))
        yield marks.fault(loc, *described(own, name))


def described(problems: Iterable[Mapping[str, Any]], name: str) -> tuple[str, str]:
    """Say what is wrong with one value, and how to mend it."""
    problems = list(problems)
    first = problems[0]
    lead = f"{name}: " if name else ""
    wanted = [
        choice
        for problem in problems
        if problem["type"] in ("enum", "literal_error")
        for choice in re.findall(r"'([^']+)'", str(problem["ctx"]["expected"]))
    ]
    if wanted:
        what = f"{lead}should be one of {', '.join(wanted)}"
        return what, hint(str(first["input"]), wanted, "'{}'", "")
    return lead + PLAIN.get(first["type"], str(first["msg"])), ""


def hint(word: str, known: Iterable[str], shown: str, otherwise: str) -> str:
    """Ask whether a known word like `word` was meant, or give the advice for `otherwise`."""
    near = difflib.get_close_matches(word, sorted(known), 1, 0.6)
    return f"did you mean {shown.format(near[0])}?" if near else otherwise


def known_keys() -> set[str]:
    """Give every key that any rule file knows."""
    models: list[type[Frozen]] = [
        model
        for model in vars(schema).values()
        if isinstance(model, type) and issubclass(model, Frozen) and model is not Frozen
    ]
    return {name for model in models for name in model.model_fields}


def patterns_in(value: Any, what: str, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Give every pattern of a file with its place; members of word classes are patterns too."""
    if isinstance(value, dict):
        for key, below in value.items():
            here = (*loc, key)
            if what == "words" or key in PATTERN_FIELDS or (what == "people" and key == "words"):
                listed = [below] if isinstance(below, str) else below or ()
                yield from (((*here, i), str(pattern)) for i, pattern in enumerate(listed))
            else:
                yield from patterns_in(below, what, here)
    elif isinstance(value, list):
        for i, below in enumerate(value):
            yield from patterns_in(below, what, (*loc, i))


def check_patterns(value: Any, what: str, marks: Marks, faults: list[Fault]) -> list[Used]:
    """Parse every pattern of a file; gives the slots that they use, to be checked at the end."""
    used: list[Used] = []
    for loc, pattern in patterns_in(value, what):
        try:
            used += [Used(slot, marks, loc) for slot in slots_in(parse(pattern))]
        except PatternError as error:
            found = f"pattern {pattern!r}, column {error.column}: {error}"
            faults.append(marks.fault(loc, found))
    if what == "rules":
        check_tokens(value, marks, faults)
    return used


def check_tokens(rules: Any, marks: Marks, faults: list[Fault]) -> None:
    """Read every spaCy token pattern of a file of rules."""
    for i, rule in enumerate(rules):
        for k, tokens in enumerate(rule.get("spacy") or ()):
            try:
                node_of(tokens)
            except PatternError as error:
                loc = (i, "spacy", k, error.column - 1)
                faults.append(marks.fault(loc, f"token {error.column}: {error}"))


def slots_in(node: Node) -> Iterator[str]:
    """Give the name of every slot in a pattern."""
    match node:
        case Slot(name):
            yield name
        case Optional(part):
            yield from slots_in(part)
        case Choice(parts) | Sequence(parts):
            for part in parts:
                yield from slots_in(part)


def check_slots(used: Iterable[Used], classes: Iterable[str], faults: list[Fault]) -> None:
    """Refuse a slot that is neither a person, a fact nor a word class of any pack."""
    known = OPEN | set(classes)
    for slot, marks, loc in used:
        if slot not in known:
            mend = hint(slot, known, "<{}>", "declare it under words/")
            faults.append(marks.fault(loc, f"no slot <{slot}>", mend))
