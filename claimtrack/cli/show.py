"""`claimtrack show`: one statement in its context."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import completion
from claimtrack.cli.options import settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.render.listing import Listing, Show

if TYPE_CHECKING:
    from claimtrack.render.console import Screen
    from claimtrack.tracker import Statement, Tracker

EXAMPLES = (
    "claimtrack show c12",
    "claimtrack show c12 c36",
    "claimtrack show a4",
    "claimtrack show s3 --json",
)


@output_options
def show(
    context: typer.Context,
    output: Output,
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID",
            help="Statements (c12), articles (a4), speakers (s3).",
            autocompletion=completion.ids("cas"),
        ),
    ],
) -> None:
    """Show statements in their context, and what confirms or denies each.

    An article stands for all its statements, a speaker for all theirs.
    """
    from claimtrack.render.rows import STATEMENT_DEEP, STATEMENT_FIELDS, STATEMENT_SHOWN, statement_row
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db, readonly=True) as tracker:
        found = [shown(tracker, id, whole=output.in_rows or output.form == "cards") for id in ids]
    statements = [statement for _, group in found for statement in group]
    output.write(
        Listing(
            name="Statements in their context",
            rows=map(statement_row, statements),
            fields=STATEMENT_FIELDS,
            shown=STATEMENT_SHOWN,
            people=partial(print_all, [print_one for print_one, _ in found]),
            deep=STATEMENT_DEEP,
        )
    )
    related = next((pair for statement in statements for pair in statement.pairs), None)
    if related:
        settings.hint(f"Side by side: claimtrack contradictions --all c{related.a.id}")


def shown(tracker: Tracker, id: str, *, whole: bool) -> tuple[Show, list[Statement]]:
    """How people see what has this id, and its statements: where `whole` also all those of an article or speaker."""
    from claimtrack.render.statement import print_article, print_speaker, print_statement

    if not id.startswith(("a", "s")):
        statement = tracker.show(id)
        return partial(print_statement, statement), [statement]
    if id.startswith("a"):
        article, added = tracker.article(id), tracker.when_added(id)
        claims = tracker.who_said(article=id)
        print_one = partial(print_article, id, article, added, claims)
    else:
        claims = tracker.who_said(speaker=id)
        print_one = partial(print_speaker, id, claims)
    return print_one, [tracker.show(f"c{claim.id}") for claim in claims] if whole else []


def print_all(shows: Sequence[Show], screen: Screen) -> None:
    for n, print_one in enumerate(shows):
        if n:
            screen.print()
            screen.print()
        print_one(screen)
