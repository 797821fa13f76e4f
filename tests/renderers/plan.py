"""A core group's plan: tasks with and without a name, a day and words that say when."""

from __future__ import annotations

from conference.record import Kind, Person, Role
from conference.report import Report
from conference.tags import Action, Asked, Quote
from tests.renderers.build import Page

SCALES = "Ceri (HV) to weigh Nia on the scales at home by Friday"
LETTER = "Mum to bring the housing letter by 9 March 2026"
SCHOOL = "School to keep a breakfast place, each morning"
WATCH = "Home conditions to be monitored"
TALK = "Ceri to have a word with Al at the next visit"
WORRY = "Nia has lost weight since Christmas"
PEOPLE = (
    Person(name="Nia", role=Role.CHILD),
    Person(name="Ceri Lewis", role=Role.WORKER, aliases=("Ceri", "the HV")),
    Person(name="Leah", role=Role.PARENT, kin="mum", aliases=("Mum",)),
    Person(name="Al", role=Role.RELATIVE),
)


def plan(source: str = "folder/plan.docx", date: str | None = "2026-03-03") -> Report:
    page = Page()
    page.heading("Worries")
    page.line(f"{WORRY}.")
    page.heading("Plan")
    for words in (WATCH, SCALES, SCHOOL, LETTER, TALK):
        page.line(f"{words}.")
    worry = Quote(**page.at(WORRY))
    actions = (
        Action(**page.at(WATCH), vague="monitored"),
        Action(
            **page.at(SCALES),
            owner="Ceri (HV)",
            due="by Friday",
            date="2026-03-06",
            whom=("Nia",),
            asks=Asked.SERVICES,
            offers=True,
            serves=("risk/weight",),
            answers=(worry,),
        ),
        Action(**page.at(SCHOOL), owner="School", often="each morning"),
        Action(
            **page.at(LETTER),
            owner="Mum",
            due="by 9 March 2026",
            date="2026-03-09",
            asks=Asked.FAMILY,
        ),
        Action(**page.at(TALK), owner="Ceri", due="at the next visit"),
    )
    record = page.record(source, Kind.CORE_GROUP, PEOPLE).model_copy(update={"date": date})
    return Report(record=record, actions=actions)
