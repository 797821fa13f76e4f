from __future__ import annotations

import pytest

from conference.analyse import examine
from conference.readers import read
from conference.record import Person, Role
from conference.report import Entry, Report
from conference.tags import Action
from tests.findings.build import TWO, Paper

WIDE = (
    *TWO,
    Person(name="Nesta", role=Role.RELATIVE, kin="nan", aliases=("Nain",)),
    Person(name="Craig", role=Role.CARER, kin="partner"),
)
MOTHERS = (
    Person(name="Tyler", role=Role.CHILD),
    Person(name="Lola", role=Role.CHILD),
    Person(name="Kayleigh", role=Role.PARENT, kin="mum"),
    Person(name="Sian", role=Role.PARENT, kin="mum"),
    Person(name="Gavin", role=Role.PARENT, kin="dad", aliases=("Dad",)),
    Person(name="Mair", role=Role.RELATIVE, kin="nan", aliases=("Nain", "Mamgu")),
    Person(name="Olwen", role=Role.RELATIVE, kin="nan"),
)


def entries(report: Report) -> dict[str, Entry]:
    return {entry.name: entry for entry in report.ledger}


def whose(paper: Paper, column: str = "risks") -> list[str]:
    return [entry.name for entry in paper.report().ledger if getattr(entry, column)]


def lines(text: str) -> dict[str, Entry]:
    return entries(examine(read("-", stdin=text.encode())))


@pytest.mark.parametrize(
    ("words", "about", "names"),
    [
        ("Anwen was drunk when Bryn came home.", ("Anwen", "Bryn"), ["Bryn", "Anwen"]),
        ("Tomos threw a plate at Anwen.", ("Tomos", "Anwen"), ["Tomos"]),
        ("Bryn was hit by Tomos.", ("Bryn", "Tomos"), ["Bryn", "Tomos"]),
        ("Nain is worried that Anwen drinks.", ("Nesta", "Anwen"), ["Anwen"]),
        ("Anwen's drinking and Tomos's temper.", ("Anwen", "Tomos"), ["Anwen", "Tomos"]),
        ("Mum and Dad shout at night.", ("Anwen", "Tomos"), ["Anwen", "Tomos"]),
        ("The parents argue about money.", (), ["Anwen", "Tomos"]),
        ("The children are often late.", (), ["Bryn", "Cadi"]),
        ("Cadi is treated differently from the other children.", ("Cadi",), ["Cadi"]),
        ("Bryn's dad drinks.", ("Bryn", "Tomos"), ["Tomos"]),
        ("Mum's boyfriend stays most nights.", ("Craig",), ["Craig"]),
        ("Anwen's mother drinks.", ("Anwen",), ["Nesta"]),
        ("No food in the house (Nain).", ("Nesta",), []),
        ("Mrs Pryce asked for the child protection plan.", ("Mrs Pryce",), []),
    ],
)
def test_a_worry_stands_to_the_name_of_who_does_it(
    words: str, about: tuple[str, ...], names: list[str]
) -> None:
    assert whose(Paper(people=WIDE).line(words, "risk", about=about)) == names


@pytest.mark.parametrize(
    ("words", "about", "names"),
    [
        ("Anwen reads to Bryn at bedtime.", ("Anwen", "Bryn"), ["Anwen"]),
        ("When Tomos shouts, Anwen takes them out.", ("Tomos", "Anwen"), ["Anwen"]),
        ("Mrs Pryce said that Nain has Cadi on Fridays.", ("Nesta", "Cadi"), ["Nesta"]),
        ("With Nain's help Bryn gets to school.", ("Nesta", "Bryn"), ["Bryn"]),
        ("Anwen told the school about the row.", ("Anwen",), ["Anwen"]),
        ("Bryn is cared for by Nain.", ("Bryn", "Nesta"), ["Bryn", "Nesta"]),
    ],
)
def test_a_strength_stands_to_the_name_of_who_acts(
    words: str, about: tuple[str, ...], names: list[str]
) -> None:
    assert whose(Paper(people=WIDE).line(words, "strength", about=about), "strengths") == names


def test_a_pronoun_is_whom_the_sentence_does_not_name() -> None:
    told = Paper().line("He hit Bryn.", "risk", about=("Tomos", "Bryn"))
    assert whose(told) == ["Bryn", "Tomos"]
    said = Paper().line("Mum says she has stopped.", "strength", about=("Anwen",))
    assert whose(said, "strengths") == ["Anwen"]


def test_he_is_nobody_where_only_a_mother_is_named() -> None:
    assert whose(Paper().line("He rang Mum's school.", "risk", about=("Anwen",))) == ["Anwen"]
    assert whose(Paper().line("He won a prize.", "risk")) == []


def test_they_are_the_pair_or_group_named_before() -> None:
    paper = Paper().line("Mum and Dad came.").line("They rang twice.", "strength")
    assert whose(paper, "strengths") == ["Anwen", "Tomos"]


def test_the_label_of_a_line_and_a_heading_tell_whose_it_is() -> None:
    headed = Paper().heading("Dad").line("No tenancy yet.", "risk")
    assert whose(headed) == ["Tomos"]
    title = Paper().heading("Conference: Bryn and Cadi").line("The flat is cold.", "risk")
    assert whose(title) == []


def test_what_the_writer_says_of_themselves_is_nobodys() -> None:
    assert whose(Paper().heading("Dad").line("I was too late again.", "risk")) == []


def test_an_only_child_has_what_is_told_of_a_childs_days() -> None:
    one = Paper(people=TWO[:1])
    assert whose(one.line("Attendance 61%.", "risk", "child-day")) == ["Bryn"]
    assert whose(Paper().line("Attendance 61%.", "risk", "child-day")) == []


def test_two_mothers_are_two_lines_and_mum_is_the_one_spoken_of() -> None:
    paper = Paper(people=MOTHERS)
    paper.line("Sian came late.").line("Mum was drunk.", "risk", about=("Kayleigh",))
    assert whose(paper) == ["Sian"]


def test_nain_and_mamgu_are_told_apart_by_the_names_beside_them() -> None:
    paper = Paper(people=MOTHERS).line("Present: Mair (Nain), Olwen (Mamgu).")
    paper.line("Mamgu minds Lola.", "strength", about=("Mair", "Lola"))
    assert whose(paper, "strengths") == ["Olwen"]


def test_the_speaker_is_i_and_a_worker_asking_means_the_one_who_answers() -> None:
    talk = Paper(talk=True)
    talk.line("I drink when they sleep.", "risk", speaker="Anwen")
    assert whose(talk) == ["Anwen"]
    talk.line("You have done well.", "strength", speaker="Mrs Pryce")
    assert whose(talk, "strengths") == ["Anwen"]


def test_tasks_stand_with_their_owners_and_help_with_whom_it_is_for() -> None:
    paper = Paper(people=WIDE)
    paper.task("Mum and Nain to keep a diary.", owner="Mum and Nain")
    paper.task("Parents to sign.", owner="Parents")
    paper.task("Mrs Pryce to ask Bryn.", owner="Mrs Pryce to ask Bryn")
    paper.actions.append(
        Action(start=0, end=3, text="Mum", owner="Mrs Pryce", whom=("the family",), offers=True)
    )
    asked = {name: len(entry.asked) for name, entry in entries(paper.report()).items()}
    assert asked == {"Bryn": 0, "Cadi": 0, "Anwen": 2, "Tomos": 1, "Craig": 0, "Nesta": 1}


def test_a_doubtful_voice_is_no_voice_and_blame_is_whom_it_is_about() -> None:
    paper = Paper().line("Anwen said no.", "family_voice", who=["Anwen"])
    paper.line("Tomos plays games with us.", "blame", about=("Tomos",))
    assert whose(paper, "voice") == ["Anwen"]
    assert whose(paper, "blame") == ["Tomos"]
    paper.tags[0] = paper.tags[0].model_copy(update={"confidence": 0.2})
    assert whose(paper, "voice") == []


def test_nobody_but_family_has_a_line_and_children_come_first() -> None:
    assert list(entries(Paper(people=WIDE).report())) == [
        *("Bryn", "Cadi", "Anwen", "Tomos", "Craig", "Nesta")
    ]


def test_a_whole_record_with_two_mothers_and_a_step_parent() -> None:
    own = lines(
        """Review conference, 14 May 2026
Tyler (10), Lola (6)
Kayleigh Beddoe (mother of Tyler), Sian Price (mother of Lola), Gavin Price (father).

Kayleigh
Kayleigh has been sober for nine weeks. She goes to the group every Tuesday.

Sian
Sian takes Lola to school every day.

Gavin
He drinks at weekends and he threw a plate at Sian while Lola was in the room.
"""
    )
    assert len(own["Kayleigh"].strengths) == 2
    assert len(own["Sian"].strengths) == 1
    assert not own["Sian"].risks
    assert own["Gavin"].risks
    assert own["Lola"].risks
    assert not own["Tyler"].risks


def test_a_whole_terse_record() -> None:
    own = lines(
        """supervision 6/3 - Huw / Aisha
K (14), D (7)
Mum - engaging. Drinks less. Missed two sessions.
Dad - not met. He hit K in November.
K - 61% att. Self harm x2.
Auntie Shaz has them Fridays.
Mum to book GP.
"""
    )
    assert own["Mum"].asked
    assert {quote.text for quote in own["K"].risks} >= {"Self harm x2"}
    assert own["Shaz"].strengths
