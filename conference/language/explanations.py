"""Where a record says what a hard word means: in brackets, "which means", its name beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from conference.language.wordings import any_of

BEFORE, AFTER = 90, 140
FEWEST = 3
SMALL = frozenset(("a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with"))
WORD = re.compile(r"[^\W\d_]+")
BRACKET = re.compile(r"\s*['’]?s?\s*[(\[]([^)\]]*)[)\]]")
OPENED = re.compile(r"[(\[]\s*(?:the\s+|or\s+)?$", re.IGNORECASE)
CLOSED = re.compile(r"\s*[)\]]")


@dataclass(frozen=True, slots=True)
class Telling:
    """The wordings that announce a meaning, made ready to search; from the rule book's lists.

    `means` follow a term ("that is"), `named` stand before one ("what are called"), `opens`
    begin a meaning in brackets ("the", "where"), `asks` ask for one ("what is") and `answers`
    begin what is then told.
    """

    means: re.Pattern[str]
    named: re.Pattern[str]
    opens: re.Pattern[str]
    asks: re.Pattern[str]
    answers: re.Pattern[str]


def telling(lists: Mapping[str, Sequence[str]]) -> Telling:
    """Take the lists of a rule book that are about explaining terms."""
    names = ("term-means", "term-named", "term-opens", "term-asks", "term-answers")
    return compiled(*(tuple(lists.get(name, ())) for name in names))


@lru_cache(maxsize=4)
def compiled(
    means: tuple[str, ...],
    named: tuple[str, ...],
    opens: tuple[str, ...],
    asks: tuple[str, ...],
    answers: tuple[str, ...],
) -> Telling:
    """Compile lists of wordings; a rule book without them explains by names in full alone."""
    return Telling(
        means=re.compile(
            rf"(?:['’]?s)?(?:\s\w+)?[\s,;:–—-]*\b(?:{any_of(means)})\b", re.IGNORECASE
        ),
        named=re.compile(rf"\b(?:{any_of(named)})\s+(?:an?\s+|the\s+)?[\"“‘']?$", re.IGNORECASE),
        opens=re.compile(rf"(?:{any_of(opens)})\b", re.IGNORECASE),
        asks=re.compile(rf"\b(?:{any_of(asks)})\s+(?:an?\s+|the\s+|this\s+)?$", re.IGNORECASE),
        answers=re.compile(rf"(?:\W*\w+){{0,4}}?\W+(?:{any_of(answers)})\b", re.IGNORECASE),
    )


def told_here(text: str, span: tuple[int, int], within: tuple[int, int], how: Telling) -> bool:
    """Tell whether the sentence `within` says what the term at `span` means."""
    start, end = span
    before = text[max(within[0], start - BEFORE) : start]
    after = text[end : min(within[1], end + AFTER)]
    if how.means.match(after):
        return True
    named = how.named.search(before)
    if named and re.match(r"[\"”’']?(?:\s+\w+){0,2}\s*[:(–—,]", after):
        return True
    bracket = BRACKET.match(after)
    letters = initials_of(text[start:end])
    if bracket and means_it(bracket.group(1), letters, how):
        return True
    return bool(OPENED.search(before) and CLOSED.match(after)) and ends_with(before, letters)


def means_it(inside: str, letters: str, how: Telling) -> bool:
    """Tell whether the words in brackets say what the term before them means."""
    words = WORD.findall(inside)
    if ends_with(inside, letters):
        return True
    if len(words) < FEWEST or re.search(r"\d", inside):
        return False
    return how.opens.match(inside) is not None


def told_in_answer(text: str, span: tuple[int, int], how: Telling) -> bool:
    """Tell whether somebody asks what the term means and an answer follows."""
    before = text[max(0, span[0] - BEFORE) : span[0]]
    if not how.asks.search(before):
        return False
    return how.answers.match(text[span[1] : span[1] + AFTER]) is not None


def initials_of(term: str) -> str:
    """Give the letters of an acronym ("MARAC"), plural s left out; empty for other terms."""
    bare = term.rstrip("s")
    return bare.casefold() if len(bare) > 1 and bare.isalpha() and bare.isupper() else ""


def ends_with(words: str, letters: str) -> bool:
    """Tell whether the last words begin with the letters of an acronym, small words left out."""
    if not letters:
        return False
    every = [word.casefold() for word in WORD.findall(words)]
    heads = "".join(word[0] for word in every if word not in SMALL)
    return heads.endswith(letters)
