"""Chapters: gaps first, every finding once, each check under what it is about."""

from __future__ import annotations

from hypothesis import given, settings

from conference import data
from conference.record import Kind, Record
from conference.renderers.entries import Entry, entries
from conference.renderers.grouping import digest
from conference.renderers.passages import Quotes
from conference.renderers.places import Places
from conference.renderers.topics import MANY, chapters, topic
from conference.renderers.wording import ELSE, LADDER, TOPICS
from conference.report import SEVERITY, Finding, Level, Report
from conference.rulebook.loader import load
from tests.renderers.strategies import reports


def made(*wanted: tuple[str, Level]) -> tuple[Entry, ...]:
    findings = tuple(
        Finding(check=check, level=level, message=check, question="", source="")
        for check, level in wanted
    )
    report = Report(record=Record(source="x", kind=Kind.OTHER, text=""), findings=findings)
    return entries(report, Quotes(report, Places(report.record)))


def test_few_findings_are_one_list() -> None:
    found = made(("language/blame", Level.NOTE), ("risks/undated", Level.CAUTION))
    (only,) = chapters(found)
    assert (only.title, only.entries) == ("", found)
    assert chapters(()) == ()


def test_many_findings_have_headings_with_the_gaps_before_them() -> None:
    notes = [(f"risks/{index}", Level.NOTE) for index in range(MANY)]
    found = made(
        *notes,
        ("language/blame", Level.GAP),
        ("balance/one-sided", Level.GAP),
        ("risks/x", Level.CAUTION),
        ("voice/parent-unheard", Level.CAUTION),
        ("somebody/else", Level.NOTE),
    )
    told = chapters(found)
    assert [chapter.title for chapter in told] == ["", "Parents and family", "Risks", ELSE]
    assert [entry.check for entry in told[0].entries] == ["balance/one-sided", "language/blame"]
    assert told[2].entries[0].check == "risks/x"


@settings(deadline=None, max_examples=40)
@given(reports(most=30))
def test_every_entry_stands_in_one_chapter(report: Report) -> None:
    order = digest(report)
    told = [entry for chapter in order.chapters for entry in chapter.entries]
    assert sorted(map(id, told)) == sorted(map(id, order.entries))
    weights = [SEVERITY[entry.level] for entry in told]
    gaps = sum(weight == SEVERITY[Level.GAP] for weight in weights)
    assert set(weights[:gaps]) <= {SEVERITY[Level.GAP]}
    for chapter in order.chapters:
        own = [SEVERITY[entry.level] for entry in chapter.entries]
        assert own == sorted(own, reverse=True)


def test_every_check_has_its_heading() -> None:
    checks = load(data.rule_packs()).checks
    assert len(checks) > MANY
    assert {check.id for check in checks if topic(check.id) not in TOPICS} == set()
    assert topic("voice/parent-unheard") == "Parents and family"
    assert topic("voice/child-unheard") == "The children’s voices"


def test_the_steps_are_worded_as_the_check_words_them() -> None:
    (check,) = (each for each in load(data.rule_packs()[:1]).checks if each.id == LADDER_CHECK)
    assert [check.words[f"reached-{rung}"] for rung in range(len(LADDER))] == list(LADDER)


LADDER_CHECK = "voice/child-unheard"
