"""Signs of life: on a terminal only, not too soon, wiped when done, harmless."""

from __future__ import annotations

import time
from io import StringIO
from types import SimpleNamespace

import pytest

from conference.cli import progress


class Screen(StringIO):
    """Standard error on a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    shown = Screen()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=shown))
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    return shown


def test_one_big_file_shows_that_it_is_being_read(screen: Screen) -> None:
    with progress.reading("notes/big.txt", 1, 1):
        time.sleep(0.1)
    first, *_, last = screen.getvalue().split("\r")[1:]
    assert first == "Reading big.txt (0 s)"
    assert last == ""
    assert screen.getvalue().split("\r")[-2].isspace()


def test_one_quick_file_shows_nothing(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 60.0)
    with progress.reading("small.txt", 1, 1):
        pass
    assert screen.getvalue() == ""


def test_quiet_shows_nothing(screen: Screen) -> None:
    with progress.reading("a.txt", 1, 2, quiet=True):
        time.sleep(0.05)
    assert screen.getvalue() == ""


def test_a_pipe_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = StringIO()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=pipe))
    with progress.reading("a.txt", 1, 2):
        time.sleep(0.05)
    assert pipe.getvalue() == ""


def test_it_is_wiped_after_a_fault_as_well(screen: Screen) -> None:
    def fail() -> None:
        with progress.reading("a.txt", 1, 2):
            time.sleep(0.05)
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert screen.getvalue().endswith(" \r")


@pytest.mark.parametrize(
    ("source", "number", "total", "seconds", "line"),
    [
        ("a/minutes.docx", 2, 5, 0.2, "Reading 2 of 5, minutes.docx"),
        ("minutes.docx", 1, 1, 12.4, "Reading minutes.docx (12 s)"),
        ("-", 1, 1, 3.0, "Reading standard input (3 s)"),
        ("bad\x1b[2Jname.txt", 1, 2, 0.0, "Reading 1 of 2, bad?[2Jname.txt"),
    ],
)
def test_the_line(source: str, number: int, total: int, seconds: float, line: str) -> None:
    assert progress.sign(source, number, total, seconds) == line


def test_a_long_name_is_cut_so_that_the_line_fits() -> None:
    line = progress.sign("x" * 300 + "minutes.docx", 100, 999, 3600)
    assert "...xxx" in line
    assert "minutes.docx" in line
    assert len(line) < 80
