"""`conference check`: read records, and show what they say and what they leave out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[str], typer.Argument(help="Files to read; - for standard input.", show_default=False)
]
Format = Annotated[str, typer.Option("--format", "-f", help="text, json or html.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Write here instead of to the screen (a folder for many)."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Findings only, one line each.")]
Only = Annotated[
    list[str] | None,
    typer.Option(help="Show only this category, or findings; may be given several times."),
]
RulesOnly = Annotated[bool, typer.Option("--rules-only", help="Leave aside all that was learned.")]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on", help="End with code 1 at a finding of this level: gap, caution, note."
    ),
]
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


def check(
    files: Files,
    format: Format = "text",
    output: Output = None,
    quiet: Quiet = False,
    only: Only = None,
    rules_only: RulesOnly = False,
    fail_on: FailOn = None,
    kind: KindOption = None,
    nation: NationOption = None,
    child: Child = None,
    person: PersonOption = None,
    pack: Pack = None,
) -> None:
    """Check records: findings first, then what was found, with the words and their places."""
    from conference.analyse import check as analyse
    from conference.cli import choices
    from conference.cli import output as out
    from conference.cli.faults import tell
    from conference.cli.progress import reading
    from conference.errors import RulebookError, UsageError

    wanted = choices.choose(
        format=format,
        only=only,
        fail_on=fail_on,
        kind=kind,
        nation=nation,
        child=child,
        person=person,
    )
    worst = 0
    sink = out.Sink(wanted, output, files, quiet=quiet)
    for number, source in enumerate(files, 1):
        try:
            stdin = sys.stdin.buffer.read() if source == "-" else None
            with reading(source, number, len(files), quiet=quiet):
                report = analyse(
                    source,
                    kind=wanted.kind,
                    nation=wanted.nation,
                    people=wanted.people,
                    stdin=stdin,
                    packs=pack or (),
                    rules_only=rules_only,
                )
                text = sink.rendered(wanted.shown(report))
        except (RulebookError, UsageError):
            raise
        except Exception as error:
            # One record that fails must not cost the others their reports.
            worst = max(worst, tell(error, source))
            continue
        sink.take(report, text)
        if worst == 0 and wanted.fails(report):
            worst = 1
        if sink.gone:
            break
    sink.close()
    if worst:
        raise typer.Exit(worst)
