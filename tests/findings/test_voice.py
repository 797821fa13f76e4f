from __future__ import annotations

from conference.findings.cast import cast_of
from conference.record import Kind, Person, Record, Role
from tests.findings.build import TWO, Paper, book

CHILD, PARENT = "voice/child-unheard", "voice/parent-unheard"


def paper(*people: Person, kind: Kind = Kind.CORE_GROUP) -> Paper:
    return Paper(kind, people or TWO).many("The kitchen is warm", 3, "strength")


def child(name: str, **more: str) -> Person:
    return Person(name=name, role=Role.CHILD, **more)


def parent(name: str, kin: str | None = None, *aliases: str) -> Person:
    return Person(name=name, role=Role.PARENT, kin=kin, aliases=aliases)


def test_each_child_without_words_of_their_own_is_unheard() -> None:
    assert paper().subjects(CHILD) == ["Bryn", "Cadi"]
    told = paper().line("Bryn: I want a dog.", "child_voice", who=["Bryn"])
    assert told.subjects(CHILD) == ["Cadi"]


def test_what_was_not_asked_is_quoted() -> None:
    told = paper().line("Cadi was asleep.", "child-unsought", about=("Cadi",))
    assert [f.evidence[0].text for f in told.found(CHILD) if f.evidence] == ["Cadi was asleep."]


def test_the_question_names_the_child() -> None:
    assert "What has Bryn said" in paper().found(CHILD)[0].question


def test_a_voice_of_both_is_the_voice_of_each() -> None:
    both = paper().line("Both children said they like it here.", "child_voice")
    assert both.subjects(CHILD) == []


def test_a_voice_nobody_is_named_for_is_the_only_childs_or_the_nearest_ones() -> None:
    one = paper(child("Bryn")).line("Wants a dog.", "child_voice")
    assert one.subjects(CHILD) == []
    two = paper().line("Cadi came in.").line("Wants a dog.", "child_voice")
    assert two.subjects(CHILD) == ["Bryn"]


def test_a_child_not_born_yet_is_not_called_unheard() -> None:
    assert paper(child("Unborn baby Rees")).subjects(CHILD) == []


def test_a_group_is_not_a_child_and_a_kin_word_alone_is_no_further_child() -> None:
    people = (child("Bryn"), child("Children", kin="children"), child("Brother", kin="brother"))
    assert paper(*people).subjects(CHILD) == ["Bryn"]


def test_no_child_found_is_a_limit_and_no_finding() -> None:
    report = paper(parent("Anwen", "mum")).report()
    assert not [f for f in report.findings if f.check == CHILD]
    assert any("no child was found" in limit for limit in report.limits)


def test_each_parent_without_a_view_is_unheard() -> None:
    assert paper().subjects(PARENT) == ["Anwen", "Tomos"]
    told = paper().line("Anwen said she is tired.", "family_voice", who=["Anwen"])
    assert told.subjects(PARENT) == ["Tomos"]


def test_a_parent_heard_by_their_kin_word_is_heard() -> None:
    told = paper().line("Mum said she is tired.", "family_voice", who=["Mum"])
    assert told.subjects(PARENT) == ["Tomos"]


def test_two_fathers_are_two_people() -> None:
    people = (child("Bryn"), parent("Tomos", "dad"), parent("Ifor", "dad"))
    told = paper(*people).line("Ifor said no.", "family_voice", who=["Ifor"])
    assert told.subjects(PARENT) == ["Tomos"]


def test_mum_is_the_one_mother_who_is_named() -> None:
    people = (child("Bryn"), parent("Anwen", "mum"), parent("Mum", "mum"))
    assert paper(*people).subjects(PARENT) == ["Anwen"]
    told = paper(*people).line("Mum said no.", "family_voice", who=["Mum"])
    assert told.subjects(PARENT) == []


def test_parents_who_speak_together_are_both_heard() -> None:
    people = (*TWO, parent("Parents", "parents"))
    told = paper(*people).line("The parents said they try.", "family_voice", who=["Parents"])
    assert told.subjects(PARENT) == []


def test_a_carer_counts_where_they_have_a_name() -> None:
    named = Person(name="Craig", role=Role.CARER, kin="partner")
    bare = Person(name="New partner", role=Role.CARER, kin="partner")
    assert paper(child("Bryn"), named, bare).subjects(PARENT) == ["Craig"]


def test_the_dead_are_not_asked_for_their_view() -> None:
    told = paper().line("Tomos died in May.", "parent-dead", about=("Tomos",))
    assert told.subjects(PARENT) == ["Anwen"]


def test_no_parent_found_is_a_limit() -> None:
    report = paper(child("Bryn")).report()
    assert any("no parent was found" in limit for limit in report.limits)


def test_a_child_heard_through_a_grown_up_only() -> None:
    check = "voice/child-second-hand"
    words = "Anwen says Bryn likes it."
    through = paper().line(words, "child_voice", "child-through-adult", who=["Bryn"])
    assert through.subjects(check) == ["Bryn"]
    assert through.line("Bryn: I do.", "child_voice", who=["Bryn"]).subjects(check) == []
    spoken = paper().line("He wants a dog.", "child_voice", who=["Bryn"], speaker="Anwen")
    assert spoken.subjects(check) == ["Bryn"]


def test_age_as_the_reason_for_no_view() -> None:
    check = "voice/too-young"
    assert paper().subjects(check) == []
    told = paper().line("Cadi is too young to say.", "too-young", about=("Cadi",))
    assert told.subjects(check) == ["Cadi"]


def test_a_mum_and_a_dad_known_only_so_are_two_people() -> None:
    people = (parent("Mum", "mum"), parent("Dad", "dad"), parent("Anwen"))
    record = Record(source="", kind=Kind.OTHER, text="", people=people)
    cast = cast_of(record.people, book())
    assert cast.subjects() == [0, 1, 2]


def test_a_doubtful_voice_does_not_call_a_quiet_child_heard() -> None:
    told = paper().line("Bryn says.", "child_voice", who=["Bryn"])
    told.tags[-1] = told.tags[-1].model_copy(update={"confidence": 0.4})
    assert told.subjects(CHILD) == ["Bryn", "Cadi"]
