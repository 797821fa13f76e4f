"""The report of every sample stays as it is until somebody has looked at the change.

`python tasks.py golden` writes the reports anew; read the difference before you commit it.
"""

from __future__ import annotations

import sys

import pytest

from conference.cli.main import main
from tests.golden.shown import FOLDER, HERE, ROOT, golden, samples, shown


@pytest.mark.parametrize("sample", samples())
def test_the_report_is_the_golden_one(sample: str) -> None:
    assert shown(sample) == golden(sample).read_text(encoding="utf-8")


def test_every_golden_report_has_its_sample() -> None:
    assert {path.name for path in HERE.glob("*.txt")} == {golden(each).name for each in samples()}


def test_the_command_pipes_the_same_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sample = samples()[0]
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "argv", ["conference", "check", f"{FOLDER}/{sample}"])
    with pytest.raises(SystemExit, match="0"):
        main()
    assert capsys.readouterr() == (shown(sample), "")
