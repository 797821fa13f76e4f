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
        for at in occurrences(words.forms, heard, first, last):
            near = words.forms[max(first, at - 8) : at + len(heard) + 8]
            if rule.near and not set(rule.near) & set(near):
                continue
            substitute(words, at, len(heard), said)
            made[rule.heard] = rule.said
    return [
        f"'{heard}' was read as '{said}' (a likely recognition error):"
        " listen again before relying on it"
        for heard, said in sorted(made.items())
    ]


def occurrences(forms: Sequence[str], heard: Sequence[str], first: int, last: int) -> list[int]:
    """List where the words `heard` stand in a row."""
    size = len(heard)
    return [
        i
        for i in range(first, last - size + 1)
        if forms[i] == heard[0] and list(forms[i : i + size]) == list(heard)
    ]


def substitute(words: Words, at: int, size: int, said: Sequence[str]) -> None:
    """Put the words `said` in the place of `size` words; the last may hold several spelt as one."""
    for k in range(size):
        words.forms[at + k] = said[k] if k < len(said) else ""
        words.repaired.add(at + k)
    if len(said) > size:
        words.forms[at + size - 1] = " ".join(said[size - 1 :])
