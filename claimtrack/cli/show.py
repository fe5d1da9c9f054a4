"""`claimtrack show`: one statement in its context."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli.options import settings_of

EXAMPLES = ("claimtrack show c12",)


def show(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="ID", help="A statement's id, such as c12.")],
) -> None:
    """Show a statement in its context, and what confirms or denies it."""
    from claimtrack.render.statement import print_statement
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db, readonly=True) as tracker:
        found = tracker.show(claim)
    print_statement(found, settings.results())
