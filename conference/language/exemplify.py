"""Try a rule on its own examples: every hit must match exactly, every miss must stay silent."""

from __future__ import annotations

from collections.abc import Callable

from conference.language.compiled import Compiled
from conference.language.context import scopes
from conference.language.evidence import Setting, hits, hold, joined
from conference.language.reading import Reading, read
from conference.record import Block, Document, Form, Kind, Role
from conference.rulebook.examples import PEOPLE, SPEAKERS, unmark
from conference.rulebook.schema import CueRule, Rule
from conference.tags import Assertion


def check_rule(index: int, compiled: Compiled) -> list[str]:
    """Run the examples of one of the rules in force; gives what went wrong.

    The rules must be freshly loaded: a store of compiled rules keeps no misses.
    """
    return check_examples(compiled.rules[index], compiled)


def check_examples(rule: Rule, compiled: Compiled) -> list[str]:
    """Run a rule's examples against the rules in force, of which it need not be one.

    Gives one line for every example that went wrong, nothing where all is well. A rule that is
    switched off finds nothing, so each of its hits goes wrong.
    """
    return tried(rule, lambda text: matched(text, rule, compiled))


def check_cue(index: int, compiled: Compiled) -> list[str]:
    """Run the examples of one cue; a hit marks the words of the cue, not what it reaches."""
    return check_cue_examples(compiled.book.cues[index], compiled)


def check_cue_examples(cue: CueRule, compiled: Compiled) -> list[str]:
    """Run a cue's examples against the cues in force, of which it need not be one."""
    return tried(cue, lambda text: cued(text, cue, compiled))


def tried(rule: Rule | CueRule, find: Callable[[str], list[tuple[int, int]]]) -> list[str]:
    """Compare what `find` gives with what the examples mark."""
    wrong: list[str] = []
    for example in rule.hits:
        try:
            text, wanted = unmark(example)
        except ValueError as error:
            wrong.append(f"{rule.id}: hit {example!r}: {error}")
            continue
        if not wanted:
            wrong.append(f"{rule.id}: hit {example!r} marks no words with [[ ]]")
            continue
        found = find(text)
        if found != wanted:
            got = [text[a:b] for a, b in found] or "nothing"
            wrong.append(f"{rule.id}: hit {example!r} gave {got}")
    for example in rule.misses:
        found = find(example)
        if found:
            wrong.append(f"{rule.id}: miss {example!r} gave {[example[a:b] for a, b in found]}")
    return wrong


def matched(text: str, rule: Rule, compiled: Compiled) -> list[tuple[int, int]]:
    """Give the spans that a rule tags in a sentence put where the rule may fire."""
    reading = staged(text, rule, compiled)
    role = reading.speakers.get(reading.units[0].speaker or "") if reading.units else None
    found: list[tuple[int, int]] = []
    for unit in reading.units:
        if rule.where.sections and unit.section not in rule.where.sections:
            unit.section = rule.where.sections[0]
        if rule.where.subjects:
            unit.subject = rule.where.subjects[0]
        talk = unit.form in (Form.TURN, Form.CAPTION)
        kind = rule.where.kinds[0] if rule.where.kinds else Kind.OTHER
        every = hits(unit, Setting(kind, role, talk), compiled)
        hold(every, scopes(unit.view, compiled))
        found += [
            (
                reading.words.starts[unit.first + hit.first],
                reading.words.ends[unit.first + hit.last - 1],
            )
            for hit in every
            if hit.rule.id == rule.id and hit.assertion is not Assertion.NEGATED
        ]
    return found


def cued(text: str, cue: CueRule, compiled: Compiled) -> list[tuple[int, int]]:
    """Give the words of a sentence that are this cue and live: no part of a pseudo-cue."""
    block = Block(start=0, end=len(text))
    document = Document(source="example", format="text", text=text, blocks=(block,))
    reading = read(document, compiled, kind=Kind.OTHER, fixed=PEOPLE)
    starts, ends = reading.words.starts, reading.words.ends
    return [
        (starts[unit.first + first], ends[unit.first + last - 1])
        for unit in reading.units
        for first, last in joined(
            (scope.first, scope.last)
            for scope in scopes(unit.view, compiled)
            if scope.cue.id == cue.id
        )
    ]


def staged(text: str, rule: Rule, compiled: Compiled) -> Reading:
    """Read a sentence as if it stood in a record where the rule may fire."""
    where = rule.where
    form = where.forms[0] if where.forms else Form.PARAGRAPH
    if where.talk or where.speakers:
        form = where.forms[0] if where.forms else Form.TURN
    role = where.speakers[0] if where.speakers else Role.WORKER
    speaker = SPEAKERS[role] if form is Form.TURN else None
    block = Block(start=0, end=len(text), form=form, speaker=speaker)
    document = Document(source="example", format="text", text=text, blocks=(block,))
    kind = where.kinds[0] if where.kinds else Kind.OTHER
    return read(document, compiled, kind=kind, fixed=PEOPLE)
