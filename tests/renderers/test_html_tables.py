"""The record's own tables on the page: shown as tables, drawn ones without their bars."""

from __future__ import annotations

from typing import Any

from lxml import html as page

from conference.record import Kind, Record, Segment
from conference.renderers import html
from conference.report import Report


def table(rows: str, *places: tuple[str, str, str | None]) -> Any:
    """A record of one table; `places` are a cell's words, its place and its row."""
    at, segments = 0, []
    for words, place, row in places:
        start = rows.index(words, at)
        at = start + len(words)
        segments.append(Segment(start=start, end=at, place=place, row=row))
    record = Record(source="x", kind=Kind.OTHER, text=rows, segments=tuple(segments))
    root = page.fromstring(html.render(Report(record=record)))
    return root.xpath("//div[@class='text']")[0]


def test_a_table_is_shown_as_one() -> None:
    shown = table(
        "Plan\nWho\nWhat\nLena\nRings Mam.\nTwice.\nTea at four.",
        ("Plan", "paragraph 1", None),
        ("Who", "table 1, row 1, column 1", "table 1, row 1"),
        ("What", "table 1, row 1, column 3", "table 1, row 1"),
        ("Lena", "table 1, row 2, column 1", "table 1, row 2"),
        ("Rings Mam.", "table 1, row 2, column 3", "table 1, row 2"),
        ("Twice.", "table 1, row 2, column 3", "table 1, row 2"),
        ("Tea at four.", "table 2, row 1, column 1", "table 2, row 1"),
    )
    first, second = shown.xpath(".//table")
    assert first.xpath("string(caption)") == "table 1"
    cells = [[each.text_content().split() for each in row.xpath("td")] for row in first.xpath("tr")]
    assert cells == [[["Who"], [], ["What"]], [["Lena"], [], ["Rings", "Mam.", "Twice."]]]
    assert second.text_content().split() == ["table", "2", "Tea", "at", "four."]


def test_a_table_drawn_with_bars_keeps_them_out_of_sight() -> None:
    shown = table(
        "| Who | What |\n|---|---|\n| Lena | rings |\n\n| Next | table |",
        *(("Who", "line 1", "line 1"), ("What", "line 1", "line 1")),
        *(("Lena", "line 3", "line 3"), ("rings", "line 3", "line 3")),
        *(("Next", "line 5", "line 5"), ("table", "line 5", "line 5")),
    )
    assert len(shown.xpath(".//table")) == 2
    for drawn in shown.xpath(".//span[@class='grid']"):
        drawn.drop_tree()
    cells = [
        [each.text_content().strip() for each in row.xpath("td")] for row in shown.xpath(".//tr")
    ]
    assert cells == [["Who", "What"], ["Lena", "rings"], ["Next", "table"]]
