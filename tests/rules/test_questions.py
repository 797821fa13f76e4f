"""The questions that ship: short, asked once, and one for everybody in every matter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conference.data import rule_packs
from conference.findings.agenda import READERS
from conference.record import Kind
from conference.renderers.csv import COLUMNS
from conference.report import Audience
from conference.rulebook.calls import family
from conference.rulebook.loader import load
from conference.rulebook.schema import QuestionRule

BOOK = load(rule_packs())
FAMILIES = sorted({family(check.id) for check in BOOK.checks})
LONGEST = 120
PAGE = Path(__file__).parents[2] / "docs" / "actions-and-questions.md"


@pytest.mark.parametrize("question", BOOK.questions, ids=lambda question: question.id)
def test_it_asks_and_is_short_enough_to_say_aloud(question: QuestionRule) -> None:
    assert question.asks.endswith("?")
    assert question.asks[0].isupper()
    assert len(question.asks) <= LONGEST
    assert "{" not in question.asks


@pytest.mark.parametrize("question", BOOK.questions, ids=lambda question: question.id)
def test_its_id_says_whose_it_is(question: QuestionRule) -> None:
    assert question.id.split("/")[1] in question.audience


def test_none_stands_twice() -> None:
    asked = [each.asks.casefold() for each in BOOK.questions]
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("name", FAMILIES)
def test_each_family_of_checks_calls_one_up_for_some_reader(name: str, kind: Kind) -> None:
    checks = [check for check in BOOK.checks if family(check.id) == name]
    for check in checks:
        if check.kinds and kind not in check.kinds:
            continue
        readers = set(READERS[kind]) & set(check.audience or Audience)
        called = [
            each.id
            for each in BOOK.questions
            if {check.id, name} & set(each.when)
            and readers & set(each.audience)
            and (not each.kinds or kind in each.kinds)
        ]
        assert called, f"{check.id} calls up no question in a record of kind {kind}"


def test_the_pack_on_the_page_does_what_the_page_says(tmp_path: Path) -> None:
    (block,) = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "pack.yml").write_text('name: ours\nversion: "1"\n', encoding="utf-8")
    (tmp_path / "questions.yml").write_text(block, encoding="utf-8")
    ours = {each.id: each for each in load([*rule_packs(), tmp_path]).questions}
    before = {each.id for each in BOOK.questions if each.on}
    assert {name for name, each in ours.items() if each.on} ^ before == {
        "question/ours/bus",
        "question/chair/recognised",
    }


def test_the_page_names_every_column_of_the_table() -> None:
    told = " ".join(PAGE.read_text(encoding="utf-8").split())
    assert f"columns of the table are: {', '.join(COLUMNS)}." in told
