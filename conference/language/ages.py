"""Numbers that can be a child's age: "7", "three", "11 weeks", "2/12"."""

from __future__ import annotations

from conference.language.numbers import NUMBERS

OLDEST = 17
UNITS = frozenset("y yr yrs year years yo m mth mths month months w wk wks week weeks old".split())
# A number before any other word counts things: "three kids", "10 mins".
AFTER = UNITS | frozenset(
    "and or in at he she who is was has had with from on now next this today tomorrow goes lives"
    " attends to both".split()
)


def is_age(text: str, after: str = "") -> bool:
    """Tell whether a number can be a child's age: 0 to 17, or months and weeks.

    `after` is the word that follows it in its sentence, if any.
    """
    first, *rest = text.lower().replace("-", " ").split()
    if any(word.isalpha() and word not in UNITS for word in rest):
        return False
    if not rest and after.isalpha() and after not in AFTER:
        return False
    if "/" in first:
        return first.endswith(("/12", "/52"))
    digits = first.rstrip("yrsmthwekold")
    return NUMBERS.get(first, int(digits) if digits.isdigit() else OLDEST + 1) <= OLDEST
