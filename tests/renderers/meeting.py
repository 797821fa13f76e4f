"""A conference about two fictional children, with everything that a report can hold."""

from __future__ import annotations

from conference.record import Kind, Person, Role
from conference.report import Entry, Measures, Question, Report, Voice
from tests.renderers.build import Page, report


def meeting() -> Report:
    page = Page()
    page.heading("Review conference: Nia and Callum")
    page.line(
        "Present: Bethan Rowe (chair), Dilys Hart (social worker), Marco Pell (teacher), "
        "Sian (mother), Gary (step-father)."
    )
    page.heading("What is going well")
    page.line(
        "Nia has come to breakfast club each morning since the clocks went back.", before="• "
    )
    page.line(
        "Sian rings the school herself when Callum has had a bad night, and she tells them why.",
        before="• ",
    )
    page.line("Auntie Lowri keeps a spare bed made up and the children like it there.", before="• ")
    page.line("The health visitor has no worries about Callum’s weight.", before="• ")
    page.heading("Worries")
    page.line(
        "Above all else the conference is worried about the shouting at night: Callum (4) hides "
        "behind the settee when Gary has been drinking, and last month he cut his foot on glass."
    )
    page.line(
        "Rent is two months behind and the family might lose the flat by spring. "
        "Gary refuses to take any responsibility and is hard to engage with the CAMS worker."
    )
    page.line("Years ago Sian took tablets after her own mother died; that is long behind her.")
    page.line("If Lowri were ill there would be nobody else to have the children overnight.")
    page.heading("Views")
    page.line("Nia told Mr Pell: “I want one week where nobody slams a door.”")
    page.line(
        "Sian said she is sick of telling her story to new people and wants evenings "
        "when the children can fall asleep in their own beds."
    )
    page.heading("Decision")
    page.line(
        "Both names to stay on the register so that the support keeps coming. "
        "The core group and the PLO letter were noted, as was the TAF history."
    )
    page.heading("Plan")
    page.line("Dilys Hart to sit with Callum at nursery and draw with him before 14 March.")
    page.line("Sian to attend six sessions of the parenting course.")
    page.line("Monitor the home. Core group dates to be kept.")
    people = (
        Person(name="Nia", role=Role.CHILD, age="9"),
        Person(name="Callum", role=Role.CHILD, age="4"),
        Person(name="Sian", role=Role.PARENT, kin="mother"),
        Person(name="Gary", role=Role.CARER, kin="step-father"),
        Person(name="Lowri", role=Role.RELATIVE, kin="aunt"),
        Person(name="Dilys Hart", role=Role.WORKER),
        Person(name="Marco Pell", role=Role.WORKER, aliases=("Mr Pell",)),
        Person(name="Bethan Rowe", role=Role.CHAIR),
    )
    tags = (
        page.tag(
            "strength",
            "Nia has come to breakfast club each morning since the clocks went back.",
            about=("Nia",),
        ),
        page.tag(
            "strength",
            "Sian rings the school herself when Callum has had a bad night, and she tells them "
            "why.",
            about=("Sian",),
            origin="model",
            confidence=0.81,
        ),
        page.tag("strength", "keeps a spare bed made up and the children like it there"),
        page.tag("risk", "no worries about Callum’s weight", "negated", about=("Callum",)),
        page.tag(
            "risk",
            "Above all else the conference is worried about the shouting at night: Callum (4) "
            "hides behind the settee when Gary has been drinking, and last month he cut his foot "
            "on glass.",
            about=("Callum",),
            attributes={"priority": True, "dated": True},
        ),
        page.tag("child_voice", "hides behind the settee", about=("Callum",), confidence=0.6),
        page.tag(
            "risk",
            "Rent is two months behind and the family might lose the flat by spring.",
            "possible",
        ),
        page.tag("blame", "refuses to take any responsibility", about=("Gary",)),
        page.tag(
            "blame",
            "hard to engage",
            about=("Gary",),
            attributes={"plain": "we have not found a way to work with him yet"},
        ),
        page.tag("jargon", "CAMS"),
        page.tag("risk", "Years ago Sian took tablets after her own mother died", "past"),
        page.tag(
            "risk",
            "If Lowri were ill there would be nobody else to have the children overnight.",
            "hypothetical",
        ),
        page.tag("child_voice", "“I want one week where nobody slams a door.”", about=("Nia",)),
        page.tag(
            "family_voice",
            "Sian said she is sick of telling her story to new people and wants evenings "
            "when the children can fall asleep in their own beds.",
            about=("Sian",),
        ),
        page.tag("outcome", "evenings when the children can fall asleep in their own beds"),
        page.tag(
            "threshold", "Both names to stay on the register so that the support keeps coming."
        ),
        page.tag(
            "jargon",
            "core group",
            attributes={"plain": "the family and workers who carry out the plan"},
        ),
        page.tag("jargon", "Core group"),
        page.tag("jargon", "PLO", attributes={"plain": "the warning step before going to court"}),
        page.tag("jargon", "TAF"),
        page.tag("output", "attend six sessions of the parenting course"),
        page.tag(
            "action",
            "Dilys Hart to sit with Callum at nursery and draw with him before 14 March.",
            attributes={"owner": "Dilys Hart", "due": "before 14 March"},
        ),
        page.tag("action", "Sian to attend six sessions of the parenting course."),
        page.tag("action", "Monitor the home."),
    )
    actions = (
        page.action(
            "Dilys Hart to sit with Callum at nursery and draw with him before 14 March.",
            "Dilys Hart",
            "before 14 March",
            date="2026-03-14",
            whom=("Callum",),
            asks="services",
            offers=True,
            answers=page.quotes("hides behind the settee"),
        ),
        page.action(
            "Sian to attend six sessions of the parenting course.",
            "Sian",
            often="six sessions",
            asks="family",
        ),
        page.action("Monitor the home.", asks="services", vague="Monitor"),
    )
    findings = (
        page.finding(
            "caution",
            "language/blame",
            "Two places judge a family member instead of saying what happened.",
            "What did each person do, and what got in the way?",
            "refuses to take any responsibility",
            "hard to engage",
        ),
        page.finding(
            "gap",
            "threshold/registration-for-support",
            "Registration is tied to getting support rather than to harm.",
            "Would the same help come without the register?",
            "Both names to stay on the register so that the support keeps coming.",
        ),
        page.finding(
            "gap",
            "voice/parent-unheard",
            "Nothing in Gary’s own words was found.",
            "Who has asked Gary for a view, and when?",
            subject="Gary",
        ),
        page.finding(
            "gap",
            "voice/parent-unheard",
            "Nothing in Lowri’s own words was found.",
            "Who has asked Lowri for a view, and when?",
            subject="Lowri",
        ),
        page.finding(
            "note",
            "language/jargon-unexplained",
            "Four terms stand without an explanation.",
            "Would Sian know what each of these means?",
            "CAMS",
            "core group",
            "Core group",
            "PLO",
            "TAF",
        ),
        page.finding(
            "caution",
            "actions/no-owner",
            "One action names nobody who will do it.",
            "Who will do this, by name?",
            "Monitor the home.",
        ),
        page.finding(
            "caution",
            "actions/no-due",
            "Two actions have no date.",
            "By when, and who will look?",
            "Sian to attend six sessions of the parenting course.",
            "Monitor the home.",
        ),
        page.finding(
            "gap",
            "outcomes/output-only",
            "A step of the plan is measured by going to sessions alone.",
            "If Sian goes to all six, what will be different in Callum’s day?",
            "attend six sessions of the parenting course",
        ),
    )
    voices = (
        Voice(
            name="Nia",
            rung=5,
            reached="own words or work",
            next="What was changed in the plan because of what Nia said?",
            evidence=page.quotes("“I want one week where nobody slams a door.”"),
        ),
        Voice(
            name="Callum",
            rung=3,
            reached="seen to do or show something",
            next="Who could ask Callum what he would like, and how?",
            evidence=page.quotes("hides behind the settee"),
        ),
    )
    ledger = (
        Entry(
            name="Nia",
            role=Role.CHILD,
            strengths=page.quotes("Nia has come to breakfast club each morning"),
            voice=page.quotes("“I want one week where nobody slams a door.”"),
        ),
        Entry(
            name="Callum",
            role=Role.CHILD,
            risks=page.quotes("hides behind the settee"),
            voice=page.quotes("hides behind the settee"),
            offered=page.quotes("sit with Callum at nursery and draw with him"),
        ),
        Entry(
            name="Sian",
            role=Role.PARENT,
            strengths=page.quotes("Sian rings the school herself"),
            risks=page.quotes("Years ago Sian took tablets"),
            voice=page.quotes("Sian said she is sick of telling her story to new people"),
            asked=page.quotes("Sian to attend six sessions of the parenting course."),
        ),
        Entry(
            name="Gary",
            role=Role.CARER,
            risks=page.quotes("when Gary has been drinking"),
            blame=page.quotes("refuses to take any responsibility", "hard to engage"),
        ),
        Entry(name="Lowri", role=Role.RELATIVE),
    )
    questions = (
        Question(
            id="decision/balanced",
            asks="Were good and harm weighed on both sides?",
        ),
        Question(
            id="decision/defensible",
            asks="Does the reason for the decision stand in the record?",
            evidence=page.quotes("so that the support keeps coming"),
            words=12,
        ),
    )
    measures = Measures(
        words=len(page.text.split()),
        by_person={"Dilys Hart": {"role": "worker", "actions": 1}},
    )
    limits = (
        "Page 2 holds a picture that was not read.",
        "“Mr Pell” was taken to be Marco Pell.",
    )
    record = page.record(
        "review-conference-nia-callum.docx",
        Kind.CONFERENCE,
        people,
        date="2026-02-24",
        nation="wales",
    )
    return report(
        page,
        record,
        tags=tags,
        actions=actions,
        findings=findings,
        voices=voices,
        ledger=ledger,
        questions=questions,
        measures=measures,
        limits=limits,
    )
