from __future__ import annotations

from conference.record import Kind
from tests.findings.build import Paper


def test_people_are_counted_by_what_is_about_them() -> None:
    paper = Paper()
    paper.line("Bryn reads.", "strength", about=("Bryn",))
    paper.line("Mum was late with Bryn.", "risk", about=("Anwen", "Bryn"))
    paper.line("Bryn: I want a dog.", "child_voice", who=["Bryn"])
    paper.line("Anwen makes excuses.", "blame", about=("Anwen",))
    paper.task("Mum to ring the school.", owner="Mum")
    people = paper.report().measures.by_person
    assert people["Bryn"] == {
        "role": "child",
        "strength": 1,
        "risk": 1,
        "voice": 1,
        "actions": 0,
        "offers": 0,
        "blame": 0,
    }
    assert people["Anwen"] == {
        "role": "parent",
        "strength": 0,
        "risk": 1,
        "voice": 0,
        "actions": 1,
        "offers": 0,
        "blame": 1,
    }
    assert people["Mrs Pryce"] == {"role": "worker", "actions": 0}


def test_the_counts_are_those_of_the_ledger() -> None:
    paper = Paper().line("Mum was drunk when Bryn came home.", "risk", about=("Anwen", "Bryn"))
    paper.task("Mum to ring Mrs Pryce.", owner="Mum")
    paper.task("Mrs Pryce and Mum to meet.", owner="Mrs Pryce and Mum")
    report = paper.report()
    people = report.measures.by_person
    for entry in report.ledger:
        assert people[entry.name]["risk"] == len(entry.risks)
        assert people[entry.name]["actions"] == len(entry.asked)
    assert people["Anwen"]["actions"] == 2
    assert people["Mrs Pryce"]["actions"] == 1


def test_speakers_share_the_words_of_talk() -> None:
    paper = Paper(Kind.SUPERVISION, talk=True)
    paper.line("one two three", speaker="Huw").line("four", speaker="Siân")
    measures = paper.report().measures
    assert measures.by_speaker == {
        "Huw": {"words": 3, "share": 0.75},
        "Siân": {"words": 1, "share": 0.25},
    }
    assert measures.words == 4


def test_minutes_have_no_speakers() -> None:
    assert Paper().line("one two").report().measures.by_speaker == {}


def test_categories_are_counted_without_what_is_ruled_out() -> None:
    measures = Paper().many("He reads", 2, "strength").report().measures
    assert measures.by_category == {"strength": 2}
