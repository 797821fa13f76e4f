"""The six questions of outcomes-focused supervision: which are taken up, where, and how far."""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings.balance import balance
from conference.findings.case import Case, Words, answer, beside, quote
from conference.findings.outcomes import wanted
from conference.findings.risks import ranked
from conference.findings.talk import recorded
from conference.record import Segment
from conference.report import Finding, Question
from conference.rulebook.schema import CheckRule
from conference.tags import TALK, Category, Signal, Tag

Span = tuple[int, int]

TITLE_WORDS = 12
AT_ONCE = 40
ASKED = ("-asked", "-named")
QUESTIONS = {
    "outcome": "framework/outcome",
    "strengths": "framework/strengths",
    "priority_risks": "framework/priority-risks",
    "options": "framework/options",
    "progress": "framework/progress",
    "next_steps": "framework/next-steps",
}
"""The six questions, in their order (Social Care Wales), and the check that asks for each."""


def places(case: Case) -> dict[str, list[Words]]:
    """Give, for every question that is looked for, the places where it is taken up."""
    finders = {
        "outcome": outcome,
        "strengths": strengths,
        "priority_risks": priorities,
        "options": options,
        "progress": progress,
        "next_steps": next_steps,
    }
    found: dict[str, list[Words]] = {}
    for question, check in QUESTIONS.items():
        rule = case.rule(check)
        if rule is not None:
            found[question] = finders[question](case, rule)
    return found


def find(case: Case) -> list[Finding]:
    """Report every question that is not taken up."""
    found: list[Finding] = []
    for question, where in places(case).items():
        rule = case.rule(QUESTIONS[question])
        if rule is not None and not where:
            found.append(answer(rule))
    return found


def questions(case: Case) -> list[Question]:
    """Give each of the six questions with its words, how many are given to it, and who raised it.

    In notes what stands under its heading is given to it, or the sentences that answer it. In talk
    it is what is said from where it is asked until another question is, or the talk has gone on
    for as many words as the check sets (`given`). None for a kind without these questions.
    """
    found = {
        question: sorted({(words.start, words.end): words for words in where}.values(), key=begin)
        for question, where in places(case).items()
    }
    spans = spoken(case, found) if recorded(case) else written(case, found)
    given: list[Question] = []
    for question, where in found.items():
        rule = case.rule(QUESTIONS[question])
        if rule is not None:
            asks = rule.words.get("asks", rule.question)
            given.append(
                Question(
                    id=rule.id,
                    asks=asks,
                    evidence=tuple(quote(words) for words in where),
                    words=sum(len(case.record.text[a:b].split()) for a, b in spans[question]),
                    raised_by=speaker(case, where[0]) if where else None,
                )
            )
    return given


def begin(words: Words) -> int:
    """Give where words begin, for sorting."""
    return words.start


def speaker(case: Case, words: Words) -> str | None:
    """Name who speaks words; None in notes."""
    own = case.segment(words.start)
    return own.speaker if own is not None else None


def sentences(case: Case, found: dict[str, list[Words]]) -> list[tuple[Span, str, bool]]:
    """List the sentence of every place where a question is taken up, and whether it is asked."""
    tasks = {tag.start: tag.within for tag in case.of(Category.ACTION)}
    listed = []
    for question, where in found.items():
        for words in where:
            own = words.within if isinstance(words, Tag | Signal) else tasks.get(words.start)
            asked = isinstance(words, Signal) and words.rule.endswith(ASKED)
            listed.append((own or (words.start, words.end), question, asked))
    return sorted(listed)


def spoken(case: Case, found: dict[str, list[Words]]) -> dict[str, list[Span]]:
    """Give the stretches of talk on each question.

    One that is asked keeps the talk until another is asked; an answer told in between is its
    question's own and takes no more than its sentence.
    """
    spans: dict[str, list[Span]] = {question: [] for question in found}
    limits = {q: int(case.limit(rule, "given")) for q in found if (rule := case.rule(QUESTIONS[q]))}
    text = case.record.text
    last, on, left = 0, "", 0
    for (start, end), question, asked in [*sentences(case, found), ((len(text), 0), "", False)]:
        if on and left and last < start:
            said = text[last:start].split(maxsplit=left)
            rest = len(said[left]) if len(said) > left else 0
            spans[on].append((last, start - rest))
            left = max(0, left - len(said))
        if question and end > last:
            spans[question].append((max(start, last), end))
        on = question if asked else on
        left = limits[on] if on and question == on else left
        last = max(last, end)
    return spans


def written(case: Case, found: dict[str, list[Words]]) -> dict[str, list[Span]]:
    """Give the parts and sentences of notes on each question, none twice."""
    spans: dict[str, list[Span]] = {question: [] for question in found}
    for (start, end), question, _ in sentences(case, found):
        own = case.part(start) or (start, end)
        last = spans[question][-1][1] if spans[question] else 0
        if own[1] > last:
            spans[question].append((max(own[0], last), own[1]))
    return spans


def filled(case: Case, signals: Sequence[Signal], within: Sequence[Words]) -> list[Words]:
    """Keep the headings that have something of what they promise beneath them.

    What is no heading is kept: a speaker who announces a question takes it up.
    """
    kept: list[Words] = []
    for signal in signals:
        under = case.part(signal.start)
        if under is None or beside(within, under):
            kept.append(signal)
    return kept


def outcome(case: Case, rule: CheckRule) -> list[Words]:
    """What are we working towards: asked or set out, or several outcomes told."""
    told = wanted(case, case.limit(rule, "sure"))
    asked = filled(case, case.told("outcome-asked", "outcome-named"), told)
    return asked + (list(told) if len(told) >= case.limit(rule, "outcomes") else [])


def strengths(case: Case, rule: CheckRule) -> list[Words]:
    """What is working well: asked or headed, or a fair share of all that is told."""
    found = balance(case)
    asked = filled(case, case.told("strengths-asked", "strengths-named"), found.strengths)
    least = case.limit(rule, "talk-share" if case.of(*TALK) else "strength-share")
    fair = found.strengths and found.share >= least
    return asked + (list(found.strengths) if fair else [])


def priorities(case: Case, rule: CheckRule) -> list[Words]:
    """What are we most worried about: a worry put first, or all in order; in talk also asked."""
    found = ranked(case)
    if found or not recorded(case):
        return found
    refused = case.told("priority-refused")
    reach = case.limit(rule, "reach")
    return [
        asked
        for asked in case.told("priority-asked")
        if not beside(refused, asked.within, reach) and not shut(case, asked)
    ]


def options(case: Case, rule: CheckRule) -> list[Words]:
    """What needs to happen: ways forward weighed, not one task handed down.

    A question about options counts where some are then offered, or, in talk, where the asker does
    not shut it at once with a closed question; enough offered ones count by themselves. Words
    that state a risk ("he could be hurt") are no option.
    """
    risks = {tag.within for tag in case.of(Category.RISK)}
    offered = [s for s in case.told("option-offered") if s.within not in risks]
    reach = case.limit(rule, "reach")
    opened: list[Words] = list(case.told("option-preferred"))
    for signal in case.told("options-asked", "options-named"):
        lines = len(listed(case, signal, reach)) >= case.limit(rule, "lines")
        ways = len(beside(offered, signal.within, reach)) >= case.limit(rule, "ways")
        if lines or ways or (case.of(*TALK) and not shut(case, signal)):
            opened.append(signal)
    enough = len(offered) >= case.limit(rule, "alone")
    return [*opened, *offered] if opened or enough else []


def shut(case: Case, signal: Signal) -> bool:
    """Tell whether a closed question comes straight after a question."""
    closed = case.of(Category.CLOSED_QUESTION)
    return any(tag.start >= signal.end for tag in beside(closed, signal.within, AT_ONCE))


def listed(case: Case, signal: Signal, reach: float) -> list[Segment]:
    """List the lines below a heading, or a short line that serves as one; none in talk."""
    own = case.segment(signal.start)
    if own is None or own.speaker or own.time:
        return []
    if len(case.record.text[own.start : own.end].split()) > TITLE_WORDS:
        return []
    return [each for each in case.record.segments if own.end <= each.start < own.end + reach]


def progress(case: Case, rule: CheckRule) -> list[Words]:
    """Where are we now: asked, headed, or then and now set side by side more than once."""
    everything = [*case.of(*Category)]
    asked = filled(case, case.told("progress-asked", "progress-named"), everything)
    stated: list[Words] = list(case.told("progress-stated"))
    return asked + (stated if len(stated) >= case.limit(rule, "statements") else [])


def next_steps(case: Case, rule: CheckRule) -> list[Words]:
    """What comes next: tasks that somebody takes on."""
    if len(case.actions) < case.limit(rule, "actions"):
        return []
    return [*case.actions, *case.told("next-asked")]
