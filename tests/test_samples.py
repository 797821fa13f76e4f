"""What each sample record must tell, however the rules change: see transcripts/README.md."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from jsonschema import Draft202012Validator

from conference.analyse import check
from conference.record import Kind, Role
from conference.renderers import json as as_json
from conference.report import Level, Report

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "transcripts"


class Told(NamedTuple):
    """A sample's kind, the children it is about, and others whom it calls children."""

    kind: Kind
    children: frozenset[str]
    others: frozenset[str] = frozenset()


def known(cause: str, *values: object) -> object:
    """A sample that the tool still reads wrongly, and why; the test fails once it is mended."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=cause, strict=True))


def told(kind: str, children: str, others: str = "") -> Told:
    return Told(Kind(kind), frozenset(children.split()), frozenset(others.split()))


SAMPLES = {
    "case-note-visit.txt": told("other", "Kofi Esi"),
    "chronology-and-email.txt": told("other", "Mina Sami"),
    "conference-initial-good.docx": told("conference", "Elan Guto"),
    "conference-planning-scotland.pdf": told("conference", "Skye Ayaan"),
    "conference-recording.txt": told("conference", "Ruby Kian"),
    "conference-review-gaps.txt": told("conference", "Amara Joel"),
    "conference-review-terse.txt": told("conference", "Z I M"),
    "core-group-notes.docx": told("core-group", "Dilan Hevin"),
    "core-group-story.md": told("core-group", "Lottie Zayn"),
    "direct-work.srt": told("family-meeting", "Darragh"),
    "family-meeting-teams.vtt": told("family-meeting", "Tiana Micah"),
    "group-reflection-rolling.srt": told("reflection", "Mabli"),
    "group-reflection.vtt": told("reflection", "Arlo", "Tilly"),
    "safety-plan-visit.txt": told("family-meeting", "Rory Isla"),
    "supervision-outcomes.txt": told("supervision", "Catrin Osian"),
    "supervision-traditional.txt": told("supervision", "Catrin Osian"),
    "supervision-written.txt": told("supervision", "Ty Aaliyah"),
    "supervision-zoom.vtt": told("supervision", "Malachi Shanice"),
}
MISSED = {"family-meeting-teams.vtt": "a teenager who speaks of care like a grown-up"}
TAKEN = {
    "group-reflection-rolling.srt": "a grown-up's age, told in words the signs do not know",
    "group-reflection.vtt": "a grown-up who is named often and never introduced",
    "safety-plan-visit.txt": "a cat that is spoken of like a child",
}


def samples(wrong: dict[str, str]) -> list[object]:
    """Every sample, those in `wrong` as known to be read wrongly."""
    return [known(wrong[name], name) if name in wrong else name for name in SAMPLES]


GAPS = (
    "balance/strengths-missing",
    "risks/not-prioritised",
    "threshold/not-reasoned",
    "threshold/registration-for-support",
    "outcomes/missing",
    "outcomes/output-only",
    "actions/no-owner",
    "actions/no-due",
    "language/blame",
    "language/jargon-unexplained",
)
GOOD = (
    "balance/strengths-missing",
    "outcomes/missing",
    "risks/not-prioritised",
    "threshold/not-reasoned",
    "voice/child-unheard",
    "voice/parent-unheard",
    "actions/no-owner",
)
TRADITIONAL, OUTCOMES = "supervision-traditional.txt", "supervision-outcomes.txt"


@cache
def report(name: str) -> Report:
    return check(FOLDER / name)


def unheard(name: str, whom: str) -> set[str | None]:
    found = report(name).findings
    return {each.subject for each in found if each.check == f"voice/{whom}-unheard"}


def names_of(name: str, subject: str | None) -> set[str]:
    """Every way in which the record writes somebody's name."""
    people = report(name).record.people
    return {one for each in people if each.name == subject for one in (each.name, *each.aliases)}


def test_every_sample_is_here() -> None:
    there = {path.name for path in FOLDER.iterdir()} - {"README.md"}
    assert there == SAMPLES.keys()
    assert {each.kind for each in SAMPLES.values()} == set(Kind)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_kind_is_told(name: str) -> None:
    assert report(name).record.kind == SAMPLES[name].kind


@pytest.mark.parametrize("name", samples(MISSED))
def test_every_child_is_found(name: str) -> None:
    children = [each for each in report(name).record.people if each.role is Role.CHILD]
    found = {word for each in children for word in (each.name, *each.aliases)}
    assert not SAMPLES[name].children - found


@pytest.mark.parametrize("name", samples(TAKEN))
def test_nobody_else_is_taken_for_a_child(name: str) -> None:
    children = [each for each in report(name).record.people if each.role is Role.CHILD]
    right = SAMPLES[name].children | SAMPLES[name].others
    wrong = {each.name for each in children if not right & {each.name, *each.aliases}}
    assert not wrong


@pytest.mark.parametrize("name", SAMPLES)
def test_the_report_keeps_its_contract(name: str) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    made = json.loads(as_json.render(report(name)))
    assert list(Draft202012Validator(schema).iter_errors(made)) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_quotation_is_exact(name: str) -> None:
    made = report(name)
    text = made.record.text
    quotes = [quote for finding in made.findings for quote in finding.evidence]
    spans = [*made.tags, *made.actions, *quotes]
    assert len(spans) > 20
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    for tag in made.tags:
        for cue in tag.cues:
            assert 0 <= cue.start < cue.end <= len(text)
    for segment in made.record.segments:
        assert 0 <= segment.start < segment.end <= len(text)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_finding_asks_and_names_its_source(name: str) -> None:
    for finding in report(name).findings:
        assert finding.question.endswith((".", "?", ")"))
        assert finding.source
        assert "{" not in finding.message + finding.question


@pytest.mark.parametrize("finding", GAPS)
def test_the_conference_with_gaps_shows_them(finding: str) -> None:
    assert finding in {each.check for each in report("conference-review-gaps.txt").findings}


def test_the_conference_with_gaps_leaves_joel_unheard_and_hears_amara() -> None:
    assert unheard("conference-review-gaps.txt", "child") == {"Joel"}


def test_the_conference_with_gaps_leaves_a_father_unheard() -> None:
    name = "conference-review-gaps.txt"
    (father,) = unheard(name, "parent")
    assert any("nwosu" in each.casefold() for each in names_of(name, father))


@pytest.mark.parametrize("finding", GOOD)
def test_the_good_conference_has_none_of_these_gaps(finding: str) -> None:
    found = report("conference-initial-good.docx").findings
    assert [e.message for e in found if e.check == finding and e.level is Level.GAP] == []


@pytest.mark.parametrize(
    ("name", "children", "parents"),
    [
        ("conference-initial-good.docx", "", ""),
        ("conference-planning-scotland.pdf", "", "Rennie"),
        ("conference-recording.txt", None, ""),
        ("core-group-notes.docx", "", ""),
        ("direct-work.srt", "", None),
        ("safety-plan-visit.txt", "", None),
        ("family-meeting-teams.vtt", "", None),
        ("supervision-zoom.vtt", "Shanice", "Dad"),
        known(
            "notes without a subject go to the child last named",
            "supervision-written.txt",
            "Aaliyah",
            "Marlon",
        ),
        ("chronology-and-email.txt", "Sami", ""),
        ("supervision-outcomes.txt", "", "Dad"),
    ],
)
def test_who_is_not_heard(name: str, children: str | None, parents: str | None) -> None:
    """None where what the record says leaves room for more than one answer."""
    for whom, expected in (("child", children), ("parent", parents)):
        if expected is not None:
            found = [names_of(name, each) for each in unheard(name, whom)]
            assert len(found) == len(expected.split()), found
            assert all(any(one in names for names in found) for one in expected.split()), found


def test_a_view_that_is_explained_away_was_told_all_the_same() -> None:
    left = {one for each in unheard(TRADITIONAL, "child") for one in names_of(TRADITIONAL, each)}
    assert "Catrin" not in left


def framework(name: str) -> set[str]:
    return {each.check for each in report(name).findings if each.check.startswith("framework/")}


def test_the_two_supervisions_on_one_family_differ() -> None:
    assert len(framework(OUTCOMES)) < len(framework(TRADITIONAL))
    assert len(framework(OUTCOMES)) <= 1
    assert report(OUTCOMES).focus == "outcomes"
    assert report(TRADITIONAL).focus == "traditional"
