"""`claimtrack contradictions`: who affirms and who denies."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimtrack.cli.exit import ExitCode
from claimtrack.cli.options import FoundCode, Limit, Speaker, Sure, Text, settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.render.listing import Listing

if TYPE_CHECKING:
    from claimtrack.tracker import Disagreement, Pair

EXAMPLES = (
    "claimtrack contradictions",
    "claimtrack contradictions attack",
    "claimtrack contradictions --speaker Peskov",
    "claimtrack contradictions --all --jsonl",
)
PAGE = 50  # groups on a terminal, where no limit is given


@output_options
def contradictions(
    context: typer.Context,
    output: Output,
    text: Text = None,
    every: Annotated[bool, typer.Option("--all", help="Confirmations too.")] = False,
    speaker: Speaker = None,
    min_confidence: Sure = None,
    limit: Limit = None,
    exit_code: FoundCode = False,
) -> None:
    """Set those who affirm beside those who deny.

    A group is about one proposition, and tells below why its statements belong together. Tables, JSON and
    CSV have a pair of statements in each row. The program does not say who is right.
    """
    from claimtrack.render.rows import PAIR_FIELDS, PAIR_SHOWN, pair_row
    from claimtrack.render.sides import print_disagreements
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    first_page = limit is None and output.on_terminal and output.form is None and not output.columns
    filters: dict[str, Any] = {
        "speaker": speaker,
        "confirmations": every,
        "min_confidence": min_confidence or 0.0,
        "limit": PAGE if first_page else limit,
    }
    pairs: list[Pair] = []
    groups: list[Disagreement] = []
    with Tracker(settings.db, readonly=True) as tracker:
        if output.in_rows:
            pairs = tracker.relations(text, **filters)
        else:
            groups = tracker.contradictions(text, **filters)
    output.write(
        Listing(
            name="Confirmations and contradictions" if every else "Contradictions",
            rows=map(pair_row, pairs),
            fields=PAIR_FIELDS,
            shown=PAIR_SHOWN,
            people=partial(print_disagreements, groups),
            cards=partial(print_disagreements, groups, only_cards=True),
        )
    )
    found = bool(pairs or groups)
    if found:
        first = (pairs or groups[0].pairs)[0].a.id
        settings.hint(f"One in its context: claimtrack show c{first}")
        if first_page and len(groups) == PAGE:
            settings.hint(f"These are the {PAGE} surest. More: --limit {10 * PAGE}")
    else:
        settings.note("Nothing is related." if every else "No disagreement found. Confirmations: --all")
    if exit_code and not found:
        raise typer.Exit(ExitCode.NOTHING_FOUND)
