"""What the questions of a pack wait for: names of checks that must be there to call them up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from conference.errors import Fault
from conference.rulebook.checking import hint
from conference.rulebook.schema import QuestionRule
from conference.rulebook.yamlfile import Loc, Marks


class Called(NamedTuple):
    """A check, or a family of checks, that a question waits for, and where it says so."""

    name: str
    marks: Marks
    loc: Loc


def calls_in(questions: Sequence[QuestionRule], marks: Marks) -> Iterator[Called]:
    """Give every name that the questions of a file wait for, with its place."""
    for i, question in enumerate(questions):
        for k, name in enumerate(question.when):
            yield Called(name, marks, (i, "when", k))


def check_calls(called: Iterable[Called], checks: Iterable[str], faults: list[Fault]) -> None:
    """Refuse a name that is neither a check nor a family of any pack: nothing would call it up."""
    names = {name for check in checks for name in (check, family(check))}
    for name, marks, loc in called:
        if name not in names:
            mend = hint(name, names, "'{}'", "use a check's id or the part before its stroke")
            faults.append(marks.fault(loc, f"no check '{name}'", mend))


def family(check: str) -> str:
    """Give the part of a check's id that names its family."""
    return check.partition("/")[0]
