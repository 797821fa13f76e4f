"""The built wheel works alone: outside the checkout, with its rules, models and samples."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest

from conference import data

pytestmark = pytest.mark.slow

WINDOWS = os.name == "nt"
MAIN = "from conference.cli.main import main; main()"
LEFT_BEHIND = {".compiled", "__pycache__"}


def done(command: Sequence[str | Path], **options: object) -> str:
    """Run `command` and give what it printed; fail with its own words."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    ran = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**environment, "PYTHONUTF8": "1"},
        **options,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as built from the checkout, with the build tools that are installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    done([sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, root])
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def machine(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment that holds the wheel and, by a path file, only our dependencies."""
    home = tmp_path_factory.mktemp("machine")
    venv.EnvBuilder(symlinks=not WINDOWS).create(home)
    python = home / ("Scripts/python.exe" if WINDOWS else "bin/python")
    find = "import sysconfig; print(sysconfig.get_path('purelib'))"
    # A path file adds the folder but not the path files in it, so not an editable checkout.
    own = Path(done([python, "-c", find]).strip())
    dependencies = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (own / "dependencies.pth").write_text("\n".join(sorted(dependencies)), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"]
    done([*pip, "install", "--quiet", "--no-index", "--no-deps", "--ignore-installed", wheel])
    return home


def conference(machine: Path) -> Path:
    return machine / ("Scripts/conference.exe" if WINDOWS else "bin/conference")


@pytest.mark.parametrize("kind", ["rules", "models", "transcripts"])
def test_every_data_file_travels(kind: str, root: Path, wheel: Path) -> None:
    here = {
        path.relative_to(root / kind).as_posix()
        for path in (root / kind).rglob("*")
        if path.is_file() and not LEFT_BEHIND & set(path.parts)
    }
    prefix = f"conference/_data/{kind}/"
    with ZipFile(wheel) as archive:
        there = {
            name.removeprefix(prefix) for name in archive.namelist() if name.startswith(prefix)
        }
    assert here or kind == "models", f"{kind}/ is empty"
    assert there == here


def test_nothing_else_travels(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
    assert tops == {"conference", wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info"}


def test_the_wheel_says_outside_the_checkout_what_the_checkout_says(
    machine: Path, transcripts: Path, tmp_path: Path
) -> None:
    shutil.copy(transcripts / "conference-review-gaps.txt", tmp_path / "minutes.txt")
    there = tmp_path / "minutes.txt"
    said = done([conference(machine), "check", there, "--format", "json"], cwd=tmp_path)
    report = json.loads(said)
    assert {"strength", "risk", "action"} <= {tag["category"] for tag in report["tags"]}
    assert report["findings"]
    here = done([sys.executable, "-c", MAIN, "check", there, "--format", "json"], cwd=tmp_path)
    assert report == json.loads(here)


def test_the_wheel_reads_its_own_data(machine: Path, tmp_path: Path) -> None:
    python = machine / ("Scripts/python.exe" if WINDOWS else "bin/python")
    ask = "from conference.data import data; print(data('rules'), data('transcripts'), sep='\\n')"
    for line in done([python, "-c", ask], cwd=tmp_path).splitlines():
        assert Path(line).is_relative_to(machine)
        assert any(Path(line).iterdir())


def test_version_is_the_packages(machine: Path, tmp_path: Path) -> None:
    from conference import __version__

    assert __version__ in done([conference(machine), "--version"], cwd=tmp_path)


def test_missing_data_is_one_clear_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from conference.errors import ConferenceError

    monkeypatch.setattr(data, "PACKAGE", tmp_path / "conference")
    (tmp_path / "rules").mkdir()  # somebody else's folder: there is no pyproject.toml beside it
    with pytest.raises(ConferenceError, match=r"rules are missing - install conference again"):
        data.data("rules")
