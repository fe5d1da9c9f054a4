"""The command line: global options, commands, and what becomes of errors."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli.exit import ExitCode

SHORT_HELP = """claimtrack keeps the record of who said what.

  claimtrack add data/                read articles into the database
  claimtrack contradictions           see who affirms and who denies, side by side

More: claimtrack --help"""

EPILOG = """Exit codes: 0 done, 1 nothing found (with --exit-code), 2 wrong usage, 3 some inputs failed,
4 trouble with the database, 130 interrupted."""


@dataclass(slots=True)
class Settings:
    """The global options."""

    db: Path
    quiet: bool = False
    debug: bool = False
    color: str = "auto"


app = typer.Typer(
    rich_markup_mode=None,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
    pretty_exceptions_enable=False,
)


def user_database() -> Path:
    """`CLAIMTRACK_DB`, else a file in the user's data folder."""
    named = os.environ.get("CLAIMTRACK_DB")
    if named:
        return Path(named).expanduser()
    if sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support"
    elif os.name == "nt":
        folder = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    else:
        folder = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return folder / "claimtrack" / "claims.db"


def show_version(wanted: bool) -> None:
    if wanted:
        from claimtrack import __version__

        print(f"claimtrack {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def options(
    context: typer.Context,
    db: Annotated[
        Path | None,
        typer.Option(help="The database file (else CLAIMTRACK_DB, else one in your data folder)."),
    ] = None,
    color: Annotated[str, typer.Option(help="auto, always or never.")] = "auto",
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No counts and warnings.")] = False,
    debug: Annotated[bool, typer.Option(help="Show the traceback of an error.")] = False,
    _version: Annotated[
        bool, typer.Option("-V", "--version", callback=show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Who said what: attributed claims from news articles, confirmations and denials side by side."""
    if color not in ("auto", "always", "never"):
        raise typer.BadParameter("choose auto, always or never", param_hint="--color")
    context.obj = Settings(db=(db or user_database()).expanduser(), quiet=quiet, debug=debug, color=color)
    if context.invoked_subcommand is None:
        print(SHORT_HELP)
        raise typer.Exit(ExitCode.USAGE)


def run() -> int:
    """Run the command line; the exit code. Errors are told in words, with a traceback only under --debug."""
    from claimtrack.cli import commands as commands

    try:
        app(standalone_mode=True)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else ExitCode.DONE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        quiet_stdout()
        return ExitCode.DONE
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        return told(error)
    return ExitCode.DONE


def told(error: Exception) -> int:
    from claimtrack.render.safe import safe
    from claimtrack.store.opening import DatabaseTrouble
    from claimtrack.tracker import NotFound

    if isinstance(error, DatabaseTrouble):
        print(safe(f"{error.cause}.\n{error.advice}"), file=sys.stderr)
        return ExitCode.DATABASE
    if isinstance(error, NotFound):
        nearest = f" Did you mean {', '.join(error.nearest)}?" if error.nearest else ""
        print(safe(f"{error}.{nearest}"), file=sys.stderr)
        return ExitCode.USAGE
    print(safe(f"Something went wrong: {error}\nSee where with claimtrack --debug …"), file=sys.stderr)
    return ExitCode.SOME_FAILED


def quiet_stdout() -> None:
    """The reader of a pipe has gone: what is still to be flushed goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
