"""Renderers by name: each is there, says who it is, and is loaded only when asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from conference.errors import UsageError
from conference.renderers import MODULES, renderer
from conference.report import Report


@pytest.mark.parametrize("name", MODULES)
def test_each_name_gives_its_renderer(name: str, meeting: Report) -> None:
    made = renderer(name)
    assert made.name == name
    assert made.suffix.startswith(".")
    assert made.render(meeting) == made.render(meeting) != ""


def test_an_unknown_name_is_told_with_those_that_there_are() -> None:
    with pytest.raises(UsageError, match=r"no format 'docs'; choose one of terminal, plain"):
        renderer("docs")


@pytest.mark.parametrize("name", MODULES)
def test_nothing_heavy_is_imported_before_it_renders(name: str) -> None:
    script = (
        "import sys; from conference.renderers import renderer; "
        f"renderer({name!r}); "
        "print([m for m in ('rich', 'jinja2', 'spacy', 'lxml') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
