from __future__ import annotations

from conference.record import Kind
from conference.tags import Assertion
from tests.findings.build import Paper


def paper() -> Paper:
    return Paper(Kind.CORE_GROUP)


def test_a_heap_of_worries_with_one_strength_misses_strengths() -> None:
    lopsided = paper().many("Cadi missed a clinic", 6, "risk").line("Cadi sings.", "strength")
    assert lopsided.quoted("balance/strengths-missing") == ["Cadi sings."]
    assert "1, beside 6" in lopsided.found("balance/strengths-missing")[0].message


def test_strengths_beside_worries_are_not_missing() -> None:
    even = paper().many("Cadi missed a clinic", 6, "risk").many("Bryn reads", 5, "strength")
    assert not even.found("balance/strengths-missing")
    assert not even.found("balance/one-sided")


def test_few_worries_are_no_ground_to_miss_strengths() -> None:
    assert not paper().many("Cadi missed a clinic", 3, "risk").found("balance/strengths-missing")


def test_a_strength_taken_back_in_its_own_sentence_weighs_half() -> None:
    plain = paper().many("Cadi missed a clinic", 4, "risk").many("Bryn reads", 2, "strength")
    spoilt = paper().many("Bryn reads but is late", 2, "strength", "risk")
    spoilt.many("Cadi missed a clinic", 4, "risk")
    assert not plain.found("balance/strengths-missing")
    assert spoilt.found("balance/strengths-missing")


def test_a_ruled_out_strength_does_not_count() -> None:
    denied = paper().many("Cadi missed a clinic", 4, "risk")
    for _ in range(4):
        denied.line("There is no routine.", "strength", assertion=Assertion.NEGATED)
    assert denied.found("balance/strengths-missing")


def test_praise_without_a_worry_misses_risks() -> None:
    rosy = paper().many("Bryn reads", 12, "strength")
    assert rosy.found("balance/risks-missing")
    assert not rosy.many("Cadi missed a clinic", 3, "risk").found("balance/risks-missing")


def test_more_than_a_few_strengths_are_never_next_to_none() -> None:
    many = paper().many("Cadi missed a clinic", 40, "risk").many("Bryn reads", 6, "strength")
    assert not many.found("balance/strengths-missing")
    assert many.found("balance/one-sided")


def test_worries_that_outweigh_are_one_sided_but_not_missing() -> None:
    heavy = paper().many("Cadi missed a clinic", 9, "risk").many("Bryn reads", 3, "strength")
    assert heavy.found("balance/one-sided")
    assert not heavy.found("balance/strengths-missing")


def test_a_familys_own_talk_is_not_weighed() -> None:
    lopsided = Paper(Kind.FAMILY_MEETING).many("Cadi missed a clinic", 9, "risk")
    assert not lopsided.found("balance/strengths-missing")


def praised(*marks: str) -> Paper:
    return paper().many("Anwen is engaging well", 3, "strength", "strength-bare", *marks)


def test_strengths_that_are_only_named_ask_for_an_example() -> None:
    assert len(praised().quoted("balance/strength-without-example")) == 3
    assert not praised("strength-shown").found("balance/strength-without-example")


def test_a_few_bare_strengths_among_many_shown_are_no_matter() -> None:
    mostly = praised().many("Bryn read to Cadi on Sunday", 6, "strength", "strength-shown")
    assert not mostly.found("balance/strength-without-example")


def test_praise_in_talk_is_not_asked_for_examples() -> None:
    talk = praised().line("How was that?", "open_question", speaker="Mrs Pryce")
    assert not talk.found("balance/strength-without-example")
