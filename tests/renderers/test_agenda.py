"""The questions as people read them: asked like a person asks, with the words they rest on."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from rich.cells import cell_len

from conference.findings.agenda import Group, groups
from conference.renderers import plain, terminal
from conference.renderers.agenda import NOTHING, agenda, asked, because, markdown
from conference.report import Audience, Finding, Level, Report
from conference.rulebook.schema import QuestionRule
from tests.renderers.build import EMPTY
from tests.renderers.strategies import reports

SGR = re.compile(r"\x1b\[[0-9;]*m")
RULE = QuestionRule(
    id="question/own",
    audience=(Audience.CHAIR,),
    asks="Whom did I not ask?",
    when=("voice", "balance", "language"),
    source="ours",
)


def heard(*names: str, question: str = "What has {} said, and to whom?") -> Group:
    found = tuple(
        Finding(
            check="voice/child-unheard",
            level=Level.GAP,
            subject=name,
            message=f"{name}’s own words were not found in this record.",
            question=question.format(name),
            source="ours",
        )
        for name in names
    )
    (group,) = groups(EMPTY.model_copy(update={"findings": found}), [])
    return group


@pytest.mark.parametrize(
    ("names", "question", "told"),
    [
        (["Kai"], "What has {} said?", "What has Kai said?"),
        (["Kai", "Mia"], "What has {} said?", "What has Kai said? And Mia?"),
        (["Kai", "Mia", "Z"], "What has {} said?", "What has Kai said? And Mia and Z?"),
        (["Kai", "Mia"], "Who else could find out?", "Kai and Mia: Who else could find out?"),
        (["Al"], "Also asked?", "Al: Also asked?"),
    ],
)
def test_a_question_names_everybody_it_is_about(names: list[str], question: str, told: str) -> None:
    (only,) = heard(*names, question=question).asked
    assert asked(only) == told


def test_the_reason_holds_for_everybody() -> None:
    (only,) = heard("Kai", "Mia").asked
    assert because(only) == "Kai’s own words were not found in this record. The same for Mia."


def test_a_question_comes_with_its_reason_and_a_short_quotation(meeting: Report) -> None:
    made = groups(meeting, [RULE])
    text = plain.laid(agenda(meeting, made))
    assert text.index("FOR THE CHAIR (7 questions)") < text.index(" 1. ")
    flat = " ".join(text.split())
    reasons = [each.because[0] for group in made for each in group.asked]
    assert len(reasons) == 7
    assert [each for each in reasons if each not in flat] == []
    quoted = [each for group in made for each in group.asked if each.evidence]
    assert quoted
    assert text.count("“") + text.count("‘") >= len(quoted)
    assert "To ask yourself\n  • Whom did I not ask?\n" in text


def test_what_is_left_out_is_said(meeting: Report) -> None:
    (group,) = groups(meeting, [], reader=Audience.CHAIR)
    cut = group.model_copy(update={"asked": group.asked[:2], "left": 5})
    assert "(2 of 7 questions; --all shows the rest)" in plain.laid(agenda(meeting, (cut,)))
    assert "2 of 7 questions; --all shows the rest.\n" in markdown(meeting, (cut,))


def test_a_record_without_findings_is_told_honestly_with_its_limits() -> None:
    report = EMPTY.model_copy(update={"limits": ("page 2 was not read",)})
    for text in (plain.laid(agenda(report, ())), markdown(report, ())):
        assert NOTHING in " ".join(text.split())
        assert "page 2 was not read" in text
        assert "?" not in text


def test_a_reader_without_a_question_is_told_that_others_have_some(meeting: Report) -> None:
    text = " ".join(plain.laid(agenda(meeting, ())).split())
    assert "no question here for this reader" in text
    assert NOTHING not in text


def test_markdown_has_numbered_questions_and_quotations(meeting: Report) -> None:
    text = markdown(meeting, groups(meeting, [RULE]))
    assert text.startswith("# Questions: ")
    assert len(re.findall(r"^\d+\. \*\*.+\?\*\*$", text, re.MULTILINE)) == 7
    assert re.search(r"^   > “.+” – .+$", text, re.MULTILINE)
    assert text.endswith("### To ask yourself\n\n- Whom did I not ask?\n")


def test_no_word_of_a_record_becomes_a_mark() -> None:
    group = heard("*Kai* <b> [x](y) `z` _u_ # |")
    text = markdown(EMPTY, (group,))
    assert r"\*Kai\* \<b\> \[x\](y) \`z\` \_u\_ \# \|" in text


def test_reasons_that_differ_are_all_told() -> None:
    report = EMPTY.model_copy(
        update={
            "findings": tuple(
                Finding(
                    check="parents/one-sided",
                    level=Level.CAUTION,
                    subject=name,
                    message=f"{name}: 0 strengths, {count} worries.",
                    question=f"What goes well with {name}?",
                    source="ours",
                )
                for name, count in (("Mum", 7), ("Dad", 5))
            )
        }
    )
    (group,) = groups(report, [])
    assert asked(group.asked[0]) == "What goes well with Mum? And Dad?"
    assert because(group.asked[0]) == "Mum: 0 strengths, 7 worries. Dad: 0 strengths, 5 worries."


@settings(deadline=None, max_examples=40)
@given(reports())
def test_a_hostile_record_stays_within_the_screen(report: Report) -> None:
    made = groups(report, [RULE])
    text = SGR.sub("", terminal.laid(agenda(report, made), width=60))
    assert max(map(cell_len, text.split("\n"))) <= 60
    for shown in (text, markdown(report, made)):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
