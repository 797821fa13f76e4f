"""The arguments and options that several commands share, each worded once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[str], typer.Argument(help="Files to read; - for standard input.", show_default=False)
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write here instead of to the screen.")
]
RulesOnly = Annotated[bool, typer.Option("--rules-only", help="Leave aside all that was learned.")]
KindOption = Annotated[
    str | None,
    typer.Option(
        "--kind",
        help="conference, core-group, supervision, family-meeting, reflection or other.",
    ),
]
NationOption = Annotated[
    str | None,
    typer.Option("--nation", help="wales, england or scotland; told by the words otherwise."),
]
Child = Annotated[list[str] | None, typer.Option("--child", help="Name of a child, to correct.")]
PersonOption = Annotated[
    list[str] | None, typer.Option("--person", help='"NAME=ROLE", to correct who is who.')
]
Pack = Annotated[list[Path] | None, typer.Option("--pack", help="A folder with further rules.")]
