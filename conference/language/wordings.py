"""Lists of wordings as one expression to search for."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(wordings: Iterable[str]) -> str:
    """Join wordings to one expression, the longest first; one that matches nothing for none.

    A blank stands for any blanks or hyphens, an apostrophe for either kind, and a `*` at the end
    for more letters.
    """
    parts = [re.escape(each) for each in sorted(wordings, key=len, reverse=True)]
    joined = "|".join(re.sub(r"\\\*$", r"\\w*", part) for part in parts)
    return joined.replace("'", "['’]").replace(r"\ ", r"[\s-]+") or r"(?!)"
