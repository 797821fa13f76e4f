"""From a reading to tags: rules fire unit by unit, cues decide, hits add up to tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conference.language.compiled import Compiled
from conference.language.context import Scope, scopes
from conference.language.evidence import Hit, Setting, hits, hold, together
from conference.language.reading import Reading
from conference.language.sections import section_index
from conference.language.terms import hard_words
from conference.language.units import Unit
from conference.language.voices import spoken_voice, who_speaks
from conference.record import Form
from conference.tags import TALK, Assertion, Attribute, Category, Cue, Signal, Tag

BAR = 0.5
ITEM_WORDS = 14
VOICES = (Category.CHILD_VOICE, Category.FAMILY_VOICE)


@dataclass(frozen=True, slots=True)
class Found:
    """All that the rules found in a record."""

    tags: tuple[Tag, ...]
    signals: tuple[Signal, ...]


def tag(reading: Reading, compiled: Compiled) -> Found:
    """Tag every unit of a reading; headings carry no tags."""
    tags: list[Tag] = []
    signals: list[Signal] = []
    sections = section_index(compiled.book.sections)
    terms = hard_words(reading, compiled)
    for index, unit in enumerate(reading.units):
        talk = unit.form in (Form.TURN, Form.CAPTION)
        speaker = reading.speakers.get(unit.speaker or "")
        found = hits(unit, Setting(reading.kind, speaker, talk), compiled)
        signals += [signal(hit, index, reading) for hit in found if hit.rule.label == "signal"]
        if unit.form is Form.HEADING:
            continue
        live = scopes(unit.view, compiled)
        hold(found, live)
        section = sections.get(unit.section or "")
        prior = section.prior if section else {}
        made = unit_tags(reading, index, found, prior, talk)
        made += turned(reading, index, found, made)
        if section and section.items and bare(reading, unit, made):
            made.append(item_tag(reading, unit, section.id, section.items))
        voice = spoken_voice(reading, unit, speaker, compiled)
        if voice and not any(t.category is voice[0] for t in made):
            made.append(voice_tag(reading, unit, *voice))
        tags += made
        tags += terms.get(index, [])
    return Found(tuple(sorted(tags, key=lambda t: (t.start, t.end, t.category))), tuple(signals))


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


def unit_tags(
    reading: Reading,
    index: int,
    found: Sequence[Hit],
    prior: Mapping[Category, float],
    talk: bool,
) -> list[Tag]:
    """Make one tag a category of the hits in a unit that are sure enough together."""
    grouped: dict[Category, list[Hit]] = defaultdict(list)
    for hit in found:
        if hit.rule.label != "signal":
            grouped[Category(hit.rule.label)].append(hit)
    made: list[Tag] = []
    for category, own in grouped.items():
        if category in TALK and not talk:
            continue
        standing = [hit for hit in own if hit.assertion is not Assertion.NEGATED]
        kept = standing or own
        sure = together(kept, prior.get(category, 0.0))
        if sure >= BAR:
            made.append(tag_of(reading, index, category, kept, sure))
    return made


def tag_of(
    reading: Reading, index: int, category: Category, own: Sequence[Hit], sure: float
) -> Tag:
    """Build the tag of one category from its hits in a unit; the surest hit names the rule."""
    unit, words, text = reading.units[index], reading.words, reading.document.text
    best = max(own, key=lambda hit: hit.rule.confidence)
    if best.rule.span == "unit":
        start, end = unit.start, unit.end
    else:
        start = words.starts[unit.first + min(hit.first for hit in own)]
        end = words.ends[unit.first + max(hit.last for hit in own) - 1]
    attributes: dict[str, Attribute] = {}
    for hit in own:
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


def turned(reading: Reading, index: int, found: Sequence[Hit], made: Sequence[Tag]) -> list[Tag]:
    """A cue may turn a category into its opposite: "no concerns" is a strength."""
    present = {t.category for t in made if t.counts}
    extra: list[Tag] = []
    for hit in found:
        if hit.assertion is not Assertion.NEGATED:
            continue
        for scope in hit.scopes:
            into = scope.cue.becomes
            if into is None or into in present or scope.cue.confidence < BAR:
                continue
            present.add(into)
            first = min(scope.first, hit.first)
            last = max(scope.last, hit.last)
            unit, words = reading.units[index], reading.words
            start, end = words.starts[unit.first + first], words.ends[unit.first + last - 1]
            extra.append(
                Tag(
                    category=into,
                    start=start,
                    end=end,
                    text=reading.document.text[start:end],
                    within=(unit.start, unit.end),
                    rule=hit.rule.id,
                    confidence=round(hit.rule.confidence * scope.cue.confidence, 3),
                    cues=cues_of(reading, unit, [scope]),
                    speaker=unit.speaker,
                    about=people_in(reading, index),
                )
            )
    return extra


def bare(reading: Reading, unit: Unit, made: Sequence[Tag]) -> bool:
    """Tell whether a unit is a short item that nothing but its heading explains."""
    if any(t.category in (Category.STRENGTH, Category.RISK, Category.ACTION) for t in made):
        return False
    if any(t.category in (Category.OUTPUT, Category.OUTCOME, Category.THRESHOLD) for t in made):
        return False
    return unit.form is not Form.TURN and unit.last - unit.first <= ITEM_WORDS


def item_tag(reading: Reading, unit: Unit, section: str, category: Category) -> Tag:
    """Give a bare item the meaning of its list."""
    return Tag(
        category=category,
        start=unit.start,
        end=unit.end,
        text=reading.document.text[unit.start : unit.end],
        within=(unit.start, unit.end),
        rule=f"section/{section}",
        confidence=0.6,
        speaker=unit.speaker,
    )


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
