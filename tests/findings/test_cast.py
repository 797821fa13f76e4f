from __future__ import annotations

import pytest

from conference.findings.cast import Cast, cast_of
from conference.findings.mentions import names_of
from conference.record import Person, Role
from tests.findings.build import TWO, book


def person(name: str, role: Role = Role.PARENT, kin: str | None = None) -> Person:
    return Person(name=name, role=role, kin=kin)


def cast(*people: Person) -> Cast:
    return cast_of(people, book())


def test_mum_is_both_where_two_mothers_are_named() -> None:
    own = cast(person("Kayleigh", kin="mum"), person("Sian", kin="mum"), person("Mum", kin="mum"))
    assert own.find("Mum") == (0, 1)
    assert own.subjects() == [0, 1]


def test_parents_are_both_and_no_step_parent() -> None:
    own = cast(
        *(person("Ann", kin="mum"), person("Rob", kin="dad"), person("Dean", kin="stepdad")),
        person("Parents", kin="parents"),
    )
    assert own.find("parents") == (0, 1)


def test_mums_partner_is_the_one_partner_named_and_never_a_parent_without_a_kin_word() -> None:
    craig = person("Craig", Role.CARER, "partner")
    bare = person("Mum's partner", kin="stepdad")
    assert cast(person("Ann"), craig, bare).find("Mum's partner") == (1,)
    assert cast(person("Ann"), bare).subjects() == [0, 1]


def test_a_stepmum_is_no_stepdad() -> None:
    own = cast(person("Dean", kin="stepdad"), person("Stepmum", kin="stepmum"))
    assert own.subjects() == [0, 1]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Mum and Dad", ["Anwen", "Tomos"]),
        ("her daughter", []),
        ("the other children", []),
        ("child protection plan", []),
        ("all the kids", ["Bryn", "Cadi"]),
        ("Anwen's dad", ["Anwen"]),
        ("anwen", []),
        ("BRYN", ["Bryn"]),
    ],
)
def test_words_that_name_the_family(words: str, names: list[str]) -> None:
    own = cast_of(TWO, book())
    found = names_of(own, book()).scan(words)
    assert [own.people[i].name for one in found for i in one.who] == names


def test_words_call_somebody_by_whole_names_alone() -> None:
    own = cast(person("Jo", kin="mum"), person("Al"), person("Mrs Rees-Hughes", Role.WORKER))
    every = own.subjects()
    assert own.spelt(every, "We will join in as always.") == set()
    assert own.spelt(every, "Jo's car; AL; Mrs Rees Hughes") == {0, 1, 2}
    assert own.spelt(every, "Her mum was there") == {0}


def test_several_names_stand_for_each_person_once() -> None:
    own = cast_of(TWO, book())
    assert own.those(["Tomos", "Mum", "Anwen", "Nobody"]) == (3, 2)


def test_an_only_child_is_her_son_and_the_baby_where_young_enough() -> None:
    boy = cast_of((TWO[0], TWO[2]), book())
    words = "The baby slept. Her son too."
    assert [one.start for one in names_of(boy, book()).scan(words)] == [20]
    infant = Person(name="Wren", role=Role.CHILD, age="5 months")
    own = cast_of((infant, TWO[2]), book())
    assert [one.who for one in names_of(own, book()).scan(words)] == [(0,), (0,)]
