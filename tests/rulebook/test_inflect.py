"""The forms of a lemma: regular spelling computed, the rest from a table."""

from __future__ import annotations

import pytest

from conference import data
from conference.errors import Fault
from conference.rulebook import yamlfile
from conference.rulebook.inflect import forms

REGULAR = """
walk walks walked walking
shout shouts shouted shouting
watch watches watched watching
kiss kisses kissed kissing
push pushes pushed pushing
fix fixes fixed fixing
buzz buzzes buzzed buzzing
cry cries cried crying
carry carries carried carrying
deny denies denied denying
play plays played playing
stay stays stayed staying
enjoy enjoys enjoyed enjoying
bake bakes baked baking
argue argues argued arguing
phone phones phoned phoning
agree agrees agreed agreeing
free frees freed freeing
dye dyes dyed dyeing
toe toes toed toeing
tie ties tied tying
die dies died dying
stop stops stopped stopping
drop drops dropped dropping
hug hugs hugged hugging
slap slaps slapped slapping
sob sobs sobbed sobbing
grin grins grinned grinning
rub rubs rubbed rubbing
shrug shrugs shrugged shrugging
chat chats chatted chatting
quip quips quipped quipping
panic panics panicked panicking
need needs needed needing
look looks looked looking
follow follows followed following
relax relaxes relaxed relaxing
whisper whispers whispered whispering
cwtch cwtches cwtched cwtching
attend attends attended attending
""".strip().splitlines()
IRREGULAR = """
go goes went gone going
see sees saw seen seeing
have has had having
undertake undertakes undertook undertaken undertaking
lay lays laid laying
visit visits visited visiting
refer refers referred referring
travel travels travelled travelling
sleep sleeps slept sleeping
hit hits hitting
child children
""".strip().splitlines()


@pytest.mark.parametrize("line", REGULAR, ids=lambda line: line.split()[0])
def test_regular(line: str) -> None:
    lemma, *others = line.split()
    assert forms(lemma, {}) == {lemma, *others}


@pytest.mark.parametrize("line", IRREGULAR, ids=lambda line: line.split()[0])
def test_irregular(line: str) -> None:
    lemma, *others = line.split()
    faults: list[Fault] = []
    table, _ = yamlfile.load(data.data("rules") / "core" / "irregular.yml", "irregular.yml", faults)
    assert not faults
    assert {lemma, *others} <= forms(lemma, table)
    assert f"{lemma}ed" not in forms(lemma, table) or f"{lemma}ed" in others


def test_the_table_wins() -> None:
    assert forms("ring", {"ring": ("rang",)}) == {"ring", "rang"}
