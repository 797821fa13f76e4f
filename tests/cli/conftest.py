"""A small record, and the command run in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from conference.cli.main import main

MAIN = "from conference.cli.main import main; main()"
MINUTES = """\
Minutes of the review child protection conference

Children: Nesta Parry (9) and Ifan Parry (4)

Present: Ceri Parry (mother), Huw Lloyd (social worker), Mrs Amlyn (headteacher)

Strengths
Nesta has been in school every day this term.
Ceri has kept every appointment with the health visitor.

Worries
Ifan was found alone in the flat on Sunday night.
There was no food in the cupboards.
Ceri failed to engage with the parenting course.

Views of the children
Nesta said, "I want Mam to wake up before us."

Plan
Huw Lloyd will visit on Tuesday.
Food to be looked into.
"""


class Ran(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Minutes with a gap, a caution and a note."""
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return path


@pytest.fixture
def conference(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process, as the console script does."""

    def run(*words: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["conference", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        return Ran(int(ended.value.code or 0), *capsys.readouterr())

    return run


def process(*words: str | Path, stdin: bytes = b"", **environment: str) -> Ran:
    """Run the command in a process of its own, its output read as UTF-8."""
    done = subprocess.run(
        [sys.executable, "-c", MAIN, *map(str, words)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
