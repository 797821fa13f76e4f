"""Reports for people and programs: one module a format, loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from conference.errors import UsageError
from conference.renderers.interface import Renderer

MODULES = {
    "terminal": "conference.renderers.terminal",
    "plain": "conference.renderers.plain",
    "html": "conference.renderers.html",
    "json": "conference.renderers.json",
}


def renderer(name: str) -> Renderer:
    """Give the renderer called `name`; `UsageError` names those that there are."""
    module = MODULES.get(name)
    if module is None:
        raise UsageError(f"there is no format {name!r}; choose one of {', '.join(MODULES)}")
    return cast(Renderer, import_module(module))
