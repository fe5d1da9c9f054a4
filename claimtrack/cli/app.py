"""The command line: global options, and running a command."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, cast, get_args

import typer

from claimtrack.cli.commands import AllCommands
from claimtrack.cli.completion import words
from claimtrack.cli.config import config_file, configured
from claimtrack.cli.environment import Bidi, Color, Environment
from claimtrack.cli.errors import told
from claimtrack.cli.exit import ExitCode
from claimtrack.cli.options import one_of, settings_of
from claimtrack.cli.settings import Settings, user_database

SHORT_HELP = """claimtrack keeps the record of who said what.

  claimtrack add data/         read articles into the database
  claimtrack contradictions    see who affirms and who denies, side by side

More: claimtrack --help
"""
EPILOG = """\b
Exit codes:
  0    done
  1    nothing found, under --exit-code
  2    wrong usage
  3    some inputs failed
  4    trouble with the database
  130  interrupted"""

VALUED = ("--db", "--color", "--bidi")
FLAGS = ("-q", "--quiet", "--debug", "--no-pager")

app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
    cls=AllCommands,
)


@app.callback(invoke_without_command=True)
def options(
    context: typer.Context,
    db: Annotated[
        str | None,
        typer.Option(metavar="PATH", help="The database; else CLAIMTRACK_DB, the configuration, your data folder."),
    ] = None,
    color: Annotated[
        str | None, typer.Option(metavar="WHEN", help="auto, always or never.", autocompletion=words(*get_args(Color)))
    ] = None,
    bidi: Annotated[
        str | None,
        typer.Option(
            metavar="HOW",
            help="For right-to-left text on a terminal: auto, isolate, visual or none.",
            autocompletion=words(*get_args(Bidi)),
        ),
    ] = None,
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Long results at once, not a screen at a time.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No hints, counts, warnings and progress.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
    _version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,  # cli.main answers it
) -> None:
    """Keep the record of who said what, and set confirmations and denials side by side."""
    settings = settings_of(context)
    variables = settings.environment.variables
    file = config_file(variables)
    always = configured(file)
    settings.db = first_path(db, variables.get("CLAIMTRACK_DB"), always.get("db")) or user_database(variables)
    settings.color = cast("Color", stated(color, "--color", always.get("color"), str(file), get_args(Color)))
    settings.bidi = cast("Bidi", stated(bidi, "--bidi", always.get("bidi"), str(file), get_args(Bidi)))
    settings.pager = always.get("pager", True) and not no_pager
    settings.quiet = quiet
    settings.debug = debug
    if context.invoked_subcommand is None:
        settings.environment.stderr.write(SHORT_HELP)
        raise typer.Exit(ExitCode.USAGE)


def first_path(*named: str | None) -> Path | None:
    return next((Path(name).expanduser() for name in named if name), None)


def stated(option: str | None, hint: str, always: str | None, file: str, known: tuple[str, ...]) -> str:
    """What the option says, else the configuration, else the first that is known ("auto")."""
    if option is not None:
        one_of(option, known, hint)
        return option
    if always is not None:
        one_of(always, known, file)
    return always or known[0]


def in_front(arguments: list[str]) -> list[str]:
    """The arguments with the options of every command before the command, wherever a person put them."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    front, rest = [], []
    waiting = iter(arguments[:end])
    for argument in waiting:
        name, equals, _ = argument.partition("=")
        if argument in FLAGS or (name in VALUED and equals):
            front.append(argument)
        elif name in VALUED:
            front += [argument, *[value for value in [next(waiting, None)] if value is not None]]
        else:
            rest.append(argument)
    return [*front, *rest, *arguments[end:]]


def run(arguments: list[str], environment: Environment) -> int:
    """Run a command line and tell its exit code. Errors are told in words; --debug raises those that are not."""
    settings = Settings(environment)
    with environment.installed():
        try:
            code = app(in_front(arguments), standalone_mode=False, obj=settings, prog_name="claimtrack")
            environment.stdout.flush()
        except KeyboardInterrupt:
            return ExitCode.INTERRUPTED
        except (Exception, SystemExit) as error:
            if is_broken_pipe(error):
                drop_output(environment)
                return ExitCode.DONE
            if settings.debug or isinstance(error, SystemExit):
                raise
            words, exit_code = told(error)
            for line in words:
                settings.errors().say(line)
            return exit_code
    return code if isinstance(code, int) else ExitCode.DONE


def is_broken_pipe(error: BaseException) -> bool:
    """Whether who read the output has gone (head, a pager); typer and rich leave with SystemExit then."""
    return isinstance(error, BrokenPipeError) or isinstance(error.__context__, BrokenPipeError)


def drop_output(environment: Environment) -> None:
    """What is still to be written when Python ends goes nowhere, without a complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), environment.stdout.fileno())
