"""Where the folders that travel with the package lie: rules, models and sample transcripts."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from conference.errors import ConferenceError

DataKind = Literal["rules", "models", "transcripts"]

PACKAGE = Path(__file__).resolve().parent


def data(kind: DataKind) -> Path:
    """Give the folder that holds the `kind` of data this copy of the program came with.

    An installed copy carries it inside the package, a checkout beside pyproject.toml.
    Raises ConferenceError when it is in neither place, so the installation is broken.
    """
    installed = PACKAGE / "_data" / kind
    if installed.is_dir():
        return installed
    beside = PACKAGE.parent / kind
    if beside.is_dir() and (PACKAGE.parent / "pyproject.toml").is_file():
        return beside
    raise ConferenceError(f"{installed}: the {kind} are missing - install conference again")


def rule_packs() -> list[Path]:
    """List the rule packs that ship: the core, then each nation's, in the order to load them."""
    rules = data("rules")
    core = rules / "core"
    others = (path.parent for path in rules.glob("*/pack.yml"))
    return [core, *sorted(folder for folder in others if folder != core)]
