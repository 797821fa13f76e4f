"""The register: whose a task is, for whom, what it offers and which worry it answers."""

from __future__ import annotations

import pytest

from conference.record import Kind
from conference.tags import Action, Asked
from tests.findings.build import Paper


def paper(kind: Kind = Kind.CORE_GROUP, talk: bool = False) -> Paper:
    return Paper(kind, talk=talk)


def only(made: Paper) -> Action:
    """The one task of a record."""
    (action,) = made.report().actions
    return action


@pytest.mark.parametrize(
    ("owner", "asks"),
    [
        ("Anwen", Asked.FAMILY),
        ("Mum", Asked.FAMILY),
        ("Anwen and Tomos", Asked.FAMILY),
        ("the family", Asked.FAMILY),
        ("Mrs Pryce", Asked.SERVICES),
        ("school", Asked.SERVICES),
        ("health visitor", Asked.SERVICES),
        ("housing association", Asked.SERVICES),
        ("KA", Asked.SERVICES),
        ("Dr Lowe", Asked.SERVICES),
        ("I", Asked.SERVICES),
        ("Anwen / Mrs Pryce", Asked.BOTH),
        ("core group", Asked.BOTH),
        ("Zed", None),
        (None, None),
    ],
)
def test_the_owner_tells_whose_task_it_is(owner: str | None, asks: Asked | None) -> None:
    assert only(paper().task("See to the gate.", owner=owner)).asks is asks


def test_in_talk_nobody_knows_who_i_is_unless_all_there_are_at_work() -> None:
    for kind, asks in ((Kind.FAMILY_MEETING, None), (Kind.SUPERVISION, Asked.SERVICES)):
        assert only(paper(kind, talk=True).task("I'll ring.", owner="I")).asks is asks


def test_a_task_is_for_those_it_speaks_of_save_its_owner() -> None:
    made = paper().task("Mrs Pryce to see Bryn with Anwen.", owner="Mrs Pryce")
    made.tags[-1] = made.tags[-1].model_copy(update={"about": ("Mrs Pryce", "Bryn", "Anwen")})
    assert only(made).whom == ("Bryn", "Anwen")
    own = paper().task("Anwen to take Cadi to the park.", owner="Anwen")
    own.tags[-1] = own.tags[-1].model_copy(update={"about": ("Anwen", "Cadi")})
    assert only(own).whom == ("Cadi",)
    assert only(paper().task("Food parcel for the family.")).whom == ("the family",)


def test_help_is_what_others_than_the_family_do_for_it() -> None:
    assert only(paper().task("Stair gate to be fitted.", "help-task")).offers
    assert not only(paper().task("Stair gate to be fitted.", "help-task", owner="Tomos")).offers
    assert not only(paper().task("Gate to be fitted.", "help-task", "check-task")).offers
    assert not only(paper().task("Chronology.", owner="Mrs Pryce")).offers


def test_a_worker_s_task_with_one_of_them_is_help_unless_it_watches_them() -> None:
    for signals, offers in (((), True), (("check-task",), False)):
        made = paper().task("Mrs Pryce to sit with Bryn.", *signals, owner="Mrs Pryce")
        made.tags[-1] = made.tags[-1].model_copy(update={"about": ("Bryn",)})
        assert only(made).offers is offers


def test_the_loose_word_is_named_alone() -> None:
    made = paper().line("to be monitored", "vague-task")
    made.task("Home to be monitored.")
    start = made.text.index("Home")
    signal = made.signals[0].model_copy(
        update={"start": start, "text": "be monitored", "within": made.tags[-1].within}
    )
    made.signals[0] = signal
    assert only(made).vague == "monitored"
    assert only(paper().task("Ring Nain.")).vague is None


def test_a_task_answers_the_worries_and_aims_of_its_theme() -> None:
    made = paper()
    made.line("Bryn has toothache.", "risk", "theme-health")
    made.line("The gas is off.", "risk", "theme-home")
    made.line("Bryn can eat without pain.", "outcome", "theme-health")
    made.task("Mrs Pryce to book the dentist.", "theme-health", owner="Mrs Pryce")
    action = only(made)
    assert {quote.text for quote in action.answers} == {
        "Bryn has toothache.",
        "Bryn can eat without pain.",
    }
    assert set(action.serves) == {"risk/by-hand", "outcome/by-hand"}
    assert only(paper().task("Ring Nain.")).answers == ()
