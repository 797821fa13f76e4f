"""Language: words that judge, words that label a child, and words that may be misheard."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from conference.findings.ages import years
from conference.findings.case import Answer, Case, answer, some
from conference.findings.quoted import outside
from conference.findings.readability import dense, hard_to_read, jargon
from conference.findings.spans import Cover
from conference.record import ADULTS, Role
from conference.report import Finding
from conference.rulebook.schema import CheckRule
from conference.tags import Category, Quote, Signal, Tag

MARKS = str.maketrans("", "", '"“”')


def find(case: Case) -> list[Finding]:
    """Report words that judge, label or shut a reader out."""
    labelled = labels(case)
    return [
        *blame(case, labelled),
        *label(case, labelled),
        *not_brought(case),
        *jargon(case),
        *dense(case),
        *hard_to_read(case),
    ]


def labels(case: Case) -> list[Signal]:
    """List the words that stand for a child's behaviour, where that check is made."""
    if case.rule("language/labels") is None:
        return []
    return [s for s in outside(case, case.told("child-labelled")) if not grown_up(case, s)]


def grown_up(case: Case, words: Signal) -> bool:
    """Tell whether a sentence names grown-ups of the family and no child."""
    named = case.cast.spelt(case.cast.those(words.about), case.record.text[slice(*words.within)])
    roles = {case.cast.people[i].role for i in named}
    return Role.CHILD not in roles and bool(roles & ADULTS)


def blame(case: Case, labelled: Sequence[Signal]) -> list[Finding]:
    """Report words that judge a family member, save those that a family member is quoted with.

    What is reported as a label on a child is left to that check; a name ("Precious") is no word.
    """
    rule = case.rule("language/blame")
    if rule is None:
        return []
    labels = Cover((signal.start, signal.end) for signal in labelled)
    names = {name for person in case.record.people for name in (person.name, *person.aliases)}
    found = [
        tag
        for tag in outside(case, case.of(Category.BLAME, least=case.limit(rule, "sure")))
        if tag.text not in names and not labels.meet(tag.start, tag.end)
    ]
    if len(found) < case.limit(rule, "least"):
        return []
    return [answer(rule, found, instead=advice(rule, found, int(case.limit(rule, "advice"))))]


def advice(rule: CheckRule, found: Iterable[Tag], most: int) -> str:
    """Say what to ask for instead of the words found, for at most `most` of them."""
    told: dict[str, str] = {}
    for tag in found:
        instead = tag.attributes.get("instead")
        if isinstance(instead, str):
            told.setdefault(instead, tag.text)
    form = rule.words.get("instead", "")
    pairs = list(told.items())[:most]
    return "".join(
        form.format(words=short(words), instead=instead[:1].lower() + instead[1:])
        for instead, words in pairs
    )


def short(words: str, most: int = 6) -> str:
    """Give the first words of a quotation, on one line."""
    every = words.split()
    return " ".join(every[:most]) + (" …" if len(every) > most else "")


def label(case: Case, labelled: Sequence[Signal]) -> list[Finding]:
    """Report a child's behaviour that is named and not told."""
    rule = case.rule("language/labels")
    if rule is None or len(labelled) < case.limit(rule, "least"):
        return []
    return [answer(rule, labelled, terms=listed(s.text for s in labelled))]


def listed(words: Iterable[str], most: int = 3) -> str:
    """List different words in quotation marks, at most `most` of them."""
    every = dict.fromkeys(short(each).casefold().translate(MARKS) for each in words)
    return some((f"“{each}”" for each in every), most)


def not_brought(case: Case) -> list[Finding]:
    """Report appointments that a child "did not attend" who depends on being brought."""
    rule = case.rule("language/not-brought")
    if rule is None:
        return []
    oldest = case.limit(rule, "oldest")
    found = [s for s in case.told("child-not-attended") if depends(case, s, oldest)]
    return [answer(rule, found)] if found else []


def depends(case: Case, signal: Signal, oldest: float) -> bool:
    """Tell whether one of the children a sentence can be about is no older than `oldest`."""
    children = case.cast.subjects(Role.CHILD)
    told = case.cast.those(signal.about)
    named = [i for i in children if i in told] or children
    return any((years(case.cast.people[i].age) or 0) <= oldest for i in named)


def doubtful(case: Case, answers: Iterable[Answer]) -> list[Finding]:
    """Report findings that rest on words which speech-to-text may have misheard."""
    rule = case.rule("language/low-confidence")
    if rule is None:
        return []
    misheard = sorted(
        {
            tag.within
            for tags in case.tags.values()
            for tag in tags
            if tag.attributes.get("repaired") is True
        }
    )
    resting: dict[tuple[int, int], Quote] = {}
    for each in answers:
        for quote in each.evidence if isinstance(each, Finding) else ():
            at = bisect_right(misheard, quote.start, key=lambda span: span[0]) - 1
            if at >= 0 and quote.start < misheard[at][1]:
                resting[quote.start, quote.end] = quote
    if len(resting) < case.limit(rule, "least"):
        return []
    return [answer(rule, [resting[span] for span in sorted(resting)])]
