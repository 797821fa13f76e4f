"""Questions to take along: said once, worst first, for who can take them further."""

from __future__ import annotations

import pytest

from conference.findings.agenda import FEW, MOST, Group, groups
from conference.record import Kind, Record
from conference.report import Audience, Finding, Level, Report
from conference.rulebook.schema import QuestionRule
from conference.tags import Quote

CHAIR, SUPERVISOR, WORKER = Audience.CHAIR, Audience.SUPERVISOR, Audience.WORKER
TEXT = "Kai was out. Mia was asleep. Mum was at work."


def finding(
    question: str,
    level: str = "gap",
    *audience: Audience,
    check: str = "voice/child-unheard",
    subject: str | None = None,
    words: str = "",
) -> Finding:
    start = TEXT.find(words)
    return Finding(
        check=check,
        level=Level(level),
        subject=subject,
        message=f"{subject or 'This'} was not found.",
        question=question,
        audience=audience,
        evidence=(Quote(start=start, end=start + len(words), text=words),) if words else (),
        source="ours",
    )


def report(*findings: Finding, kind: Kind = Kind.CONFERENCE) -> Report:
    return Report(record=Record(source="by hand", kind=kind, text=TEXT), findings=findings)


def rule(name: str, *when: str, **more: object) -> QuestionRule:
    return QuestionRule.model_validate(
        {"id": f"question/{name}", "audience": [CHAIR], "asks": f"{name}?", "when": when}
        | {"source": "ours", **more}
    )


def asked(made: tuple[Group, ...]) -> dict[str, list[str]]:
    return {group.reader: [each.question for each in group.asked] for group in made}


def own(made: tuple[Group, ...]) -> dict[str, list[str]]:
    return {group.reader: [each.asks for each in group.oneself] for group in made}


def test_no_findings_give_no_questions() -> None:
    assert groups(report(), [rule("one", "voice")]) == ()


def test_the_same_question_is_asked_once_for_everybody_it_is_about() -> None:
    (group,) = groups(
        report(
            finding("What has Kai said?", subject="Kai", words="Kai was out"),
            finding("What has Mia said?", subject="Mia", words="Mia was asleep"),
            finding("What has Mia said?", subject="Mia", words="Mia was asleep"),
        ),
        [],
    )
    (only,) = group.asked
    assert (only.question, only.of) == ("What has Kai said?", ("Kai", "Mia"))
    assert [quote.text for quote in only.evidence] == ["Kai was out", "Mia was asleep"]


def test_a_name_inside_another_word_does_not_join_questions() -> None:
    (group,) = groups(
        report(
            finding("What of Kai and Kaiden?", subject="Kai"),
            finding("What of Mia and Miaden?", subject="Mia"),
        ),
        [],
    )
    assert len(group.asked) == 2


def test_checks_that_ask_the_same_are_one_question_at_the_worst_level() -> None:
    (group,) = groups(
        report(
            finding("By when?", "note", check="actions/no-due"),
            finding("Who?", "caution"),
            finding("By when?", "gap", check="plan/no-date"),
        ),
        [],
    )
    assert [(each.question, each.level) for each in group.asked] == [
        ("By when?", "gap"),
        ("Who?", "caution"),
    ]
    assert group.asked[0].checks == ("actions/no-due", "plan/no-date")


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        (Kind.CONFERENCE, CHAIR),
        (Kind.CORE_GROUP, WORKER),
        (Kind.SUPERVISION, SUPERVISOR),
        (Kind.REFLECTION, SUPERVISOR),
        (Kind.FAMILY_MEETING, WORKER),
        (Kind.OTHER, WORKER),
    ],
)
def test_what_anybody_can_ask_stands_with_the_nearest_reader(kind: Kind, first: Audience) -> None:
    assert asked(groups(report(finding("Why?"), kind=kind), [])) == {first: ["Why?"]}


def test_what_one_reader_alone_can_ask_stands_there() -> None:
    made = groups(
        report(
            finding("One?", "gap", WORKER),
            finding("Two?", "gap", SUPERVISOR, WORKER),
            finding("Three?", "gap", CHAIR),
            kind=Kind.SUPERVISION,
        ),
        [],
    )
    assert asked(made) == {SUPERVISOR: ["Two?"], WORKER: ["One?"], CHAIR: ["Three?"]}


def test_what_one_has_no_room_for_goes_to_the_next_who_can_ask_it() -> None:
    many = [finding(f"Why {i}?", "caution") for i in range(MOST + 2)]
    made = groups(report(*many), [])
    assert [len(group.asked) for group in made] == [MOST, 2]
    assert [group.left for group in made] == [0, 0]


def test_what_nobody_has_room_for_is_counted_and_shown_when_all_is_wanted() -> None:
    many = [finding(f"Why {i}?", "caution", CHAIR) for i in range(MOST + 2)]
    worst = finding("Worst?", "gap", CHAIR)
    (group,) = groups(report(*many, worst), [])
    assert (len(group.asked), group.left) == (MOST, 3)
    assert group.asked[0].question == "Worst?"
    (group,) = groups(report(*many, worst), [], every=True)
    assert (len(group.asked), group.left) == (MOST + 3, 0)


def test_a_supervision_sends_nothing_to_the_chair_that_others_could_ask() -> None:
    many = [finding(f"Why {i}?") for i in range(3 * MOST)]
    made = groups(report(*many, kind=Kind.SUPERVISION), [rule("chair", "voice")])
    assert [group.reader for group in made] == [SUPERVISOR, WORKER]
    assert sum(len(group.asked) + group.left for group in made) == 3 * MOST


def test_one_reader_gets_all_that_they_can_ask() -> None:
    found = report(finding("Any?"), finding("Chair's?", "gap", CHAIR), kind=Kind.SUPERVISION)
    assert asked(groups(found, [], reader=CHAIR)) == {CHAIR: ["Any?", "Chair's?"]}
    assert groups(report(finding("Chair's?", "gap", CHAIR)), [], reader=WORKER) == ()


@pytest.mark.parametrize(
    ("when", "called"),
    [
        (["voice"], True),
        (["voice/child-unheard"], True),
        (["voice/parent-unheard"], False),
        (["actions", "voice"], True),
        (["voi"], False),
    ],
)
def test_a_check_or_its_family_calls_a_question_up(when: list[str], called: bool) -> None:
    made = groups(report(finding("Why?")), [rule("own", *when)])
    assert own(made) == {CHAIR: ["own?"] if called else []}


@pytest.mark.parametrize(
    "more", [{"kinds": ["supervision"]}, {"on": False}, {"audience": ["worker"]}]
)
def test_a_question_that_is_off_or_made_for_others_is_not_asked(more: dict[str, object]) -> None:
    made = groups(report(finding("Why?")), [rule("own", "voice", **more)], reader=CHAIR)
    assert own(made) == {CHAIR: []}


def test_a_question_to_oneself_stands_once() -> None:
    made = groups(report(finding("Why?")), [rule("own", "voice", audience=(WORKER, CHAIR))])
    assert own(made) == {CHAIR: ["own?"]}


def test_a_few_are_chosen_each_for_another_matter_and_the_worst_first() -> None:
    found = report(
        finding("Note?", "note", check="language/blame"),
        finding("Gap?", "gap", check="voice/child-unheard"),
        finding("Caution?", "caution", check="actions/no-due"),
    )
    rules = [
        rule("language", "language"),
        rule("voice", "voice"),
        rule("voice-too", "voice"),
        rule("actions", "actions"),
    ]
    assert own(groups(found, rules)) == {CHAIR: ["voice?", "actions?", "language?"]}
    assert own(groups(found, rules[1:])) == {CHAIR: ["voice?", "actions?", "voice-too?"]}
    assert len(own(groups(found, rules))[CHAIR]) == FEW
    assert len(own(groups(found, rules, every=True))[CHAIR]) == 4
