"""`conference actions`: the action register of records, to read, for Excel or for a calendar."""

from __future__ import annotations

from typing import Annotated

import typer

from conference.cli.options import (
    Child,
    Files,
    KindOption,
    NationOption,
    Output,
    Pack,
    PersonOption,
    RulesOnly,
)

FORMATS = ("text", "csv", "ics", "json")
Format = Annotated[
    str,
    typer.Option("--format", "-f", help="text, csv (Excel), ics (calendar: dated tasks) or json."),
]
Owner = Annotated[
    str | None, typer.Option("--owner", help="Only the tasks of this person, by name or role.")
]


def actions(
    files: Files,
    format: Format = "text",
    output: Output = None,
    owner: Owner = None,
    rules_only: RulesOnly = False,
    kind: KindOption = None,
    nation: NationOption = None,
    child: Child = None,
    person: PersonOption = None,
    pack: Pack = None,
) -> None:
    """List the tasks: who does what by when, and what it answers.

    Every format, calendars too, holds words of the record: keep it as you keep the record.
    """
    from conference.cli import choices
    from conference.cli.faults import say
    from conference.cli.outlet import Outlet
    from conference.cli.output import printable
    from conference.cli.records import Records
    from conference.errors import UsageError
    from conference.renderers import calendar, csv, extracts
    from conference.renderers.register import Row, register
    from conference.renderers.todo import todo
    from conference.report import Report

    if owner is not None and not owner.strip():
        raise UsageError('--owner: write a name, such as --owner "Ceri"')
    name = owner.strip() if owner else None
    wanted = choices.choose(
        format=format, formats=FORMATS, kind=kind, nation=nation, child=child, person=person
    )
    records = Records(files, wanted, packs=pack or (), rules_only=rules_only)
    outlet = Outlet(output, files, form=format)
    kept: list[Row] = []

    def told(report: Report) -> str | tuple[Row, ...]:
        report = printable(report)
        if format == "json":
            return extracts.actions(report, name, pretty=len(files) == 1)
        if format == "text":
            return outlet.laid(todo(report, name))
        return register(report, name)

    read = 0
    for report, made in records.each(told):
        read += 1
        if isinstance(made, str):
            outlet.take(made)
        else:
            kept += made
            if format == "ics" and (lost := calendar.left_out(made)):
                say(f"{report.record.source}: {lost}")
        if outlet.gone:
            break
    if format == "csv" and read:
        outlet.take(csv.table(kept))
    if format == "ics" and any(row.day for row in kept):
        outlet.take(calendar.calendar(kept))
    elif format == "ics" and read:
        say("no task comes to a day, so no calendar was made")
    outlet.close()
    if records.worst:
        raise typer.Exit(records.worst)
