"""Text for a screen or file that cannot show every character: signs by shape, never an error."""

from __future__ import annotations

from conference.renderers.quoting import REPLACEMENT, flat

ASCII = {
    "■": "#",
    "□": ".",
    "▲": "!",
    "○": "o",
    "•": "*",
    "·": "|",
    "–": "-",
    "—": "-",
    "─": "-",
    "━": "=",
    "×": "x",
    "…": "~",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    REPLACEMENT: "?",
}
"""Stand-ins of one column each, so that a line keeps its width."""


def able(encoding: str) -> bool:
    """Tell whether `encoding` (one that Python knows) holds every character."""
    return encoding.lower().replace("_", "-").startswith(("utf-", "utf8"))


def spelt(text: str, encoding: str) -> str:
    """Give `text` harmless, on one line, and such that `encoding` can write all of it."""
    clean = flat(text)
    return clean if able(encoding) else "".join(_letter(each, encoding) for each in clean)


def _letter(letter: str, encoding: str) -> str:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return ASCII.get(letter, "?")
    return letter
