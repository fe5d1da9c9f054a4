"""Errors as people read them: what failed, where, and what to do."""

from __future__ import annotations

import typer

from claimtrack.cli.exit import ExitCode


def told(error: BaseException) -> tuple[list[str], ExitCode]:
    """The lines that tell an error, and the exit code."""
    if isinstance(error, typer.Abort):
        return ["Interrupted."], ExitCode.INTERRUPTED
    if isinstance(error, typer.BadParameter.__mro__[2]):  # the base of usage errors: typer brings a click of its own
        return usage(error), ExitCode.USAGE

    from claimtrack.render.visual import INSTALL, VisualOrderMissing
    from claimtrack.store import DatabaseTrouble
    from claimtrack.tracker import NotFound

    if isinstance(error, DatabaseTrouble):
        return [f"{error.cause}.", error.advice], ExitCode.DATABASE
    if isinstance(error, VisualOrderMissing):
        return ["--bidi visual needs two more packages.", f"Install them: {INSTALL}"], ExitCode.USAGE
    if isinstance(error, NotFound):
        nearest = f". Did you mean {' or '.join(error.nearest)}?" if error.nearest else "."
        return [f"{error}{nearest}"], ExitCode.USAGE
    cause = f"Something went wrong: {type(error).__name__}: {error}"
    return [cause, "To see where, put --debug before the command."], ExitCode.SOME_FAILED


def usage(error: BaseException) -> list[str]:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "claimtrack"
    message = getattr(error, "format_message", error.__str__)()
    return [message, f"Try: {path} --help"]
