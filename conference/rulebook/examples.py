"""Examples in rules: a sentence with the words that must be found marked [[so]]."""

from __future__ import annotations

from conference.record import Role

# The people of every example, so that <child>, <parent> and <worker> have somebody to stand for.
PEOPLE = {
    "Megan": Role.CHILD,
    "Owen": Role.CHILD,
    "Leah": Role.PARENT,
    "Karl": Role.PARENT,
    "Priya": Role.WORKER,
    "Ceri": Role.WORKER,
}
SPEAKERS = {
    Role.CHILD: "Megan",
    Role.PARENT: "Leah",
    Role.RELATIVE: "Nain",
    Role.CARER: "Carer",
    Role.WORKER: "Priya",
    Role.SUPERVISOR: "Ceri",
    Role.CHAIR: "Chair",
    Role.OTHER: "Priya",
}


def unmark(example: str) -> tuple[str, list[tuple[int, int]]]:
    """Give the plain sentence and the spans that were marked; raises ValueError if unbalanced."""
    text, spans = "", []
    rest = example
    while "[[" in rest:
        before, _, rest = rest.partition("[[")
        marked, closed, rest = rest.partition("]]")
        if not closed:
            raise ValueError("a [[ without its ]]")
        text += before
        spans.append((len(text), len(text) + len(marked)))
        text += marked
    if "]]" in rest:
        raise ValueError("a ]] without its [[")
    return text + rest, spans
