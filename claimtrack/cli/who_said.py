"""`claimtrack who-said`: statements, looked up."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from claimtrack.cli import completion
from claimtrack.cli.exit import ExitCode
from claimtrack.cli.options import FoundCode, Limit, Speaker, Sure, Text, iso_day, one_of, settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.model import STANCES
from claimtrack.render.listing import Listing

EXAMPLES = (
    "claimtrack who-said",
    "claimtrack who-said 'troops near the border'",
    "claimtrack who-said --speaker Peskov --stance denies",
    "claimtrack who-said هجوم --since 2021-12-01 --jsonl",
)
EACH = 3  # latest statements of each speaker on a terminal


@output_options
def who_said(
    context: typer.Context,
    output: Output,
    text: Text = None,
    speaker: Speaker = None,
    stance: Annotated[
        str | None,
        typer.Option(metavar="STANCE", help=f"One of {', '.join(STANCES)}.", autocompletion=completion.words(*STANCES)),
    ] = None,
    article: Annotated[
        str | None,
        typer.Option(
            metavar="ID", help="Only this article: an id such as a3, or its path.", autocompletion=completion.ids("a")
        ),
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")] = None,
    min_confidence: Sure = None,
    limit: Limit = None,
    exit_code: FoundCode = False,
) -> None:
    """Look up statements: who said it, when, where.

    With TEXT every statement that matches it, best first; without it the speakers with their latest ones.
    """
    if stance is not None:
        one_of(stance, STANCES, "--stance")
    since, until = iso_day(since, "--since"), iso_day(until, "--until")

    from claimtrack.render.rows import CLAIM_FIELDS, CLAIM_SHOWN, claim_row
    from claimtrack.render.whosaid import print_by_speaker, print_claims
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    by_speaker = not (text or speaker or article)
    latest = by_speaker and output.form is None and not output.columns and output.on_terminal
    with Tracker(settings.db, readonly=True) as tracker:
        claims = tracker.who_said(
            text, speaker=speaker, stance=stance, article=article, since=since, until=until,
            min_confidence=min_confidence or 0.0, per_speaker=EACH + 1 if latest else None, limit=limit,
        )  # fmt: skip
    output.write(
        Listing(
            name="Statements",
            rows=map(claim_row, claims),
            fields=CLAIM_FIELDS,
            shown=CLAIM_SHOWN,
            people=partial(print_by_speaker, claims, each=EACH) if by_speaker else partial(print_claims, claims),
        )
    )
    if claims:
        settings.hint(f"One in its context: claimtrack show c{claims[0].id}")
    else:
        settings.note("No statement matches.")
    if exit_code and not claims:
        raise typer.Exit(ExitCode.NOTHING_FOUND)
