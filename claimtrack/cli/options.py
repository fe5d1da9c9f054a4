"""Options and arguments that several commands share, and the checks of what is given to them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.settings import Settings

if TYPE_CHECKING:
    from claimtrack.render.data import Format

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.", show_default=False)
]
Text = Annotated[
    str | None, typer.Argument(metavar="TEXT", help="Words to look for, in any of their forms.", show_default=False)
]
Speaker = Annotated[
    str | None, typer.Option(metavar="NAME", help="Only this speaker: a name, a part of it, or an id such as s5.")
]
Lang = Annotated[str | None, typer.Option(metavar="CODE", help="The language (ar, en), else it is detected.")]
Limit = Annotated[int | None, typer.Option(metavar="N", min=1, help="At most so many.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON array.")]
JsonLines = Annotated[bool, typer.Option("--jsonl", help="One JSON object a line.")]
Csv = Annotated[bool, typer.Option("--csv", help="Comma-separated, for a spreadsheet.")]
Tsv = Annotated[bool, typer.Option("--tsv", help="Tab-separated.")]
FoundCode = Annotated[bool, typer.Option("--exit-code", help="End with exit code 1 when nothing is found.")]


def examples(*lines: str) -> str:
    """An Examples block for the end of a command's help; the mark keeps its lines apart."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def settings_of(context: typer.Context) -> Settings:
    found = context.obj
    assert isinstance(found, Settings)
    return found


def one_format(*, as_json: bool = False, jsonl: bool = False, csv: bool = False, tsv: bool = False) -> Format | None:
    """The format that was asked for. Two at once are a usage error."""
    flags: tuple[tuple[Format, bool], ...] = (("json", as_json), ("jsonl", jsonl), ("csv", csv), ("tsv", tsv))
    asked = [name for name, on in flags if on]
    if len(asked) > 1:
        raise typer.BadParameter(f"choose one of --{' and --'.join(asked)}")
    return asked[0] if asked else None


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

    if code is not None and code not in available():
        raise typer.BadParameter(f"no data for {code!r}. Available: {', '.join(available())}", param_hint="--lang")


def input_at_terminal(context: typer.Context, paths: list[str]) -> None:
    """Raises a usage error where "-" would wait for somebody to type."""
    if "-" in paths and settings_of(context).environment.stdin_is_terminal:
        example = f"claimtrack {context.info_name} - < article.txt"
        raise typer.BadParameter(f"- reads standard input, which is a terminal. Try: {example}", param_hint="PATH")
