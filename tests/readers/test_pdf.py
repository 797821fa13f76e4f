"""PDF: paragraphs rebuilt from lines, tables, margins, scans and broken files."""

from __future__ import annotations

import pytest

from conference.errors import UnreadableError
from conference.readers import read
from conference.record import Document
from tests.readers.builders import column, forms, pdf, sound, turns, words

FULL = "The worker called on Tuesday after school and found both children doing their home"


def paper(data: bytes) -> Document:
    document = read("-", stdin=data)
    sound(document)
    assert document.format == "pdf"
    return document


def test_wrapped_lines_are_one_paragraph() -> None:
    document = paper(pdf(column(FULL, FULL.lower(), "and then left.", "", "He sings every day.")))
    assert words(document) == [f"{FULL} {FULL.lower()} and then left.", "He sings every day."]
    assert document.blocks[0].place == "page 1"


def test_a_hyphen_at_a_line_end() -> None:
    broken = FULL + " with their grand-"
    document = paper(pdf(column(broken, "mother beside them.", "", "He was well-fed.")))
    assert words(document)[0].endswith("grandmother beside them.") or words(document)[0].endswith(
        "grand-mother beside them."
    )


def test_a_paragraph_crosses_the_page() -> None:
    document = paper(pdf(column(FULL), column("and then they had tea.", "", "It was late.")))
    assert words(document)[0] == f"{FULL} and then they had tea."
    assert document.blocks[1].place == "page 2"


def test_headings_by_size_weight_and_gaps() -> None:
    body = [(72.0, y, 11.0, FULL + ".") for y in (700, 600, 500, 400)]
    page = [
        (72.0, 740.0, 18.0, "Review"), (72.0, 640.0, -11.0, "What works"),
        (72.0, 540.0, 11.0, "Mum"), (72.0, 440.0, 11.0, "WORRIES"), *body,
    ]  # fmt: skip
    found = forms(paper(pdf(sorted(page, key=lambda line: -line[1]))))
    assert [said for form, said in found if form == "heading"] == [
        "Review", "What works", "Mum", "WORRIES",
    ]  # fmt: skip


def test_bullets() -> None:
    document = paper(pdf(column("To do today", "- ring the school", "- ask Nan", "2. write")))
    assert forms(document)[1:] == [
        ("item", "ring the school"), ("item", "ask Nan"), ("item", "write"),
    ]  # fmt: skip


def test_table_cells() -> None:
    rows = [("Sleeps well", "Ring the GP", "Dad"), ("Eats well", "Ask the school", "Nan")]
    page = [
        (x, 700 - 30 * n, 11.0, said)
        for n, row in enumerate(rows)
        for x, said in zip((72.0, 220.0, 400.0), row, strict=True)
    ]
    document = paper(pdf(page))
    assert words(document) == [said for row in rows for said in row]
    assert {block.form for block in document.blocks} == {"cell"}
    assert [block.row for block in document.blocks] == ["row 1"] * 3 + ["row 2"] * 3


def test_margins_are_read_once_and_numbers_not_at_all() -> None:
    pages = [
        [
            (72.0, 810.0, 8.0, "Re: Seren, private"),
            *column(*(f"Line {n} of page {name} says this." for n in range(6)), pitch=30),
            (72.0, 40.0, 8.0, f"Page {n} of 3"),
        ]
        for n, name in enumerate(("one", "two", "three"), 1)
    ]
    document = paper(pdf(*pages))
    assert words(document)[0] == "Re: Seren, private"
    assert document.text.count("Re: Seren") == 1
    assert "of 3" not in document.text
    assert len(document.blocks) == 19
    assert document.limits == (
        "words that stand at the top or foot of several pages were read once",
        "page numbers were left out",
    )


def test_a_page_without_text_is_told() -> None:
    document = paper(pdf(column("He sings."), []))
    assert document.limits == ("page 2 holds no text (a scan or a picture?)",)


def test_a_scan_is_refused_with_a_way_out() -> None:
    with pytest.raises(UnreadableError, match=r"scan.* - use text recognition"):
        paper(pdf([]))


def test_a_script_on_paper() -> None:
    document = paper(pdf(column("Ceri: Tea?", "", "Mum: Yes, please.", "", "Ceri: Good.")))
    assert turns(document) == [
        ("Ceri", None, "Tea?"), ("Mum", None, "Yes, please."), ("Ceri", None, "Good."),
    ]  # fmt: skip


@pytest.mark.parametrize("keep", [6, 20, 200])
def test_a_broken_file_is_one_line(keep: int) -> None:
    with pytest.raises(UnreadableError, match=r"^standard input: is damaged or incomplete - .*$"):
        paper(pdf(column("He sings."))[:keep])
