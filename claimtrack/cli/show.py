"""`claimtrack show`: one statement in its context."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from claimtrack.cli.options import settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.render.listing import Listing

EXAMPLES = ("claimtrack show c12", "claimtrack show c12 c38", "claimtrack show c12 --json")


@output_options
def show(
    context: typer.Context,
    output: Output,
    ids: Annotated[list[str], typer.Argument(metavar="ID…", help="Statements' ids, such as c12.")],
) -> None:
    """Show statements in their context, and what confirms or denies each."""
    from claimtrack.render.rows import STATEMENT_DEEP, STATEMENT_FIELDS, STATEMENT_SHOWN, statement_row
    from claimtrack.render.statement import print_statements
    from claimtrack.tracker import Tracker

    with Tracker(settings_of(context).db, readonly=True) as tracker:
        found = [tracker.show(id) for id in ids]
    output.write(
        Listing(
            name="Statements in their context",
            rows=map(statement_row, found),
            fields=STATEMENT_FIELDS,
            shown=STATEMENT_SHOWN,
            people=partial(print_statements, found),
            deep=STATEMENT_DEEP,
        )
    )
