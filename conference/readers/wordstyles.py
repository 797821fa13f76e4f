"""What a Word style makes of a paragraph: heading level, list or bold, through its ancestors."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Style names are English in the file whatever language Word speaks; only ids are translated.
HEADING = re.compile(r"heading (\d)")
TITLES = {"title": 1, "subtitle": 2}
CONTENTS = re.compile(r"toc (\d|heading)")
BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Style:
    """How paragraphs of a style are to be read."""

    level: int | None = None
    listed: bool = False
    bold: bool = False
    contents: bool = False


PLAIN = Style()


def styles(root: _Element) -> dict[str, Style]:
    """Give style id → Style for all paragraph styles in styles.xml; `*` is the default."""
    raw = {}
    for element in root.iter(f"{W}style"):
        name = str(element.get(f"{W}styleId", ""))
        raw[name] = element
    known: dict[str, Style] = {}
    for name, element in raw.items():
        known[name] = resolved(element, raw)
        if element.get(f"{W}default") in ("1", "true") and element.get(f"{W}type") == "paragraph":
            known["*"] = known[name]
    return known


def resolved(element: _Element, raw: dict[str, _Element]) -> Style:
    """Give what `element` says together with the styles it is based on; loops end."""
    chain, seen = [], set()
    at: _Element | None = element
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        chain.append(at)
        parent = at.find(f"{W}basedOn")
        at = raw.get(str(parent.get(f"{W}val"))) if parent is not None else None
    style = PLAIN
    for ancestor in reversed(chain):
        style = overlaid(style, ancestor)
    return style


def overlaid(style: Style, element: _Element) -> Style:
    """Give `style` with what one style element adds."""
    named = element.find(f"{W}name")
    name = str(named.get(f"{W}val", "")).lower() if named is not None else ""
    found = HEADING.match(name)
    if found or name in TITLES:
        style = replace(style, level=int(found[1]) if found else TITLES[name])
    if name.startswith("list"):
        style = replace(style, listed=True)
    if CONTENTS.match(name):
        style = replace(style, contents=True, level=None)
    properties, run = element.find(f"{W}pPr"), element.find(f"{W}rPr")
    if properties is not None:
        style = direct(style, properties)
    if run is not None:
        bold = switched(run, "b")
        style = replace(style, bold=style.bold if bold is None else bold)
    return style


def direct(style: Style, properties: _Element) -> Style:
    """Give `style` with what a paragraph's own properties say about level and list."""
    outline = properties.find(f"{W}outlineLvl")
    if outline is not None:
        depth = str(outline.get(f"{W}val", ""))
        level = int(depth) + 1 if depth.isdecimal() and int(depth) < BODY_LEVEL else None
        style = replace(style, level=level if level else style.level)
    number = properties.find(f"{W}numPr/{W}numId")
    if number is not None:
        style = replace(style, listed=number.get(f"{W}val") != "0")
    return style


def switched(properties: _Element, name: str) -> bool | None:
    """Tell whether a property such as bold is on, off, or not spoken of (None)."""
    found = properties.find(f"{W}{name}")
    if found is None:
        return None
    return found.get(f"{W}val") not in ("0", "false", "none", "off")
