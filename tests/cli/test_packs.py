"""A rule pack with a mistake: file, line, column and a way to mend it, and code 4."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PACK = "name: ours\nversion: '1'\n"
RULE = """\
- id: strength/ours-singing
  label: strength
  means: The child sings at home.
  source: our own team
  {patterns}: ["{pattern}"]
  hits: ["She was humming along at tea."]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack without rules."""
    folder = tmp_path / "ours"
    (folder / "strength").mkdir(parents=True)
    (folder / "pack.yml").write_text(PACK, encoding="utf-8")
    return folder


def rule(pack: Path, patterns: str = "patterns", pattern: str = "humming along") -> None:
    words = RULE.format(patterns=patterns, pattern=pattern)
    (pack / "strength" / "singing.yml").write_text(words, encoding="utf-8")


def test_a_pack_of_ones_own_adds_its_rules(conference: Run, pack: Path, tmp_path: Path) -> None:
    rule(pack)
    path = tmp_path / "note.txt"
    path.write_text("She was humming along at tea.\n", encoding="utf-8")
    with_it = conference("check", path, "--pack", pack, "-f", "json")
    assert (with_it.code, with_it.err) == (0, "")
    assert "strength/ours-singing" in with_it.out
    assert "strength/ours-singing" not in conference("check", path, "-f", "json").out


def test_a_typo_is_shown_with_its_place_and_its_like(
    conference: Run, pack: Path, record: Path
) -> None:
    rule(pack, patterns="paterns")
    ran = conference("check", record, "--pack", pack)
    assert (ran.code, ran.out) == (4, "")
    line = r"conference: ours/strength/singing\.yml:5:\d+: unknown key 'paterns'"
    assert re.search(line, ran.err)
    assert "did you mean 'patterns'?" in ran.err


def test_every_mistake_is_told_at_once(conference: Run, pack: Path, record: Path) -> None:
    rule(pack, pattern="(humming along")
    (pack / "words.yml").write_text("a: [\n", encoding="utf-8")
    ran = conference("check", record, "--pack", pack)
    assert (ran.code, ran.out) == (4, "")
    lines = ran.err.splitlines()
    assert len(lines) == 2
    assert all(re.match(r"conference: ours/[\w/]+\.yml:\d+:\d+: ", line) for line in lines)
    assert "never closed" in ran.err


def test_a_folder_that_is_no_pack_is_told(conference: Run, record: Path) -> None:
    for folder in (record.parent, record.with_name("none")):
        ran = conference("check", record, "--pack", folder)
        assert (ran.code, ran.out) == (4, "")
        assert f"{folder}:1:1: is not a rule pack - it has no pack.yml\n" in ran.err
