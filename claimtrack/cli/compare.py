"""`claimtrack compare`: who affirms a sentence of one's own, and who denies it."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from claimtrack.cli.exit import ExitCode
from claimtrack.cli.options import FoundCode, Limit, settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.render.listing import Listing

EXAMPLES = (
    "claimtrack compare 'Russia is planning an attack on Ukraine'",
    "claimtrack compare 'روسيا تخطط لهجوم على أوكرانيا' --limit 10",
    "claimtrack compare 'The call lasted two hours' --csv",
)


@output_options
def compare(
    context: typer.Context,
    output: Output,
    proposition: Annotated[str, typer.Argument(metavar="PROPOSITION", help="A sentence, in any known language.")],
    limit: Limit = None,
    exit_code: FoundCode = False,
) -> None:
    """Set a sentence of your own beside all that was said.

    Whoever affirms it, denies it, or says it with another number, date, place or name, with the reasons.
    The program does not say who is right.
    """
    from claimtrack.render.matches import MATCH_FIELDS, MATCH_SHOWN, match_row, print_matches
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db, readonly=True) as tracker:
        found = tracker.compare(proposition, limit=limit)
    output.write(
        Listing(
            name=f"Said of: {proposition}",
            rows=map(match_row, found),
            fields=MATCH_FIELDS,
            shown=MATCH_SHOWN,
            people=partial(print_matches, found),
        )
    )
    if found:
        settings.hint(f"One in its context: claimtrack show c{found[0].claim.id}")
    else:
        settings.note("Nobody is found to have said that, or the contrary.")
    if exit_code and not found:
        raise typer.Exit(ExitCode.NOTHING_FOUND)
