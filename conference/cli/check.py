"""`conference check`: read records, and show what they say and what they leave out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from conference.cli.options import (
    Child,
    Files,
    KindOption,
    NationOption,
    Pack,
    PersonOption,
    RulesOnly,
)

Format = Annotated[str, typer.Option("--format", "-f", help="text, json or html.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Write here instead of to the screen (a folder for many)."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Findings only, one line each.")]
Only = Annotated[
    list[str] | None,
    typer.Option(
        help="Show only this category, or findings, people, questions or voices;"
        " may be given several times."
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on", help="End with code 1 at a finding of this level: gap, caution, note."
    ),
]


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
    from conference.cli import choices
    from conference.cli import output as out
    from conference.cli.records import Records
    from conference.report import Report

    wanted = choices.choose(
        format=format,
        only=only,
        fail_on=fail_on,
        kind=kind,
        nation=nation,
        child=child,
        person=person,
    )
    failed = False
    sink = out.Sink(wanted, output, files, quiet=quiet)
    records = Records(files, wanted, packs=pack or (), rules_only=rules_only, quiet=quiet)

    def rendered(report: Report) -> str:
        return sink.rendered(wanted.shown(report))

    for report, text in records.each(rendered):
        sink.take(report, text)
        failed = failed or wanted.fails(report)
        if sink.gone:
            break
    sink.close()
    if code := records.worst or int(failed):
        raise typer.Exit(code)
