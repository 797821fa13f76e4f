"""What speech-to-text wrote and what was probably said: for matching only, never for quoting."""

from __future__ import annotations

from collections.abc import Sequence

from conference.language.compiled import Compiled
from conference.language.tokens import Words
from conference.record import Document, Form


def repair(document: Document, words: Words, compiled: Compiled) -> list[str]:
    """Change the forms of misheard words in captions; gives a limit that names each of them.

    Offsets stay: the record is quoted as it was written.
    """
    spans = [(b.start, b.end) for b in document.blocks if b.form in (Form.CAPTION, Form.TURN)]
    if not spans:
        return []
    first, _ = words.between(*spans[0])
    last = words.between(*spans[-1])[1]
    made: dict[str, str] = {}
    for rule in compiled.book.repairs:
        heard, said = rule.heard.split(), rule.said.split()
        # From the end backwards, since a repair may change how many words there are.
        for at in reversed(occurrences(words.forms, heard, first, last)):
            near = words.forms[max(first, at - 8) : at + len(heard) + 8]
            if rule.near and not set(rule.near) & set(near):
                continue
            substitute(words, at, len(heard), said)
            last += len(said) - len(heard)
            made[rule.heard] = rule.said
    return [
        f"'{heard}' was read as '{said}' (a likely recognition error):"
        " listen again before relying on it"
        for heard, said in sorted(made.items())
    ]


def occurrences(forms: Sequence[str], heard: Sequence[str], first: int, last: int) -> list[int]:
    """List where the words `heard` stand in a row, no two places overlapping."""
    size = len(heard)
    found: list[int] = []
    for i in range(first, last - size + 1):
        free = not found or i >= found[-1] + size
        if free and forms[i] == heard[0] and list(forms[i : i + size]) == list(heard):
            found.append(i)
    return found


def substitute(words: Words, at: int, size: int, said: Sequence[str]) -> None:
    """Put the words `said` in the place of `size` words, each where what was heard stands."""
    count, beyond = len(said), at + size
    low = [at + k * size // count for k in range(count)]
    high = [max(a, at + (k + 1) * size // count - 1) for k, a in enumerate(low)]
    starts, ends = [words.starts[a] for a in low], [words.ends[b] for b in high]
    words.forms[at:beyond], words.starts[at:beyond], words.ends[at:beyond] = said, starts, ends
    later = {i + count - size if i >= beyond else i for i in words.repaired}
    words.repaired = later | set(range(at, at + count))
