"""`claimtrack who-said`: statements, looked up."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli.exit import ExitCode
from claimtrack.cli.options import (
    Csv,
    FoundCode,
    Json,
    JsonLines,
    Limit,
    Speaker,
    Text,
    Tsv,
    iso_day,
    one_format,
    settings_of,
)
from claimtrack.model import STANCES

EXAMPLES = (
    "claimtrack who-said",
    "claimtrack who-said 'troops near the border'",
    "claimtrack who-said --speaker Peskov --stance denies",
    "claimtrack who-said هجوم --since 2021-12-01 --jsonl",
)
EACH = 3  # latest statements of each speaker on a terminal


def who_said(
    context: typer.Context,
    text: Text = None,
    speaker: Speaker = None,
    stance: Annotated[str | None, typer.Option(metavar="STANCE", help=f"One of {', '.join(STANCES)}.")] = None,
    article: Annotated[
        str | None, typer.Option(metavar="ID", help="Only this article: an id such as a3, or its path.")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")] = None,
    limit: Limit = None,
    as_json: Json = False,
    jsonl: JsonLines = False,
    csv: Csv = False,
    tsv: Tsv = False,
    exit_code: FoundCode = False,
) -> None:
    """Look up statements: who said it, when, where.

    With TEXT every statement that matches it, best first; without it the speakers with their latest ones.
    """
    if stance is not None and stance not in STANCES:
        raise typer.BadParameter(f"{stance!r} is not one of {', '.join(STANCES)}", param_hint="--stance")
    since, until = iso_day(since, "--since"), iso_day(until, "--until")
    form = one_format(as_json=as_json, jsonl=jsonl, csv=csv, tsv=tsv)

    from claimtrack.render.data import write_rows
    from claimtrack.render.whosaid import CLAIM_FIELDS, claim_row, print_by_speaker, print_claims
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    by_speaker = form is None and not (text or speaker or article)
    each = EACH + 1 if by_speaker and settings.environment.stdout_is_terminal else None  # one more tells of more
    with Tracker(settings.db, readonly=True) as tracker:
        claims = tracker.who_said(
            text, speaker=speaker, stance=stance, article=article, since=since, until=until,
            per_speaker=each, limit=limit,
        )  # fmt: skip
    if form:
        write_rows(map(claim_row, claims), form, settings.environment.stdout, fields=CLAIM_FIELDS)
    elif by_speaker:
        print_by_speaker(claims, settings.results(), each=EACH)
    else:
        print_claims(claims, settings.results())
    if claims:
        settings.hint(f"One in its context: claimtrack show c{claims[0].id}")
    else:
        settings.note("No statement matches.")
    if exit_code and not claims:
        raise typer.Exit(ExitCode.NOTHING_FOUND)
