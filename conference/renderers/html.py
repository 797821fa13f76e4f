"""The report as one web page that needs nothing else: no script, no network, fit to print."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from conference.renderers.excerpts import Excerpt
from conference.renderers.grouping import VOICES, Digest, digest
from conference.renderers.marking import Label, Mark, label, marked
from conference.renderers.outline import REMINDER, says_so, tally
from conference.renderers.quoting import joined, number, safe, words
from conference.renderers.wording import (
    FOCUS,
    FOCUS_BASIS,
    KINDS,
    LABELS,
    MARKS,
    MEANINGS,
    NOT_FOUND,
    TITLES,
)
from conference.report import Report
from conference.tags import TALK, Category

if TYPE_CHECKING:
    from jinja2 import Template

name = "html"
suffix = ".html"

TEMPLATES = Path(__file__).parent / "templates"
WHOLE = 600
"""Characters of a quotation on the page: nearly always all of it."""


def render(report: Report) -> str:
    """Give the page as text for a UTF-8 file; everything of the record in it is escaped.

    Its policy forbids scripts and every request: opening it cannot send anything anywhere.
    """
    order = digest(report)
    targets = _targets(order)
    stretches = tuple(marked(report.record, _marks(report, order), targets))
    template, style = _template()
    return template.render(
        report=report,
        order=order,
        stretches=stretches,
        reached={piece.start for each in stretches for piece in each.pieces if piece.anchor},
        style=style,
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        kind=KINDS[report.record.kind],
        name=_name(report.record.source),
        focus=FOCUS.get(report.focus or "", ""),
        basis=FOCUS_BASIS,
        tally=tally(order),
        scale=max([1, *order.counts.values()]),
        used=_used(order, report),
        reminder=REMINDER,
    )


def _name(source: str) -> str:
    """Give a file's name without its folders: whoever gets the page need not know them."""
    return re.split(r"[/\\]", source.rstrip("/\\"))[-1] or source


def _marks(report: Report, order: Digest) -> list[Mark]:
    """Give the tags, and the actions that no tag marks."""
    actions = [task for task in order.tasks if not task.tagged]
    action = Label(Category.ACTION, LABELS[Category.ACTION])
    return [Mark(tag.start, tag.end, label(tag)) for tag in report.tags] + [
        Mark(task.start, task.end, action) for task in actions
    ]


def _targets(order: Digest) -> set[int]:
    """Give every offset that something on the page links to."""
    return {
        *(passage.start for entry in order.entries for passage in entry.evidence),
        *(item.start for group in order.groups for item in group.items),
        *(task.start for task in order.tasks),
    }


def _used(order: Digest, report: Report) -> tuple[Category, ...]:
    """Give the categories that the counts should show: found, or missed when absent."""
    seen = {tag.category for tag in report.tags} | set(order.missing) | {Category.ACTION}
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
        says_so=says_so, safely=safe, words=words, joined=joined, number=number, runs=_runs
    )
    environment.globals.update(_words())
    style = (TEMPLATES / "report.css").read_text(encoding="utf-8")
    return environment.get_template("report.html.j2"), style


def _runs(quote: Excerpt) -> tuple[tuple[str, bool], ...]:
    return tuple(quote.runs(WHOLE))


def _words() -> dict[str, Any]:
    return {
        "LABELS": LABELS,
        "TITLES": TITLES,
        "MARKS": MARKS,
        "MEANINGS": MEANINGS,
        "NOT_FOUND": NOT_FOUND,
        "TALK": TALK,
        "VOICES": VOICES,
    }
