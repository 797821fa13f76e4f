"""Telling people of faults: one line each, on standard error."""

from __future__ import annotations

import sys

from conference.errors import ConferenceError


def tell(error: ConferenceError) -> None:
    """Print a fault's line; what else was asked for goes on."""
    print(f"conference: {error}", file=sys.stderr)
