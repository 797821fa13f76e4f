"""The decision of a conference: whose, for which child, and with what reasons."""

from __future__ import annotations

from conference.findings.decision import decided, ends
from conference.findings.questions import questions
from conference.record import Kind
from tests.findings.build import Paper

JOINT = "decision/siblings-together"
DISSENT = "decision/dissent-lost"


def minutes(kind: Kind = Kind.CONFERENCE, talk: bool = False) -> Paper:
    """Minutes that are full enough to be asked, up to the decision."""
    paper = Paper(kind, talk=talk)
    for title in ("Who came", "Worries", "Strengths", "Views"):
        paper.heading(title).many("Cadi walked the whole way by the river with the brown dog", 6)
    return paper.many("Cadi missed a clinic", 3, "risk").heading("Decision")


def joint(paper: Paper) -> Paper:
    words = "It was decided that both stay on the register."
    return paper.line(words, "threshold", "conference-decided", "decided-for-all", part="decision")


def test_one_decision_for_both_children_is_told_once() -> None:
    assert joint(minutes()).quoted(JOINT) == ["It was decided that both stay on the register."]


def test_a_word_on_one_child_alone_is_enough() -> None:
    apart = joint(minutes()).line("For Cadi harm is likely.", "threshold", about=("Cadi",))
    assert not apart.found(JOINT)


def test_a_child_named_by_the_heading_is_spoken_of_alone() -> None:
    apart = joint(minutes()).heading("Cadi").line("Harm is likely.", "threshold")
    assert not apart.found(JOINT)


def test_another_services_criteria_set_no_child_apart() -> None:
    words = "The clinic's criteria are not met for Cadi."
    same = joint(minutes()).line(words, "threshold", "other-criteria", about=("Cadi",))
    assert same.found(JOINT)


def test_short_notes_talk_and_other_kinds_are_not_asked() -> None:
    short = Paper().many("Cadi missed a clinic", 3, "risk").heading("Decision")
    assert not joint(short).found(JOINT)
    assert not joint(minutes(talk=True)).found(JOINT)
    assert not joint(minutes(Kind.CORE_GROUP)).found(JOINT)


def test_a_record_without_a_decision_is_asked_nothing_of_it() -> None:
    report = minutes().line("It was raining.").report()
    assert not [each for each in report.findings if each.check.startswith("decision/")]
    assert questions(minutes().case()) == []


def test_views_are_counted_by_name_or_role() -> None:
    check = "decision/no-agency-views"
    assert joint(minutes()).found(check)
    named = joint(minutes()).line("It is met.", "threshold", about=("Mrs Pryce",))
    assert not named.found(check)
    assert not joint(minutes()).line("School: on.", "agency-view").found(check)


def test_dissent_in_the_talk_is_lost_where_the_decision_is_silent() -> None:
    paper = minutes().heading("Talk")
    paper.line("Mrs Pryce did not agree that it is met.", "threshold", "disagreed")
    lost = joint(paper.heading("Decision"))
    assert lost.quoted(DISSENT) == ["Mrs Pryce did not agree that it is met."]
    assert not lost.line("Dissent noted.", "dissent-noted").found(DISSENT)


def test_dissent_under_the_heading_of_the_decision_is_not_lost() -> None:
    paper = joint(minutes())
    assert not paper.line("Mrs Pryce: not met.", "threshold", "disagreed").found(DISSENT)


def test_a_disagreement_about_something_else_is_no_dissent() -> None:
    paper = minutes().heading("Talk").line("Mrs Pryce did not agree on the bus.", "disagreed")
    assert not joint(paper.heading("Decision")).found(DISSENT)


def test_a_plan_ends_only_by_the_conference_and_for_every_child() -> None:
    off = minutes().line("Both names come off.", "ended")
    assert ends(off.case())
    assert decided(off.case())
    assert not ends(minutes().line("Police: take it off.", "ended", "view-on-plan").case())
    assert not ends(off.line("Cadi stays on.", "decided-there").case())


def test_a_decision_apart_from_its_reasons_stands_by_itself() -> None:
    check = "decision/defensible"
    early = minutes().line("Harm is likely, as he fell.", "threshold", "harm-test", "reason-given")
    early.many("The dog was brown and walked by the river with the man", 25)
    assert joint(early).found(check)
    told = joint(early).line("This is because nobody wakes.", "reason-for-decision")
    assert not told.found(check)


def test_without_any_reasoned_view_the_gap_on_reasoning_says_it() -> None:
    paper = joint(minutes())
    assert paper.found("threshold/not-reasoned")
    assert not paper.found("decision/defensible")


def test_the_three_questions_are_answered_with_whole_sentences() -> None:
    paper = joint(minutes()).line("On balance, six good weeks.", "weighed")
    paper.line("The chair asked Anwen, and she agreed.", "family-part", "family-part-there")
    asked = {each.id: each for each in paper.report().questions}
    assert [q.text for q in asked["decision/balanced"].evidence] == ["On balance, six good weeks."]
    shared = asked["decision/collaborative"]
    assert [q.text for q in shared.evidence] == ["The chair asked Anwen, and she agreed."]
    assert shared.words == 7
    assert asked["decision/defensible"].evidence == ()
    assert not paper.found("decision/balanced")
    assert joint(minutes()).found("decision/balanced")
