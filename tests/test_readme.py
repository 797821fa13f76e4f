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

from conference.analyse import check
from conference.data import rule_packs
from conference.errors import ConferenceError
from conference.language.compiled import Compiled
from conference.language.exemplify import check_rule
from conference.renderers import plain
from conference.rulebook.loader import load

README = Path(__file__).resolve().parent.parent / "README.md"
SHELL_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
FILE_BLOCK = re.compile(r"^```yaml\n# (\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
REPORT_BLOCK = re.compile(r"^```text\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^\| (\d) \|", re.MULTILINE)
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
    """A reader's folder: the samples, the files that the README has them make, and room."""
    shutil.copytree(transcripts, tmp_path / "transcripts")
    for name, content in FILE_BLOCK.findall(README.read_text(encoding="utf-8")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
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
        "--pack",
    ],
)
def test_every_option_of_check_is_shown(option: str) -> None:
    assert any(option in command.arguments for command in commands())


def test_every_exit_code_is_told() -> None:
    codes = {each.exit_code for each in (ConferenceError, *ConferenceError.__subclasses__())}
    assert {int(code) for code in CODE.findall(README.read_text(encoding="utf-8"))} == codes | {
        0,
        1,
    }


def test_the_report_shown_is_a_real_one() -> None:
    (shown,) = REPORT_BLOCK.findall(README.read_text(encoding="utf-8"))
    report = plain.render(check(README.parent / "transcripts" / "conference-review-gaps.txt"))
    lines = {line.strip() for line in report.splitlines()}
    assert shown.splitlines()[0].startswith("■ GAP")
    assert [line for line in shown.splitlines() if line.strip() not in lines] == []


@pytest.mark.slow
def test_the_rule_that_the_readme_makes_is_found(folder: Path) -> None:
    names = [name for name, _ in FILE_BLOCK.findall(README.read_text(encoding="utf-8"))]
    assert names == ["our-rules/pack.yml", "our-rules/strengths.yml", "our-rules/checks/ours.yml"]
    pack = Compiled(load([*rule_packs(), folder / "our-rules"]))
    assert pack.book.check("network/not-asked") is None
    load_ = pack.book.check("actions/load")
    assert load_ is not None
    assert load_.thresholds["family"] == 6
    ids = [rule.id for rule in pack.rules]
    assert check_rule(ids.index("strength/allotment"), pack) == []
