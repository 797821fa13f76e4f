"""What was found in a record, category by category, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from conference.renderers.grouping import VOICES, Digest, Group, Item, Term
from conference.renderers.lines import Heading, Line, Part, Run, Space, Style, quotation
from conference.renderers.quoting import joined, number, words
from conference.renderers.wording import NOT_FOUND, TITLES
from conference.tags import TALK, Category

EXAMPLES = 3
"""Questions and reflections shown: a conversation holds too many to list."""


def found(order: Digest, most: int | None) -> Iterator[Part]:
    """List each category's words, `most` of them (None: all); then name what is absent."""
    yield Heading("What the record says", tags(order))
    for index, group in enumerate(order.groups):
        if index:
            yield Space()
        yield Heading(TITLES[group.category], group.tally, level=2)
        if group.terms:
            yield _jargon(group.terms, most)
        else:
            yield from _items(group, most)
    if order.missing:
        if order.groups:
            yield Space()
        absent = ", ".join(TITLES[category].lower() for category in order.missing)
        yield Line(((f"{NOT_FOUND.capitalize()}: {absent}.", Style.CAUTION),))


def tags(order: Digest) -> str:
    """Count what is marked in the text, actions included."""
    return f"{number(sum(order.counts.values()), 'place')} marked"


def _items(group: Group, most: int | None) -> Iterator[Part]:
    if group.category in TALK and most is not None:
        most = EXAMPLES
    listed = [item for item in group.items if most is None or not item.doubtful]
    shown = listed if most is None else listed[: max(most, group.priority)]
    for item in shown:
        yield Line(tuple(_item(item, group.category)), lead=("• ", Style.TEXT), indent=2)
    hidden = len(listed) - len(shown)
    if hidden:
        yield Line(((f"and {hidden:,} more", Style.FAINT),), indent=4)


def _item(item: Item, category: Category) -> Iterator[Run]:
    if item.priority:
        yield ("PRIORITY ", Style.GAP)
    if item.held:
        yield (f"({item.held}) ", Style.CAUTION)
    if item.who and category in VOICES:
        yield (f"{words(joined(item.who))}: ", Style.STRONG)
    yield from quotation(item.quote)
    for term, plain in item.instead:
        yield (f" – instead of “{words(term)}”: {words(plain)}", Style.TEXT)
    about = f"about {joined(item.who)}" if item.who and category not in VOICES else ""
    where = "; ".join(filter(None, (about, item.place, item.sure)))
    if where:
        yield (f" – {words(where)}", Style.FAINT)


def _jargon(terms: tuple[Term, ...], most: int | None) -> Line:
    runs: list[Run] = []
    for index, term in enumerate(terms[:most]):
        runs.append((("; " if index else "") + words(term.text), Style.STRONG))
        if term.count > 1:
            runs.append((f" ×{term.count}", Style.TEXT))
        if term.plain:
            runs.append((f" ({words(term.plain)})", Style.FAINT))
    hidden = len(terms) - len(terms[:most])
    end = (f"; and {hidden:,} more.", Style.FAINT) if hidden else (".", Style.TEXT)
    return Line((*runs, end), indent=2)
