"""Language: words that blame, and hard words that nobody explains."""

from __future__ import annotations

from conference.findings.case import Case, answer
from conference.report import Finding
from conference.tags import Category, Tag

PER = 100
LONGEST = 12


def find(case: Case) -> list[Finding]:
    """Report blaming words and unexplained hard words."""
    found: list[Finding] = []
    rule = case.rule("language/blame")
    blame = case.of(Category.BLAME)
    if rule is not None and len(blame) >= case.limit(rule, "least"):
        found.append(answer(rule, blame))
    rule = case.rule("language/jargon-unexplained")
    if rule is None:
        return found
    first = unexplained(case)
    words = max(1, len(case.record.text.split()))
    dense = len(case.of(Category.JARGON)) * PER / words >= case.limit(rule, "per-hundred-words")
    if first and (len(first) >= case.limit(rule, "least") or dense):
        terms = ", ".join(list(first)[:LONGEST]) + (" …" if len(first) > LONGEST else "")
        found.append(answer(rule, list(first.values()), count=len(first), terms=terms))
    return found


def unexplained(case: Case) -> dict[str, Tag]:
    """Give the first use of every hard word that the record spells out nowhere."""
    text = case.record.text.casefold()
    first: dict[str, Tag] = {}
    for tag in case.of(Category.JARGON):
        term, means = tag.attributes.get("term"), tag.attributes.get("means")
        name = term if isinstance(term, str) else tag.text
        spelt = isinstance(means, str) and means.split(";")[0].strip().casefold() in text
        if not spelt:
            first.setdefault(name, tag)
    return first
