"""Every `conference` command that the README shows runs, and ends as the README says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

README = Path(__file__).resolve().parent.parent / "README.md"
SHELL_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
ENDS_WITH = re.compile(r"#.*\bexit code (\d)")
MAIN = "from conference.cli.main import main; main()"


class Shown(NamedTuple):
    """A command as a reader would type it, what it reads, and how it ends."""

    line: str
    arguments: list[str]
    stdin: str | None
    code: int


def shown(line: str) -> Shown:
    """Take one line of a shell block apart; a comment may state the exit code."""
    words = shlex.split(line, comments=True)[1:]
    stdin = None
    if "<" in words:
        at = words.index("<")
        stdin = words[at + 1]
        del words[at : at + 2]
    stated = ENDS_WITH.search(line)
    return Shown(line, words, stdin, int(stated[1]) if stated else 0)


def commands() -> list[Shown]:
    """Give every `conference` command in the README's shell blocks."""
    lines = "\n".join(SHELL_BLOCK.findall(README.read_text(encoding="utf-8"))).splitlines()
    return [shown(line) for line in lines if line.startswith("conference ")]


@pytest.fixture
def folder(transcripts: Path, tmp_path: Path) -> Path:
    """A reader's folder: the samples, and room for what commands write."""
    shutil.copytree(transcripts, tmp_path / "transcripts")
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("command", commands(), ids=lambda command: command.line)
def test_every_command_runs_as_shown(command: Shown, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MAIN, *command.arguments],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        input=(folder / command.stdin).read_text(encoding="utf-8") if command.stdin else "",
    )
    assert done.returncode == command.code, done.stderr
    if "--output" in command.arguments:
        written = folder / command.arguments[command.arguments.index("--output") + 1]
        assert written.stat().st_size > 0
    else:
        assert done.stdout.strip()


def test_the_readme_opens_with_the_two_commands() -> None:
    block = SHELL_BLOCK.search(README.read_text(encoding="utf-8"))
    assert block
    assert re.findall(r"^python tasks\.py (\w+)", block[1], re.MULTILINE) == ["demo", "test"]


@pytest.mark.parametrize(
    "option",
    [
        "--format",
        "--output",
        "--quiet",
        "--only",
        "--rules-only",
        "--fail-on",
        "--kind",
        "--child",
        "--person",
    ],
)
def test_every_option_of_check_is_shown(option: str) -> None:
    assert any(option in command.arguments for command in commands())
