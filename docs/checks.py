"""Write the pages that are made: checks.md from the rules, report.schema.json from the values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from conference import data
from conference.renderers import json
from conference.rulebook.loader import load
from conference.rulebook.schema import CheckRule

PAGE = Path(__file__).resolve().parent / "checks.md"
SCHEMA = PAGE.with_name("report.schema.json")
BLANKS = {
    "subject": "name",
    "count": "number",
    "other": "number",
    "total": "number",
    "terms": "the words",
}
BLANK = re.compile(r"\{(\w+)\}")
HEAD = """\
# What is checked

Each check looks for one thing that a good record would hold, and asks a question when it is
not there. A **gap** is something that the record leaves out, a **caution** something to look
at again, a **note** worth knowing. No check counts a family's troubles, and none is a verdict.

The wording, the questions and the numbers at which a check speaks stand in
`rules/core/checks/`; what differs in Wales, England or Scotland stands in `checks/` of that
nation's pack. A pack of your own changes them: it holds the check's id and what is to be
different, such as `on: false` ([how](../README.md#the-rules-are-yours)).
This page is made from those files: `python tasks.py docs`.
"""


def page(packs: Iterable[Path]) -> str:
    """Give the page for rule packs; raises RulebookError where one is faulty."""
    checks = load(packs).checks
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
        if check.nations:
            yield f"**Holds for:** {', '.join(nation.capitalize() for nation in check.nations)}  "
        if check.thresholds:
            numbers = ", ".join(f"{key} {value:g}" for key, value in check.thresholds.items())
            yield f"**Numbers:** {numbers}  "
        if not check.on:
            yield "**Switched off.**  "
        yield f"**Rests on:** {check.source}\n"


def filled(words: str) -> str:
    """Show a reader what stands in the place of a blank."""
    return BLANK.sub(lambda found: f"*({BLANKS.get(found[1], found[1])})*", words)


def main() -> None:
    """Write them anew."""
    PAGE.write_text(page(data.rule_packs()), encoding="utf-8", newline="\n")
    SCHEMA.write_text(json.schema_text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
