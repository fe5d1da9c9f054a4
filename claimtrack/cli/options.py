"""Options and arguments that several commands share, and the checks of what is given to them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import typer

from claimtrack.cli import completion
from claimtrack.cli.settings import Settings

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.", show_default=False)
]
Text = Annotated[
    str | None,
    typer.Argument(
        metavar="TEXT", help="Words to look for, in any of their forms; or an id.", show_default=False,
        autocompletion=completion.ids("cas"),
    ),
]  # fmt: skip
Speaker = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Only this speaker: a name, a part of it, or an id such as s5.",
        autocompletion=completion.speakers,
    ),
]  # fmt: skip
Lang = Annotated[
    str | None,
    typer.Option(
        metavar="CODE", help="The language (ar, en), else it is detected.", autocompletion=completion.languages
    ),
]
Limit = Annotated[int | None, typer.Option(metavar="N", min=1, help="At most so many.")]
Sure = Annotated[
    float | None,
    typer.Option("--min-confidence", metavar="0-1", min=0, max=1, help="Only what was read with this confidence."),
]
OutFile = Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", help="The file to write.")]
Force = Annotated[bool, typer.Option("--force", help="Replace FILE.")]
FoundCode = Annotated[bool, typer.Option("--exit-code", help="End with exit code 1 when nothing is found.")]


def settings_of(context: typer.Context) -> Settings:
    found = context.obj
    assert isinstance(found, Settings)
    return found


def one_of(value: str, known: Iterable[str], option: str) -> None:
    """Raises a usage error that names the nearest for a value that is not known."""
    known = list(known)
    if value in known:
        return
    from difflib import get_close_matches

    near = get_close_matches(value.lower(), known, n=1, cutoff=0.5)
    meant = f"Did you mean {near[0]}? " if near else ""
    raise typer.BadParameter(f"{value!r} is not known. {meant}One of: {', '.join(known)}", param_hint=option)


def iso_day(value: str | None, option: str) -> str | None:
    """A date as the store compares it."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not a date such as 2021-12-04", param_hint=option) from None


def known_language(code: str | None) -> None:
    """Raises a usage error for a code that there is no data for."""
    from claimtrack.languages import available

    if code is not None:
        one_of(code, available(), "--lang")


def input_at_terminal(context: typer.Context, paths: list[str]) -> None:
    """Raises a usage error where "-" would wait for somebody to type."""
    if "-" in paths and settings_of(context).environment.stdin_is_terminal:
        example = f"claimtrack {context.info_name} - < article.txt"
        raise typer.BadParameter(f"- reads standard input, which is a terminal. Try: {example}", param_hint="PATH")
