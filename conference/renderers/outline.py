"""The report as headings, lines and tables: what terminal and plain text both lay out."""

from __future__ import annotations

from collections.abc import Iterator

from conference.renderers.found import found
from conference.renderers.gaps import findings
from conference.renderers.grouping import TAGGED, Digest, about, digest
from conference.renderers.lines import Column, Heading, Line, Part, Style, Table
from conference.renderers.quoting import number, words
from conference.renderers.tables import children, people, register, sheets
from conference.renderers.wording import FOCUS, FOCUS_BASIS, REMINDER
from conference.report import Report
from conference.tags import Category


def outline(report: Report, most: int | None) -> Iterator[Part]:
    """Tell `report` from findings to limits, with `most` items a category (None: all)."""
    order = digest(report)
    yield from _header(report, order)
    if order.shows("findings"):
        yield from findings(order, most)
    yield from children(order, most)
    if order.shows("people"):
        yield from people(order)
    if order.shows(Category.ACTION):
        yield from register(order)
    yield from sheets(order)
    if order.shows(*TAGGED):
        yield from found(order, most)
    if order.shows():
        yield from _talk(report, order)
    yield from _limits(report)


def _header(report: Report, order: Digest) -> Iterator[Part]:
    yield Heading(words(report.record.source), level=0)
    yield Line(((about(report.record), Style.TEXT),))
    size = (number(order.words, "word"), order.gathering)
    yield Line(((" · ".join(filter(None, size)), Style.FAINT),))


def _talk(report: Report, order: Digest) -> Iterator[Part]:
    if order.shares:
        yield Heading("Who spoke", number(len(order.shares), "voice"))
        columns = (
            Column("Name", 4),
            Column("Words", 1, right=True),
            Column("Share of words", 2, right=True),
        )
        cells = [(each.name, each.words, each.percent) for each in order.shares]
        yield Table(
            columns, tuple(tuple(((words(cell), Style.TEXT),) for cell in row) for row in cells)
        )
    if report.focus:
        yield Heading("Which way it leans")
        yield Line(((FOCUS[report.focus], Style.TEXT),))
        yield Line(((FOCUS_BASIS, Style.FAINT),))


def _limits(report: Report) -> Iterator[Part]:
    yield Heading("What was not read or is not sure")
    for limit in report.limits:
        yield Line(((words(limit), Style.TEXT),), lead=("• ", Style.TEXT))
    yield Line(((REMINDER, Style.FAINT),), lead=("• ", Style.FAINT))
