"""Time whole processes against spaCy's bare start, and warm reading in words a second."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from time import perf_counter
from typing import NamedTuple

from tests.bench.minutes import minutes

FLOOR = "floor: spacy.blank('en')"
WORDS = 1500
WARM_RECORDS = 100
WARM_TARGET = 100_000
MAIN = [str(Path(sys.executable).with_name("conference"))]


class Case(NamedTuple):
    """A command to time, and the most it may take as a multiple of the floor."""

    command: list[str]
    target: float | None = None
    screen: bool = False


def cases(record: str, page: str) -> dict[str, Case]:
    """Give what is timed, by name; the floor among it."""
    check = [*MAIN, "check", record]
    return {
        FLOOR: Case([sys.executable, "-c", "import spacy; spacy.blank('en')"]),
        "check, JSON, rules only": Case([*check, "--rules-only", "--format", "json"], 1.3),
        "check, terminal": Case(check, 1.3, screen=os.name == "posix"),
        "check, HTML": Case([*check, "--format", "html", "--output", page], 1.3),
        "--help": Case([*MAIN, "--help"], 0.25),
        "--version": Case([*MAIN, "--version"], 0.25),
    }


def seconds(case: Case) -> float:
    """Run a case to its end, its output discarded; give the time on the clock."""
    start = perf_counter()
    with on_screen() if case.screen else open(os.devnull, "wb") as out:
        done = subprocess.run(case.command, stdout=out, stderr=subprocess.PIPE, encoding="utf-8")
    took = perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(case.command)} ended with {done.returncode}: {done.stderr}")
    return took


@contextmanager
def on_screen() -> Iterator[int]:
    """Give one end of a terminal whose other end reads and forgets (not on Windows)."""
    import pty

    ours, theirs = pty.openpty()

    def forget() -> None:
        with suppress(OSError):  # how Linux tells that a terminal has been closed
            while os.read(ours, 65536):
                pass

    reader = Thread(target=forget)
    reader.start()
    try:
        yield theirs
    finally:
        os.close(theirs)
        reader.join()
        os.close(ours)


def interleaved(timed: dict[str, Case], runs: int) -> dict[str, float]:
    """Give each case's quickest of `runs`, all cases taking turns, after one round untimed.

    The untimed round lets Python write its byte code, as it has on any day but the first.
    """
    for case in timed.values():
        seconds(case)
    best = dict.fromkeys(timed, float("inf"))
    for _ in range(runs):
        for name, case in timed.items():
            best[name] = min(best[name], seconds(case))
    return best


def warm_rate(folder: Path) -> float:
    """Give the words a second at which one process checks record after record, files included."""
    from conference.analyse import check

    texts = {folder / f"{seed}.txt": minutes(WORDS, seed) for seed in range(WARM_RECORDS)}
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    first = folder / "first.txt"
    first.write_text(minutes(WORDS, seed=WARM_RECORDS), encoding="utf-8")
    check(first)
    start = perf_counter()
    for path in texts:
        check(path)
    took = perf_counter() - start
    return sum(len(text.split()) for text in texts.values()) / took


def matching_rate(folder: Path) -> float:
    """Give the words a second at which the whole rule book is matched against read records."""
    from conference.analyse import compiled_rules
    from conference.language.evidence import open_rules
    from conference.language.reading import read as understand
    from conference.language.tagging import setting_of
    from conference.readers import read

    compiled = compiled_rules(())
    readings = [understand(read(path), compiled) for path in sorted(folder.glob("*.txt"))]
    units = [
        (unit.view, open_rules(unit, setting_of(reading, unit), compiled))
        for reading in readings
        for unit in reading.units
    ]
    start = perf_counter()
    for view, allowed in units:
        for _ in compiled.main.find(view, allowed):
            pass
    took = perf_counter() - start
    return sum(len(reading.document.text.split()) for reading in readings) / took


def table(best: dict[str, float], timed: dict[str, Case], matching: float, whole: float) -> str:
    """Give the results as a person reads them."""
    lines = [f"{'process':<28}{'seconds':>9}{'ratio':>8}{'target':>9}"]
    for name, took in best.items():
        ratio, target = took / best[FLOOR], timed[name].target
        verdict = "" if target is None else "met" if ratio <= target else "MISSED"
        wanted = "" if target is None else f"<= {target:g}"
        lines.append(f"{name:<28}{took:>9.3f}{ratio:>8.2f}{wanted:>9}  {verdict}".rstrip())
    verdict = "met" if matching >= WARM_TARGET else "MISSED"
    lines.append(
        f"\nwarm, words a second: rules matched {matching:,.0f}"
        f" (target {WARM_TARGET:,}: {verdict}), whole check {whole:,.0f}"
    )
    return "\n".join(lines)


def main() -> None:
    """Time everything and print it."""
    parser = argparse.ArgumentParser(prog="python tasks.py bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--runs", type=int, default=7, help="timed runs of each (default 7)")
    chosen = parser.parse_args()
    if chosen.runs < 1:
        parser.error("--runs takes 1 or more")
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder, "minutes.txt")
        record.write_text(minutes(WORDS, seed=0), encoding="utf-8")
        timed = cases(str(record), str(Path(folder, "page.html")))
        best = interleaved(timed, chosen.runs)
        whole = warm_rate(Path(folder))
        matching = matching_rate(Path(folder))
    if chosen.json:
        ratios = {name: round(took / best[FLOOR], 3) for name, took in best.items()}
        warm = {"matching": round(matching), "whole": round(whole)}
        print(json.dumps({"seconds": best, "ratios": ratios, "warm_words_per_second": warm}))
    else:
        print(table(best, timed, matching, whole))


if __name__ == "__main__":
    main()
