"""PDF documents: their text layer as paragraphs with page numbers."""

from __future__ import annotations

from conference.errors import UnreadableError
from conference.readers.interface import Piece
from conference.readers.pdfblocks import pieces
from conference.readers.pdflines import Printed, printed
from conference.readers.pdfmargins import parted
from conference.readers.turns import composed
from conference.record import Document, Form

SCAN = "use text recognition on it (OCR), or ask for the Word file"


class PdfReader:
    """Reads the text layer of a PDF with PDFium; pictures of pages are told, not read."""

    format = "pdf"

    def read(self, data: bytes, source: str) -> Document:
        """Give the Document; UnreadableError when it is broken, locked or has no text."""
        pages, limits = sheets(data, source)
        if not any(pages):
            raise UnreadableError(source, "holds no text (a scan or pictures?)", SCAN)
        found = parted(pages)
        if found.margins:
            limits.append("words that stand at the top or foot of several pages were read once")
        if found.numbered:
            limits.append("page numbers were left out")
        # First, and not where they stand: a footer would cut a paragraph that crosses the page.
        margins = [
            Piece(line.text, Form.PARAGRAPH, place=f"page {line.page}") for line in found.margins
        ]
        return composed([*margins, *pieces(found.pages)], source, self.format, limits)


def sheets(data: bytes, source: str) -> tuple[list[list[Printed]], list[str]]:
    """Give the lines of each page, and a limit for each page that has none."""
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # PDFium's own words name the cause; they never hold text of the file.
        if "password" in str(error).lower():
            raise UnreadableError(
                source, "is protected by a password", "save it without the password"
            ) from None
        raise UnreadableError(
            source, "is damaged or incomplete", "export or download it once more"
        ) from None
    pages: list[list[Printed]] = []
    limits = []
    try:
        for number in range(1, len(file) + 1):
            try:
                page = file[number - 1]
                pages.append(list(printed(page, number)))
                page.close()
            except pypdfium2.PdfiumError:
                pages.append([])
                limits.append(f"page {number} is damaged and was not read")
                continue
            if not pages[-1]:
                limits.append(f"page {number} holds no text (a scan or a picture?)")
    finally:
        file.close()
    return pages, limits
