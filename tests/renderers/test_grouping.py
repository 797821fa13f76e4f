"""Grouping: every tag once, in the order that a reader needs; places as the report tells them."""

from __future__ import annotations

import pytest

from conference.record import Kind, Nation, Record, Role, Segment
from conference.renderers.grouping import Group, about, digest
from conference.renderers.people import UNCOUNTED
from conference.renderers.places import Places
from conference.report import Entry, Report, place_of
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


def test_people_have_words_for_none_and_dashes_for_what_was_not_looked_for(
    meeting: Report,
) -> None:
    rows = {row.name: row for row in digest(meeting).people}
    gary = {count.head: count.cell for count in rows["Gary"].counts}
    assert gary == {
        "Strengths": "none",
        "Worries": "1",
        "Voice": "not heard",
        "Tasks": "none",
        "Help": "none",
        "Blaming words": "2",
    }
    callum = {count.head: count.cell for count in rows["Callum"].counts}
    assert (callum["Tasks"], callum["Help"]) == (UNCOUNTED, "1")
    assert rows["Gary"].said == (
        "no strengths found, 1 worry, not heard, no tasks or help found, 2 blaming phrases"
    )
    assert rows["Lowri"].told
    assert rows["Lowri"].said == "named, not heard, and nothing more found"
    assert rows["Nia"].role == "child, 9"
    assert not rows["Bethan Rowe"].told
    assert rows["Dilys Hart"].role == "worker, 1 task"


def test_the_words_behind_a_count_are_at_hand(meeting: Report) -> None:
    (gary,) = (row for row in digest(meeting).people if row.name == "Gary")
    (blame,) = (count for count in gary.counts if count.head == "Blaming words")
    (sentence,) = blame.words
    telling = [words for words, told in sentence.quote.runs() if told]
    assert telling == ["refuses to take any responsibility", "hard to engage"]


def test_somebody_in_the_ledger_alone_still_has_a_row() -> None:
    record = Record(source="x", kind=Kind.OTHER, text="")
    ledger = (Entry(name="Tad-cu", role=Role.RELATIVE),)
    rows = digest(Report(record=record, ledger=ledger)).people
    assert [(row.name, row.role, row.told) for row in rows] == [("Tad-cu", "relative", True)]


@pytest.mark.parametrize(
    ("date", "nation", "said"),
    [
        (None, None, "Core group"),
        ("2026-03-12", None, "Core group, 12 March 2026"),
        (None, Nation.WALES, "Core group, read after Welsh procedures"),
        ("2026-03-02", Nation.ENGLAND, "Core group, 2 March 2026, read after English procedures"),
    ],
)
def test_the_head_says_what_is_known_of_the_record(
    date: str | None, nation: Nation | None, said: str
) -> None:
    record = Record(source="x", kind=Kind.CORE_GROUP, text="", date=date, nation=nation)
    assert about(record) == said


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
