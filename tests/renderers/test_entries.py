"""Findings told once for everybody they hold for, with every word and subject kept."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from conference.record import Kind, Record
from conference.renderers.entries import Entry, Wording, entries
from conference.renderers.passages import Quotes
from conference.renderers.places import Places
from conference.report import SEVERITY, Finding, Level, Report
from conference.tags import Quote
from tests.renderers.strategies import reports

TEXT = "Ana drew a house. Ben was asleep."


def told(*findings: Finding) -> tuple[Entry, ...]:
    record = Record(source="x", kind=Kind.OTHER, text=TEXT)
    return listed(Report(record=record, findings=findings))


def listed(report: Report) -> tuple[Entry, ...]:
    return entries(report, Quotes(report, Places(report.record)))


def finding(subject: str | None, message: str = "Nothing of {}’s.", **more: Any) -> Finding:
    return Finding(
        check=more.pop("check", "voice/child-unheard"),
        level=more.pop("level", Level.GAP),
        subject=subject,
        message=message.format(subject),
        question="Who asked {}?".format(subject or "them"),
        source="made up",
        **more,
    )


def test_sentences_that_differ_in_the_name_are_one() -> None:
    (entry,) = told(finding("Ana"), finding("Ben"), finding("Cai"))
    assert entry.count == 3
    assert entry.subjects == entry.unfound == ("Ana", "Ben", "Cai")
    assert entry.messages == (Wording("Nothing of Ana’s.", ("Ben", "Cai")),)
    assert entry.questions == (Wording("Who asked Ana?", ("Ben", "Cai")),)


def test_sentences_that_differ_otherwise_are_all_kept() -> None:
    (entry,) = told(finding("Ana"), finding("Ben", "Ben was asleep."), finding("Anabel"))
    assert [each.text for each in entry.messages] == ["Nothing of Ana’s.", "Ben was asleep."]
    assert entry.messages[0].others == ("Anabel",)


def test_a_name_inside_a_word_is_no_name() -> None:
    (entry,) = told(finding("Ana", "Analysis for {}."), finding("Ben", "Benalysis for {}."))
    assert len(entry.messages) == 2


def test_evidence_keeps_its_subject_and_the_rest_are_named() -> None:
    quote = Quote(start=0, end=16, text=TEXT[:16])
    (entry,) = told(finding("Ana", evidence=(quote, quote)), finding("Ben"))
    (passage,) = entry.evidence
    assert passage.subject == "Ana"
    assert passage.quote.quoted() == "“Ana drew a house”"
    assert entry.unfound == ("Ben",)


def test_one_check_at_two_levels_is_two_entries() -> None:
    note, gap = finding("Ana", level=Level.NOTE), finding("Ben")
    assert [entry.level for entry in told(note, gap)] == [Level.GAP, Level.NOTE]


@settings(deadline=None)
@given(reports())
def test_no_finding_is_lost_and_the_worst_lead(report: Report) -> None:
    made = listed(report)
    weights = [SEVERITY[entry.level] for entry in made]
    assert weights == sorted(weights, reverse=True)
    for each in report.findings:
        worse = [e for e in made if SEVERITY[e.level] >= SEVERITY[each.level]]
        homes = [e for e in worse if each.check in e.checks]
        assert not each.subject or any(each.subject in e.subjects for e in homes)
        assert any(e.evidence for e in homes) or not each.evidence


def test_what_asks_the_same_of_the_same_person_is_told_once() -> None:
    same = finding("Mum", check="voice/parent-unheard")
    also = finding("Mum", check="attendance/parent-absent", level=Level.CAUTION)
    dad = finding("Dad", check="attendance/parent-absent", level=Level.CAUTION)
    joined, other = told(also, dad, same)
    assert joined.checks == ("voice/parent-unheard", "attendance/parent-absent")
    assert (joined.level, joined.count) == (Level.GAP, 1)
    assert [each.text for each in joined.questions] == ["Who asked Mum?"]
    assert other.subjects == ("Dad",)


def test_what_matters_less_shows_fewer_words() -> None:
    quotes = tuple(Quote(start=at, end=at + 1, text=TEXT[at]) for at in range(6))
    for level, shown in ((Level.GAP, 4), (Level.CAUTION, 3), (Level.NOTE, 1)):
        (entry,) = told(finding(None, level=level, evidence=quotes))
        assert (len(entry.first), len(entry.first + entry.rest)) == (shown, 6)


def test_a_single_place_is_not_hidden() -> None:
    quotes = tuple(Quote(start=at, end=at + 1, text=TEXT[at]) for at in range(5))
    (entry,) = told(finding(None, evidence=quotes))
    assert (len(entry.first), entry.rest) == (5, ())
