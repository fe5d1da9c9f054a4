"""`claimtrack speakers export` and `import`: names of speakers as a list that people exchange."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.options import settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.render.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimtrack.render.console import Screen

QID = re.compile(r"Q[1-9][0-9]*")
FORMULA = re.compile(r"^'(?=[=+@-])")  # as a spreadsheet's cell that begins like a formula was written


@output_options
def export(context: typer.Context, output: Output) -> None:
    """Write the names of all speakers: speaker, alias, lang, kind, and a Wikidata id where there is one."""
    from claimtrack.render.people import NAME_FIELDS
    from claimtrack.tracker import Tracker

    with Tracker(settings_of(context).db, readonly=True) as tracker:
        rows = tracker.people.names()
    output.write(
        Listing(
            name="Names of speakers", rows=rows, fields=NAME_FIELDS, shown=NAME_FIELDS, people=partial(print_tsv, rows)
        )
    )


def print_tsv(rows: Sequence[Mapping[str, str]], screen: Screen) -> None:
    """As a file has it, since it is made to be read again."""
    from claimtrack.render.data import write_spreadsheet
    from claimtrack.render.people import NAME_FIELDS

    write_spreadsheet(rows, "tsv", screen.stream, NAME_FIELDS, raw=False)


def import_names(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Tab-separated, with a line of column names.")],
) -> None:
    """Take over names of speakers from such a list, also those that no article has yet.

    Columns: speaker and alias; lang and qid, if you like. They hold like merges: through every rebuild.
    """
    rows = list(read_rows(path))

    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db) as tracker:
        number = tracker.people.add_names(rows)
    settings.results().say(f"Took over {number:,} {'name' if number == 1 else 'names'}, into {settings.db}")


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """Raises a usage error where the list is none."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"{path} cannot be read: {error}", param_hint="FILE") from None
    table = csv.DictReader(lines, delimiter="\t", restval="")
    if not {"speaker", "alias"} <= set(table.fieldnames or ()):
        raise typer.BadParameter(f"{path} has no columns “speaker” and “alias” in its first line", param_hint="FILE")
    for number, cells in enumerate(table, start=2):
        row = {column: FORMULA.sub("", value or "").strip() for column, value in cells.items() if column}
        if not row["speaker"]:
            raise typer.BadParameter(f"{path}, line {number}: no speaker", param_hint="FILE")
        if row.get("qid") and not QID.fullmatch(row["qid"]):
            raise typer.BadParameter(f"{path}, line {number}: {row['qid']} is no id such as Q42", param_hint="FILE")
        yield row


COMMANDS = {
    "export": (export, ("claimtrack speakers export --tsv -o names.tsv",)),
    "import": (import_names, ("claimtrack speakers import names.tsv",)),
}
