"""A short supervision session between two fictional workers, with turns and times."""

from __future__ import annotations

from conference.record import Kind, Person, Role
from conference.report import Entry, Measures, Question, Report, Voice
from tests.renderers.build import Page, report


def talk() -> Report:
    page = Page()
    turns = (
        ("Farah", "00:04", "What has been better for Joel since we last spoke?"),
        ("Tom", "00:09", "He slept at his gran’s on Sunday and came in smiling on Monday."),
        ("Farah", "00:21", "So Sundays at gran’s set him up for the week."),
        ("Tom", "00:27", "They do. I am still worried that nobody is up with him on a Tuesday."),
        ("Farah", "00:40", "Did you ask Joel?"),
        ("Tom", "00:43", "Not yet. I will see him at school on Thursday and ask."),
    )
    for speaker, time, words in turns:
        page.line(words, before=f"{speaker}: ", speaker=speaker, time=time)
    record = page.record(
        "supervision.vtt",
        Kind.SUPERVISION,
        (
            Person(name="Farah", role=Role.SUPERVISOR),
            Person(name="Tom", role=Role.WORKER),
            Person(name="Joel", role=Role.CHILD),
        ),
    )
    return report(
        page,
        record,
        tags=(
            page.tag("open_question", turns[0][2], speaker="Farah"),
            page.tag("strength", turns[1][2], speaker="Tom", about=("Joel",)),
            page.tag("reflection", turns[2][2], speaker="Farah"),
            page.tag("risk", "nobody is up with him on a Tuesday", speaker="Tom", about=("Joel",)),
            page.tag("closed_question", turns[4][2], speaker="Farah"),
        ),
        actions=(page.action("I will see him at school on Thursday and ask.", "Tom", "Thursday"),),
        findings=(
            page.finding(
                "gap",
                "voice/child-unheard",
                "Nothing that Joel said or showed for himself was found.",
                "What has Joel said, shown or drawn, and to whom?",
                subject="Joel",
            ),
        ),
        voices=(
            Voice(
                name="Joel",
                rung=1,
                reached="an adult’s opinion",
                next="What has Joel said, shown or drawn, and to whom?",
                evidence=page.quotes("came in smiling on Monday"),
            ),
        ),
        ledger=(
            Entry(
                name="Joel",
                role=Role.CHILD,
                strengths=page.quotes("He slept at his gran’s on Sunday"),
                risks=page.quotes("nobody is up with him on a Tuesday"),
            ),
        ),
        questions=(
            Question(id="framework/outcome", asks="What are we working towards?"),
            Question(
                id="framework/strengths",
                asks="What is working well?",
                evidence=page.quotes(turns[0][2], turns[1][2]),
                words=21,
                raised_by="Farah",
            ),
            Question(
                id="framework/next-steps",
                asks="What comes next?",
                evidence=page.quotes("I will see him at school on Thursday and ask."),
                words=10,
                raised_by="Tom",
            ),
        ),
        measures=Measures(
            words=len(page.text.split()),
            by_person={"Tom": {"role": "worker", "actions": 1}},
            by_speaker={
                "Farah": {"words": 23, "share": 0.38},
                "Tom": {"words": 38, "share": 0.62},
            },
        ),
        focus="mixed",
    )
