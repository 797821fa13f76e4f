"""Room for the six questions: how many words a record gives to each, and who raised it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conference.findings.case import Case, Words, quote
from conference.findings.framework import QUESTIONS, places
from conference.findings.spans import Span, ordered
from conference.findings.talk import recorded
from conference.report import Question
from conference.tags import Signal

ASKED = ("-asked", "-named")
"""How the ids of signals end whose words ask a question, or head what answers it."""


def questions(case: Case) -> list[Question]:
    """Give each of the six questions with its words, how many are given to it, and who raised it.

    In notes what stands under its heading is given to it, or the sentences that answer it. In talk
    it is what is said from where it is asked until another question is, or the talk has gone on
    for as many words as the check sets (`given`). None for a kind without these questions.
    """
    found = {question: ordered(where) for question, where in places(case).items()}
    spans = in_talk(case, found) if recorded(case) else in_notes(case, found)
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
                    words=case.words(*spans[question]),
                    raised_by=speaker(case, where[0]) if where else None,
                )
            )
    return given


def speaker(case: Case, words: Words) -> str | None:
    """Name who speaks words; None in notes."""
    own = case.segment(words.start)
    return own.speaker if own is not None else None


def sentences(case: Case, found: Mapping[str, Sequence[Words]]) -> list[tuple[Span, str, bool]]:
    """List the sentence of every place where a question is taken up, and whether it is asked."""
    return sorted(
        (case.unit(words), question, isinstance(words, Signal) and words.rule.endswith(ASKED))
        for question, where in found.items()
        for words in where
    )


def in_talk(case: Case, found: Mapping[str, Sequence[Words]]) -> dict[str, list[Span]]:
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


def in_notes(case: Case, found: Mapping[str, Sequence[Words]]) -> dict[str, list[Span]]:
    """Give the parts and sentences of notes on each question, none twice."""
    spans: dict[str, list[Span]] = {question: [] for question in found}
    for (start, end), question, _ in sentences(case, found):
        own = case.part(start) or (start, end)
        last = spans[question][-1][1] if spans[question] else 0
        if own[1] > last:
            spans[question].append((max(own[0], last), own[1]))
    return spans
