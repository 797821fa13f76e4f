from __future__ import annotations

import pytest

from conference.record import Kind
from tests.findings.build import Paper


def worried() -> Paper:
    return Paper().many("Cadi missed a clinic", 4, "risk")


@pytest.mark.parametrize(
    ("check", "signal", "ground"),
    [
        ("risks/undated", "history-told", "when-told"),
        ("risks/historic", "dismissed-past", "means-now"),
        ("risks/over-pessimism", "explained-away", "mind-open"),
    ],
)
def test_a_signal_without_its_ground_is_reported(check: str, signal: str, ground: str) -> None:
    assert worried().line("So it was said.", signal).quoted(check) == ["So it was said."]
    assert not worried().line("So it was said, in May.", signal, ground).found(check)
    assert not worried().heading("So it was said", signal).line("He fell.", "risk").found(check)


def test_two_judgements_without_a_ground_are_reported_and_one_is_not() -> None:
    one = worried().line("Anwen lacks insight.", "judgement")
    assert not one.found("risks/opinion")
    assert one.line("It is an excuse.", "judgement").found("risks/opinion")
    grounded = worried().many("Seen on Friday, it is an excuse", 3, "judgement", "ground-given")
    assert not grounded.found("risks/opinion")


def test_a_family_members_own_judgement_is_no_opinion_of_the_record() -> None:
    theirs = worried().many("Tomos said it was an excuse", 3, "judgement", "family_voice")
    assert not theirs.found("risks/opinion")


def test_bare_praise_is_reported_where_most_praise_is_bare() -> None:
    praise = worried().many("There is great progress", 2, "praised")
    assert praise.found("risks/over-optimism")[0].message.count("2") == 2
    mostly = worried().many("There is great progress", 2, "praised")
    mostly.many("She slept well for a month", 3, "praised", "lasted-or-seen")
    assert not mostly.found("risks/over-optimism")
    assert not worried().line("Great progress.", "praised").found("risks/over-optimism")


def test_change_explained_away_is_doubt_only_beside_few_strengths() -> None:
    even = worried().many("Bryn reads", 4, "strength").line("It is for show.", "explained-away")
    assert not even.found("risks/over-pessimism")


def test_a_familys_own_meeting_is_not_asked_for_evidence() -> None:
    paper = Paper(Kind.FAMILY_MEETING).many("Cadi missed a clinic", 4, "risk")
    paper.line("She has a history of drink.", "history-told").line("Long ago.", "dismissed-past")
    assert not [
        f for f in paper.report().findings if f.check in ("risks/undated", "risks/historic")
    ]
