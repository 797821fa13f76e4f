"""The one place where tags, actions and findings are grouped, counted and put in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conference.record import Record
from conference.renderers.answers import Sheet, sheets
from conference.renderers.dates import day
from conference.renderers.entries import Entry, entries
from conference.renderers.excerpts import Excerpt, excerpt
from conference.renderers.passages import Quotes
from conference.renderers.people import Row, Share, gathering, rows, shares
from conference.renderers.places import Places
from conference.renderers.quoting import number, words
from conference.renderers.tasks import Task, load, tasks
from conference.renderers.topics import Chapter, chapters
from conference.renderers.voices import Heard, voices
from conference.renderers.wording import ASSERTIONS, KINDS, LABELS, MISSED, NATIONS
from conference.report import Level, Report
from conference.tags import TALK, Category, Origin, Tag

TAGGED = tuple(category for category in Category if category is not Category.ACTION)
"""Categories that are told by their tags; actions have a part of their own."""
VOICES = frozenset({Category.CHILD_VOICE, Category.FAMILY_VOICE})


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence as a list shows it, with the words in it that one or more tags rest on.

    `who` it is about, or whose voice it is, where neither its words nor its place say so;
    `held` is a word such as "past" or "ruled out"; `sure` stands where the model found it or it is
    no more than a suggestion (`doubtful`);
    `instead` pairs words with plain ones where a rule has them.
    """

    start: int
    quote: Excerpt
    place: str
    who: tuple[str, ...]
    held: str
    sure: str
    priority: bool
    doubtful: bool
    instead: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A professional term: as first written, how often, and in plain words if a rule has them."""

    text: str
    start: int
    count: int
    plain: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """The tags of one category: `count` holds those that are so, `ruled_out` those denied.

    `doubtful` counts suggestions, less likely right than wrong; they come last in `items`.
    """

    category: Category
    count: int
    doubtful: int
    ruled_out: int
    priority: int
    items: tuple[Item, ...]
    terms: tuple[Term, ...] = ()

    @property
    def tally(self) -> str:
        """Count the group: "7, 2 marked as priority, 1 ruled out and not counted"."""
        parts = [f"{self.count:,}"]
        if self.terms:
            parts = [number(self.count, "time"), number(len(self.terms), "term")]
        elif len(self.items) < self.count + self.doubtful + self.ruled_out:
            parts = [f"{self.count:,} in {number(len(self.items), 'sentence')}"]
        if self.priority:
            parts.append(f"{self.priority} marked as priority")
        if self.doubtful:
            parts.append(f"{self.doubtful} more suggested")
        if self.ruled_out:
            parts.append(f"{self.ruled_out} ruled out and not counted")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Digest:
    """A report put in order for reading; every renderer takes its counts from here."""

    levels: dict[Level, int]
    entries: tuple[Entry, ...]
    chapters: tuple[Chapter, ...]
    voices: tuple[Heard, ...]
    people: tuple[Row, ...]
    tasks: tuple[Task, ...]
    load: str
    sheets: tuple[Sheet, ...]
    counts: dict[Category, int]
    groups: tuple[Group, ...]
    missing: tuple[Category, ...]
    gathering: str
    shares: tuple[Share, ...]
    words: int
    only: frozenset[str] = frozenset()

    def shows(self, *parts: str) -> bool:
        """Tell whether one of these parts is told: each is, unless others alone were asked for."""
        return not self.only or not self.only.isdisjoint(parts)


def digest(report: Report) -> Digest:
    """Group and count all of `report`: findings, children's voices, people, tasks and tags.

    A strength or risk that is ruled out is listed and not counted, nor is a doubtful tag. Actions
    are counted as tasks: each action, and each action tag whose words no action covers.
    """
    places = Places(report.record)
    quotes = Quotes(report, places)
    todo = tasks(report, places, quotes)
    found = entries(report, quotes)
    by_category: dict[Category, list[Tag]] = {category: [] for category in LABELS}
    for tag in report.tags:
        by_category[tag.category].append(tag)
    counts = {
        category: sum(tag.counts and tag.sure for tag in tags)
        for category, tags in by_category.items()
    }
    counts[Category.ACTION] = len(todo)
    levels = Counter(finding.level for finding in report.findings)
    return Digest(
        levels={level: levels[level] for level in Level},
        entries=found,
        chapters=chapters(found),
        voices=voices(report, quotes),
        people=rows(report, quotes),
        tasks=todo,
        load=load(todo),
        sheets=sheets(report, quotes),
        counts=counts,
        groups=tuple(
            _group(report, category, tags, places)
            for category, tags in by_category.items()
            if tags and category is not Category.ACTION
        ),
        missing=tuple(
            category
            for category in MISSED
            if not counts[category] and (not report.only or category in report.only)
        ),
        gathering=gathering(report),
        shares=shares(report.measures),
        words=report.measures.words or len(report.record.text.split()),
        only=frozenset(report.only),
    )


def about(record: Record) -> str:
    """Say what a record is: "Core group, 12 March 2026, read after Welsh procedures"."""
    parts = [KINDS[record.kind], day(record.date)]
    if record.nation:
        parts.append(f"read after {NATIONS[record.nation]} procedures")
    return ", ".join(filter(None, parts))


def _group(report: Report, category: Category, tags: Sequence[Tag], places: Places) -> Group:
    told = [tag for tag in tags if tag.counts]
    counted = [tag for tag in told if tag.sure]
    return Group(
        category=category,
        count=len(counted),
        doubtful=len(told) - len(counted),
        ruled_out=len(tags) - len(told),
        priority=sum(map(_priority, counted)),
        items=_items(report, tags, places),
        terms=_terms(told) if category is Category.JARGON else (),
    )


def _priority(tag: Tag) -> bool:
    named = tag.category is Category.RISK and tag.attributes.get("priority") is True
    return named and tag.sure


def _items(report: Report, tags: Sequence[Tag], places: Places) -> tuple[Item, ...]:
    """Quote each sentence once for all that it holds alike; priority first, ruled out last."""
    alike: dict[tuple[object, ...], list[Tag]] = {}
    for tag in sorted(tags, key=_rank):
        alike.setdefault((tag.within, tag.assertion, _priority(tag), tag.sure), []).append(tag)
    return tuple(_item(report, same, places) for same in alike.values())


def _rank(tag: Tag) -> tuple[bool, bool, bool, int, int]:
    return (not tag.counts, not tag.sure, not _priority(tag), tag.start, tag.end)


def _item(report: Report, same: Sequence[Tag], places: Places) -> Item:
    first = same[0]
    quote = excerpt(report.record.text, [(tag.start, tag.end) for tag in same], first.within)
    place = places.at(first.start)
    model = [tag for tag in same if tag.origin is Origin.MODEL]
    return Item(
        start=first.start,
        quote=quote,
        place=place,
        who=tuple(dict.fromkeys(name for tag in same for name in _who(tag, place, quote))),
        held=ASSERTIONS[first.assertion],
        sure=_doubt(first, model),
        doubtful=first.counts and not first.sure,
        priority=_priority(first) and first.counts,
        instead=tuple((tag.text, plain) for tag in same if (plain := _plain(tag))),
    )


def _doubt(tag: Tag, model: Sequence[Tag]) -> str:
    if model:
        return f"by the model, {min(each.confidence for each in model):.0%} sure"
    return "" if tag.sure else f"a suggestion, {tag.confidence:.0%} sure"


def _who(tag: Tag, place: str, quote: Excerpt) -> tuple[str, ...]:
    if tag.category in TALK:
        return ()
    if tag.category in VOICES:
        whose = tag.about or ((tag.speaker,) if tag.speaker else ())
        return tuple(name for name in whose if not f"{place}, ".startswith(f"{name}, "))
    return tuple(name for name in tag.about if name not in quote.text)


def _plain(tag: Tag) -> str | None:
    plain = tag.attributes.get("plain")
    return plain if isinstance(plain, str) and plain.strip() else None


def _terms(tags: Iterable[Tag]) -> tuple[Term, ...]:
    """Join the same term however it is written; the most used first, then by place."""
    same: dict[str, list[Tag]] = {}
    for tag in tags:
        same.setdefault(words(tag.text).casefold(), []).append(tag)
    terms = [
        Term(each[0].text, each[0].start, len(each), next(filter(None, map(_plain, each)), None))
        for each in same.values()
    ]
    return tuple(sorted(terms, key=lambda term: (-term.count, term.start)))
