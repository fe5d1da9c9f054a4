"""`claimtrack timeline`: what was said when, and what it changed."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from claimtrack.cli.exit import ExitCode
from claimtrack.cli.options import FoundCode, Speaker, Text, settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.render.listing import Listing

EXAMPLES = (
    "claimtrack timeline troops",
    "claimtrack timeline --speaker Peskov",
    "claimtrack timeline --speaker Peskov --changes",
    "claimtrack timeline attack --csv",
)


@output_options
def timeline(
    context: typer.Context,
    output: Output,
    text: Text = None,
    speaker: Speaker = None,
    changes: Annotated[
        bool, typer.Option("--changes", help="Only what changes something, not what says or repeats the same.")
    ] = False,
    exit_code: FoundCode = False,
) -> None:
    """Follow statements through time: who confirmed, denied, moved a figure or a position.

    The earliest statement first, each with what it does to an earlier one that is shown. Without TEXT and
    --speaker: every statement that is related to another.
    """
    from claimtrack.render.moments import MOMENT_DEEP, MOMENT_FIELDS, MOMENT_SHOWN, moment_row, print_moments
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db, readonly=True) as tracker:
        found = tracker.timeline(text, speaker=speaker)
    if changes:
        found = [moment for moment in found if moment.is_change]
    output.write(
        Listing(
            name="Timeline",
            rows=map(moment_row, found),
            fields=MOMENT_FIELDS,
            shown=MOMENT_SHOWN,
            people=partial(print_moments, found),
            deep=MOMENT_DEEP,
        )
    )
    if not found:
        settings.note("Nothing changes." if changes else "No statement matches.")
    if exit_code and not found:
        raise typer.Exit(ExitCode.NOTHING_FOUND)
