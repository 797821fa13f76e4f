"""Grouping: every tag once, in the order that a reader needs; places as the report tells them."""

from __future__ import annotations

from conference.record import Kind, Record, Segment
from conference.renderers.grouping import Group, digest
from conference.renderers.people import UNCOUNTED
from conference.renderers.places import Places
from conference.report import Measures, Report, place_of
from conference.tags import Category
from tests.renderers.build import Page


def group(report: Report, category: Category) -> Group:
    (found,) = [each for each in digest(report).groups if each.category is category]
    return found


def test_risks_come_as_priority_then_by_place_then_ruled_out(meeting: Report) -> None:
    risks = group(meeting, Category.RISK)
    assert [item.held for item in risks.items] == ["", "possible", "past", "if", "ruled out"]
    assert [item.priority for item in risks.items] == [True] + [False] * 4
    assert (risks.count, risks.ruled_out, risks.priority) == (4, 1, 1)


def test_two_tags_of_one_sentence_are_quoted_once_and_counted_twice(meeting: Report) -> None:
    blame = group(meeting, Category.BLAME)
    (item,) = blame.items
    assert blame.count == 2
    telling = [words for words, told in item.quote.runs() if told]
    assert telling == ["refuses to take any responsibility", "hard to engage"]
    assert item.instead == (("hard to engage", "we have not found a way to work with him yet"),)


def test_a_term_is_one_however_it_is_written(meeting: Report) -> None:
    terms = group(meeting, Category.JARGON).terms
    assert [(term.text, term.count) for term in terms] == [
        ("core group", 2),
        ("CAMS", 1),
        ("PLO", 1),
        ("TAF", 1),
    ]


def test_an_action_and_its_tag_are_one_task_and_a_tag_alone_is_one_too(meeting: Report) -> None:
    assert len(digest(meeting).tasks) == 3
    fewer = meeting.model_copy(update={"actions": meeting.actions[1:]})
    first = digest(fewer).tasks[0]
    assert (first.owner, first.due) == ("Dilys Hart", "before 14 March")
    assert len(digest(fewer).tasks) == 3


def test_what_is_ruled_out_alone_counts_as_missing() -> None:
    page = Page()
    page.line("There are no worries.")
    tag = page.tag("risk", "no worries", "negated")
    record = page.record("x", Kind.OTHER, ())
    assert Category.RISK in digest(Report(record=record, tags=(tag,))).missing


def test_people_have_words_for_none_and_dashes_for_unknown(meeting: Report) -> None:
    rows = {row.name: row for row in digest(meeting).people}
    assert (rows["Gary"].voice, rows["Gary"].strengths) == ("not heard", "none found")
    assert rows["Gary"].actions == UNCOUNTED
    assert rows["Dilys Hart"].voice == UNCOUNTED
    assert not rows["Bethan Rowe"].told
    assert rows["Lowri"].told
    assert rows["Nia"].role == "child, 9"


def test_somebody_counted_but_not_listed_still_has_a_row() -> None:
    record = Record(source="x", kind=Kind.OTHER, text="")
    measures = Measures(by_person={"Tad-cu": {"role": "relative", "voice": 2}, "X": {"role": 3}})
    rows = digest(Report(record=record, measures=measures)).people
    assert [(row.name, row.role, row.voice) for row in rows] == [
        ("Tad-cu", "relative", "2"),
        ("X", "other person", UNCOUNTED),
    ]


def test_places_are_those_of_the_report_after_the_speaker() -> None:
    segments = tuple(
        Segment(start=start, end=start + 4, section="Views", place=f"line {start}")
        for start in range(0, 50, 5)
    )
    record = Record(source="x", kind=Kind.OTHER, text="x" * 60, segments=segments)
    places = Places(record)
    assert [places.at(at) for at in range(60)] == [place_of(record, at) for at in range(60)]
    spoken = (Segment(start=0, end=9, speaker="Dawn", time="00:03"),)
    assert Places(record.model_copy(update={"segments": spoken})).at(4) == "Dawn, 00:03"
