"""Recorded talk: who speaks how much, what is asked, and who does the thinking."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from conference.findings.case import Answer, Case, Words, answer, cannot
from conference.record import Kind, Role
from conference.report import Finding
from conference.rulebook.schema import CheckRule
from conference.tags import TALK, Category, Quote, Signal, Tag

Found = TypeVar("Found", bound=Words)
LEADS = frozenset({Role.SUPERVISOR, Role.CHAIR})
PROFESSIONALS = LEADS | {Role.WORKER}
THOUGHTS = ("hunch", "option-offered", "instruction")
PLAN = "own-plan"
SHOWN = 8
GLIMPSE = 160
"""Letters of a turn that are quoted: enough to find it by."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until another does, with the number of its words."""

    speaker: str
    start: int
    end: int
    words: int


def recorded(case: Case) -> bool:
    """Tell whether the record is talk, with speakers or without, and not notes about it."""
    spoken = sum(1 for each in case.record.segments if each.speaker or each.time)
    return bool(case.of(*TALK)) and 2 * spoken > len(case.record.segments)


def turns(case: Case) -> list[Turn]:
    """List the turns of recorded talk; none where nobody's name stands to the words."""
    if not recorded(case):
        return []
    found: list[Turn] = []
    for segment in case.record.segments:
        if not segment.speaker:
            continue
        words = len(case.record.text[segment.start : segment.end].split())
        start = segment.start
        if found and found[-1].speaker == segment.speaker:
            last = found.pop()
            start, words = last.start, last.words + words
        found.append(Turn(segment.speaker, start, segment.end, words))
    return found


def roles(case: Case, speaker: str) -> set[Role]:
    """Give what a speaker may be in this record."""
    return {case.cast.people[i].role for i in case.cast.find(speaker)}


def leader(case: Case, told: Sequence[Turn], rule: CheckRule) -> str | None:
    """Give the supervisor's name: as the record says, else whoever of two does the asking."""
    speakers = list(dict.fromkeys(turn.speaker for turn in told))
    named = [speaker for speaker in speakers if roles(case, speaker) & LEADS]
    if named or len(speakers) != 2:
        return named[0] if len(named) == 1 else None
    asked = Counter(tag.speaker for tag in questions(case) if tag.speaker)
    first = asked.most_common(1)
    if not first or first[0][1] < case.limit(rule, "asks") * asked.total():
        return None
    return first[0][0]


def questions(case: Case) -> list[Tag]:
    """List the questions that are asked, one a unit."""
    found = case.of(Category.OPEN_QUESTION, Category.CLOSED_QUESTION)
    return list({tag.within: tag for tag in found}.values())


def inside_turns(told: Sequence[Turn], words: Iterable[Found]) -> dict[int, list[Found]]:
    """Sort words by the index of the turn in which they begin."""
    starts = [turn.start for turn in told]
    found: dict[int, list[Found]] = {}
    for each in words:
        index = bisect_right(starts, each.start) - 1
        if index >= 0 and each.start < told[index].end:
            found.setdefault(index, []).append(each)
    return found


def find(case: Case) -> list[Answer]:
    """Report what recorded talk shows; notes and minutes get nothing."""
    if not recorded(case):
        return []
    told = turns(case)
    found: list[Answer] = [*closed_process(case), *few_reflections(case)]
    rule = case.rule("talk/one-voice")
    if rule is not None:
        found += one_voice(case, rule, told) if told else cannot(rule)
    return [*found, *supplied(case, told), *thinking(case, told)]


def closed_process(case: Case) -> list[Finding]:
    """Report questions of which many check visits, forms, figures and dates."""
    rule = case.rule("talk/closed-process")
    if rule is None:
        return []
    asked = questions(case)
    places = {tag.within for tag in asked}
    checking = [signal for signal in case.told("process-question") if signal.within in places]
    few = len(checking) < case.limit(rule, "least")
    if few or len(checking) < case.limit(rule, "share") * len(asked):
        return []
    return [answer(rule, sentences(case, checking), count=len(checking), other=len(asked))]


def few_reflections(case: Case) -> list[Finding]:
    """Report many questions beside hardly a turn that gives back what was said."""
    rule = case.rule("talk/few-reflections")
    asked = len(questions(case))
    if rule is None or asked < case.limit(rule, "questions"):
        return []
    given = case.of(Category.REFLECTION, least=case.limit(rule, "sure"))
    if len(given) > case.limit(rule, "share") * asked:
        return []
    return [answer(rule, given, count=len(given), other=asked)]


def one_voice(case: Case, rule: CheckRule, told: Sequence[Turn]) -> list[Finding]:
    """Report one voice that takes most of the words.

    In supervision it is the supervisor's that is measured, with a family a professional's; in a
    group anybody's, and it may be longer, since one of them brings the family to the others.
    """
    shares: Counter[str] = Counter()
    for turn in told:
        shares[turn.speaker] += turn.words
    whole = shares.total()
    speaker, words = shares.most_common(1)[0]
    if len(shares) < 2 or whole < case.limit(rule, "words"):
        return []
    most = case.limit(rule, "group" if case.record.kind is Kind.REFLECTION else "leader")
    if words < most * whole or not measured(case, rule, told, speaker):
        return []
    longest = max((t for t in told if t.speaker == speaker), key=lambda turn: turn.words)
    percent = round(100 * words / whole)
    return [answer(rule, [glimpse(case, longest)], subject=speaker, percent=percent)]


def measured(case: Case, rule: CheckRule, told: Sequence[Turn], speaker: str) -> bool:
    """Tell whether a record of this kind should not be filled by this speaker."""
    if case.record.kind is Kind.SUPERVISION:
        return speaker == leader(case, told, rule)
    if case.record.kind is Kind.FAMILY_MEETING:
        return bool(roles(case, speaker) & PROFESSIONALS)
    return True


def sentences(case: Case, found: Iterable[Signal]) -> list[Quote]:
    """Quote the sentences that signals stand in, the first few of them."""
    spans = dict.fromkeys(signal.within for signal in found)
    return [Quote(start=a, end=b, text=case.record.text[a:b]) for a, b in list(spans)[:SHOWN]]


def glimpse(case: Case, turn: Turn) -> Quote:
    """Quote how a turn begins."""
    text = case.record.text[turn.start : turn.end]
    if len(text) > GLIMPSE:
        text = text[:GLIMPSE].rsplit(maxsplit=1)[0]
    return Quote(start=turn.start, end=turn.start + len(text), text=text)


def thinking(case: Case, told: Sequence[Turn]) -> list[Answer]:
    """Report supervision where most hunches, ideas and plans are the supervisor's.

    What the supervisor takes on is no thinking in the worker's place and is left aside.
    """
    rule = case.rule("talk/thinking")
    if rule is None or not told:
        return []
    lead = leader(case, told, rule)
    if lead is None:
        return [*cannot(rule)]
    invited = {tag.within for tag in case.of(Category.OPEN_QUESTION)}
    every = [each for each in case.told(*THOUGHTS, PLAN) if each.within not in invited]
    theirs = [each for each in case.told(*THOUGHTS) if each.within not in invited]
    own = [each for each in theirs if each.speaker == lead]
    whole = len(own) + sum(1 for each in every if each.speaker != lead)
    if whole < case.limit(rule, "least") or len(own) < case.limit(rule, "share") * whole:
        return []
    return [answer(rule, sentences(case, own), count=len(own), other=whole)]


def supplied(case: Case, told: Sequence[Turn]) -> list[Finding]:
    """Report worries that the supervisor answers with an instruction, no question in between."""
    rule = case.rule("talk/answer-supplied")
    lead = leader(case, told, rule) if rule is not None and told else None
    if rule is None or lead is None:
        return []
    worries: list[Words] = [*case.of(Category.RISK), *case.told("hunch")]
    raised = inside_turns(told, worries)
    asked = inside_turns(told, questions(case))
    answers = inside_turns(told, case.told("instruction"))
    found: list[Signal] = []
    opened = 0
    for index in range(1, len(told)):
        if told[index].speaker != lead or index - 1 not in raised:
            continue
        first = min((words.start for words in asked.get(index, ())), default=told[index].end)
        ready = [words for words in answers.get(index, ()) if words.start < first]
        found += ready[:1]
        opened += not ready and index in asked
    few = len(found) < case.limit(rule, "least")
    if few or len(found) < case.limit(rule, "share") * (len(found) + opened):
        return []
    shown = sentences(case, found)
    return [answer(rule, shown, count=len(found), other=len(found) + opened)]
