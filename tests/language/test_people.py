"""Who is who in short records: name, role, kin word and age, from the words around a name."""

from __future__ import annotations

import pytest

from conference.analyse import examine
from conference.language.ages import is_age
from conference.readers import read
from conference.record import Person, Role
from tests.language.build import captions, reading

RECORDS = {
    "attendance list": (
        "Initial conference\n\nPresent\n\nFfion Hale, mother\nGareth Pugh, health visitor\n\n"
        "Child: Tegan, aged 7\n\nTegan told Gareth that she likes school. Ffion said mornings are"
        " hard. Gareth will ring Ffion.\n",
        "Ffion parent mum; Gareth worker; Tegan child 7",
    ),
    "title before the name": (
        "Core group\n\nSocial worker Sunita Rao opened. Sunita had seen Idris (5) at nursery."
        " Idris plays alone.\n",
        "Sunita worker; Idris child 5",
    ),
    "mum and stepdad": (
        "Review conference\n\nBryn (10) lives with his mum Carys and stepdad Wayne. Wayne shouted"
        " at Bryn. Carys was upset.\n",
        "Bryn child 10; Carys parent mum; Wayne parent stepdad",
    ),
    "a grandmother": (
        "Core group\n\nHer nan, Glenys, has Poppy (6) at weekends. Glenys says Poppy is settled."
        " Poppy likes it there.\n",
        "Glenys relative nan; Poppy child 6",
    ),
    "kin words only": (
        "Supervision\n\nMum is tired. Taid helps. Dad rang twice. Nan has the baby.\n",
        "Mum parent mum; Taid relative grandad; Dad parent dad; Nan relative nan",
    ),
    "an aunt": (
        "Family meeting\n\nAuntie Meinir said she would have Osian (3). Osian's dad Tom agreed."
        " Meinir has a spare room.\n",
        "Meinir relative aunt; Osian child 3; Tom parent dad",
    ),
    "a foster carer": (
        "LAC review\n\nThe foster carer, Beryl, says Nico (8) sleeps well. Nico sees his mum Zofia"
        " on Saturdays. Beryl takes him.\n",
        "Beryl carer foster_carer; Nico child 8; Zofia parent mum",
    ),
    "a child who speaks": (
        "Worker: What do you like, Mali?\nMali: I like school. My mum shouts and my dad goes out."
        " My teacher is nice.\nWorker: Thanks for telling me.\nMali: Can I go now? My brother is"
        " waiting.\n",
        "Mali child; Mum parent mum; Dad parent dad",
    ),
    "a police officer": (
        "Conference\n\nDC Harding told the conference of the call on 3 May. Their son Rhodri (2)"
        " was asleep. Harding will share the log.\n",
        "Harding worker; Rhodri child 2",
    ),
    "short for the job": (
        "Core group\n\nHV Ceri weighed Alys (9 months). Ceri has no worries. Alys's mother Siwan"
        " was pleased.\n",
        "Ceri worker; Alys child 9_months; Siwan parent mum",
    ),
    "twins": (
        "Conference\n\nTwins Efa and Non started school. Efa is shy. Non is loud. Their mum Gwen"
        " walks them.\n",
        "Efa child; Non child; Gwen parent mum",
    ),
    "an initial": (
        "Conference\n\nCerys (11) lives with her mum Dawn. Cerys hates the flat. C said it smells."
        " C is often at school late. Cerys draws.\n",
        "Cerys child 11; Dawn parent mum",
    ),
    "by surname": (
        "Conference\n\nMr Voyle is the father of Ioan (7). Mrs Pask teaches Ioan. Mr Voyle came"
        " late. Mrs Pask left early.\n",
        "Mr_Voyle parent dad; Ioan child 7; Mrs_Pask worker",
    ),
    "before birth": (
        "Pre-birth conference\n\nThe unborn baby is due in May. The mother, Tanya, is young."
        " Midwife Rose sees Tanya weekly.\n",
        "Tanya parent mum; Rose worker",
    ),
    "Mam": (
        "Core group\n\nMam brings Gethin (6) on time. Mam said she has stopped drink. Gethin told"
        " his teacher.\n",
        "Gethin child 6; Mam parent mum",
    ),
    "one man, three ways": (
        "Conference\n\nHuw Jenkins (father) came. Huw said he was sorry. Mr Jenkins will move out."
        " Huw's son is Twm (9).\n",
        "Huw parent dad; Twm child 9",
    ),
    "a list of children": (
        "Review\n\nChildren: Ela, Gruff and Sion\n\nEla is 14. Gruff is 11. Sion is 3. Their mum is"
        " Nerys.\n",
        "Ela child 14; Gruff child 11; Sion child 3; Nerys parent mum",
    ),
    "captions": (
        captions(
            "so tell me about Tirion she's six", "and her mum has been going to the group",
            "yeah Tirion said she likes it", "and Tirion sees her nan",
        ),
        "Tirion child six; Mum parent mum; Nan relative nan",
    ),
    "school words": (
        "Supervision\n\nMegan's teacher says Megan is hungry. Megan is in Year 3. Her brother Owen"
        " is in reception. Their mother Leah works nights.\n",
        "Megan child; Owen child; Leah parent mum",
    ),
    "Gran Doreen": (
        "Visit\n\nGran Doreen opened the door. Doreen looks after Callum (4) while his mum Stacey"
        " works.\n",
        "Doreen relative nan; Callum child 4; Stacey parent mum",
    ),
    "another language": (
        "Conference\n\nZofia (9) lives with her mother Agnieszka. Agnieszka said through the"
        " interpreter that Zofia is happy. Babcia visits.\n",
        "Zofia child 9; Agnieszka parent mum; Babcia relative nan",
    ),
    "coupled": (
        "Core group\n\nJac (9) and Elsi live with their mother Rhian. Jac reads. Elsi sings.\n",
        "Jac child 9; Elsi child; Rhian parent mum",
    ),
    "headteacher": (
        "Core group\n\nHeadteacher Mrs Rees praised Dafydd (8). Mrs Rees said Dafydd is in on time."
        " His dad, Emyr, drives him. Emyr was pleased.\n",
        "Mrs_Rees worker; Dafydd child 8; Emyr parent dad",
    ),
    "nobody": ("Notes\n\nNothing was agreed. The bus was late on Monday.\n", ""),
    "months and places": (
        "Core group\n\nIn May they moved to Wales. On Tuesday the Council rang. Easter was hard for"
        " Mum.\n",
        "Mum parent mum",
    ),
}  # fmt: skip


def shown(person: Person) -> str:
    parts = (person.name, person.role.value, person.kin, person.age)
    return " ".join(part.replace(" ", "_") for part in parts if part)


def people(text: str, fixed: dict[str, Role] | None = None) -> dict[str, Person]:
    return {person.name: person for person in reading(text, fixed).people}


@pytest.mark.parametrize(("text", "wanted"), RECORDS.values(), ids=RECORDS.keys())
def test_who_is_who(text: str, wanted: str) -> None:
    found = {shown(person) for person in people(text).values()}
    assert found == {one for one in wanted.split("; ") if one}


@pytest.mark.parametrize(
    ("record", "name", "alias"),
    [
        ("attendance list", "Ffion", "Ffion Hale"),
        ("attendance list", "Ffion", "mother"),
        ("an initial", "Cerys", "C"),
        ("one man, three ways", "Huw", "Mr Jenkins"),
        ("an aunt", "Meinir", "Auntie"),
    ],
)
def test_other_names(record: str, name: str, alias: str) -> None:
    assert alias in people(RECORDS[record][0])[name].aliases


def test_what_the_user_says_wins() -> None:
    text = RECORDS["mum and stepdad"][0]
    found = people(text, {"Wayne": Role.RELATIVE, "Bryn": Role.CHILD, "carys": Role.CARER})
    assert {name: person.role for name, person in found.items()} == {
        "Bryn": Role.CHILD, "Carys": Role.CARER, "Wayne": Role.RELATIVE,
    }  # fmt: skip


def test_somebody_whom_the_user_names_is_there() -> None:
    text = "Notes\n\nZebedee rang. The bus was late.\n"
    assert "Zebedee" not in people(text)
    assert people(text, {"Zebedee": Role.CHILD})["Zebedee"].role is Role.CHILD


def test_names_are_written_in_the_record() -> None:
    for text, _ in RECORDS.values():
        for person in people(text).values():
            for name in (person.name, *person.aliases):
                assert name.lower() in text.lower()


def test_a_pronoun_stands_for_the_last_one_whom_it_fits() -> None:
    read = reading("Core group\n\nBryn (10) and his mum Carys came. She was tired. He was late.\n")
    said = [
        [read.people[one.person].name for one in spoken if one.person is not None]
        for spoken in read.spoken
    ]
    assert said[-2:] == [["Carys"], ["Bryn"]]


def test_in_talk_i_is_the_speaker() -> None:
    read = reading("Priya: How is it?\nLeah: I am tired. My kids are up all night.\nPriya: Oh.\n",
                   {"Leah": Role.PARENT})  # fmt: skip
    unit = next(unit for unit in read.units if unit.speaker == "Leah")
    assert "<parent>" in unit.view.opened[0]
    assert all(
        "<parent>" not in u.view.opened.get(0, ()) for u in read.units if u.speaker == "Priya"
    )


@pytest.mark.parametrize(
    ("number", "after", "age"),
    [
        ("7", "", True),
        ("three", "kids", False),
        ("10 mins", "", False),
        ("9", "in", True),
        ("18", "", False),
        ("11 weeks", "and", True),
        ("2/12", "", True),
        ("6", "sessions", False),
    ],
)
def test_what_can_be_a_childs_age(number: str, after: str, age: bool) -> None:
    assert is_age(number, after) is age


GENDERS = {
    "mr is no mum": ("Mr Tully is mum's partner. Mum said Mr Tully helps. Lexi (4) waved.", "Mum"),
    "who is told apart": (
        "Karl Hughes, father of Owen (6). Donna met Mum at the gate. Donna and Mum talked. Donna"
        " left Mum there.",
        "Mum",
    ),
}


@pytest.mark.parametrize(("text", "alone"), GENDERS.values(), ids=GENDERS.keys())
def test_a_kin_word_stays_with_nobody_it_cannot_be(text: str, alone: str) -> None:
    assert alone in people(text)


def spoken_by(text: str) -> list[object]:
    tags = examine(read("-", stdin=text.encode())).tags
    return [tag.attributes["who"] for tag in tags if tag.category.value.endswith("voice")]


HEAD = "Core group\n\nPresent: Donna (mother), Bev (aunt), Ms Nair (social worker).\nMegan (9).\n\n"


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Donna saw Bev at the shop. She said she is tired of the flat.", "Donna"),
        ('Megan – "I want my own bed."', "Megan"),
        ("Donna told us she wants a quiet house.", "Donna"),
    ],
)
def test_whose_words_they_are(words: str, who: str) -> None:
    assert spoken_by(HEAD + words) == [who]


def test_a_table_tells_who_is_who_by_the_row() -> None:
    text = (
        "Core group\n\n| Name | Who | Here |\n| --- | --- | --- |\n"
        "| Bethan Achebe | Children's social worker | Yes |\n"
        "| Eirlys Prosser | Mam-gu | Yes |\n| Elan | With Mam | - |\n\n"
        "Elan (11) drew. Bethan will ring Eirlys. Eirlys has them on Fridays. Bethan visits.\n"
    )
    document = read("-", stdin=text.encode())
    found = {p.name: (p.role, p.kin) for p in examine(document).record.people}
    assert found["Bethan"][0] is Role.WORKER
    assert found["Eirlys"] == (Role.RELATIVE, "nan")
    assert found["Elan"][0] is Role.CHILD
