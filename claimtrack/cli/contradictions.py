"""`claimtrack contradictions`: who affirms and who denies."""

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
    one_format,
    settings_of,
)

EXAMPLES = (
    "claimtrack contradictions",
    "claimtrack contradictions attack",
    "claimtrack contradictions --speaker Peskov",
    "claimtrack contradictions --all --jsonl",
)


def contradictions(
    context: typer.Context,
    text: Text = None,
    every: Annotated[bool, typer.Option("--all", help="Confirmations too.")] = False,
    speaker: Speaker = None,
    limit: Limit = None,
    as_json: Json = False,
    jsonl: JsonLines = False,
    csv: Csv = False,
    tsv: Tsv = False,
    exit_code: FoundCode = False,
) -> None:
    """Set those who affirm beside those who deny.

    A group is about one proposition, and tells below why its statements belong together. JSON and CSV have
    a pair of statements in each row. The program does not say who is right.
    """
    form = one_format(as_json=as_json, jsonl=jsonl, csv=csv, tsv=tsv)

    from claimtrack.render.data import write_rows
    from claimtrack.render.sides import PAIR_FIELDS, pair_row, print_disagreements
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db, readonly=True) as tracker:
        if form:
            pairs = tracker.relations(text, speaker=speaker, confirmations=every, limit=limit)
            write_rows(map(pair_row, pairs), form, settings.environment.stdout, fields=PAIR_FIELDS)
            found = bool(pairs)
        else:
            groups = tracker.contradictions(text, speaker=speaker, confirmations=every, limit=limit)
            print_disagreements(groups, settings.results())
            found = bool(groups)
    if not found:
        settings.note("Nothing is related." if every else "No disagreement found. Confirmations: --all")
    if exit_code and not found:
        raise typer.Exit(ExitCode.NOTHING_FOUND)
