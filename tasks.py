"""The project's chores, with nothing but Python 3.11 and pip: demo, test, bench and two more."""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "conference-installed.txt"
SAMPLE = Path("transcripts", "conference-review-gaps.txt")
PAGE = Path("demo.html")
OLDEST = (3, 11)
MEND_PIP = "install pip first (on Debian or Ubuntu: sudo apt install python3-venv python3-pip)"


def run(*command: str | Path) -> int:
    """Run `command` in the checkout, showing what it prints; give its exit code."""
    sys.stdout.flush()
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment).returncode


def quiet(*command: str | Path) -> bool:
    """Tell whether `command` runs and ends well, showing nothing."""
    try:
        done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


def tool(name: str) -> Path:
    """Give the program that a package installed in the environment."""
    return BIN / (f"{name}.exe" if os.name == "nt" else name)


def wanted(extra: str) -> str:
    """Give what the environment must be stamped with to hold the base and `extra`."""
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{digest} {extra} {ROOT}"


def installed() -> str:
    """Give what the environment was stamped with, nothing when it is missing or broken."""
    whole = STAMP.is_file() and tool("conference").is_file() and quiet(PYTHON, "-c", "")
    return STAMP.read_text(encoding="utf-8") if whole else ""


def make_environment() -> None:
    """Make .venv anew unless its Python works; one without pip will do, see `pip`."""
    version = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    if quiet(PYTHON, "-c", version):
        return
    print(f"Making {VENV.name} …")
    links = os.name != "nt"
    try:
        venv.EnvBuilder(clear=True, symlinks=links, with_pip=True).create(VENV)
    except subprocess.CalledProcessError:
        venv.EnvBuilder(clear=True, symlinks=links).create(VENV)


def pip() -> list[str | Path]:
    """Give the command for pip in .venv: its own, or this Python's (Debian without ensurepip)."""
    if quiet(PYTHON, "-m", "pip", "--version"):
        return [PYTHON, "-m", "pip"]
    if quiet(sys.executable, "-m", "pip", "--version"):
        return [sys.executable, "-m", "pip", "--python", PYTHON]
    sys.exit(f"There is no pip for {sys.executable}: {MEND_PIP}")


def environment(extra: str) -> None:
    """Make sure that .venv holds the program and `extra`; install only what has changed."""
    now = installed()
    if now and now in (wanted(extra), wanted("dev")):
        return
    make_environment()
    STAMP.unlink(missing_ok=True)
    print("Installing (the first time takes a minute) …")
    options = ["--quiet", "--disable-pip-version-check", "--prefer-binary"]
    if run(*pip(), "install", *options, "--editable", f".[{extra}]"):
        sys.exit("Could not install: is there a network? See the lines above.")
    STAMP.write_text(wanted(extra), encoding="utf-8")


def demo() -> int:
    """Check a sample record in the terminal, and again as a page."""
    environment("all")
    check = (tool("conference"), "check", SAMPLE)
    failed = run(*check) or run(*check, "--quiet", "--format", "html", "--output", PAGE)
    if failed:
        return failed
    print(f"\nThe same report as a page: {(ROOT / PAGE).as_uri()}")
    print(f"Now one of yours:          {tool('conference').relative_to(ROOT)} check YOUR-FILE")
    return 0


def test() -> int:
    """Run every check, also after one has failed, and say in one line how it went."""
    environment("dev")
    steps: dict[str, tuple[str | Path, ...]] = {
        "ruff": (PYTHON, "-m", "ruff", "check", "."),
        "format": (PYTHON, "-m", "ruff", "format", "--check", "."),
        "mypy": (PYTHON, "-m", "mypy"),
        "layers": (tool("lint-imports"), "--no-logo"),
        "pytest": (PYTHON, "-m", "pytest", "-q"),
    }
    passed: list[str] = []
    failed: list[str] = []
    for name, command in steps.items():
        print(f"\n== {name}")
        (failed if run(*command) else passed).append(name)
    verdict = f"FAILED: {', '.join(failed)}; passed" if failed else "All passed"
    print(f"\n{verdict}: {', '.join(passed) or 'nothing'}")
    return 1 if failed else 0


def bench(options: list[str]) -> int:
    """Time the program against spaCy's bare start."""
    environment("dev")
    return run(PYTHON, "-m", "tests.bench.bench", *options)


def golden() -> int:
    """Write the reports that the tests compare with anew; read the difference afterwards."""
    environment("dev")
    return run(PYTHON, "-m", "tests.golden.shown")


def docs() -> int:
    """Write the pages anew that are made from the rules and the values."""
    environment("dev")
    return run(PYTHON, "-m", "docs.checks")


def main() -> int:
    """Do the chore that the command line names; give its exit code."""
    if sys.version_info < OLDEST:
        sys.exit("conference needs Python 3.11 or newer; this is " + sys.version.split()[0])
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    parser = argparse.ArgumentParser(description=__doc__)
    chores = parser.add_subparsers(dest="chore", required=True)
    chores.add_parser("demo", help="set everything up and check a sample record")
    chores.add_parser("test", help="run the tests, linters, type checker and layer contract")
    chores.add_parser("bench", help="time the program; takes --json and --runs N", add_help=False)
    chores.add_parser("golden", help="write the golden reports of the samples anew")
    chores.add_parser("docs", help="write the pages anew that are made from rules and values")
    chosen, options = parser.parse_known_args()
    if chosen.chore == "bench":
        return bench(options)
    if options:
        parser.error(f"unknown: {' '.join(options)}")
    return {"demo": demo, "test": test, "golden": golden, "docs": docs}[chosen.chore]()


if __name__ == "__main__":
    sys.exit(main())
