"""One output for every command that reads: --format with its shorthands, --columns, -o FILE.

A command is decorated with `output_options` and takes `output: Output`; it hands what it found to
`output.write` as a `Listing`, and need not know what it is written as.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from claimtrack.cli.completion import words
from claimtrack.cli.options import one_of, settings_of
from claimtrack.cli.settings import Settings
from claimtrack.render.listing import FORMATS, Format, Listing, columns_of

SHORTHANDS: tuple[Format, ...] = ("json", "jsonl", "csv", "tsv")
SUFFIXES: dict[str, Format] = {f".{name}": name for name in FORMATS[2:]} | {".markdown": "md", ".htm": "html"}

OPTIONS: dict[str, Any] = {
    "form": Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=f"{', '.join(FORMATS)}.",
            autocompletion=words(*FORMATS),
        ),
    ],
    "json": Annotated[bool, typer.Option("--json", help="One JSON array.")],
    "jsonl": Annotated[bool, typer.Option("--jsonl", help="One JSON object a line.")],
    "csv": Annotated[bool, typer.Option("--csv", help="Comma-separated, for a spreadsheet.")],
    "tsv": Annotated[bool, typer.Option("--tsv", help="Tab-separated.")],
    "columns": Annotated[str | None, typer.Option(metavar="NAMES", help="Only these fields: id,speaker,text")],
    "path": Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write to a file; its suffix can tell the format."),
    ],
    "force": Annotated[bool, typer.Option("--force", help="Replace FILE.")],
    "raw": Annotated[bool, typer.Option("--raw", help="In CSV and TSV: text as it is, also like a formula.")],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What the options of one command ask for; `form` is None for the layout that the command has for people."""

    settings: Settings
    form: Format | None
    columns: tuple[str, ...] = ()
    path: Path | None = None
    force: bool = False
    raw: bool = False

    @property
    def in_rows(self) -> bool:
        """Whether rows are asked for, and not the command's own layout or cards."""
        return self.form not in (None, "cards") or bool(self.columns)

    @property
    def on_terminal(self) -> bool:
        """Whether people look at it at once, so that the latest few may do."""
        return self.path is None and self.settings.environment.stdout_is_terminal

    def write(self, listing: Listing) -> None:
        """Write it where and as it was asked for. An unknown column is a usage error, before anything is written."""
        from claimtrack.render.writing import write

        for column in self.columns:
            one_of(column, columns_of(listing), "--columns")
        if self.path is None:
            with self.settings.pages() as screen:
                write(listing, self.form, screen, columns=self.columns, raw=self.raw)
            return
        from claimtrack.cli.files import new_file
        from claimtrack.render.console import Screen

        with new_file(self.path, force=self.force) as stream:
            write(listing, self.form, Screen(stream), columns=self.columns, raw=self.raw)
        self.settings.note(f"Wrote {self.path}")


def output_options(command: Callable[..., None]) -> Callable[..., None]:
    """The command with OPTIONS in the place of its parameter `output`."""
    signature = inspect.signature(command, eval_str=True)
    own = [parameter for name, parameter in signature.parameters.items() if name != "output"]
    shared = [
        inspect.Parameter(
            name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=False if kind.__origin__ is bool else None
        )
        for name, kind in OPTIONS.items()
    ]

    @wraps(command)
    def with_output(context: typer.Context, **given: Any) -> None:
        asked = {name: given.pop(name) for name in OPTIONS}
        command(context=context, output=asked_for(settings_of(context), **asked), **given)

    with_output.__signature__ = signature.replace(  # type: ignore[attr-defined]
        parameters=[*(p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own), *shared]
    )
    with_output.__annotations__ = {p.name: p.annotation for p in (*own, *shared)}
    return with_output


def asked_for(
    settings: Settings,
    *,
    form: str | None,
    columns: str | None,
    path: str | None,
    force: bool,
    raw: bool,
    **shorthands: bool,
) -> Output:
    asked = dict.fromkeys((*([form] if form else []), *(name for name, on in shorthands.items() if on)))
    if len(asked) > 1:
        raise typer.BadParameter(f"choose one of {' and '.join(asked)}", param_hint="--format")
    if form is not None:
        one_of(form, FORMATS, "--format")
    place = None
    if path is not None:
        from claimtrack.cli.files import place_of

        place = place_of(path, force=force)
    return Output(
        settings=settings,
        form=cast("Format", next(iter(asked))) if asked else SUFFIXES.get(place.suffix.lower()) if place else None,
        columns=tuple(dict.fromkeys(filter(None, map(str.strip, (columns or "").split(","))))),
        path=place,
        force=force,
        raw=raw,
    )
