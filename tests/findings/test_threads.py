from __future__ import annotations

from functools import cache

from conference.analyse import compiled_rules
from conference.findings.case import Case, case_of
from conference.findings.themes import themes
from conference.findings.threads import threads
from conference.language.actions import actions_of, with_owners
from conference.language.reading import read, record_of
from conference.language.tagging import tag
from conference.readers import read as read_file
from conference.record import Kind
from conference.tags import Action, Category
from tests.findings.build import Paper

PLAN = """Review conference for Mali (9) and Osh (2), 4 March 2026

Present: Carys (mother), Bev Tudor (social worker), Mrs Ojo (school).

What are we worried about?

Mali was late for school on eleven mornings since Christmas.
The gas has been off for a week and Osh's bedroom is damp.
Carys drank two bottles of wine while she was alone with Osh.
Mali has bad dreams about the man who shouted at the door.

Plan

Mrs Ojo to save Mali a place at breakfast club from Monday.
Bev to ring the landlord about the boiler by Friday.
Carys to see her recovery worker about the drinking on Tuesday.
Minutes to be sent out.
"""


@cache
def case(text: str) -> Case:
    """Read a record as far as the checks, as the program does."""
    compiled = compiled_rules()
    reading = read(read_file("-", stdin=text.encode()), compiled, kind=Kind.CONFERENCE)
    found = tag(reading, compiled)
    tags = with_owners(reading, found.tags, compiled)
    return case_of(record_of(reading), tags, actions_of(tags), found.signals, compiled.book)


def task(case: Case, words: str) -> Action:
    at = case.record.text.index(words)
    return next(a for a in case.actions if a.start <= at + 20 and a.end >= at)


def answers(case: Case, words: str) -> list[str]:
    """Give the first words of every risk and outcome that a task answers."""
    tags = case.of(Category.RISK, Category.OUTCOME)
    found = threads(case, tags).answered(task(case, words))
    return [case.record.text[slice(*tag.within)][:16] for tag in found]


def test_a_sentence_has_the_themes_of_its_everyday_words() -> None:
    known = case(PLAN)
    about = {
        "Mrs Ojo to save": "school",
        "Bev to ring": "home",
        "Carys to see": "alcohol",
    }
    for words, theme in about.items():
        assert theme in themes(known, task(known, words))
    assert themes(known, task(known, "Minutes to be")) == frozenset()


def test_a_task_answers_the_worry_that_it_is_about() -> None:
    known = case(PLAN)
    assert answers(known, "Mrs Ojo to save") == ["Mali was late fo"]
    assert answers(known, "Bev to ring") == ["The gas has been"]
    assert answers(known, "Carys to see")[0] == "Carys drank two "
    assert answers(known, "Minutes to be") == []


def test_an_outcome_told_in_the_tasks_own_sentence_comes_first() -> None:
    text = PLAN.replace("on Tuesday.", "so that Osh is not alone with a mother who is drunk.")
    assert answers(case(text), "Carys to see")[0] == "Carys to see her"


def test_what_names_different_children_answers_nothing_of_the_other() -> None:
    text = PLAN.replace("Mali was late", "Osh was late").replace("school on", "nursery on")
    assert "Osh was late for" not in answers(case(text), "Mrs Ojo to save")


def test_worry_and_task_of_one_number_belong_together() -> None:
    paper = Paper().line("Risk 1: the canal", "risk", "numbered")
    paper.line("Risk 2: nobody is up at eight", "risk", "numbered").many("Filler", 3, "risk")
    paper.line("Outcome 2: breakfast is on the table", "outcome", "numbered")
    known = paper.case()
    wanted = known.of(Category.OUTCOME)[0]
    found = threads(known, known.of(Category.RISK)).answered(wanted)
    assert [each.text for each in found] == ["Risk 2: nobody is up at eight"]


def test_a_plan_told_matter_by_matter_ties_what_stands_under_one_heading() -> None:
    paper = Paper()
    for name in ("One", "Two", "Three"):
        paper.heading(name).line(f"{name} worries us", "risk").task(f"{name} is seen to")
    known = paper.case()
    found = threads(known, known.of(Category.RISK)).answered(known.actions[1])
    assert [each.text for each in found] == ["Two worries us"]


def test_a_plan_apart_from_its_worries_ties_nothing_by_its_heading() -> None:
    paper = Paper().heading("Worries").many("Cadi fell", 3, "risk").heading("Plan")
    for i in range(6):
        paper.task(f"Task {i}")
    known = paper.case()
    assert not threads(known, known.of(Category.RISK)).answered(known.actions[0])


def test_only_the_nearest_few_are_given() -> None:
    paper = Paper().many("Bryn was late", 9, "risk", "theme-school")
    known = paper.task("Ring the school", "theme-school").case()
    found = threads(known, known.of(Category.RISK)).answered(known.actions[0])
    assert [each.text for each in found] == [f"Bryn was late ({i})." for i in (9, 8, 7)]


def test_worry_and_task_of_one_row_belong_together_whatever_the_file() -> None:
    """A printed page gives its rows a number and its cells the page as their place."""
    paper = Paper()
    for row in ("row 1", "row 2"):
        paper.line(f"Worry of {row}", "risk").task(f"Task of {row}")
        for i in (-2, -1):
            update = {"row": row, "place": "page 3"}
            paper.segments[i] = paper.segments[i].model_copy(update=update)
    known = paper.case()
    found = threads(known, known.of(Category.RISK)).answered(known.actions[1])
    assert [each.text for each in found] == ["Worry of row 2"]
