"""What every test runs under: no way out to a network, and a place for the sample records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import guard

guard.install()

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def offline() -> Iterator[None]:
    """Fail a test during which anything tried to leave the machine, even if it hid it."""
    guard.attempts.clear()
    yield
    assert not guard.attempts, "this test tried to reach a network"


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def transcripts() -> Path:
    """The sample records of the checkout."""
    return ROOT / "transcripts"
