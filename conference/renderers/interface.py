"""What every renderer offers: a name, a file suffix and one function over the report."""

from __future__ import annotations

from typing import Protocol

from conference.report import Report


class Renderer(Protocol):
    """Turns a report into what a person or a program reads; a module may be one.

    `render` depends on the report alone: the same report gives the same output, byte for byte.
    Renderers may take further options by keyword, each with a default.
    """

    @property
    def name(self) -> str:
        """The word a user asks for it by."""

    @property
    def suffix(self) -> str:
        """The ending of a file that holds its output, with the dot."""

    def render(self, report: Report) -> str | bytes:
        """Give the whole output: text, or bytes for formats that are not text."""
