"""The register: whose each task is, for whom, what it offers, and which worry or aim it answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conference.findings.actors import Actors
from conference.findings.case import Case, quote
from conference.findings.ledger import asked_of
from conference.findings.themes import Threads, threads
from conference.record import FAMILY, Kind, Role
from conference.tags import Action, Asked, Category, Tag

JOINED = re.compile(r"\s*(?:,|/|&|\+|\band\b|\bwith\b|\(|\))\s*")
LEADING = re.compile(
    r"^(?:\W+|(?:to|will|must|should|shall|be|also|then|and|not|being)\b\s*)+", re.IGNORECASE
)
HOUSEHOLD = re.compile(r"\b(?:the|whole|this) family\b", re.IGNORECASE)
WRITER = frozenset({"i", "me", "myself"})
INITIALS = re.compile(r"[A-Z]{2,3}")
TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|PC|Sgt|DC|DS|Sister|Rev)\b")
YOUNG_CARERS = re.compile(r"\b(?:young|yp|yng) carers?\b", re.IGNORECASE)
WORK = frozenset({Kind.SUPERVISION, Kind.REFLECTION})


@dataclass(frozen=True, slots=True)
class Register:
    """A case with all that its tasks are completed from."""

    case: Case
    actors: Actors
    tags: dict[tuple[int, int], Tag]
    tied: Threads[Tag]
    helps: frozenset[tuple[int, int]]
    watches: frozenset[tuple[int, int]]
    loose: dict[tuple[int, int], str]
    services: re.Pattern[str]
    written: bool


def completed(case: Case) -> tuple[Action, ...]:
    """Give the record's tasks with whom they are for, whose they are and what they answer.

    `asks` is told by who owns the task; `offers` marks something done for or with the family by
    others than the family; `serves` and `answers` name the worries and outcomes it answers.
    """
    if not case.actions:
        return ()
    register = register_of(case)
    return tuple(complete(register, action) for action in case.actions)


def register_of(case: Case) -> Register:
    """Gather what the tasks of a case are completed from."""
    workers = [word for rule in case.book.roles if rule.role not in FAMILY for word in rule.words]
    bodies = sorted({*workers, *case.book.words.get("services", ())}, key=len, reverse=True)
    told = "|".join(re.escape(word) for word in bodies if len(word) > 1)
    tags = case.tags.get(Category.ACTION, [])
    return Register(
        case,
        Actors(case),
        {(tag.start, tag.end): tag for tag in tags},
        threads(case, case.of(Category.RISK, Category.OUTCOME)),
        frozenset(signal.within for signal in case.told("help-task")),
        frozenset(signal.within for signal in case.told("check-task")),
        {signal.within: signal.text for signal in case.told("vague-task")},
        re.compile(rf"\b(?:{told})s?\b", re.IGNORECASE),
        case.record.kind in WORK or not any(each.time for each in case.record.segments),
    )


def complete(register: Register, action: Action) -> Action:
    """Fill in one task."""
    tag = register.tags.get((action.start, action.end))
    unit = tag.within if tag else (action.start, action.end)
    asks, people = asked(register, action, tag), whom(register, action, tag)
    with_them = asks is Asked.SERVICES and bool(people) and not spoken(register, action)
    answered = register.tied.answered(tag or action)
    loose = register.loose.get(unit)
    return action.model_copy(
        update={
            "whom": people,
            "asks": asks,
            "offers": asks is not Asked.FAMILY and helps(register, unit, with_them),
            "vague": (LEADING.sub("", loose) or loose) if loose else None,
            "serves": tuple(dict.fromkeys(each.rule for each in answered)),
            "answers": tuple(quote(each) for each in answered),
        }
    )


def helps(register: Register, unit: tuple[int, int], with_them: bool) -> bool:
    """Tell help for the family: in so many words, or a worker's task with or for one of them.

    What watches, tests or records them is none.
    """
    return unit not in register.watches and (with_them or unit in register.helps)


def spoken(register: Register, action: Action) -> bool:
    """Tell a task that stands in talk, where "I'll ask him" may be anything."""
    segment = register.case.segment(action.start)
    return segment is not None and bool(segment.time or segment.speaker)


def asked(register: Register, action: Action, tag: Tag | None) -> Asked | None:
    """Tell whether a task is the family's, the services' or both; None where no owner tells."""
    if not action.owner:
        return None
    family = bool(asked_of(register.actors, action, tag))
    services = any(works(register, part, tag) for part in JOINED.split(action.owner) if part)
    if action.owner.casefold().endswith("core group") or (family and services):
        return Asked.BOTH
    if family:
        return Asked.FAMILY
    return Asked.SERVICES if services else None


def works(register: Register, owner: str, tag: Tag | None) -> bool:
    """Tell an owner who is there for their work: by name, by role, or the writer of the record.

    Initials and titles that the record does not place in the family are workers'.
    """
    cast = register.case.cast
    if owner.casefold() in WRITER:
        speaker = tag.speaker if tag else None
        return bool(speaker and worker(register, speaker)) or (not speaker and register.written)
    if cast.find(owner):
        return worker(register, owner)
    first = owner.split()[0]
    if cast.find(first):
        return worker(register, first)
    unknown = INITIALS.fullmatch(owner) or TITLED.match(owner)
    return bool(unknown or register.services.search(owner))


def worker(register: Register, name: str) -> bool:
    """Tell somebody whom the record knows, and not as one of the family."""
    people = register.case.cast.people
    found = register.case.cast.find(name)
    return bool(found) and all(
        people[i].role not in FAMILY and people[i].role is not Role.OTHER for i in found
    )


def whom(register: Register, action: Action, tag: Tag | None) -> tuple[str, ...]:
    """Name the members of the family that a task speaks of, save those whose task it is."""
    cast = register.case.cast
    owners = set(asked_of(register.actors, action, tag))
    named = tag.about if tag else ()
    found = [i for name in named for i in cast.find(name) if i not in owners]
    if YOUNG_CARERS.search(action.text):
        found = [i for i in found if cast.people[i].role is not Role.CARER]
    family = [cast.people[i].name for i in found if cast.people[i].role in FAMILY]
    if not family and not owners and HOUSEHOLD.search(action.text):
        return ("the family",)
    return tuple(dict.fromkeys(family))


def owners_of(actors: Actors, action: Action, tag: Tag | None) -> Sequence[int]:
    """Give the places in the cast of all who own a task, family or not."""
    cast = actors.case.cast
    parts = [part for part in JOINED.split(action.owner or "") if part]
    named = (i for part in parts for i in cast.find(part))
    return tuple(dict.fromkeys((*asked_of(actors, action, tag), *named)))
