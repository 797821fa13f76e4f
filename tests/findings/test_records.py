"""Every check speaks in the records made for it, and stays silent in others: records/*.yml.

Each entry names a check, and records (whole texts, read as a user's file would be) in which it
`fires`, stays `silent`, or says under the limits that it `cannot` be made. A record is a text, or
a mapping of `text`, and what is wanted beside: the finding's `subject`, words that it `quotes`,
the `kind` or `nation` given by the user.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from conference.analyse import compiled_rules, examine
from conference.readers import read
from conference.record import Kind, Nation
from conference.report import Finding, Report

FOLDER = Path(__file__).resolve().parent / "records"


class Sample(NamedTuple):
    """A record, the check it was made for, and what that check must do."""

    check: str
    must: str
    text: str
    subject: str | None
    quotes: str | None
    kind: str | None
    nation: str | None


def samples() -> Iterator[Sample]:
    for path in sorted(FOLDER.glob("*.yml")):
        for entry in yaml.safe_load(path.read_text("utf-8")):
            for must in ("fires", "silent", "cannot"):
                for record in entry.get(must, ()):
                    yield sample(entry, must, record)


def sample(entry: dict[str, Any], must: str, record: Any) -> Sample:
    own = {"text": record} if isinstance(record, str) else record
    told = {name: own.get(name, entry.get(name)) for name in Sample._fields[3:]}
    return Sample(entry["check"], must, own["text"], **told)


@cache
def report(text: str, kind: str | None, nation: str | None) -> Report:
    document = read("-", stdin=text.encode())
    return examine(
        document, kind=Kind(kind) if kind else None, nation=Nation(nation) if nation else None
    )


def of(one: Sample) -> list[Finding]:
    found = report(one.text, one.kind, one.nation).findings
    return [each for each in found if each.check == one.check]


def named(must: str) -> list[Any]:
    counts: dict[str, int] = {}
    listed = []
    for one in samples():
        if one.must == must:
            counts[one.check] = counts.get(one.check, 0) + 1
            listed.append(pytest.param(one, id=f"{one.check}-{counts[one.check]}"))
    return listed


@pytest.mark.parametrize("one", named("fires"))
def test_it_fires(one: Sample) -> None:
    found = of(one)
    assert found
    if one.subject is not None:
        assert one.subject in {each.subject for each in found}
    if one.quotes is not None:
        assert any(one.quotes in quote.text for each in found for quote in each.evidence)
    for each in found:
        assert "{" not in each.message + each.question
        assert all(one.text[q.start : q.end] == q.text for q in each.evidence)


@pytest.mark.parametrize("one", named("silent"))
def test_it_stays_silent(one: Sample) -> None:
    assert one.subject not in {each.subject for each in of(one)} if one.subject else not of(one)


@pytest.mark.parametrize("one", named("cannot"))
def test_it_says_that_it_cannot_be_made(one: Sample) -> None:
    assert not of(one)
    rule = compiled_rules().book.check(one.check, Nation(one.nation) if one.nation else None)
    assert rule is not None
    assert rule.cannot.split("{")[0]
    limits = report(one.text, one.kind, one.nation).limits
    assert any(limit.startswith(rule.cannot.split("{")[0]) for limit in limits)


def test_every_check_has_records_where_it_speaks_and_where_it_does_not() -> None:
    kept = {(one.check, one.must) for one in samples()}
    checks = {check.id for check in compiled_rules().book.checks} - {"focus/outcomes"}
    assert sorted(check for check in checks if (check, "fires") not in kept) == []
    assert sorted(check for check in checks if (check, "silent") not in kept) == []
