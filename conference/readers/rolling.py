"""Rolling captions: each cue repeats the last one, and here each word is kept once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from conference.readers.cues import Cue

# In rolling captions nearly every cue repeats; people who say "yes, yes" do not reach this share.
SHARE, FEWEST = 0.4, 3
# A repeated end is looked for in so many words, so that the time stays linear.
REACH = 40
SURE = 2


def collapse(cues: Sequence[Cue]) -> list[Cue]:
    """Give `cues` without what was already said in the cue before, if the file rolls at all."""
    if not rolls(cues):
        return list(cues)
    kept: list[Cue] = []
    last: Cue | None = None
    for cue in cues:
        same = overlap(last, cue) if last else 0
        fresh = after(cue.text, same)
        if fresh and last and grows(last, cue) and kept:
            kept[-1] = replace(kept[-1], text=f"{kept[-1].text} {fresh}")
        elif fresh:
            kept.append(replace(cue, text=fresh))
        last = cue
    return kept


def rolls(cues: Sequence[Cue]) -> bool:
    """Tell whether so many cues begin with the end of the one before that it is the style."""
    pairs = [(a, b) for a, b in pairwise(cues) if a.speaker == b.speaker]
    repeats = sum(overlap(a, b) >= SURE or contained(a, b) for a, b in pairs)
    # One-word cues repeat by chance ("Yes." "Yes."), so a cue with several words must repeat too.
    sure = any(overlap(a, b) >= SURE for a, b in pairs)
    return sure and repeats >= FEWEST and repeats >= SHARE * len(pairs)


def overlap(a: Cue, b: Cue) -> int:
    """Give how many of the first words of `b` are the last words of `a`."""
    if a.speaker != b.speaker:
        return 0
    old, new = a.text.split(), b.text.split()
    for size in range(min(len(old), len(new), REACH), 0, -1):
        if old[-size:] == new[:size]:
            return size
    return len(old) if len(old) > REACH and new[: len(old)] == old else 0


def contained(a: Cue, b: Cue) -> bool:
    """Tell whether `b` begins with all of `a`."""
    old, new = a.text.split(), b.text.split()
    return bool(old) and new[: len(old)] == old


def grows(a: Cue, b: Cue) -> bool:
    """Tell a line that is typed on while one watches, as against a new line below an old one."""
    return contained(a, b) and a.text.count("\n") == b.text.count("\n") and a.text != b.text


def after(text: str, words: int) -> str:
    """Give `text` without its first `words` words; line breaks in the rest stay."""
    rest = text
    for _ in range(words):
        rest = rest.lstrip()
        parts = rest.split(maxsplit=1)
        rest = parts[1] if len(parts) > 1 else ""
    return rest.strip()
