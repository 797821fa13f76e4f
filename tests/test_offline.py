"""Nothing leaves the machine: the guard holds, and the tool never asks it to."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import guard

ELSEWHERE = "192.0.2.1"  # kept for documentation by RFC 5737: nobody is there
HIDDEN = f"""
import contextlib, socket
with contextlib.suppress(Exception):
    socket.create_connection(("{ELSEWHERE}", 443), timeout=1)
"""
MAIN = "from conference.cli.main import main; main()"


def connect() -> None:
    with socket.socket() as line:
        line.connect((ELSEWHERE, 443))


def send() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as line:
        line.sendto(b"x", (ELSEWHERE, 53))


@pytest.mark.parametrize(
    "leave",
    [
        connect,
        send,
        lambda: socket.getaddrinfo("example.org", 443),
        lambda: socket.gethostbyname("example.org"),
        lambda: socket.gethostbyaddr(ELSEWHERE),
    ],
    ids=["connect", "sendto", "getaddrinfo", "gethostbyname", "gethostbyaddr"],
)
def test_guard_refuses_and_notes_every_way_out(leave: Callable[[], object]) -> None:
    with pytest.raises(guard.NetworkRefused):
        leave()
    assert len(guard.attempts) == 1
    guard.attempts.clear()


def test_guard_lets_this_machine_talk_to_itself() -> None:
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            line, _ = server.accept()
            with line:
                heard.append(line.recv(5))

        listener = threading.Thread(target=listen)
        listener.start()
        with socket.create_connection(("localhost", server.getsockname()[1])) as line:
            line.sendall(b"hello")
        listener.join(5)
    assert heard == [b"hello"]


def guarded(tmp_path: Path, *command: str) -> tuple[subprocess.CompletedProcess[bytes], str]:
    """Run Python in an interpreter that is guarded from its start, and its children with it."""
    (tmp_path / "sitecustomize.py").write_text(
        "from tests import guard\nguard.install()\n", encoding="utf-8"
    )
    log = tmp_path / "attempts.log"
    root = Path(guard.__file__).resolve().parent.parent
    paths = os.pathsep.join([str(tmp_path), str(root)])
    done = subprocess.run(
        [sys.executable, *command],
        env={**os.environ, "PYTHONPATH": paths, guard.LOG: str(log)},
        capture_output=True,
        check=False,
        cwd=tmp_path,
    )
    return done, log.read_text(encoding="utf-8") if log.exists() else ""


def test_a_guarded_interpreter_notes_what_a_program_hides(tmp_path: Path) -> None:
    done, attempts = guarded(tmp_path, "-c", HIDDEN)
    assert done.returncode == 0
    assert ELSEWHERE in attempts


@pytest.mark.slow
@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_check_stays_offline(form: str, transcripts: Path, tmp_path: Path) -> None:
    records = sorted(path for path in transcripts.iterdir() if path.suffix != ".md")
    if form == "html":
        records = records[:1]
    done, attempts = guarded(tmp_path, "-c", MAIN, "check", *map(str, records), "--format", form)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.strip()
    assert attempts == ""
