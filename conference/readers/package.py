"""The zip file that a Word document is: its parts as trees, within safe limits."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from conference.errors import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element

# Real records unpack to a few megabytes, pictures aside; a zip bomb to gigabytes.
LARGEST = 200 * 1024 * 1024
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
BROKEN = "open it in Word and save it once more"
SAVE_AS = "open it where it was written and save it as .docx"
# The first folder or file in the zip names what kind of file it is.
OTHERS = (
    ("xl/", "is a spreadsheet"),
    ("ppt/", "is a slide show"),
    ("content.xml", "is an OpenDocument file"),
)


class Package:
    """The parts of one .docx; every reading is checked against the limit on the whole."""

    def __init__(self, data: bytes, source: str) -> None:
        """Open `data`; UnreadableError when it is broken, a bomb or no Word document."""
        self.source = source
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
            raise UnreadableError(source, "is damaged or incomplete", BROKEN) from None
        if sum(info.file_size for info in self.zip.infolist()) > LARGEST:
            raise UnreadableError(source, "unpacks to more than 200 MB", "take out its pictures")
        self.names = frozenset(self.zip.namelist())

    def document(self) -> str:
        """Give the name of the main part, which need not be word/document.xml."""
        for kind, target in self.relations("", "_rels/.rels"):
            if kind == "officeDocument" and target.startswith("word/"):
                return target
        if "word/document.xml" in self.names:
            return "word/document.xml"
        for start, what in OTHERS:
            if any(name.startswith(start) for name in self.names):
                raise UnreadableError(self.source, what, SAVE_AS)
        raise UnreadableError(self.source, "is no Word document", SAVE_AS)

    def parts(self, main: str) -> dict[str, list[str]]:
        """Give kind (header, footer, styles, ...) → the parts that `main` points to, in order."""
        folder, name = posixpath.split(main)
        found: dict[str, list[str]] = {}
        for kind, target in self.relations(folder, f"{folder}/_rels/{name}.rels"):
            if target in self.names:
                found.setdefault(kind, []).append(target)
        return found

    def relations(self, folder: str, part: str) -> list[tuple[str, str]]:
        """Give (kind, target) for each relation in `part`; none when there is no such part."""
        if part not in self.names:
            return []
        found = []
        for relation in self.tree(part).iter(RELATIONS):
            target = str(relation.get("Target", ""))
            whole = target[1:] if target.startswith("/") else posixpath.join(folder, target)
            kind = str(relation.get("Type", "")).rpartition("/")[2]
            found.append((kind, posixpath.normpath(whole)))
        return found

    def tree(self, part: str) -> _Element:
        """Give the root of `part`; UnreadableError when it cannot be unpacked or parsed."""
        from lxml import etree

        # lxml and not the standard library: ElementTree expands entities inside a document (a
        # "billion laughs" file), while this parser leaves them, fetches nothing, bounds depth.
        # Word writes no document type at all, so a file that has one is not from Word.
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(self.zip.read(part), parser)
            if root.getroottree().docinfo.internalDTD is not None:
                raise ValueError
            return root
        except RuntimeError:
            raise UnreadableError(
                self.source, "is protected by a password", "remove the password"
            ) from None
        except (
            zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError, OSError, ValueError,
            NotImplementedError, KeyError,
        ):  # fmt: skip
            raise UnreadableError(self.source, "is damaged or incomplete", BROKEN) from None
