"""Cut a text into words, with exact places, by spaCy's tokenizer on lean settings.

The default English settings try a URL pattern and 1,500 special cases on every word; these
records need neither, and the lean settings are many times faster on the same text.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

from conference.rulebook.pattern import normal

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

SIGNS = r"""[\[\](){}<>"“”„«»,;:!?…*#~=_|•·]"""
PREFIX = re.compile(rf"^(?:{SIGNS}|['’‘`´]|[.]{{2,}}|[-–—]|[£$€+@/\\→])")
SUFFIX = re.compile(rf"(?:{SIGNS}|(?<=\w)['’]s|['’]|[.]|[-–—]|%|[+/\\→])$", re.IGNORECASE)
INFIX = re.compile(
    r"[-‐‑–—/…→]|(?<=[a-z])[.:;?!](?=[A-Za-z])|[.]{2,}|[()\[\]“”\";=]|(?<=\D),|,(?=\D)|(?<=\d)%"
)
ABBREVIATION = re.compile(r"(?:[A-Za-z]\.){2,}$")
COLUMN, COLUMN_GAP = "|", 3
INNER = frozenset("-‐‑–—/")


@dataclass(slots=True)
class Words:
    """The words of a text: `forms[i]` stands at `text[starts[i]:ends[i]]`.

    Forms are normal (lower case, straight apostrophes). Hyphens and slashes inside words are
    left out, so "follow-up" and "follow up" read alike. `repaired` holds the indexes whose
    form is what was probably said instead of what speech-to-text wrote.
    """

    forms: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    repaired: set[int] = field(default_factory=set)

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Give the index range of the words that begin between two offsets."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def __len__(self) -> int:
        return len(self.forms)


@contextmanager
def without_spacy_commands() -> Iterator[None]:
    """Import spaCy without its command line, a third of its start-up that nothing here needs.

    The stand-in is taken away again, so that whoever needs `spacy.cli` imports the real one.
    """
    if "spacy" in sys.modules:
        yield
        return
    stand_in = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    stand_in["spacy.cli.info"].__dict__["info"] = None
    sys.modules.update(stand_in)
    try:
        yield
    finally:
        for name, module in stand_in.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    """Build the lean tokenizer once; spaCy is imported here and not before."""
    with without_spacy_commands():
        from spacy.tokenizer import Tokenizer
        from spacy.vocab import Vocab

    return Tokenizer(
        Vocab(),
        prefix_search=PREFIX.search,
        suffix_search=SUFFIX.search,
        infix_finditer=INFIX.finditer,
        token_match=ABBREVIATION.match,
    )


def words_of(text: str, contractions: Mapping[str, tuple[str, ...]]) -> Words:
    """Cut `text` into words; `contractions` spells out what captions write without apostrophe.

    A contraction of several words ("shes": she 's) gives words that share its letters.
    """
    found = Words()
    forms, starts, ends = found.forms, found.starts, found.ends
    memo: dict[str, str] = {}
    position = 0
    cut = tokenizer()
    for line in text.splitlines(keepends=True):
        previous_end = -1
        tokens = [(token.text, token.idx + position) for token in cut(line)]
        for i, (written, start) in enumerate(tokens):
            if written.isspace():
                continue
            end = start + len(written)
            glued = start == previous_end
            if 0 <= previous_end <= start - COLUMN_GAP:
                # Columns set with blanks: what stands in the next one is no neighbour.
                forms.append(COLUMN)
                starts.append(previous_end)
                ends.append(previous_end + 1)
            previous_end = end
            if written in INNER and glued and i + 1 < len(tokens) and tokens[i + 1][1] == end:
                continue
            form = memo.get(written)
            if form is None:
                form = memo[written] = normal(written)
            spelt = contractions.get(form)
            if spelt is None:
                forms.append(form)
                starts.append(start)
                ends.append(end)
            else:
                spell_out(found, spelt, start, end)
        position += len(line)
    return found


def spell_out(words: Words, spelt: tuple[str, ...], start: int, end: int) -> None:
    """Add the words of a contraction, dividing its letters among them."""
    at = start
    for i, form in enumerate(spelt):
        last = i == len(spelt) - 1
        stop = end if last else min(at + len(form), end - (len(spelt) - 1 - i))
        words.forms.append(form)
        words.starts.append(at)
        words.ends.append(max(stop, at + 1))
        at = stop
