from __future__ import annotations

from conference.record import Kind, Person, Role
from tests.findings.build import TWO, Paper

CHECK = "network/not-asked"
KIN = (
    Person(name="Nesta", role=Role.RELATIVE, kin="nan", aliases=("Nain",)),
    Person(name="Ifor", role=Role.RELATIVE, kin="uncle"),
)


def helped(kind: Kind = Kind.CORE_GROUP) -> Paper:
    paper = Paper(kind, (*TWO, *KIN)).many("The kitchen is warm", 3, "strength")
    paper.line("Nain has Cadi on Fridays.", "strength", about=("Nesta", "Cadi"))
    return paper.line("Nain cooks for Cadi.", "strength", about=("Nesta", "Cadi"))


def test_those_who_help_and_are_not_asked_are_named_in_one_note() -> None:
    paper = helped().line("Ifor lends the van.", "strength", about=("Ifor",))
    paper.line("Ifor mends the gate.", "strength", about=("Ifor",))
    paper.line("The neighbour cooks.", "friend-helps")
    found = paper.found(CHECK)
    assert len(found) == 1
    assert found[0].message.endswith("Nesta, Ifor, a friend or neighbour.")
    assert found[0].subject is None
    assert len(found[0].evidence) == 5


def test_a_help_told_once_is_not_enough() -> None:
    paper = Paper(Kind.CORE_GROUP, (*TWO, *KIN)).many("The kitchen is warm", 3, "strength")
    assert not paper.line("Ifor lends the van.", "strength", about=("Ifor",)).found(CHECK)


def test_one_worry_is_not_enough_two_are() -> None:
    paper = Paper(Kind.CORE_GROUP, (*TWO, *KIN)).many("The kitchen is warm", 3, "strength")
    paper.line("Ifor drinks.", "risk", about=("Ifor",))
    assert not paper.found(CHECK)
    assert paper.line("Ifor shouts.", "risk", about=("Ifor",)).found(CHECK)


def test_who_is_asked_heard_there_or_dead_is_left_out() -> None:
    papers = (
        helped().line("We rang Nain.", "network-asked", about=("Nesta",)),
        helped().line("Nain said no.", "family_voice", who=["Nesta"]),
        helped().line("Present: Anwen, Nesta.", "family-there", about=("Anwen",)),
        helped().line("Nain died in May.", "relative-dead", about=("Nesta",)),
        helped().task("Nain to ring the GP.", owner="Nain"),
        helped().task("Mrs Pryce to see Nain.", owner="Mrs Pryce"),
    )
    assert [paper.found(CHECK) for paper in papers] == [[]] * len(papers)


def test_a_gathered_network_answers_for_everybody() -> None:
    assert helped().found(CHECK)
    told = helped().line("A family group conference is booked.", "network-gathered")
    assert not told.found(CHECK)


def test_a_neighbour_who_was_asked_is_not_named() -> None:
    paper = Paper(Kind.CORE_GROUP).many("The kitchen is warm", 3, "strength")
    paper.line("The neighbour cooks.", "friend-helps")
    assert paper.found(CHECK)
    assert not paper.line("We asked the neighbour.", "friend-asked").found(CHECK)


def test_only_where_a_plan_is_made_or_looked_at() -> None:
    assert not helped(Kind.FAMILY_MEETING).found(CHECK)
