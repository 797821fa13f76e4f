"""Word documents (.docx): headers, body, tables, text boxes and notes as blocks with places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from conference.errors import UnreadableError
from conference.readers.headings import SECTION, capitals, colon, short
from conference.readers.interface import Piece
from conference.readers.lines import lines, marker
from conference.readers.package import Package
from conference.readers.turns import composed
from conference.readers.wordstyles import PLAIN, Style, W, direct, styles
from conference.readers.wordtables import Cell, cells
from conference.readers.wordwalk import Paragraph, Tally, blocks, paragraph
from conference.readers.wraps import joins
from conference.record import Document, Form

if TYPE_CHECKING:
    from lxml.etree import _Element

BOLD_WORDS = 12
NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))


class WordReader:
    """Reads .docx from its XML; python-docx's own text misses insertions and content controls."""

    format = "docx"

    def read(self, data: bytes, source: str) -> Document:
        """Give the Document; UnreadableError when the file is broken or holds no words."""
        sheet = Sheet(Package(data, source))
        document = sheet.document(source)
        if not document.blocks:
            raise UnreadableError(
                source, "holds no words (pictures of pages?)", "use text recognition on it first"
            )
        return document


class Sheet:
    """One .docx on its way to a Document."""

    def __init__(self, package: Package) -> None:
        """Take the parts from `package`."""
        self.package = package
        self.main = package.document()
        self.parts = package.parts(self.main)
        self.styles: dict[str, Style] = {}
        for part in self.parts.get("styles", ())[:1]:
            self.styles = styles(package.tree(part))
        self.pieces: list[Piece] = []
        self.tally = Tally()
        self.counts = {"paragraph": 0, "table": 0}
        self.contents = False

    def document(self, source: str) -> Document:
        """Read all parts: headers and footers first, for the last section is not theirs."""
        main = self.package.tree(self.main)
        for kind in ("header", "footer"):
            self.margin(kind)
        body = main.find(f"{W}body")
        self.story(main if body is None else body, None)
        for part, place in NOTES:
            for tree in map(self.package.tree, self.parts.get(part, ())):
                self.notes(tree, place)
        return composed(self.pieces, source, WordReader.format, self.limits())

    def limits(self) -> Iterator[str]:
        """Say what was not read."""
        tally = self.tally
        if tally.pictures:
            yield f"{tally.pictures} pictures in the document were not read"
        if tally.hidden:
            yield "text that is hidden in Word was not read"
        if self.contents:
            yield "the table of contents was left out"
        comments = [self.package.tree(part) for part in self.parts.get("comments", ())]
        count = sum(1 for tree in comments for _ in tree.iter(f"{W}comment"))
        if count:
            yield f"{count} comments in the margin were not read"

    def margin(self, kind: str) -> None:
        """Read each different header or footer once; page numbers alone say nothing."""
        seen = set()
        for part in self.parts.get(kind, ()):
            tree = self.package.tree(part)
            words = " ".join("".join(t.text or "" for t in tree.iter(f"{W}t")).split())
            if words not in seen and any(map(str.isalpha, words.lower().replace("page", ""))):
                self.story(tree, kind)
            seen.add(words)

    def notes(self, tree: _Element, place: str) -> None:
        """Read foot- or endnotes; those with a type are only the line above them."""
        number = 0
        for note in tree.iterchildren(f"{W}{place}"):
            if note.get(f"{W}type") is None:
                number += 1
                self.story(note, f"{place} {number}")

    def story(self, element: _Element, place: str | None) -> None:
        """Read the paragraphs and tables below `element`; None counts paragraphs for a place."""
        for block in blocks(element):
            if block.tag == f"{W}tbl":
                self.counts["table"] += 1
                for cell in cells(block, self.counts["table"]):
                    self.cell(cell)
            else:
                self.paragraph(block, place)

    def cell(self, cell: Cell) -> None:
        """Read one table cell; a table inside it is read as a table of its own."""
        for block in blocks(cell.element):
            if block.tag == f"{W}tbl":
                self.counts["table"] += 1
                for inner in cells(block, self.counts["table"]):
                    self.cell(inner)
            else:
                self.paragraph(block, cell.place, cell)

    def paragraph(self, element: _Element, place: str | None, cell: Cell | None = None) -> None:
        """Write one w:p, then the text boxes that hang on it."""
        found = paragraph(element, self.tally)
        style = self.style(element)
        text = found.text.replace("\xa0", " ")
        if style.contents:
            self.contents = self.contents or bool(text.strip())
        elif text.strip():
            if place is None:
                self.counts["paragraph"] += 1
                where = f"paragraph {self.counts['paragraph']}"
            else:
                where = place
            self.put(text, style, found, where, cell)
        for box in found.boxes:
            self.story(box, place or "text box")

    def style(self, element: _Element) -> Style:
        """Give the style of one w:p, its own properties included."""
        properties = element.find(f"{W}pPr")
        if properties is None:
            return self.styles.get("*", PLAIN)
        named = properties.find(f"{W}pStyle")
        name = "*" if named is None else str(named.get(f"{W}val"))
        return direct(self.styles.get(name, PLAIN), properties)

    def put(self, text: str, style: Style, found: Paragraph, place: str, cell: Cell | None) -> None:
        """Write the lines of one paragraph, each a block unless it was only wrapped."""
        row = cell.row if cell else None
        level = self.level(text.strip(), style, found, cell)
        if level:
            words = " ".join(text.split())
            skip = marker(words)
            trim = words.endswith(":")
            self.pieces.append(
                Piece(words, Form.HEADING, skip, trim, place=place, level=level, row=row)
            )
            return
        for words in units(text):
            skip = marker(words)
            # A row of several cells is a table; a cell alone in its row is only a frame.
            listed = Form.ITEM if style.listed or skip else Form.PARAGRAPH
            form = Form.CELL if cell and not cell.alone else listed
            self.pieces.append(Piece(words, form, skip, place=place, row=row))

    def level(self, text: str, style: Style, found: Paragraph, cell: Cell | None) -> int | None:
        """Give the heading level by style, else by looks; None for no heading."""
        if style.level:
            return style.level
        if style.listed or (cell and not cell.alone) or "\n" in text:
            return None
        if cell or marker(text):
            return SECTION if self.bold(style, found) and short(text, BOLD_WORDS) else None
        if colon(text) or capitals(text):
            return SECTION
        return SECTION if self.bold(style, found) and short(text, BOLD_WORDS) else None

    def bold(self, style: Style, found: Paragraph) -> bool:
        """Tell a paragraph of which every word is bold."""
        return all(
            style.bold if run.bold is None else run.bold for run in found.runs if run.text.strip()
        )


def units(text: str) -> Iterator[str]:
    """Give the lines of a paragraph, those joined that were only wrapped."""
    if "\n" not in text:
        yield text.strip()
        return
    rows = list(lines(text))
    joined = joins(rows, lambda n: bool(marker(rows[n].text)))
    held = ""
    for row, more in zip(rows, joined, strict=True):
        held = f"{held} {row.text}".strip()
        if not more and held:
            yield held
            held = ""
    if held:
        yield held
