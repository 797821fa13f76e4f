"""A walk over Word's XML that meets every live word once and no deleted one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conference.readers.wordstyles import W, switched

if TYPE_CHECKING:
    from lxml.etree import _Element

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
# Text that is gone, and code that is not text. Everything else is looked into.
DEAD = frozenset(
    W + name for name in ("del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr",
                          "sdtPr", "tblPr", "tblGrid", "trPr", "tcPr")
)  # fmt: skip
BREAKS = {
    f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t",
}  # fmt: skip
PICTURES = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})


@dataclass(slots=True)
class Run:
    """Words that look alike; `bold` is None where only the style tells."""

    text: str
    bold: bool | None


@dataclass(slots=True)
class Paragraph:
    """One w:p with its live words, and the paragraphs of text boxes that hang on it."""

    element: _Element
    runs: list[Run] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Give all words in order."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class Tally:
    """What was met and not read, counted."""

    pictures: int = 0
    hidden: int = 0
    deleted: int = 0


def children(element: _Element) -> Iterator[_Element]:
    """Give live children; of alternatives only the first, so that no text box is read twice."""
    for child in element:
        if child.tag == f"{MC}AlternateContent":
            choice = child.find(f"{MC}Choice")
            choice = choice if choice is not None else child.find(f"{MC}Fallback")
            if choice is not None:
                yield from children(choice)
        elif child.tag not in DEAD:
            yield child


def blocks(element: _Element) -> Iterator[_Element]:
    """Give the w:p and w:tbl below `element` in order, through content controls and insertions."""
    for child in children(element):
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        else:
            yield from blocks(child)


def paragraph(element: _Element, tally: Tally) -> Paragraph:
    """Give the words of one w:p."""
    found = Paragraph(element)
    inline(element, found, None, tally)
    return found


def inline(element: _Element, found: Paragraph, bold: bool | None, tally: Tally) -> None:
    """Add the words below `element` to `found`."""
    for child in children(element):
        tag = child.tag
        if tag == f"{W}t" or tag == MATH:
            found.runs.append(Run(child.text or "", bold))
        elif tag in BREAKS:
            found.runs.append(Run(BREAKS[tag], bold))
        elif tag == f"{W}r":
            properties = child.find(f"{W}rPr")
            if properties is None:
                inline(child, found, None, tally)
            elif switched(properties, "vanish"):
                tally.hidden += any(True for _ in child.iter(f"{W}t"))
            else:
                inline(child, found, switched(properties, "b"), tally)
        elif tag == f"{W}txbxContent":
            found.boxes.append(child)
        elif tag == f"{W}sym":
            found.runs.append(Run(symbol(child), bold))
        elif tag in PICTURES:
            boxes = len(found.boxes)
            inline(child, found, bold, tally)
            tally.pictures += len(found.boxes) == boxes and bool(pictured(child))
        elif tag != f"{W}p":
            inline(child, found, bold, tally)


def pictured(element: _Element) -> bool:
    """Tell a drawing that holds a picture and not only a line or a frame."""
    return any(part.tag.rpartition("}")[2] in ("blip", "imagedata") for part in element.iter())


def symbol(element: _Element) -> str:
    """Give a character of a symbol font: a ticked box, an empty box, else a bullet sign."""
    code = str(element.get(f"{W}char", "")).upper()[-2:]
    return {"FE": "☑", "FD": "☒", "FC": "✓", "A8": "☐", "6F": "☐", "E0": "→"}.get(code, "•")
