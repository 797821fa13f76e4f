"""The `conference` command: sets up the commands and turns every fault into one line."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from conference import __version__
from conference.cli.actions import actions
from conference.cli.check import check
from conference.cli.faults import say, tell
from conference.cli.questions import questions
from conference.errors import UsageError

app = typer.Typer(
    name="conference",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=(
        "Read records of social work with children and families: what they say and what they"
        " leave out. Everything stays on this computer."
    ),
)
for command in (check, actions, questions):
    app.command()(command)
INTERRUPTED = 130


def show_version(asked: bool) -> None:
    """Print the version and stop, where it was asked for."""
    if asked:
        typer.echo(f"conference {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: bool = typer.Option(
        False, "--version", is_eager=True, callback=show_version, help="Show the version."
    ),
) -> None:
    """Take the options that every command knows."""


def main() -> None:
    """Run the command line; ends with the exit codes that the README names."""
    # Imports and one record make few cycles; looking for them takes a tenth of a short run.
    gc.set_threshold(100_000, 20, 20)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code; without a command, show what there is."""
    try:
        look(arguments)
        # Left to itself, Typer also expands *.docx on Windows, so it gets no list of arguments.
        given = None if arguments else ["--help"]
        code = app(given, prog_name="conference", standalone_mode=False)
    except Exception as error:
        misused = getattr(error, "format_message", None)  # Typer's own errors, whatever their name
        if misused is None:
            return tell(error)
        command = getattr(getattr(error, "ctx", None), "command_path", "conference")
        return tell(UsageError(f"{misused().rstrip('.')} - see: {command} --help"))
    if code == INTERRUPTED:
        say("stopped")
    return int(code or 0)


def look(arguments: Sequence[str]) -> None:
    """Catch two slips that would be taken for something else; raises UsageError."""
    first, *rest = arguments or ("",)
    if first not in known() and Path(first).is_file():
        raise UsageError(f"{first}: what shall be done with it? - write: conference check {first}")
    for word in rest[: rest.index("--")] if "--" in rest else rest:
        # "-old.txt", which a shell makes of *.txt, would be "write the report to ld.txt".
        if word.startswith("-") and len(word) > 2 and Path(word).is_file():
            raise UsageError(f"{word}: begins like an option - write ./{word}")


def known() -> set[str]:
    """Give the names of the commands."""
    return {
        str(command.name or command.callback.__name__)
        for command in app.registered_commands
        if command.callback
    }


if __name__ == "__main__":
    main()
