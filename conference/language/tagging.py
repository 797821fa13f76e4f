"""From a reading to tags: rules fire unit by unit, cues decide, hits add up to tags."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conference.language.compiled import Compiled
from conference.language.context import Scope, scopes
from conference.language.evidence import Hit, Setting, by_category, hits, hold
from conference.language.reading import Reading
from conference.language.terms import hard_words
from conference.language.units import Unit
from conference.language.voices import spoken_voice, who_speaks
from conference.language.weighing import Around, Weights, around, sureness
from conference.record import Form
from conference.tags import TALK, Assertion, Attribute, Category, Cue, Signal, Tag

ITEM_WORDS, COLUMN_WORDS = 14, 5
VOICES = (Category.CHILD_VOICE, Category.FAMILY_VOICE)


@dataclass(frozen=True, slots=True)
class Found:
    """All that the rules found in a record."""

    tags: tuple[Tag, ...]
    signals: tuple[Signal, ...]


def tag(reading: Reading, compiled: Compiled, *, learned: bool = True) -> Found:
    """Tag every unit of a reading; headings and the heads of columns carry no tags.

    Without `learned`, hits add up by the authors' confidence alone.
    """
    weights = compiled.book.weights if learned else {}
    tags: list[Tag] = []
    signals: list[Signal] = []
    terms = hard_words(reading, compiled)
    before: tuple[Category, ...] = ()
    for index, unit in enumerate(reading.units):
        setting = setting_of(reading, unit)
        found = hits(unit, setting, compiled)
        signals += [signal(hit, index, reading) for hit in found if hit.rule.label == "signal"]
        if unit.form is Form.HEADING or heads_column(unit):
            before = ()
            continue
        hold(found, scopes(unit.view, compiled))
        grouped = with_item(unit, by_category(found), compiled)
        near = around(unit, setting, grouped, before)
        before = tuple(near.hitting)
        made = unit_tags(reading, index, grouped, near, weights, setting, compiled)
        voice = spoken_voice(reading, unit, setting.speaker, compiled)
        if voice and not any(t.category is voice[0] for t in made):
            made.append(voice_tag(reading, unit, *voice))
        tags += made
        tags += terms.get(index, [])
    return Found(tuple(sorted(tags, key=lambda t: (t.start, t.end, t.category))), tuple(signals))


def heads_column(unit: Unit) -> bool:
    """Tell a short cell in a table's first row ("By when"): it names a column and says nothing."""
    first_row = unit.form is Form.CELL and re.search(r"\brow 1\b", unit.place or "")
    return bool(first_row) and unit.last - unit.first <= COLUMN_WORDS


def setting_of(reading: Reading, unit: Unit) -> Setting:
    """Say where a unit stands: the record's kind, who speaks, whether it is talk."""
    talk = unit.form in (Form.TURN, Form.CAPTION)
    return Setting(reading.kind, reading.speakers.get(unit.speaker or ""), talk)


def signal(hit: Hit, index: int, reading: Reading) -> Signal:
    """Give a signal hit its place."""
    unit, words = reading.units[index], reading.words
    start = words.starts[unit.first + hit.first]
    end = words.ends[unit.first + hit.last - 1]
    return Signal(
        rule=hit.rule.id,
        start=start,
        end=end,
        text=reading.document.text[start:end],
        within=(unit.start, unit.end),
        section=unit.section,
        speaker=unit.speaker,
        about=people_in(reading, index),
    )


def with_item(
    unit: Unit, grouped: dict[Category, list[Hit]], compiled: Compiled
) -> dict[Category, list[Hit]]:
    """Add what a short written item means by its list's heading alone ("Fridge": a worry)."""
    rule = compiled.items.get(unit.section or "")
    if rule is None or unit.form is Form.TURN or unit.last - unit.first > ITEM_WORDS:
        return grouped
    item = Hit(rule, 0, unit.last - unit.first)
    category = Category(rule.label)
    return {**grouped, category: [*grouped.get(category, []), item]}


def unit_tags(
    reading: Reading,
    index: int,
    grouped: Mapping[Category, Sequence[Hit]],
    near: Around,
    weights: Weights,
    setting: Setting,
    compiled: Compiled,
) -> list[Tag]:
    """Make a tag of each category whose hits are sure enough together."""
    section = compiled.sections.get(reading.units[index].section or "")
    made: list[Tag] = []
    for category, own in grouped.items():
        if category in TALK and not setting.talk:
            continue
        if category in VOICES and all(hit.assertion is Assertion.NEGATED for hit in own):
            continue
        prior = section.prior.get(category, 0.0) if section else 0.0
        sure, bar = sureness(category, own, near, weights, prior)
        if sure >= bar:
            made.append(tag_of(reading, index, category, own, sure))
    return made


def tag_of(
    reading: Reading, index: int, category: Category, own: Sequence[Hit], sure: float
) -> Tag:
    """Build the tag of one category from its hits in a unit; the surest hit names the rule."""
    unit, words, text = reading.units[index], reading.words, reading.document.text
    best = max(own, key=lambda hit: hit.confidence)
    if best.rule.span == "unit":
        start, end = unit.start, unit.end
    else:
        start = words.starts[unit.first + min(hit.first for hit in own)]
        end = words.ends[unit.first + max(hit.last for hit in own) - 1]
    attributes: dict[str, Attribute] = {}
    for hit in own:
        if hit.turned is None:
            attributes.update(hit.rule.attributes)
    about = people_in(reading, index)
    if category in VOICES:
        who = who_speaks(reading, index, category, best)
        attributes["who"] = who
        about = (who,) if who else about
    if any(i in words.repaired for i in range(unit.first, unit.last)):
        attributes["repaired"] = True
    return Tag(
        category=category,
        start=start,
        end=end,
        text=text[start:end],
        within=(unit.start, unit.end),
        assertion=best.assertion,
        rule=best.rule.id,
        confidence=round(min(sure, 0.99), 3),
        cues=cues_of(reading, unit, [scope for hit in own for scope in hit.scopes]),
        speaker=unit.speaker,
        about=about,
        attributes=attributes,
    )


def cues_of(reading: Reading, unit: Unit, found: Sequence[Scope]) -> tuple[Cue, ...]:
    """Give each cue once, with its place in the text."""
    words = reading.words
    return tuple(
        dict.fromkeys(
            Cue(
                rule=scope.cue.id,
                start=words.starts[unit.first + scope.first],
                end=words.ends[unit.first + scope.last - 1],
            )
            for scope in found
        )
    )


def people_in(reading: Reading, index: int) -> tuple[str, ...]:
    """Name the people a unit speaks of, as the record writes them."""
    found = (spoken.person for spoken in reading.spoken[index])
    return tuple(dict.fromkeys(reading.people[p].name for p in found if p is not None))


def voice_tag(reading: Reading, unit: Unit, category: Category, who: str | None) -> Tag:
    """Tag a whole turn as its speaker's voice."""
    return Tag(
        category=category,
        start=unit.start,
        end=unit.end,
        text=reading.document.text[unit.start : unit.end],
        within=(unit.start, unit.end),
        rule=f"{category.value}/own-turn",
        confidence=0.9,
        speaker=unit.speaker,
        about=(who,) if who else (),
        attributes={"who": who},
    )
