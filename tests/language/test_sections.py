"""Headings in many wordings open the section that is meant; labels before a colon do too."""

from __future__ import annotations

import random

import pytest

from conference.language.sections import label_of, meaning
from conference.rulebook.pattern import (
    Choice,
    Gap,
    Lemma,
    Node,
    Optional,
    Sequence,
    Slot,
    Word,
    parse,
)
from tests.language.build import compiled, reading

HEADINGS = """
attendance: Attendance | PRESENT | Present: Who was there | Apologies and introductions
attendance: In attendance | 2. Attendance and apologies | People present
family: Family composition | Household | Who lives at home | Family members | Subject children
family: Genogram
worries: Worries | Concerns | Risks | What are we worried about? | What is not going well
worries: Risk factors | Dangers and worries | What we are worried about | Priority risks
worries: Complicating factors | What isn't working | Harm
strengths: Strengths | What is going well | What's working well? | Protective factors | Positives
strengths: What has helped | Existing strengths | Good things | Strengths and resources
outcomes: Outcomes | Goals | Agreed outcomes | What we are working towards | Personal outcomes
outcomes: What needs to change | What matters to the family | Best hopes
outcomes: What good would look like
plan: Plan | Action plan | Actions | Next steps | What needs to happen | Who does what
plan: Actions agreed | Safety plan | Outline child protection plan | To do | Contingency plan
child-views: Views of the child | Child's views | Children's wishes and feelings
child-views: Voice of the child | Wishes and feelings | What the children say | A day in the life
parent-views: Parents' views | Views of the parents | Mother's views | Family views | Dad's view
parent-views: What Mum says | Carer's comments
decision: Decision | Threshold | Analysis | Significant harm | Conclusion | Views of the agencies
decision: Chair's summary | Registration | Is the threshold met?
progress: Progress | Updates | Since last time | Review of actions | Background
education: School | Education | Nursery
health: Health | Health visitor | GP
reflection: Reflections | Hypotheses | Impact on the worker
dates: Date of next meeting | Next core group | AOB | Any other business
measures: Performance | Compliance | Timescales
"""
PAIRS = [
    (heading.strip(), line.partition(":")[0])
    for line in HEADINGS.strip().splitlines()
    for heading in line.partition(": ")[2].split("|")
]


@pytest.mark.parametrize(("heading", "section"), PAIRS, ids=[heading for heading, _ in PAIRS])
def test_a_heading_opens_its_section(heading: str, section: str) -> None:
    assert meaning(heading, compiled(), {}) == section


@pytest.mark.parametrize(
    "heading",
    ["Megan", "12 Elm Row", "Monday", "Appendix", "Contents", "Page 3", "Notes", "Confidential"],
)
def test_a_heading_that_means_nothing(heading: str) -> None:
    assert meaning(heading, compiled(), {}) is None


FACTS = {"date": ["3", "May"], "number": ["3"], "time": ["8.50"]}


def sample(node: Node, dice: random.Random) -> list[str]:
    """Write a heading that a pattern asks for."""
    match node:
        case Word(form, prefix):
            return [form + "s" if prefix else form]
        case Lemma(lemma):
            return [lemma]
        case Slot(name):
            classes = compiled().book.classes
            return (
                sample(parse(dice.choice(classes[name])), dice) if name in classes else FACTS[name]
            )
        case Gap():
            return []
        case Optional(part):
            return sample(part, dice) if dice.random() < 0.3 else []
        case Choice(parts):
            return sample(dice.choice(parts), dice)
        case Sequence(parts):
            return [word for part in parts for word in sample(part, dice)]
    return []


def test_every_heading_of_the_rule_book_opens_a_section() -> None:
    """Its own for most, another where a longer pattern or an earlier section knows it too."""
    dice = random.Random(3)
    ids = {section.id for section in compiled().book.sections}
    own = every = 0
    lost = []
    for section in compiled().book.sections:
        for pattern in section.headings:
            headings = [" ".join(sample(parse(pattern), dice)).replace(" '", "'") for _ in range(6)]
            found = [meaning(heading, compiled(), {}) for heading in headings]
            if not ids & set(found):
                lost.append((section.id, pattern, headings))
            own += section.id in found
            every += 1
    assert not lost
    assert own > every * 0.9


def test_a_section_goes_on_until_the_next_heading_of_its_rank() -> None:
    read = reading(
        "# Worries\n\nHe drinks.\n\n## About school\n\nShe is late.\n\n# Strengths\n\nShe reads."
        "\n\n# Zebra\n\nA line.\n"
    )
    text = read.document.text
    assert [
        (text[unit.start : unit.end], unit.section, unit.heading)
        for unit in read.units
        if unit.form != "heading"
    ] == [
        ("He drinks.", "worries", "Worries"),
        ("She is late.", "education", "About school"),
        ("She reads.", "strengths", "Strengths"),
        ("A line.", None, "Zebra"),
    ]


def test_a_label_before_a_colon_decides_for_its_own_line() -> None:
    read = reading("# Notes\n\nStrengths: reads well.\n\nHe drinks.\n")
    assert [unit.section for unit in read.units] == [None, "strengths", None]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Strengths: reads well", "Strengths"),
        ("What is going well: school", "What is going well"),
        ("He said this to me today at school: no", None),
        ("Worries:", None),
        ("no label here", None),
        (": nothing before", None),
    ],
)
def test_labels(text: str, label: str | None) -> None:
    assert label_of(text) == label
