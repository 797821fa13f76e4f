"""The terminal report: narrow enough, harmless, findings first, readable without colour."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from conference.renderers import plain, terminal
from conference.report import Report
from conference.tags import Category
from tests.renderers.build import EMPTY
from tests.renderers.strategies import reports

SGR = re.compile(r"\x1b\[[0-9;]*m")


@settings(deadline=None, max_examples=60)
@given(reports(), st.sampled_from([40, 60, 80, 100]))
def test_no_line_is_wider_than_asked(report: Report, width: int) -> None:
    shown = SGR.sub("", terminal.render(report, width=width))
    assert max(map(cell_len, shown.split("\n"))) <= width


@settings(deadline=None, max_examples=60)
@given(reports())
def test_a_record_cannot_steer_the_screen(report: Report) -> None:
    shown = SGR.sub("", terminal.render(report))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_a_sequence_in_the_record_is_not_taken_for_ours(meeting: Report) -> None:
    person = meeting.record.people[0].model_copy(update={"name": "\x1b[31mNia\x1b[0m"})
    record = meeting.record.model_copy(update={"people": (person,)})
    shown = terminal.render(meeting.model_copy(update={"record": record}), colour=False)
    assert "\x1b" not in shown
    assert "[31mNia" in shown


def test_worst_findings_come_first_and_before_all_else(meeting: Report) -> None:
    shown = terminal.render(meeting, colour=False)
    signs = re.findall(r"^([■▲○]) ", shown, re.M)
    assert signs == ["■"] * 3 + ["▲"] * 3 + ["○"]
    assert shown.rindex("○ NOTE") < shown.index("What the record says")
    parts = ("How far each", "People in", "Actions ─", "How the decision", "What the record says")
    ends = [shown.index(part) for part in (*parts, "What was not read")]
    assert ends == sorted(ends)


def test_the_same_check_is_told_once_for_all_its_subjects(meeting: Report) -> None:
    shown = terminal.render(meeting, colour=False)
    assert "■ 2 GAPS  Nothing in Gary’s own words was found. The same for Lowri." in shown
    assert shown.count("voice/parent-unheard") == 1


def test_findings_without_words_say_so(meeting: Report) -> None:
    finding = meeting.findings[0].model_copy(update={"message": "No view of Gary.", "evidence": ()})
    shown = terminal.render(meeting.model_copy(update={"findings": (finding,)}), colour=False)
    entry = shown.split("No view of Gary.")[1]
    assert entry.split("\n")[1] == "    not found in this record"


def test_a_message_that_says_so_is_not_repeated(meeting: Report) -> None:
    said = "Lowri's own view was not found in this record."
    finding = meeting.findings[0].model_copy(
        update={"message": said, "evidence": (), "subject": "Lowri"}
    )
    shown = terminal.render(meeting.model_copy(update={"findings": (finding,)}), colour=False)
    assert shown.count("found in this record") == 1 + shown.count("“not found in this record”")


def test_an_action_is_told_with_its_sentence(meeting: Report) -> None:
    tag = next(tag for tag in meeting.tags if tag.category is Category.ACTION)
    sentence = meeting.record.text[tag.within[0] : tag.within[1]]
    few = tag.text.split()[0]
    short = tag.model_copy(update={"end": tag.start + len(few), "text": few})
    shown = plain.render(meeting.model_copy(update={"tags": (short,), "actions": ()}), width=500)
    assert f"• “{sentence}”" in shown


def test_colour_obeys_the_caller_and_the_environment(
    meeting: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = terminal.render(meeting)
    bare = terminal.render(meeting, colour=False)
    assert "\x1b[" in coloured
    assert SGR.sub("", coloured) == bare
    monkeypatch.setenv("NO_COLOR", "1")
    assert terminal.render(meeting) == bare


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "cp437"])
def test_every_character_can_be_written(meeting: Report, encoding: str) -> None:
    shown = terminal.render(meeting, encoding=encoding)
    assert shown.encode(encoding)
    assert max(map(cell_len, SGR.sub("", shown).split("\n"))) <= 80
    assert re.findall(r"^(.) GAP ", terminal.render(meeting, colour=False, encoding="ascii"), re.M)


def test_what_is_left_out_is_counted(meeting: Report) -> None:
    shown = terminal.render(meeting, colour=False, most=2)
    risks = shown.split("\nRisks ")[1].split("\n\n")[0]
    assert risks.count("•") == 2
    assert "and 3 more" in risks
    terms = " ".join(shown.split("\nJargon ")[1].split("\n\n")[0].split())
    assert terms.endswith("CAMS; and 2 more.")
    assert not re.search(r"\d more", terminal.render(meeting, colour=False, most=None))


def test_priority_risks_lead_and_are_never_left_out(meeting: Report) -> None:
    shown = terminal.render(meeting, colour=False, most=0)
    risks = shown.split("\nRisks ")[1].split("\n\n")[0].split("\n")
    assert risks[1].startswith("  • PRIORITY “Above all else")


def test_a_report_of_nothing_is_still_a_report() -> None:
    shown = terminal.render(EMPTY, colour=False)
    assert "No check found a gap." in shown
    assert "Not found in this record: strengths, risks and worries, outcomes wanted," in shown


def test_talk_shows_examples_shares_and_questions(talk: Report) -> None:
    shown = terminal.render(talk, colour=False)
    assert "Open questions  1" in shown
    assert re.search(r"Tom +38 +62%", shown)
    assert re.search("What are we working towards\\? +▲ not taken up", shown)
    assert re.search("What comes next\\? +Tom, 00:43 +10 +Tom", shown)
    assert "on a Tuesday.” – about Joel; Tom, 00:27" in " ".join(shown.split())


def test_the_ledger_is_seen_at_a_glance(meeting: Report) -> None:
    shown = terminal.render(meeting, colour=False)
    assert re.search(r"^Gary, step-father +none +1 +not heard +none +none +2$", shown, re.M)
    narrow = " ".join(terminal.render(meeting, colour=False, width=60).split())
    assert "Sian, mother: 1 strength, 1 worry, heard in 1 place, 1 task" in narrow


def test_nobody_and_no_date_have_a_sign(meeting: Report) -> None:
    actions = terminal.render(meeting, colour=False, width=100).split("Actions ─")[1]
    assert re.search(r"“Monitor the home.” .* ▲ nobody named +▲ no date", actions)
    assert "answers “… Callum (4) hides behind the settee" in " ".join(actions.split())


def test_a_step_whose_question_is_asked_already_does_not_ask_again(talk: Report) -> None:
    shown = terminal.render(talk, colour=False)
    assert shown.count(talk.voices[0].next) == 1
    assert "■■□□□□□ Joel: an adult’s opinion" in shown


def test_notes_take_few_lines_unless_all_is_asked_for(meeting: Report) -> None:
    brief = terminal.render(meeting, colour=False)
    assert "“CAMS” – paragraph 10, Worries, and 4 more places\n    Ask: " in brief
    whole = terminal.render(meeting, colour=False, most=None)
    assert "“PLO” – paragraph 17, Decision\n" in whole


def test_what_a_check_rests_on_is_looked_up_by_its_name(meeting: Report) -> None:
    shown = terminal.render(meeting, colour=False)
    assert meeting.findings[0].source not in shown
    assert all(f"[{finding.check}]" in shown for finding in meeting.findings)
