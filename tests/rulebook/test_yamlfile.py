"""YAML as people mean it: what they wrote stays what they wrote, each value with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conference.errors import Fault
from conference.rulebook.yamlfile import load


def read(tmp_path: Path, text: str) -> tuple[Any, list[Fault]]:
    path = tmp_path / "file.yml"
    path.write_text(text, "utf-8")
    faults: list[Fault] = []
    return load(path, "pack/file.yml", faults)[0], faults


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("off", "off"),
        ("No", "No"),
        ("12:30", "12:30"),
        ("1:2:3", "1:2:3"),
        ("2026-05-03", "2026-05-03"),
        ("1e3", "1e3"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        (".5", ".5"),
        ("1.", "1."),
        ("1.2.3", "1.2.3"),
        ("+44", "+44"),
        ("true", True),
        ("false", False),
        ("True", "True"),
        ("'true'", "true"),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", "12"),
        ("-3", "-3"),
        ("1.10", "1.10"),
        ("'12'", "12"),
        ('"8.50"', "8.50"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_scalars(tmp_path: Path, written: str, value: object) -> None:
    found, faults = read(tmp_path, f"key: {written}\n")
    assert not faults
    assert found == {"key": value}
    assert type(found["key"]) is type(value)


def test_keys_are_text(tmp_path: Path) -> None:
    assert read(tmp_path, "no: a\non: b\n1: c\nnull: d\n")[0] == {
        "no": "a", "on": "b", "1": "c", "null": "d",
    }  # fmt: skip


def test_a_doubled_key_is_a_fault_at_its_place(tmp_path: Path) -> None:
    _, faults = read(tmp_path, "- id: a\n  means: b\n  id: c\n")
    assert [str(fault) for fault in faults] == ["pack/file.yml:3:3: 'id' stands twice - keep one"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 'open\n", (2, 1)),
        ("a: [b\nc: d\n", (2, 2)),
        ("a:\n\t- b\n", (2, 1)),
        ("a: b: c\n", (1, 5)),
        ("- a\nb: c\n", (2, 1)),
        ("a: *nowhere\n", (1, 4)),
        ("a: 1\n---\nb: 2\n", (2, 1)),
    ],
)
def test_what_is_no_yaml(tmp_path: Path, text: str, place: tuple[int, int]) -> None:
    found, faults = read(tmp_path, text)
    assert found is None
    assert [(fault.line, fault.column) for fault in faults] == [place]
    assert all(fault.path == "pack/file.yml" and fault.what for fault in faults)


def test_not_utf8_and_not_there(tmp_path: Path) -> None:
    faults: list[Fault] = []
    path = tmp_path / "latin.yml"
    path.write_bytes("name: Siân".encode("latin-1"))
    assert load(path, "latin.yml", faults)[0] is None
    assert load(tmp_path / "none.yml", "none.yml", faults)[0] is None
    assert [str(fault) for fault in faults] == [
        "latin.yml:1:1: is not UTF-8 text - save it as UTF-8",
        "none.yml:1:1: cannot be opened (No such file or directory)",
    ]


def test_places(tmp_path: Path) -> None:
    path = tmp_path / "file.yml"
    path.write_text("- id: a\n  hits:\n    - one\n    - two\n", "utf-8")
    _, marks = load(path, "file.yml", [])
    assert str(marks.fault((0, "hits", 1), "what")) == "file.yml:4:7: what"
    assert str(marks.fault((0, "hits", 9, "x"), "what", "mend")) == "file.yml:3:5: what - mend"
    assert str(marks.fault(("nowhere",), "what")) == "file.yml:1:1: what"
