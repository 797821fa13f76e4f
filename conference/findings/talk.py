"""Recorded talk: who speaks how much, what is asked, and who does the thinking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conference.findings.case import Answer, Case, Words, answer, cannot, once
from conference.findings.cast import PROFESSIONALS
from conference.findings.minutes import mostly_spoken
from conference.findings.spans import P, begin, between
from conference.record import Kind, Role
from conference.report import Finding
from conference.rulebook.schema import CheckRule
from conference.tags import TALK, Category, Quote, Signal, Tag

LEADS = frozenset({Role.SUPERVISOR, Role.CHAIR})
THOUGHTS = ("hunch", "option-offered", "instruction")
PLAN = "own-plan"
SHOWN = 8
"""Sentences that are quoted at the most."""
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
    return bool(case.of(*TALK)) and mostly_spoken(case)


@once
def turns(case: Case) -> Sequence[Turn]:
    """List the turns of recorded talk; none where nobody's name stands to the words."""
    if not recorded(case):
        return []
    found: list[Turn] = []
    for segment in case.record.segments:
        if not segment.speaker:
            continue
        start, words = segment.start, case.words((segment.start, segment.end))
        if found and found[-1].speaker == segment.speaker:
            last = found.pop()
            start, words = last.start, last.words + words
        found.append(Turn(segment.speaker, start, segment.end, words))
    return found


def roles(case: Case, speaker: str) -> set[Role]:
    """Give what a speaker may be in this record."""
    return {case.cast.people[i].role for i in case.cast.find(speaker)}


def leader(case: Case, rule: CheckRule) -> str | None:
    """Give the supervisor's name: as the record says, else whoever of two does the asking."""
    speakers = list(dict.fromkeys(turn.speaker for turn in turns(case)))
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


def by_turn(told: Sequence[Turn], words: Sequence[P]) -> dict[int, Sequence[P]]:
    """Sort words, which stand in order, by the index of the turn in which they begin."""
    found = ((i, between(words, turn.start, turn.end)) for i, turn in enumerate(told))
    return {i: own for i, own in found if own}


def find(case: Case) -> list[Answer]:
    """Report what recorded talk shows; notes and minutes get nothing."""
    if not recorded(case):
        return []
    found: list[Answer] = [*closed_process(case), *few_reflections(case)]
    rule = case.rule("talk/one-voice")
    if rule is not None:
        found += one_voice(case, rule) if turns(case) else cannot(rule)
    return [*found, *supplied(case), *thinking(case)]


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


def one_voice(case: Case, rule: CheckRule) -> list[Finding]:
    """Report one voice that takes most of the words.

    In supervision it is the supervisor's that is measured, with a family a professional's; in a
    group anybody's, and it may be longer, since one of them brings the family to the others.
    """
    told, shares = turns(case), Counter[str]()
    for turn in told:
        shares[turn.speaker] += turn.words
    whole = shares.total()
    speaker, words = shares.most_common(1)[0]
    if len(shares) < 2 or whole < case.limit(rule, "words"):
        return []
    most = case.limit(rule, "group" if case.record.kind is Kind.REFLECTION else "leader")
    if words < most * whole or not measured(case, rule, speaker):
        return []
    longest = max((t for t in told if t.speaker == speaker), key=lambda turn: turn.words)
    percent = round(100 * words / whole)
    return [answer(rule, [glimpse(case, longest)], subject=speaker, percent=percent)]


def measured(case: Case, rule: CheckRule, speaker: str) -> bool:
    """Tell whether a record of this kind should not be filled by this speaker."""
    if case.record.kind is Kind.SUPERVISION:
        return speaker == leader(case, rule)
    if case.record.kind is Kind.FAMILY_MEETING:
        return bool(roles(case, speaker) & PROFESSIONALS)
    return True


def sentences(case: Case, found: Iterable[Signal]) -> tuple[Quote, ...]:
    """Quote the sentences that signals stand in, the first few of them."""
    return case.sentences(signal.within for signal in found)[:SHOWN]


def glimpse(case: Case, turn: Turn) -> Quote:
    """Quote how a turn begins."""
    text = case.record.text[turn.start : turn.end]
    if len(text) > GLIMPSE:
        text = text[:GLIMPSE].rsplit(maxsplit=1)[0]
    return Quote(start=turn.start, end=turn.start + len(text), text=text)


def thinking(case: Case) -> list[Answer]:
    """Report supervision where most hunches, ideas and plans are the supervisor's.

    What the supervisor takes on is no thinking in the worker's place and is left aside.
    """
    rule = case.rule("talk/thinking")
    if rule is None or not turns(case):
        return []
    lead = leader(case, rule)
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


def supplied(case: Case) -> list[Finding]:
    """Report worries that the supervisor answers with an instruction, no question in between."""
    rule = case.rule("talk/answer-supplied")
    lead = leader(case, rule) if rule is not None else None
    if rule is None or lead is None:
        return []
    told = turns(case)
    worries: list[Words] = [*case.of(Category.RISK), *case.told("hunch")]
    raised = by_turn(told, sorted(worries, key=begin))
    asked = by_turn(told, questions(case))
    answers = by_turn(told, case.told("instruction"))
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
