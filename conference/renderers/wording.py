"""The words every renderer uses for levels, categories, assertions, kinds, roles and questions."""

from __future__ import annotations

from conference.record import Kind, Nation, Role
from conference.report import Level
from conference.tags import Assertion, Category

NOT_FOUND = "not found in this record"

LABELS = {
    Category.STRENGTH: "strength",
    Category.RISK: "risk",
    Category.OUTCOME: "outcome",
    Category.ACTION: "action",
    Category.CHILD_VOICE: "child’s voice",
    Category.FAMILY_VOICE: "family’s voice",
    Category.THRESHOLD: "threshold",
    Category.BLAME: "blame",
    Category.OUTPUT: "output",
    Category.JARGON: "jargon",
    Category.OPEN_QUESTION: "open question",
    Category.CLOSED_QUESTION: "closed question",
    Category.REFLECTION: "reflection",
}
"""Each category's word, in the order in which reports show them."""

TITLES = {
    Category.STRENGTH: "Strengths",
    Category.RISK: "Risks and worries",
    Category.OUTCOME: "Outcomes wanted",
    Category.ACTION: "Actions",
    Category.CHILD_VOICE: "Children’s own voice",
    Category.FAMILY_VOICE: "Family’s own voice",
    Category.THRESHOLD: "Reasoning about the threshold",
    Category.BLAME: "Words that blame or label",
    Category.OUTPUT: "Outputs where an outcome could stand",
    Category.JARGON: "Jargon",
    Category.OPEN_QUESTION: "Open questions",
    Category.CLOSED_QUESTION: "Closed questions",
    Category.REFLECTION: "Reflections",
}

MISSED = (
    Category.STRENGTH,
    Category.RISK,
    Category.OUTCOME,
    Category.ACTION,
    Category.CHILD_VOICE,
    Category.FAMILY_VOICE,
)
"""The categories whose absence a reader should be told of."""

ASSERTIONS = {
    Assertion.PRESENT: "",
    Assertion.PAST: "past",
    Assertion.POSSIBLE: "possible",
    Assertion.HYPOTHETICAL: "if",
    Assertion.NEGATED: "ruled out",
}

MARKS = {Level.GAP: "■", Level.CAUTION: "▲", Level.NOTE: "○"}

MEANINGS = {
    Level.GAP: "something the record leaves out",
    Level.CAUTION: "something to look at again",
    Level.NOTE: "worth knowing",
}

KINDS = {
    Kind.CONFERENCE: "Child protection conference",
    Kind.CORE_GROUP: "Core group",
    Kind.SUPERVISION: "Supervision",
    Kind.FAMILY_MEETING: "Family meeting",
    Kind.REFLECTION: "Group reflection",
    Kind.OTHER: "Other record",
}

ROLES = {
    Role.CHILD: ("child", "children"),
    Role.PARENT: ("parent", "parents"),
    Role.CARER: ("carer", "carers"),
    Role.RELATIVE: ("relative", "relatives"),
    Role.WORKER: ("worker", "workers"),
    Role.CHAIR: ("chair", "chairs"),
    Role.SUPERVISOR: ("supervisor", "supervisors"),
    Role.OTHER: ("other person", "other people"),
}

NATIONS = {Nation.WALES: "Welsh", Nation.ENGLAND: "English", Nation.SCOTLAND: "Scottish"}

TOPICS = {
    "Balance": ("balance/", "focus/"),
    "The children’s voices": ("voice/", "attendance/child", "attendance/not-seen"),
    "Parents and family": ("voice/parent", "parents/", "network/", "attendance/parent"),
    "Taking part": ("attendance/",),
    "Risks": ("risks/",),
    "Outcomes": ("outcomes/",),
    "Plan and actions": ("actions/", "plan/"),
    "Decision": ("decision/", "threshold/", "conference/"),
    "Supervision": ("framework/", "supervision/", "reflection/", "talk/"),
    "Safety plan": ("safety/",),
    "Language": ("language/",),
}
"""What checks are about, in the order of reading, by how their ids begin; the longest holds."""
ELSE = "Other"

ASKED = {
    "framework": "The six questions of supervision",
    "decision": "How the decision was reached",
    "safety": "What a safety plan should say",
}
"""What the questions are about that a record should answer, by how their ids begin."""

LADDER = (
    "named, and no more",
    "only what grown-ups think of them",
    "told by a parent or relative",
    "seen to do or show something",
    "their view, passed on",
    "their own words or work",
    "heard, and the plan follows from it",
)
"""The steps of a child's voice, from nothing to being heard with effect."""

FOCUS = {
    "outcomes": "These words lean towards outcomes: what life should be like, and what helps.",
    "mixed": "These words lean both ways: partly towards outcomes, partly towards process.",
    "traditional": "These words lean towards process and problems, more than towards outcomes.",
}
FOCUS_BASIS = (
    "Told from outcomes, strengths beside worries, worries put in order, voices heard, wording"
    " and questions. It is about the record, not about the people in it."
)

SAYS_SO = "found"
"""What a message says that tells by itself that nothing was found."""

REMINDER = (
    "This report reads the record and nothing else: “not found in this record” "
    "does not mean that it did not happen. It says nothing about how safe a child is."
)
