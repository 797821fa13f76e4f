"""A plan's table: one task a row, with who and when from the cells beside it."""

from __future__ import annotations

from conference.tags import Action
from tests.language.build import report

HEAD = """# Core group for Owen (9), 4 March 2026

Present: Leah (mother), Priya Nair (social worker).

"""


def tasks(*rows: str, title: str = "Plan") -> list[Action]:
    """The actions of a table in Markdown."""
    first, *rest = rows
    line = "|" + "---|" * (first.count("|") - 1)
    table = "\n".join([first, line, *rest])
    return list(report(f"{HEAD}## {title}\n\n{table}\n").actions)


def test_a_row_is_one_task() -> None:
    found = tasks(
        "| What will be done | Who | By when |",
        "| Ring the clinic about his jabs | Priya | 20 March |",
        "| Fit a stair gate | Leah and Priya | asap |",
    )
    assert [(a.text, a.owner, a.due, a.date) for a in found] == [
        ("Ring the clinic about his jabs", "Priya", "20 March", "2026-03-20"),
        ("Fit a stair gate", "Leah and Priya", None, None),
    ]


def test_a_cell_for_who_may_hold_the_task() -> None:
    found = tasks(
        "| What we want | How it is going | Who | When |",
        "| Owen sleeps | Mum reads to him at night | Priya to find him a bed | 20 March |",
    )
    assert [(a.text, a.owner, a.due) for a in found] == [
        ("Priya to find him a bed", "Priya", "20 March")
    ]


def test_a_cell_that_names_nobody_is_no_owner() -> None:
    found = tasks(
        "| Action | Who | When |",
        "| Home conditions to be monitored | All | Ongoing |",
    )
    assert [(a.owner, a.due) for a in found] == [(None, None)]


def test_a_row_without_its_first_cell_still_ends_with_the_date() -> None:
    lines = (
        "Action: chase the landlord | Who: Priya | When: 20 March\n"
        "Action: bed for Owen | Who: | When: tbc\n"
    )
    found = report(f"{HEAD}## Plan\n\n{lines}").actions
    assert [(a.owner, a.due) for a in found] == [("Priya", "20 March"), (None, None)]


def test_a_table_of_people_is_no_plan() -> None:
    rows = "| Name | Role | Here? |\n|---|---|---|\n| Priya Nair | social worker | yes |\n"
    assert report(f"# Core group, 4 March 2026\n\n{rows}").actions == ()
