"""The safety plan that a record makes: where, which parts it tells, and whom it counts on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from conference.findings.case import Case, once, size, spoken
from conference.findings.people import heard
from conference.findings.spans import Span, beside, inside
from conference.record import ADULTS, Kind, Role, Segment
from conference.rulebook.schema import CheckRule
from conference.tags import Category, Signal, Tag

Told = Signal | Tag

PARTS = {
    "triggers": ("safety-trigger", "safety-if"),
    "signs": ("safety-sign",),
    "worked": ("safety-worked",),
    "place": ("safety-place",),
    "call": ("safety-call",),
    "child": ("safety-child", "safety-child-says"),
    "absent": ("safety-ask",),
    "review": ("safety-review",),
}
"""The parts of a safety plan, in order, and the signals that tell each (Social Care Wales)."""
WHOLE = "safety/incomplete"
TITLE = 300
"""Characters at the top in which a record says that it is a plan."""
FORM = " :.-–—*?_\t"
SHORT = 8
"""Words in which a form can say that a part is left blank ("to be done next time")."""
LOOK_BACK = 200
"""Characters before "will be asked" in which it is told who."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A safety plan: where it is named, the words that tell each part, and whom it counts on.

    `absent` are people that the plan counts on, by their index in the cast, who are not there
    and of whom nothing says that they were or will be asked; `counted` are the words that do.
    """

    rule: CheckRule
    named: tuple[Signal, ...] = ()
    parts: dict[str, list[Told]] = field(default_factory=dict)
    absent: tuple[int, ...] = ()
    counted: tuple[Told, ...] = ()


@once
def plan_of(case: Case) -> Plan | None:
    """Give the safety plan that a record makes; None where it makes none.

    In a family meeting it is the whole record: its title names a plan, or its words do and tell
    some parts, or talk tells most of them without the name. In other records it is what stands
    under a heading that names one, unless that leads to another document.
    """
    rule = case.settings(WHOLE)
    if rule is None:
        return None
    named = case.told("safety-named")
    if case.record.kind is not Kind.FAMILY_MEETING:
        spans = [under for signal in named if (under := section(case, signal, rule))]
        return plan_in(case, rule, named, spans) if spans else None
    text = case.record.text
    plan = plan_in(case, rule, named, [(0, len(text))])
    if size(case) < case.limit(rule, "words"):
        return None
    count = sum(bool(signals) for signals in plan.parts.values())
    if named and (named[0].start < TITLE or count >= case.limit(rule, "named")):
        return plan
    talk = any(map(spoken, case.record.segments))
    enough = talk and count >= case.limit(rule, "unnamed")
    return plan if enough and ahead(case, plan) else None


def ahead(case: Case, plan: Plan) -> bool:
    """Tell whether danger is thought ahead with a place and a call beside it."""
    reach = int(case.limit(plan.rule, "reach"))
    near = [(signal.start - reach, signal.end) for signal in case.told("safety-if")]
    needed = plan.parts["place"], plan.parts["call"]
    return any(all(beside(signals, where, reach) for signals in needed) for where in near)


def section(case: Case, signal: Signal, rule: CheckRule) -> Span | None:
    """Give the text under a heading that names a plan, where it is one and not led elsewhere."""
    under = case.part(signal.start)
    if under is None:
        return None
    if case.words(under) < case.limit(rule, "section-words"):
        return None
    return None if beside(case.told("safety-elsewhere"), under) else under


def plan_in(case: Case, rule: CheckRule, named: Sequence[Signal], spans: Sequence[Span]) -> Plan:
    """Gather what is told of each part within some spans of the text."""
    parts: dict[str, list[Told]] = {
        part: [
            signal
            for signal in case.told(*names)
            if any(inside(signal, span) for span in spans) and filled(case, signal)
        ]
        for part, names in PARTS.items()
    }
    if not parts["child"]:
        parts["child"] = [tag for tag in case.of(Category.CHILD_VOICE) if joins_in(case, tag)]
    absent = not_asked(case, parts)
    counted = [s for s in parts["place"] + parts["call"] if on_whom(case, s) & set(absent)]
    return Plan(rule, tuple(named), parts, tuple(absent), tuple(counted))


def joins_in(case: Case, tag: Tag) -> bool:
    """Tell whether a child speaks for themselves while the plan is made."""
    return any(case.cast.people[i].role is Role.CHILD for i in case.cast.find(tag.speaker))


def filled(case: Case, signal: Signal) -> bool:
    """Tell whether a part is told: the label of a form counts where something is filled in."""
    own = case.segment(signal.start)
    if own is None or not label(case, own, signal):
        return True
    under = case.part(signal.start) or below(case, own)
    if under is None:
        return False
    words = case.record.text[slice(*under)].split()
    blank = len(words) <= SHORT and beside(case.told("safety-blank"), under)
    return bool(words) and not blank


def label(case: Case, segment: Segment, signal: Signal) -> bool:
    """Tell whether a block is a form's label: these words alone, as heading, cell or "Place:"."""
    text = case.record.text
    around = text[segment.start : signal.start] + text[signal.end : segment.end]
    if around.strip(FORM) or spoken(segment):
        return False
    cell = "column" in (segment.place or "")
    colon = ":" in text[segment.start : segment.end]
    return cell or colon or case.part(segment.start) is not None


def below(case: Case, own: Segment) -> Span | None:
    """Give the block after a label that is no heading, where it is no further label."""
    after = case.segment(min(own.end + 1, len(case.record.text) - 1))
    if after is None or case.heads(after):
        return None
    every = (signal for part in PARTS.values() for signal in case.told(*part))
    labels = any(label(case, after, each) for each in every if inside(each, span(after)))
    return None if labels else span(after)


def span(segment: Segment) -> Span:
    """Give where a block begins and ends."""
    return segment.start, segment.end


def not_asked(case: Case, parts: dict[str, list[Told]]) -> list[int]:
    """List the grown-ups of the family whom a plan counts on, and who were not there or asked.

    Talk that names no speakers does not tell who was there; then nobody is listed.
    """
    speakers = {i for s in case.record.segments for i in case.cast.find(s.speaker)}
    if not speakers and any(segment.time for segment in case.record.segments):
        return []
    there = case.told("safety-present") + parts["absent"]
    known = speakers | set(heard(case)[Category.FAMILY_VOICE])
    known |= {i for signal in there for i in case.cast.those(signal.about)}
    counted = {i for signal in parts["place"] + parts["call"] for i in on_whom(case, signal)}
    text = case.record.text
    asked = " ".join(text[max(0, ask.start - LOOK_BACK) : ask.end] for ask in parts["absent"])
    unknown = counted - known
    return sorted(unknown - case.cast.spelt(unknown, asked))


def on_whom(case: Case, signal: Told) -> set[int]:
    """Give the grown-ups of the family who are named in the telling words themselves."""
    cast = case.cast
    people = (i for i in cast.those(signal.about) if cast.people[i].role in ADULTS)
    return cast.spelt(people, signal.text)
