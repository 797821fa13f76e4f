"""Every rule and cue of the core pack does what its own examples say, also one switched off."""

from __future__ import annotations

import shutil
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from conference import data
from conference.errors import Fault
from conference.language.compiled import Compiled
from conference.language.exemplify import check_cue_examples, check_examples
from conference.rulebook import loader, yamlfile
from conference.rulebook.pattern import parse
from conference.rulebook.schema import CueRule, Rule

CORE = data.data("rules") / "core"
# Rules that have no miss, because nothing is near them that they should not find.
WITHOUT_MISS: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def core() -> Compiled:
    """Compile afresh: a store of compiled rules keeps no misses."""
    return Compiled(loader.load([CORE]))


def topic(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def raw(path: Path) -> Any:
    faults: list[Fault] = []
    value, _ = yamlfile.load(path, path.name, faults)
    assert not faults
    return value


def holds(path: Path, folder: Path) -> str:
    """What a file holds, as the loader sees it."""
    name = path.relative_to(folder).parts[0].removesuffix(".yml")
    return name if name in loader.MODELS else "rules"


def written(path: Path) -> list[Rule]:
    """The rules of a file as they are written, also those that are off."""
    return [Rule.model_validate(entry) for entry in raw(path) or []]


def wrong(path: Path, compiled: Compiled) -> list[str]:
    """What the examples of a rule file say against the compiled rules."""
    found = []
    for rule in written(path):
        found += check_examples(rule, compiled)
        if not rule.misses and rule.id not in WITHOUT_MISS:
            found.append(f"{rule.id}: has no miss")
        for what in ("source", "means"):
            if not getattr(rule, what).strip():
                found.append(f"{rule.id}: has no {what}")
        if not rule.id.startswith(f"{rule.label}/"):
            found.append(f"{rule.id}: does not begin with its label {rule.label}")
    return found


FILES = [path for folder, path in loader.rule_files([CORE]) if holds(path, folder) == "rules"]
CUE_FILES = [path for folder, path in loader.rule_files([CORE]) if holds(path, folder) == "context"]


@pytest.mark.parametrize("path", FILES, ids=[topic(CORE, path) for path in FILES])
def test_rules(path: Path) -> None:
    found = wrong(path, core())
    assert not found, "\n".join(["", *found])


@pytest.mark.parametrize("path", CUE_FILES, ids=[topic(CORE, path) for path in CUE_FILES])
def test_cues(path: Path) -> None:
    found = []
    for entry in raw(path).get("cues", []):
        cue = CueRule.model_validate(entry)
        found += check_cue_examples(cue, core())
        found += [f"{cue.id}: has no {what}" for what in ("hits", "misses") if not entry.get(what)]
    assert not found, "\n".join(["", *found])


def test_every_rule_is_tried() -> None:
    every = [rule.id for path in FILES for rule in written(path)]
    assert len(every) > 400
    assert len(every) == len(set(every))
    assert {rule.id for rule in core().rules} <= set(every)
    assert {cue.id for cue in core().book.cues} == {
        entry["id"] for path in CUE_FILES for entry in raw(path).get("cues", [])
    }


def test_sections_keep_their_examples() -> None:
    from conference.language.sections import meaning

    found = []
    for section in core().book.sections:
        found += [
            f"{section.id}: {heading!r} opens {meaning(heading, core(), {})}"
            for heading in section.hits
            if meaning(heading, core(), {}) != section.id
        ]
        found += [
            f"{section.id}: {heading!r} opens it"
            for heading in section.misses
            if meaning(heading, core(), {}) == section.id
        ]
    assert not found, "\n".join(found)


def test_no_pattern_stands_twice() -> None:
    """Twice the same words in the same place would count one hint as two."""
    owners = defaultdict(list)
    for path in FILES:
        for rule in written(path):
            for pattern in rule.patterns:
                place = (rule.where, rule.needs, rule.unless)
                owners[rule.label, parse(pattern), *place].append((rule.id, pattern))
    twice = [found for found in owners.values() if len(found) > 1]
    assert not twice, "\n".join(map(str, twice))


def small_pack(folder: Path, example: Path) -> Path:
    """Copy one rule file with all that it leans on."""
    for _, path in loader.rule_files([CORE]):
        if holds(path, CORE) != "rules" or path == example:
            copy = folder / path.relative_to(CORE)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
    return folder / example.relative_to(CORE)


def test_a_rule_that_is_off_fails(tmp_path: Path) -> None:
    example = CORE / "strength" / "warmth.yml"
    path = small_pack(tmp_path / "core", example)
    assert not wrong(path, Compiled(loader.load([tmp_path / "core"])))
    chosen = written(path)[1].id
    path.write_text(path.read_text("utf-8").replace(f"id: {chosen}\n", f"id: {chosen}\n  off: x\n"))
    found = wrong(path, Compiled(loader.load([tmp_path / "core"])))
    assert found
    assert all(line.startswith(f"{chosen}: hit ") for line in found)


def test_a_rule_without_its_patterns_fails(tmp_path: Path) -> None:
    example = CORE / "strength" / "warmth.yml"
    path = small_pack(tmp_path / "core", example)
    rule = written(path)[0]
    text = path.read_text("utf-8")
    for pattern in rule.patterns:
        text = text.replace(f'"{pattern}"', '"wordnobodysays"')
    path.write_text(text)
    assert any(
        line.startswith(rule.id) for line in wrong(path, Compiled(loader.load([path.parents[1]])))
    )


def test_a_cue_that_finds_nothing_fails() -> None:
    cue = CueRule.model_validate({
        "id": "context/made-up", "means": "x", "assertion": "negated", "patterns": ["no"],
        "hits": ["There was [[no]] shouting."], "misses": ["There was shouting."],
    })  # fmt: skip
    assert check_cue_examples(cue, core()) == [
        "context/made-up: hit 'There was [[no]] shouting.' gave nothing"
    ]


def test_an_example_that_marks_nothing_fails() -> None:
    rule = core().rules[0].model_copy(update={"hits": ("Nothing is marked.", "Open [[ mark")})
    assert len(check_examples(rule, core())) == 2
