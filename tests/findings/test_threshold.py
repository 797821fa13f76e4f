from __future__ import annotations

from conference.record import Kind, Nation
from tests.findings.build import Paper, book

REASONED = "threshold/not-reasoned"
SUPPORT = "threshold/registration-for-support"


def vote(kind: Kind = Kind.CONFERENCE) -> Paper:
    paper = Paper(kind).many("Cadi missed a clinic", 3, "risk")
    return paper.line("Health: register.", "threshold", "registered", part="decision")


def test_a_bare_vote_is_not_reasoned() -> None:
    assert vote().quoted(REASONED) == ["Health: register."]


def test_the_check_is_for_conferences_only() -> None:
    assert not vote(Kind.CORE_GROUP).found(REASONED)


def test_harm_with_a_fact_or_a_reason_is_reasoned() -> None:
    words = "Harm is likely, as she has been found alone at night twice."
    assert not vote().line(words, "threshold", "harm-test", "reason-given").found(REASONED)
    assert not vote().line(words, "threshold", "harm-test", "risk").found(REASONED)


def test_the_words_of_the_test_alone_are_no_reasoning() -> None:
    assert vote().line("The criteria are met.", "threshold", "harm-test").found(REASONED)


def test_a_reason_in_the_next_sentence_counts() -> None:
    paper = vote().line("The criteria are met.", "threshold", "harm-test")
    assert not paper.line("This is because nobody wakes.", "reason-given").found(REASONED)


def test_a_reason_under_another_heading_is_about_something_else() -> None:
    paper = vote().line("Harm came up.", "harm-test", "reason-given", part="agencies")
    assert paper.found(REASONED)


def test_support_as_the_reason_is_reported_and_reasons_nothing() -> None:
    words = "Harm or no harm, she wants them on it because the help would stop."
    paper = vote().line(words, "threshold", "harm-test", "reason-given", "for-support")
    assert paper.quoted(SUPPORT) == [words]
    assert paper.found(REASONED)
    assert not vote().found(SUPPORT)


def test_another_services_criteria_are_no_harm_test() -> None:
    words = "The clinic's criteria are not met, as he is too old."
    paper = vote().line(words, "threshold", "harm-test", "reason-given", "other-criteria")
    assert paper.found(REASONED)


def test_a_registration_names_its_category() -> None:
    assert vote().quoted("threshold/no-category") == ["Health: register."]
    assert not vote().line("Category: neglect.", "category").found("threshold/no-category")


def test_scotlands_register_has_no_categories() -> None:
    check = "threshold/no-category"
    assert book().check(check, Nation.SCOTLAND) is None
    for nation in (None, Nation.WALES, Nation.ENGLAND):
        assert book().check(check, nation) is not None
