from __future__ import annotations

from pathlib import Path

import pytest

from conference.data import rule_packs
from conference.errors import RulebookError
from conference.record import Nation
from conference.rulebook.book import Rulebook
from conference.rulebook.loader import load

CHECK = """\
- id: actions/load
  level: note
  message: "{count} tasks."
  question: "Which matter most?"
  source: ours
  thresholds: {most: 10, least: 2}
"""


def pack(folder: Path, checks: str, nations: str = "[]") -> Path:
    (folder / "checks").mkdir(parents=True)
    (folder / "pack.yml").write_text(f'name: p\nversion: "1"\nnations: {nations}\n')
    (folder / "checks" / "own.yml").write_text(checks)
    return folder


def loaded(tmp_path: Path, *checks: tuple[str, str]) -> Rulebook:
    return load(pack(tmp_path / str(i), *each) for i, each in enumerate(checks))


def test_a_later_pack_changes_only_what_it_names(tmp_path: Path) -> None:
    book = loaded(tmp_path, (CHECK, "[]"), ("- {id: actions/load, thresholds: {most: 5}}", "[]"))
    assert len(book.checks) == 1
    assert book.checks[0].thresholds == {"most": 5, "least": 2}
    assert book.checks[0].message == "{count} tasks."


def test_a_check_is_switched_off(tmp_path: Path) -> None:
    book = loaded(tmp_path, (CHECK, "[]"), ("- {id: actions/load, on: false}", "[]"))
    assert book.check("actions/load") is None


def test_a_nation_has_its_own_numbers(tmp_path: Path) -> None:
    own = "- {id: actions/load, thresholds: {most: 6}}"
    book = loaded(tmp_path, (CHECK, "[]"), (own, "[wales]"))
    most = {nation: book.check("actions/load", nation) for nation in (None, *Nation)}
    assert {n: c.thresholds["most"] for n, c in most.items() if c} == {
        None: 10,
        Nation.WALES: 6,
        Nation.ENGLAND: 10,
        Nation.SCOTLAND: 10,
    }


def test_a_council_changes_a_check_for_every_nation(tmp_path: Path) -> None:
    own = "- {id: actions/load, thresholds: {most: 6}}"
    theirs = "- {id: actions/load, question: Which three?}"
    book = loaded(tmp_path, (CHECK, "[]"), (own, "[wales]"), (theirs, "[]"))
    assert {check.question for check in book.checks} == {"Which three?"}
    assert {check.thresholds["most"] for check in book.checks} == {10, 6}


def test_a_nations_own_check_is_silent_elsewhere(tmp_path: Path) -> None:
    book = loaded(tmp_path, (CHECK, "[wales]"))
    assert book.check("actions/load", Nation.WALES)
    assert book.check("actions/load", Nation.ENGLAND) is None
    assert book.check("actions/load") is None


@pytest.mark.parametrize(
    ("checks", "told"),
    [
        ("- {id: actions/lod, thresholds: {most: 5}}", "'level' is missing"),
        ("- {id: actions/load, levle: gap}", "unknown key 'levle'"),
        ("- {id: actions/load}\n- {id: actions/load}", "stands already"),
        ("actions", "should be a list"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, checks: str, told: str) -> None:
    with pytest.raises(RulebookError, match=told):
        loaded(tmp_path, (CHECK, "[]"), (checks, "[]"))


def test_every_pack_that_ships_loads_core_first() -> None:
    assert [folder.name for folder in rule_packs()] == ["core", "england", "scotland", "wales"]
