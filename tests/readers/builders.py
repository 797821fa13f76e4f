"""Makes Word, PDF and zip files for the tests, small and exact."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from conference.record import Document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def words(document: Document) -> list[str]:
    """The words of each block."""
    return [document.text[block.start : block.end] for block in document.blocks]


def forms(document: Document) -> list[tuple[str, str]]:
    """Form and words of each block."""
    return [(block.form.value, document.text[block.start : block.end]) for block in document.blocks]


def turns(document: Document) -> list[tuple[str | None, str | None, str]]:
    """Speaker, time and words of each block."""
    return [
        (block.speaker, block.time, document.text[block.start : block.end])
        for block in document.blocks
    ]


def sound(document: Document) -> None:
    """Assert what holds for every Document: blocks in range, in order, apart, and not blank."""
    reached = 0
    for block in document.blocks:
        assert reached <= block.start < block.end <= len(document.text)
        piece = document.text[block.start : block.end]
        assert piece == piece.strip()
        reached = block.end
    assert len({block.start for block in document.blocks}) == len(document.blocks)


def archive(files: dict[str, str | bytes]) -> bytes:
    """A zip file."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return memory.getvalue()


def relations(*pairs: tuple[str, str]) -> str:
    """A .rels part."""
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(pairs)
    )
    return f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def docx(body: str, **parts: str) -> bytes:
    """A .docx with `body` as the inside of w:body; `header1="<w:p>…"` and so on add parts."""
    files: dict[str, str | bytes] = {
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(
            *((name.rstrip("0123456789"), f"{name}.xml") for name in parts)
        ),
    }
    for name, inner in parts.items():
        files[f"word/{name}.xml"] = f"<w:part {W}>{inner}</w:part>"
    return archive(files)


def p(text: str, properties: str = "", run: str = "") -> str:
    """A w:p of one run."""
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def saved(document: Any) -> bytes:
    """The bytes of a python-docx document."""
    memory = io.BytesIO()
    document.save(memory)
    return memory.getvalue()


def pdf(*pages: list[tuple[float, float, float, str]]) -> bytes:
    """A PDF with lines of (x, y, letter size, words); a negative size is bold."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts = b"<< /F1 3 0 R /F2 4 0 R >>"
    for name in (b"Helvetica", b"Helvetica-Bold"):
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /" + name + b" >>")
    kids = []
    for page in pages:
        stream = b""
        for x, y, size, text in page:
            shown = text.encode("cp1252").replace(b"\\", b"\\\\")
            shown = shown.replace(b"(", rb"\(").replace(b")", rb"\)")
            font = b"F2" if size < 0 else b"F1"
            stream += b"BT /%s %.1f Tf %.1f %.1f Td (%s) Tj ET\n" % (font, abs(size), x, y, shown)
        objects.append(b"<< /Length %d >> stream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font %s >> >>" % (len(objects), fonts)
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids))
    out, places = b"%PDF-1.4\n", []
    for n, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF" % (len(objects) + 1, table, len(objects) + 1, start)
    )


def column(
    *lines: str, top: float = 780, pitch: float = 14, size: float = 11
) -> list[tuple[float, float, float, str]]:
    """Lines below one another; an empty one leaves a gap."""
    return [(72, top - n * pitch, size, line) for n, line in enumerate(lines) if line]


def put(folder: Path, name: str, data: bytes | str) -> Path:
    """Write a file and give its path."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path
