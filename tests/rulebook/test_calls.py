"""Questions in packs: they wait for checks that there are, and a later pack changes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from conference.errors import RulebookError
from conference.rulebook.book import Rulebook
from conference.rulebook.loader import load

CHECK = "- {id: actions/load, level: note, message: m, question: q?, source: ours}\n"
QUESTION = """\
- id: question/own
  audience: [chair, worker]
  asks: "Which three?"
  when: actions/load
  source: ours
"""


def pack(folder: Path, questions: str, checks: str = "") -> Path:
    (folder / "checks").mkdir(parents=True)
    (folder / "pack.yml").write_text('name: p\nversion: "1"\n')
    (folder / "questions.yml").write_text(questions)
    if checks:
        (folder / "checks" / "own.yml").write_text(checks)
    return folder


def loaded(tmp_path: Path, *later: str, first: str = QUESTION) -> Rulebook:
    packs = [pack(tmp_path / "p0", first, CHECK)]
    packs += [pack(tmp_path / f"p{i}", words) for i, words in enumerate(later, 1)]
    return load(packs)


def test_a_question_names_its_checks_and_readers(tmp_path: Path) -> None:
    (question,) = loaded(tmp_path).questions
    assert question.when == ("actions/load",)
    assert question.audience == ("chair", "worker")


def test_a_later_pack_changes_only_what_it_names(tmp_path: Path) -> None:
    (question,) = loaded(tmp_path, "- {id: question/own, asks: 'Which two?'}").questions
    assert (question.asks, question.source) == ("Which two?", "ours")


def test_a_later_pack_switches_one_off_and_adds_another(tmp_path: Path) -> None:
    more = QUESTION.replace("question/own", "question/more")
    book = loaded(tmp_path, "- {id: question/own, on: false}", more)
    assert {each.id: each.on for each in book.questions} == {
        "question/own": False,
        "question/more": True,
    }


@pytest.mark.parametrize("when", ["actions/load", "actions"])
def test_a_check_or_a_family_may_be_named(when: str, tmp_path: Path) -> None:
    assert loaded(tmp_path, first=QUESTION.replace("actions/load", when)).questions


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (
            QUESTION.replace("actions/load", "actions/lod"),
            r"p0/questions.yml:4:9: no check 'actions/lod' - did you mean 'actions/load'\?",
        ),
        (QUESTION.replace("actions/load", "weather"), "no check 'weather' - use a check's id"),
        (QUESTION.replace("actions/load", "[]"), "p0/questions.yml:4:9: when: "),
        (QUESTION.replace("[chair, worker]", "[cheir]"), "did you mean 'chair'"),
        (QUESTION.replace("asks", "ask"), "'asks' is missing"),
        (QUESTION + QUESTION, "stands already"),
        ("questions", "should be a list"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(questions: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match=told):
        loaded(tmp_path, first=questions)
