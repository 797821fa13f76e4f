"""Is this record written minutes, full enough to be asked what minutes should hold?"""

from __future__ import annotations

from dataclasses import dataclass

from conference.findings.case import Case, once, size, spoken
from conference.rulebook.schema import CheckRule

HEAD = 300
"""Characters at the top in which a paper says what it is."""


@dataclass(frozen=True, slots=True)
class Minutes:
    """The size and shape of a record: words, different headings, talk or not.

    `other` tells that its head calls it another meeting's, or a report to a conference.
    """

    words: int
    headings: int
    talk: bool
    other: bool

    def full(self, case: Case, rule: CheckRule) -> bool:
        """Tell whether these are minutes of the size that a check asks for, and no talk.

        The check's file sets `least-words` and `least-headings`.
        """
        return (
            not self.talk
            and not self.other
            and self.words >= case.limit(rule, "least-words")
            and self.headings >= case.limit(rule, "least-headings")
        )


@once
def minutes_of(case: Case) -> Minutes:
    """Measure a record, whether it is minutes or not."""
    segments = case.record.segments
    return Minutes(
        words=size(case),
        headings=len({each.section for each in segments if each.section}),
        talk=mostly_spoken(case),
        other=any(each.start < HEAD for each in case.told("other-paper")),
    )


@once
def mostly_spoken(case: Case) -> bool:
    """Tell whether more than half of a record is talk."""
    segments = case.record.segments
    return 2 * sum(map(spoken, segments)) > len(segments)


def asked(case: Case, check: str) -> CheckRule | None:
    """Give a check that is made for this record and that its minutes are full enough for."""
    rule = case.rule(check)
    return rule if rule is not None and minutes_of(case).full(case, rule) else None
