"""`conference questions`: what a record leaves to ask, for who chairs, supervises and works."""

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

FORMATS = ("text", "md", "json")
Format = Annotated[str, typer.Option("--format", "-f", help="text, md (Markdown) or json.")]
Reader = Annotated[
    str | None, typer.Option("--for", help="Only the questions for chair, supervisor or worker.")
]
Every = Annotated[bool, typer.Option("--all", help="Every question, not the few that matter most.")]


def questions(
    files: Files,
    format: Format = "text",
    output: Output = None,
    reader: Reader = None,
    every: Every = False,
    rules_only: RulesOnly = False,
    kind: KindOption = None,
    nation: NationOption = None,
    child: Child = None,
    person: PersonOption = None,
    pack: Pack = None,
) -> None:
    """Give questions to take along, for chair, supervisor and worker.

    They ask what a record leaves open, and show the words of it that they rest on.
    """
    from conference.analyse import compiled_rules
    from conference.cli import choices
    from conference.cli.outlet import Outlet
    from conference.cli.output import printable
    from conference.cli.records import Records
    from conference.findings.agenda import groups
    from conference.renderers import agenda, extracts
    from conference.report import Audience, Report

    wanted = choices.choose(
        format=format, formats=FORMATS, kind=kind, nation=nation, child=child, person=person
    )
    whose = choices.pick(Audience, reader.lower(), "--for") if reader is not None else None
    records = Records(files, wanted, packs=pack or (), rules_only=rules_only)
    outlet = Outlet(output, files, form=format)

    def told(report: Report) -> str:
        report = printable(report)
        book = compiled_rules(tuple(pack or ())).book
        chosen = groups(report, book.questions, reader=whose, every=every)
        if format == "json":
            return extracts.questions(report, chosen, pretty=len(files) == 1)
        if format == "md":
            return agenda.markdown(report, chosen)
        return outlet.laid(agenda.agenda(report, chosen))

    for _, made in records.each(told):
        outlet.take(made)
        if outlet.gone:
            break
    outlet.close()
    if records.worst:
        raise typer.Exit(records.worst)
