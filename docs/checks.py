"""Write docs/checks.md from the checks in rules/core: what each says, asks and rests on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from conference import data
from conference.rulebook.loader import load
from conference.rulebook.schema import CheckRule

PAGE = Path(__file__).resolve().parent / "checks.md"
BLANKS = {
    "{subject}": "*(name)*",
    "{count}": "*(number)*",
    "{other}": "*(number)*",
    "{total}": "*(number)*",
    "{terms}": "*(the words)*",
}
HEAD = """\
# What is checked

Each check looks for one thing that a good record would hold, and asks a question when it is
not there. A **gap** is something that the record leaves out, a **caution** something to look
at again, a **note** worth knowing. No check counts a family's troubles, and none is a verdict.

The wording, the questions and the numbers at which a check speaks stand in
`rules/core/checks/`. You can change them there, or switch one off with `on: false`.
This page is made from those files: `python tasks.py docs`.
"""


def page(rules: Path) -> str:
    """Give the page for the rule pack in a folder; raises RulebookError where it is faulty."""
    checks = load([rules]).checks
    topics = groupby(sorted(checks, key=topic), topic)
    return "\n".join([HEAD, *(line for name, each in topics for line in chapter(name, each))])


def topic(check: CheckRule) -> str:
    """Give the first part of a check's id."""
    return check.id.partition("/")[0]


def chapter(name: str, checks: Iterator[CheckRule]) -> Iterator[str]:
    """Tell the checks of one topic."""
    yield f"## {name.capitalize()}\n"
    for check in checks:
        yield f"### `{check.id}` ({check.level})\n"
        yield f"> {filled(check.message)}\n"
        yield f"**Asks:** {filled(check.question)}  "
        yield f"**Looks at:** {', '.join(check.kinds) or 'every kind of record'}  "
        if check.thresholds:
            numbers = ", ".join(f"{key} {value:g}" for key, value in check.thresholds.items())
            yield f"**Numbers:** {numbers}  "
        if not check.on:
            yield "**Switched off.**  "
        yield f"**Rests on:** {check.source}\n"


def filled(words: str) -> str:
    """Show a reader what stands in the place of a blank."""
    for blank, shown in BLANKS.items():
        words = words.replace(blank, shown)
    return words


def main() -> None:
    """Write the page anew."""
    PAGE.write_text(page(data.data("rules") / "core"), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
