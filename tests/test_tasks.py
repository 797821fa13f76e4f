"""The chores: install only what changed, run every check, say what failed."""

from __future__ import annotations

from pathlib import Path

import pytest

import tasks


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What the chores would have run, in a checkout of their own."""
    ran: list[str] = []

    def note(*command: str | Path) -> int:
        ran.append(" ".join(map(str, command)))
        return 1 if "mypy" in ran[-1] else 0

    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    monkeypatch.setattr(tasks, "STAMP", tmp_path / "stamp.txt")
    monkeypatch.setattr(tasks, "BIN", tmp_path)
    monkeypatch.setattr(tasks, "run", note)
    monkeypatch.setattr(tasks, "quiet", lambda *command: True)
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    tasks.tool("conference").touch()
    return ran


def test_nothing_is_installed_twice(commands: list[str]) -> None:
    tasks.environment("all")
    tasks.environment("all")
    assert len(commands) == 1
    assert commands[0].endswith("--editable .[all]")


def test_a_changed_pyproject_is_installed(commands: list[str]) -> None:
    tasks.environment("all")
    (tasks.ROOT / "pyproject.toml").write_text("[project]\nname = 'new'\n", encoding="utf-8")
    tasks.environment("all")
    assert len(commands) == 2


def test_a_missing_program_is_installed_again(commands: list[str]) -> None:
    tasks.environment("all")
    tasks.tool("conference").unlink()
    tasks.environment("all")
    assert len(commands) == 2


def test_the_developers_environment_serves_the_demo_but_not_the_other_way(
    commands: list[str],
) -> None:
    tasks.environment("all")
    tasks.environment("dev")
    assert len(commands) == 2
    tasks.environment("all")
    assert len(commands) == 2


def test_a_failed_installation_leaves_no_stamp(
    commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "run", lambda *command: 1)
    with pytest.raises(SystemExit, match="Could not install"):
        tasks.environment("dev")
    assert not tasks.STAMP.exists()


def test_no_pip_anywhere_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "quiet", lambda *command: False)
    with pytest.raises(SystemExit, match="install pip first"):
        tasks.pip()


def test_every_check_runs_and_the_last_line_says_which_failed(
    commands: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    tasks.environment("dev")
    commands.clear()
    assert tasks.test() == 1
    assert len(commands) == 5
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "FAILED: mypy; passed: ruff, format, layers, pytest"
