"""Try a rule on its own examples: every hit must match exactly, every miss must stay silent."""

from __future__ import annotations

from conference.language.compiled import Compiled
from conference.language.context import scopes
from conference.language.evidence import Setting, hits, hold
from conference.language.reading import Reading, read
from conference.record import Block, Document, Form, Kind, Role
from conference.rulebook.examples import PEOPLE, SPEAKERS, unmark
from conference.rulebook.schema import Rule
from conference.tags import Assertion


def check_rule(index: int, compiled: Compiled) -> list[str]:
    """Run one rule's examples; gives what went wrong, nothing where all is well."""
    rule = compiled.rules[index]
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
        found = matched(text, rule, compiled)
        if found != wanted:
            got = [text[a:b] for a, b in found] or "nothing"
            wrong.append(f"{rule.id}: hit {example!r} gave {got}")
    for example in rule.misses:
        found = matched(example, rule, compiled)
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
