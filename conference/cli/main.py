"""The `conference` command: sets up the commands and turns every fault into one line."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

import typer

from conference import __version__
from conference.cli.check import check
from conference.errors import ConferenceError

app = typer.Typer(
    name="conference",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=(
        "Read records of social work with children and families: what they say and what they"
        " leave out. Everything stays on this computer."
    ),
)
app.command()(check)
OUR_FAULT, INTERRUPTED = 5, 130


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
    try:
        app()
    except ConferenceError as error:
        print(f"conference: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        print("conference: stopped", file=sys.stderr)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); that is no fault of anybody's.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        print(f"conference: {blame(error)}", file=sys.stderr)
        sys.exit(OUR_FAULT)


def blame(error: Exception) -> str:
    """Say where a fault of our own lies, without its message: that could quote a record."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "unknown place"
    return (
        f"a fault of our own ({type(error).__name__} at {where})"
        " - please report this line; it holds no words of the record"
    )


if __name__ == "__main__":
    main()
