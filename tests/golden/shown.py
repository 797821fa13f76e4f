"""The report of each sample as a pipe gets it, and the files that hold what it should be."""

from __future__ import annotations

import os
from contextlib import chdir
from pathlib import Path

from conference.analyse import check
from conference.renderers import plain

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FOLDER = "transcripts"


def samples() -> list[str]:
    """Name every sample record."""
    return sorted(name for name in os.listdir(ROOT / FOLDER) if name != "README.md")


def shown(sample: str) -> str:
    """Give the plain report of a sample at 80 columns, as `conference check` pipes it."""
    with chdir(ROOT):
        return plain.render(check(f"{FOLDER}/{sample}"))


def golden(sample: str) -> Path:
    """Give the file that holds a sample's report."""
    return HERE / f"{sample}.txt"


def main() -> None:
    """Write every golden report anew, and take away those without a sample."""
    wanted = {golden(sample): shown(sample) for sample in samples()}
    for path in HERE.glob("*.txt"):
        if path not in wanted:
            path.unlink()
    for path, report in wanted.items():
        path.write_text(report, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
