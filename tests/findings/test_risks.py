from __future__ import annotations

import pytest

from tests.findings.build import Paper

CHECK = "risks/not-prioritised"


def heap() -> Paper:
    return Paper().many("Cadi missed a clinic", 4, "risk")


def test_a_heap_of_worries_is_not_prioritised() -> None:
    assert len(heap().quoted(CHECK)) == 4
    assert "4 worries" in heap().found(CHECK)[0].message


def test_two_worries_need_no_order() -> None:
    few = Paper().many("Cadi missed a clinic", 2, "risk").line("Bryn reads.", "strength")
    assert not few.found(CHECK)


@pytest.mark.parametrize("signal", ["priority-worry", "priority-stated", "priority-order"])
def test_a_worry_put_first_is_enough(signal: str) -> None:
    assert not heap().line("The worst of it is the river.", "risk", signal).found(CHECK)


def test_words_of_rank_without_a_worry_rank_nothing() -> None:
    assert heap().line("The main one is the blue form.", "priority-stated").found(CHECK)


def test_a_heading_that_promises_an_order_needs_worries_under_it() -> None:
    empty = heap().heading("Worries in order", "priority-order")
    assert empty.found(CHECK)
    full = Paper().heading("Worries in order", "priority-order").many("Cadi fell", 4, "risk")
    assert not full.found(CHECK)


def test_a_question_ranks_only_where_a_worry_answers_it() -> None:
    asked = Paper().many("Cadi missed a clinic", 4, "risk")
    asked.line("Which frightens you most?", "priority-asked")
    assert asked.found(CHECK)
    asked.line("That she falls in the river.", "risk")
    assert not asked.found(CHECK)


def test_an_answer_that_refuses_to_rank_leaves_the_question_open() -> None:
    asked = heap().line("Which frightens you most?", "priority-asked")
    asked.line("All of it equally.", "priority-refused").line("The river is deep.", "risk")
    assert asked.found(CHECK)


def test_one_place_in_a_row_ranks_nothing_and_two_do() -> None:
    counted = heap().line("First, the river.", "risk", "priority-ordinal")
    assert counted.found(CHECK)
    assert not counted.line("Second, the road.", "risk", "priority-ordinal").found(CHECK)


def test_risks_that_their_rules_mark_as_ranked_count_from_two() -> None:
    marked = heap().line("Top, the river.", "risk", priority=True)
    assert marked.found(CHECK)
    assert not marked.line("Then the road.", "risk", priority=True).found(CHECK)
