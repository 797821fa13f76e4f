"""Reports that the renderers' tests share."""

from __future__ import annotations

import pytest

from conference.report import Report
from tests.renderers.meeting import meeting
from tests.renderers.talk import talk


@pytest.fixture(scope="session", name="meeting")
def meeting_report() -> Report:
    """A conference with eight findings, three actions and tags of ten categories."""
    return meeting()


@pytest.fixture(scope="session", name="talk")
def talk_report() -> Report:
    """A supervision session with turns, times, questions and shares of talk."""
    return talk()
