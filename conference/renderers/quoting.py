"""The record's words as a quotation: harmless, on one line, and not too long."""

from __future__ import annotations

LONGEST = 160
"""Characters of a quotation in a list; the page's own text always holds the whole."""

REPLACEMENT = "\ufffd"
SPACES = "\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff"

_CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"]
_SAFE = (
    dict.fromkeys(map(ord, _CONTROLS), REPLACEMENT)
    | dict.fromkeys(map(ord, BIDI), REPLACEMENT)
    | dict.fromkeys(range(0xE0000, 0xE0080), REPLACEMENT)
    | dict.fromkeys(map(ord, SPACES), " ")
)
_FLAT = _SAFE | dict.fromkeys(map(ord, "\n\t"), " ") | dict.fromkeys(map(ord, INVISIBLE), None)


def safe(text: str) -> str:
    """Give `text`, as long as before, with nothing in it that steers a screen.

    Control characters and marks that turn the direction of writing become U+FFFD, odd line
    ends a space: a record must not be able to redraw the report about it (Unicode TR 36).
    """
    return text.translate(_SAFE)


def flat(text: str) -> str:
    """Give `text` harmless and without line breaks, tabs or invisible characters."""
    return text.translate(_FLAT)


def words(text: str) -> str:
    """Give `text` harmless and on one line, with single spaces."""
    return " ".join(flat(text).split())


def marks_for(text: str) -> tuple[str, str]:
    """Give the quotation marks to put round `text`: none, or single, if it has double ones."""
    if len(text) > 1 and text[0] in '"“' and text[-1] in '"”':
        return "", ""
    return ("‘", "’") if any(mark in text for mark in '"“”') else ("“", "”")


def joined(names: tuple[str, ...], last: str = "and") -> str:
    """Join `names` the way they are said: "Megan, Owen and Tom"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def number(count: int, one: str, many: str | None = None) -> str:
    """Say `count` with its noun: "1 gap", "3 gaps", "1,240 words"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
