"""`claimtrack who-said`: statements, looked up."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any

import typer

from claimtrack.cli import completion
from claimtrack.cli.exit import ExitCode
from claimtrack.cli.options import FoundCode, Limit, Speaker, Sure, Text, iso_day, one_of, settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.model import STANCES
from claimtrack.render.listing import Listing, Show

EXAMPLES = (
    "claimtrack who-said",
    "claimtrack who-said 'troops near the border'",
    "claimtrack who-said --speaker Peskov --stance denies",
    "claimtrack who-said --unnamed --columns id,speaker,speaker_type,text",
    "claimtrack who-said هجوم --since 2021-12-01 --jsonl",
)
EACH = 3  # latest statements of each speaker on a terminal
SPEAKERS = 40


@output_options
def who_said(
    context: typer.Context,
    output: Output,
    text: Text = None,
    speaker: Speaker = None,
    unnamed: Annotated[bool, typer.Option("--unnamed", help="Only speakers whom the articles do not name.")] = False,
    stance: Annotated[
        str | None,
        typer.Option(
            "--stance",
            metavar="STANCE",
            help=f"One of {', '.join(STANCES)}.",
            autocompletion=completion.words(*STANCES),
        ),
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

    With TEXT every statement that matches it, best first; without it, on a terminal, the speakers with their
    latest ones, else all statements, the newest first.
    """
    if stance is not None:
        one_of(stance, STANCES, "--stance")
    since, until = iso_day(since, "--since"), iso_day(until, "--until")

    from claimtrack.render.rows import CLAIM_FIELDS, CLAIM_SHOWN, claim_row
    from claimtrack.render.whosaid import print_by_speaker, print_claims
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    filters: dict[str, Any] = {
        "unnamed": unnamed, "stance": stance, "since": since, "until": until,
        "min_confidence": min_confidence or 0.0,
    }  # fmt: skip
    people: Show
    with Tracker(settings.db, readonly=True) as tracker:
        if text or speaker or article or output.in_rows or output.form or not output.on_terminal:
            claims = tracker.who_said(text, speaker=speaker, article=article, limit=limit, **filters)
            people = partial(print_claims, claims)
        else:
            groups, others = tracker.latest(each=EACH + 1, limit=limit or SPEAKERS, **filters)  # one more tells of more
            claims = [claim for group in groups for claim in group]
            people = partial(print_by_speaker, groups, others, each=EACH)
    output.write(
        Listing(
            name="Statements",
            rows=map(claim_row, claims),
            fields=CLAIM_FIELDS,
            shown=CLAIM_SHOWN,
            people=people,
        )
    )
    if claims:
        settings.hint(f"One in its context: claimtrack show c{claims[0].id}")
    else:
        settings.note("No statement matches.")
    if exit_code and not claims:
        raise typer.Exit(ExitCode.NOTHING_FOUND)
