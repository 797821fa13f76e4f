from __future__ import annotations

import pytest

from conference.record import Kind, Person, Role
from conference.tags import Assertion
from tests.findings.build import Paper

EFFECT, SOFT = "risks/no-effect-on-child", "risks/softened"


def drinking(count: int = 3) -> Paper:
    return Paper().many("Anwen was drunk at the clinic", count, "risk", "theme-alcohol")


def test_a_grown_ups_worry_without_the_child_is_told_by_its_theme() -> None:
    assert len(drinking().quoted(EFFECT)) == 3
    assert "drinking" in drinking().found(EFFECT)[0].message


def test_one_sentence_that_ties_the_theme_to_the_child_is_enough() -> None:
    seen = drinking().line("Bryn pours it away.", "theme-alcohol", "child-in-view")
    assert not seen.found(EFFECT)
    told = drinking().line("He says he counts the bottles.", "theme-alcohol", "child_voice")
    assert not told.found(EFFECT)
    other = drinking().line("Bryn was late.", "risk", "theme-school", "child-in-view")
    assert other.found(EFFECT)


def test_two_worries_of_a_sort_or_worries_that_are_over_are_not_counted() -> None:
    assert not drinking(2).line("Bryn reads.", "strength").found(EFFECT)
    past = Paper()
    for _ in range(4):
        past.line("She drank.", "risk", "theme-alcohol", assertion=Assertion.PAST)
    assert not past.found(EFFECT)


def test_a_theme_that_the_check_does_not_name_is_left_aside() -> None:
    assert not Paper().many("The clinic was missed", 5, "risk", "theme-health").found(EFFECT)


def test_without_a_child_it_is_a_limit() -> None:
    alone = (Person(name="Anwen", role=Role.PARENT, kin="mum"),)
    paper = Paper(people=alone).many("Anwen was drunk", 4, "risk", "theme-alcohol")
    assert not paper.found(EFFECT)
    assert any("mean for the child" in limit for limit in paper.report().limits)


def soft(*marks: str, speaker: str | None = None) -> Paper:
    paper = Paper().many("Cadi missed a clinic", 3, "risk")
    return paper.line("There was a domestic incident.", "softened", *marks, speaker=speaker)


def test_a_soft_word_is_quoted_unless_the_act_is_told() -> None:
    assert soft().quoted(SOFT) == ["There was a domestic incident."]
    assert not soft("plain-act").found(SOFT)


def test_what_a_family_member_says_is_theirs_to_word() -> None:
    assert not soft("family_voice").found(SOFT)
    assert not soft(speaker="Tomos").found(SOFT)
    assert soft(speaker="Mrs Pryce").found(SOFT)
    quoted = Paper().many("Cadi missed a clinic", 3, "risk")
    quoted.line('The letter had "a domestic incident" in it.', "softened")
    start = quoted.text.index("domestic")
    inner = quoted.signals[-1].model_copy(update={"start": start, "end": start + 8})
    quoted.signals[-1] = inner
    assert not quoted.found(SOFT)


@pytest.mark.parametrize(("mark", "found"), [("police-or-hurt", True), ("theme-money", False)])
def test_a_row_counts_only_where_police_came_or_somebody_was_hurt(mark: str, found: bool) -> None:
    paper = Paper().many("Cadi missed a clinic", 3, "risk").line("They argued.", "soft-row", mark)
    assert bool(paper.found(SOFT)) is found


def test_soft_words_are_asked_about_in_every_kind_of_record() -> None:
    paper = Paper(Kind.OTHER).many("Cadi missed a clinic", 3, "risk")
    assert paper.line("An altercation took place.", "softened").found(SOFT)
