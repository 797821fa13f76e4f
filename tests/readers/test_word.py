"""Word documents: every live word once, no deleted one, each with its place."""

from __future__ import annotations

from pathlib import Path

import docx as python_docx
import pytest

from conference.errors import UnreadableError
from conference.readers import package, read
from conference.record import Document
from tests.readers.builders import MC, archive, docx, forms, p, saved, sound, turns, words

RUN = "<w:r><w:t>{}</w:t></w:r>"


def word(data: bytes) -> Document:
    document = read("-", stdin=data)
    sound(document)
    assert document.format == "docx"
    return document


def placed(document: Document) -> list[tuple[str | None, str]]:
    return [
        (block.place, said) for block, said in zip(document.blocks, words(document), strict=True)
    ]


def test_styles_lists_and_looks_of_a_document_made_by_word() -> None:
    made = python_docx.Document()
    made.add_heading("Review", 0)
    made.add_heading("What works", 2)
    made.add_paragraph("He sings.")
    made.add_paragraph("Ring the school", style="List Bullet")
    made.add_paragraph("- ask Nan")
    made.add_paragraph().add_run("What worries us").bold = True
    made.add_paragraph("Views:")
    made.add_paragraph("NEXT STEPS")
    made.add_paragraph("Home is warm.").add_run(" Very.").bold = True
    document = word(saved(made))
    assert forms(document) == [
        ("heading", "Review"), ("heading", "What works"), ("paragraph", "He sings."),
        ("item", "Ring the school"), ("item", "ask Nan"), ("heading", "What worries us"),
        ("heading", "Views"), ("heading", "NEXT STEPS"), ("paragraph", "Home is warm. Very."),
    ]  # fmt: skip
    assert [block.level for block in document.blocks[:2]] == [1, 2]
    assert document.blocks[2].place == "paragraph 3"


def test_tracked_changes_content_controls_links_and_fields() -> None:
    body = (
        "<w:p>" + RUN.format("He ") + "<w:ins>" + RUN.format("always ") + "</w:ins>"
        "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:moveFrom>" + RUN.format("gone ") + "</w:moveFrom>"
        "<w:moveTo>" + RUN.format("sings ") + "</w:moveTo>"
        "<w:sdt><w:sdtPr/><w:sdtContent>" + RUN.format("in ") + "</w:sdtContent></w:sdt>"
        "<w:hyperlink>" + RUN.format("the bath") + "</w:hyperlink>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent>" + p("In a control.") + "</w:sdtContent></w:sdt>"
        "<w:del>" + p("Not there.") + "</w:del>"
    )
    document = word(docx(body))
    assert words(document) == ["He always sings in the bath", "In a control."]
    assert document.limits == ("text that is hidden in Word was not read",)


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    body = (
        "<w:p>" + RUN.format("Beside it.") + f"<w:r><mc:AlternateContent {MC}>"
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    document = word(docx(body))
    assert words(document) == ["Beside it.", "In the box."]
    assert document.blocks[1].place == "text box"


def test_headers_footers_notes_comments_and_pictures() -> None:
    note = '<w:footnote w:type="separator">' + p("line") + "</w:footnote>"
    picture = "<w:p><w:r><w:drawing><a:blip xmlns:a='a'/></w:drawing></w:r></w:p>"
    document = word(
        docx(
            p("The body.") + picture,
            header1=p("Re: Seren"),
            header2=p("Re: Seren"),
            footer1=p("Page 1"),
            footnotes=note + "<w:footnote>" + p("The note.") + "</w:footnote>",
            comments="<w:comment>" + p("Really?") + "</w:comment>",
        )
    )
    assert placed(document) == [
        ("header", "Re: Seren"), ("paragraph 1", "The body."), ("footnote 1", "The note."),
    ]  # fmt: skip
    assert document.limits == (
        "1 pictures in the document were not read",
        "1 comments in the margin were not read",
    )


def test_tables_with_merged_cells_and_a_table_inside() -> None:
    made = python_docx.Document()
    table = made.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Outcome"
    table.cell(0, 2).text = "Who"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Sleeps"
    table.cell(1, 1).text = "Ring"
    table.cell(2, 1).text = "Write"
    inner = table.cell(2, 2).add_table(1, 1)
    inner.cell(0, 0).text = "Dad\nNan"
    document = word(saved(made))
    assert placed(document) == [
        ("table 1, row 1, column 1", "Outcome"),
        ("table 1, row 1, column 3", "Who"),
        ("table 1, row 2, column 1", "Sleeps"),
        ("table 1, row 2, column 2", "Ring"),
        ("table 1, row 3, column 2", "Write"),
        ("table 2, row 1, column 1", "Dad"),
        ("table 2, row 1, column 1", "Nan"),
    ]
    assert [block.row for block in document.blocks[2:4]] == ["table 1, row 2"] * 2
    assert [block.form for block in document.blocks[:5]] == ["cell"] * 5


def test_a_frame_of_one_cell_holds_ordinary_text() -> None:
    cell = p("Views", run="<w:b/>") + p("He sings.") + p("- at home")
    document = word(docx(f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"))
    assert forms(document) == [
        ("heading", "Views"), ("paragraph", "He sings."), ("item", "at home"),
    ]  # fmt: skip


def test_tabs_and_line_breaks() -> None:
    run = "<w:r><w:t>Mum</w:t><w:tab/><w:t>came.</w:t><w:br/><w:t>Dad rang.</w:t></w:r>"
    assert words(word(docx(f"<w:p>{run}</w:p>"))) == ["Mum\tcame.", "Dad rang."]


def test_a_transcript_in_word() -> None:
    said = "<w:p><w:r><w:t>Ceri   0:03</w:t><w:br/><w:t>He sleeps.</w:t></w:r></w:p>"
    document = word(docx(said * 2))
    assert turns(document) == [("Ceri", "0:03", "He sleeps.")] * 2
    document = word(docx(p("Ceri: Tea?") + p("Mum: Yes.") + p("Ceri: Good.")))
    assert turns(document)[1] == ("Mum", None, "Yes.")


def test_a_contents_list_is_left_out() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>'
    body = p("Views 2", properties='<w:pStyle w:val="V1"/>') + p("He sings.")
    document = word(docx(body, styles=styles))
    assert words(document) == ["He sings."]
    assert document.limits == ("the table of contents was left out",)


def test_styles_in_another_language_and_in_a_ring() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/>'
        '<w:basedOn w:val="Titre1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/>'
        '<w:basedOn w:val="A"/></w:style>'
    )
    body = p("Views of the child.", properties='<w:pStyle w:val="Mine"/>')
    body += p("He sings.", properties='<w:pStyle w:val="A"/>')
    assert forms(word(docx(body, styles=styles))) == [
        ("heading", "Views of the child."), ("paragraph", "He sings."),
    ]  # fmt: skip


def test_a_zip_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST", 10_000)
    with pytest.raises(UnreadableError, match="unpacks to more than"):
        word(docx(p("a" * 20_000)))


def test_entities_are_refused() -> None:
    bomb = (
        '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )
    with pytest.raises(UnreadableError, match="damaged"):
        word(archive({"word/document.xml": bomb}))


@pytest.mark.parametrize("cut", [0.3, 0.7, 0.95])
def test_a_document_cut_short(cut: float) -> None:
    made = python_docx.Document()
    made.add_paragraph("He sings.")
    data = saved(made)
    with pytest.raises(UnreadableError, match="damaged"):
        word(data[: int(len(data) * cut)])


def test_a_document_without_words() -> None:
    with pytest.raises(UnreadableError, match="holds no words"):
        word(docx("<w:p/>"))


def test_python_docx_reads_nothing_that_we_miss(transcripts: Path) -> None:
    for path in sorted(transcripts.glob("*.docx")):
        text = " ".join(word(path.read_bytes()).text.split())
        # Run by run: a whole paragraph of theirs lacks the tracked insertions in its middle.
        runs = [
            " ".join(run.text.split())
            for paragraph in python_docx.Document(str(path)).paragraphs
            for run in paragraph.runs
        ]
        assert len(runs) > 10
        assert [run for run in runs if run not in text] == []
