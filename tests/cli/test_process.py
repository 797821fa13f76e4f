"""The command in a process of its own: pipes, terminals and long work."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import MAIN, MINUTES, process

MEGABYTES = 1
"""How much text the long test reads."""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no head")
@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_reader_who_stops_reading_is_no_fault(form: str, record: Path) -> None:
    command = [sys.executable, "-c", MAIN, "check", str(record), "--format", form]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ}
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_one_line(record: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-c", MAIN, "check", str(record)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            encoding="utf-8",
        )
    assert done.returncode == 2
    assert done.stderr.startswith("conference: standard output: cannot be written (")
    assert done.stderr.count("\n") == 1


def on_terminal(*words: str | Path, screen: str = "stdout", **environment: str) -> tuple[int, str]:
    """Run the command with `screen` on a terminal of 80 columns; give the code and its words."""
    pty = pytest.importorskip("pty")
    fcntl, struct, termios = map(pytest.importorskip, ("fcntl", "struct", "termios"))
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
    running = subprocess.Popen(
        [sys.executable, "-c", MAIN, *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=theirs if screen == "stdout" else subprocess.DEVNULL,
        stderr=theirs if screen == "stderr" else subprocess.DEVNULL,
        env={**clean, "TERM": "xterm", "PYTHONUTF8": "1", **environment},
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux says so when the other side has closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    return running.wait(), shown.decode("utf-8")


def test_a_terminal_gets_colour_and_80_columns(record: Path) -> None:
    code, shown = on_terminal("check", record)
    assert code == 0
    assert "\x1b[" in shown
    assert "Ask: " in shown


def test_no_color_is_honoured(record: Path) -> None:
    code, shown = on_terminal("check", record, NO_COLOR="1")
    assert code == 0
    assert "\x1b[3" not in shown
    lines = shown.replace("\r", "").split("\n")
    assert max(map(len, lines[1:])) <= 80


def test_several_files_show_how_far_it_is_and_wipe_it(record: Path) -> None:
    other = record.with_name("other.txt")
    other.write_text(MINUTES, encoding="utf-8")
    code, shown = on_terminal("check", record, other, screen="stderr")
    assert code == 0
    assert "\rReading 1 of 2, minutes.txt" in shown
    assert "\rReading 2 of 2, other.txt" in shown
    assert shown.endswith(" \r")
    assert "\n" not in shown


def test_one_short_file_shows_nothing_on_the_way(record: Path) -> None:
    process("check", record)  # so that the rules are compiled
    assert on_terminal("check", record, "--quiet", screen="stderr") == (0, "")


@pytest.mark.slow
def test_a_great_deal_of_text_is_read_in_time_that_grows_with_it(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    lines = MINUTES.splitlines(keepends=True)[6:]
    whole = "".join(lines)
    path.write_text(MINUTES + whole * int(MEGABYTES * 1e6 / len(whole)), encoding="utf-8")
    began = time.monotonic()
    ran = process("check", path, "--format", "json", "--output", tmp_path / "long.json")
    took = time.monotonic() - began
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / "long.json").stat().st_size > path.stat().st_size
    assert took < 30 + 60 * MEGABYTES
