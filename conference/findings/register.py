"""The register: whose each task is, for whom, what it offers, and which worry or aim it answers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from conference.findings.case import Case, quote, spoken
from conference.findings.cast import flat
from conference.findings.ledger import asked_of
from conference.findings.spans import Span
from conference.findings.threads import Threads, threads
from conference.language.wordings import any_of
from conference.record import FAMILY, Kind, Role
from conference.tags import Action, Asked, Category, Tag

JOINED = re.compile(r"\s*(?:,|/|&|\+|\band\b|\bwith\b|\(|\))\s*")
LEADING = re.compile(
    r"^(?:\W+|(?:to|will|must|should|shall|be|also|then|and|not|being)\b\s*)+", re.IGNORECASE
)
HOUSEHOLD = re.compile(r"\b(?:the|whole|this) family\b", re.IGNORECASE)
WRITER = frozenset({"i", "me", "myself"})
INITIALS = re.compile(r"[A-Z]{2,3}")
WORK = frozenset({Kind.SUPERVISION, Kind.REFLECTION})


@dataclass(frozen=True, slots=True)
class Register:
    """A case with all that its tasks are completed from."""

    case: Case
    tied: Threads[Tag]
    helps: Collection[Span]
    watches: Collection[Span]
    loose: Mapping[Span, str]
    services: re.Pattern[str]
    titles: Collection[str]
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
    bodies = {*workers, *case.book.words.get("services", ())}
    told = any_of(word for word in bodies if len(word) > 1)
    return Register(
        case,
        threads(case, case.of(Category.RISK, Category.OUTCOME)),
        frozenset(signal.within for signal in case.told("help-task")),
        frozenset(signal.within for signal in case.told("check-task")),
        {signal.within: signal.text for signal in case.told("vague-task")},
        re.compile(rf"\b(?:{told})s?\b", re.IGNORECASE),
        case.book.words.get("titles", ()),
        case.record.kind in WORK or not any(each.time for each in case.record.segments),
    )


def complete(register: Register, action: Action) -> Action:
    """Fill in one task."""
    case = register.case
    tag, unit, block = case.task(action), case.unit(action), case.segment(action.start)
    asks, people = asked(register, action), whom(case, action)
    # In talk, "I'll ask him" may be anything.
    with_them = asks is Asked.SERVICES and bool(people) and not (block and spoken(block))
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


def helps(register: Register, unit: Span, with_them: bool) -> bool:
    """Tell help for the family: in so many words, or a worker's task with or for one of them.

    What watches, tests or records them is none.
    """
    return unit not in register.watches and (with_them or unit in register.helps)


def asked(register: Register, action: Action) -> Asked | None:
    """Tell whether a task is the family's, the services' or both; None where no owner tells."""
    if not action.owner:
        return None
    family = bool(asked_of(register.case, action))
    services = any(works(register, part, action) for part in parts_of(action.owner))
    if action.owner.casefold().endswith("core group") or (family and services):
        return Asked.BOTH
    if family:
        return Asked.FAMILY
    return Asked.SERVICES if services else None


def works(register: Register, owner: str, action: Action) -> bool:
    """Tell an owner who is there for their work: by name, by role, or the writer of the record.

    Initials and titles that the record does not place in the family are workers'.
    """
    cast = register.case.cast
    if owner.casefold() in WRITER:
        tag = register.case.task(action)
        speaker = tag.speaker if tag else None
        return bool(speaker and worker(register, speaker)) or (not speaker and register.written)
    if cast.find(owner):
        return worker(register, owner)
    first = owner.split()[0]
    if cast.find(first):
        return worker(register, first)
    titled = first[0].isupper() and first.rstrip(".").casefold() in register.titles
    return bool(titled or INITIALS.fullmatch(owner) or register.services.search(owner))


def worker(register: Register, name: str) -> bool:
    """Tell somebody whom the record knows, and not as one of the family."""
    people = register.case.cast.people
    found = register.case.cast.find(name)
    return bool(found) and all(
        people[i].role not in FAMILY and people[i].role is not Role.OTHER for i in found
    )


def whom(case: Case, action: Action) -> tuple[str, ...]:
    """Name the members of the family that a task speaks of, save those whose task it is."""
    cast, tag, owners = case.cast, case.task(action), asked_of(case, action)
    found = [i for i in cast.those(tag.about if tag else ()) if i not in owners]
    told = flat(action.text)
    if any(flat(words) in told for words in case.book.words.get("young-carers", ())):
        found = [i for i in found if cast.people[i].role is not Role.CARER]
    family = [cast.people[i].name for i in found if cast.people[i].role in FAMILY]
    if not family and not owners and HOUSEHOLD.search(action.text):
        return ("the family",)
    return tuple(dict.fromkeys(family))


def owners_of(case: Case, action: Action) -> tuple[int, ...]:
    """Give the places in the cast of all who own a task, family or not."""
    named = case.cast.find(action.owner) or case.cast.those(parts_of(action.owner))
    return tuple(dict.fromkeys((*asked_of(case, action), *named)))


def parts_of(owner: str | None) -> list[str]:
    """Give the names that an owner's words join: "Ceri and Nan", "HV / school"."""
    return [part for part in JOINED.split(owner or "") if part]
