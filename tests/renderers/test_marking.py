"""The text cut for marking: nothing lost, every overlap shown, work that grows with the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from conference.record import Kind, Record, Segment
from conference.renderers.marking import Label, Mark, Stretch, marked
from conference.renderers.places import moment
from conference.report import Report
from conference.tags import Category
from tests.renderers.strategies import reports

RISK, VOICE = Label(Category.RISK, "risk"), Label(Category.CHILD_VOICE, "child’s voice")


def text_of(stretches: list[Stretch]) -> str:
    return "".join(piece.text for each in stretches for piece in each.pieces)


def cut(text: str, *marks: Mark, targets: tuple[int, ...] = ()) -> list[Stretch]:
    return list(marked(Record(source="x", kind=Kind.OTHER, text=text), marks, targets))


@settings(deadline=None)
@given(reports())
def test_all_text_but_blank_lines_is_there_at_its_offset(report: Report) -> None:
    marks = [Mark(tag.start, tag.end, Label(tag.category, "x")) for tag in report.tags]
    targets = {tag.start for tag in report.tags}
    text = report.record.text
    stretches = list(marked(report.record, marks, targets))
    assert "".join(text_of(stretches).split()) == "".join(text.split())
    for each in stretches:
        for piece in each.pieces:
            end = piece.start + len(piece.text)
            assert text[piece.start : end] == piece.text
            over = {mark.label.category for mark in marks if mark.start < end > piece.start}
            assert set(piece.categories) <= over
            inside = {m.label.category for m in marks if m.start <= piece.start and end <= m.end}
            assert set(piece.categories) == inside
            assert piece.anchor == (piece.start in targets)


def test_overlapping_marks_share_their_common_piece() -> None:
    (line,) = cut("one two three", Mark(0, 7, RISK), Mark(4, 13, VOICE))
    assert [(piece.text, piece.categories) for piece in line.pieces] == [
        ("one ", (Category.RISK,)),
        ("two", (Category.RISK, Category.CHILD_VOICE)),
        (" three", (Category.CHILD_VOICE,)),
    ]
    assert [label.word for piece in line.pieces for label in piece.labels] == [
        "risk",
        "child’s voice",
    ]


def test_deep_nesting_costs_no_more_than_its_boundaries() -> None:
    size = 4000
    marks = [Mark(start, 2 * size - start, RISK) for start in range(size)]
    (line,) = cut("x" * 2 * size, *marks)
    assert len(line.pieces) <= 2 * size
    assert sum(len(piece.categories) for piece in line.pieces) <= 2 * size


def test_a_section_is_announced_once_whether_or_not_the_text_does() -> None:
    text = "Views\nShe said no.\nShe said why.\nA plan."
    segments = (
        Segment(start=0, end=5, section="Views"),
        Segment(start=6, end=18, section="Views"),
        Segment(start=19, end=32, section="Views"),
        Segment(start=33, end=40, section="Plan"),
    )
    record = Record(source="x", kind=Kind.OTHER, text=text, segments=segments)
    stretches = list(marked(record, (), ()))
    assert [each.heading for each in stretches] == [True, False, False, False]
    assert [each.section for each in stretches] == [None, None, None, "Plan"]


def test_a_heading_is_one_with_its_number_too() -> None:
    text = "3. PLAN\nLeah rings.\nA plan is made.\n"
    record = Record(
        source="x",
        kind=Kind.OTHER,
        text=text,
        segments=(
            Segment(start=0, end=7, section="PLAN"),
            Segment(start=8, end=19, section="PLAN"),
            Segment(start=20, end=35, section="PLAN"),
        ),
    )
    told = [(each.heading, each.section) for each in marked(record, (), ())]
    assert told == [(True, None), (False, None), (False, None)]


def test_a_bullet_joins_its_line_and_a_speaker_is_named_once() -> None:
    text = "- first\nDawn: hello\nhello back"
    segments = (
        Segment(start=2, end=7),
        Segment(start=14, end=19, speaker="Dawn"),
        Segment(start=20, end=30, speaker="Joel"),
    )
    record = Record(source="x", kind=Kind.OTHER, text=text, segments=segments)
    stretches = list(marked(record, (), ()))
    assert [text_of([each]).strip() for each in stretches] == [
        "- first",
        "Dawn: hello",
        "hello back",
    ]
    assert [each.speaker for each in stretches] == [None, None, "Joel"]


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        ("00:04:05.894", "00:04:05"),
        ("00:04:05,894", "00:04:05"),
        ("04:05.894", "04:05"),
        ("2:59 pm", "2:59 pm"),
        ("1: 2", "1: 2"),
        (None, None),
    ],
)
def test_a_time_is_told_as_a_player_shows_it(time: str | None, shown: str | None) -> None:
    assert moment(time) == shown
