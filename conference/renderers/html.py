"""The report as one web page that needs nothing else: no script, no network, fit to print."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from conference.renderers.answers import UNTOUCHED
from conference.renderers.excerpts import Excerpt
from conference.renderers.grids import blocks
from conference.renderers.grouping import TAGGED, VOICES, Digest, about, digest
from conference.renderers.marking import Label, Mark, label, marked
from conference.renderers.quoting import joined, number, safe, words
from conference.renderers.tasks import NOBODY, UNDATED
from conference.renderers.wording import (
    FOCUS,
    FOCUS_BASIS,
    LABELS,
    LADDER,
    MARKS,
    MEANINGS,
    NOT_FOUND,
    REMINDER,
    TITLES,
)
from conference.report import Report
from conference.tags import Category

if TYPE_CHECKING:
    from jinja2 import Template

name = "html"
suffix = ".html"

TEMPLATES = Path(__file__).parent / "templates"
STYLE = TEMPLATES / "report.css"
WHOLE = 600
"""Characters of a quotation on the page: nearly always all of it."""
MOST = 12
"""Items of a category that are listed at once; the others unfold."""
FEW = 3
"""Places quoted for a child or a task at once."""


def render(report: Report) -> str:
    """Give the page as text for a UTF-8 file; everything of the record in it is escaped.

    Its policy forbids scripts and every request: opening it cannot send anything anywhere.
    """
    order = digest(report)
    stretches = tuple(marked(report.record, _marks(report, order), _targets(order)))
    template, style = _template()
    return template.render(
        report=report,
        order=order,
        blocks=tuple(blocks(stretches)),
        reached={piece.start for each in stretches for piece in each.pieces if piece.anchor},
        style=style,
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        about=about(report.record),
        name=_name(report.record.source),
        focus=FOCUS[report.focus] if report.focus else "",
        scale=max([1, *order.counts.values()]),
        used=_used(order, report),
        tagged=order.shows(*TAGGED),
    )


def _name(source: str) -> str:
    """Give a file's name without its folders: whoever gets the page need not know them."""
    return re.split(r"[/\\]", source.rstrip("/\\"))[-1] or source


def _marks(report: Report, order: Digest) -> list[Mark]:
    """Give the tags, and the actions that no tag marks."""
    others = [task for task in order.tasks if not task.tagged]
    action = Label(Category.ACTION, LABELS[Category.ACTION])
    return [Mark(tag.start, tag.end, label(tag)) for tag in report.tags] + [
        Mark(task.start, task.end, action) for task in others
    ]


def _targets(order: Digest) -> set[int]:
    """Give every offset that something on the page links to."""
    passages = (
        *(passage for entry in order.entries for passage in entry.evidence),
        *(passage for child in order.voices for passage in child.words),
        *(passage for row in order.people for count in row.counts for passage in count.words),
        *(passage for task in order.tasks for passage in task.answers),
        *(passage for sheet in order.sheets for row in sheet.rows for passage in row.where),
    )
    return {
        *(passage.start for passage in passages),
        *(item.start for group in order.groups for item in group.items),
        *(task.start for task in order.tasks),
    }


def _used(order: Digest, report: Report) -> tuple[Category, ...]:
    """Give the categories that the counts should show: found, or missed when absent."""
    seen = {tag.category for tag in report.tags} | set(order.missing)
    seen |= {Category.ACTION} if order.shows(Category.ACTION) else set()
    return tuple(category for category in LABELS if category in seen)


@cache
def _template() -> tuple[Template, str]:
    """Read the template and its style, whose digest the page's policy names."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        joined=joined, number=number, percent=_percent, runs=_runs, safely=safe, words=words
    )
    environment.globals.update(_words())
    return environment.get_template("report.html.j2"), STYLE.read_text(encoding="utf-8")


def _runs(quote: Excerpt) -> tuple[tuple[str, bool], ...]:
    return tuple(quote.runs(WHOLE))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%"


def _words() -> dict[str, Any]:
    """Give what the templates say and draw with."""
    return {
        "BASIS": FOCUS_BASIS,
        "FEW": FEW,
        "LABELS": LABELS,
        "LADDER": LADDER,
        "MARKS": MARKS,
        "MEANINGS": MEANINGS,
        "MOST": MOST,
        "NOBODY": NOBODY,
        "NOT_FOUND": NOT_FOUND,
        "REMINDER": REMINDER,
        "TITLES": TITLES,
        "UNDATED": UNDATED,
        "UNTOUCHED": UNTOUCHED,
        "VOICES": VOICES,
    }
