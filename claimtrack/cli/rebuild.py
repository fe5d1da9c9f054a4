"""`claimtrack rebuild`: everything anew from the stored texts."""

from __future__ import annotations

import typer

from claimtrack.cli.options import settings_of
from claimtrack.cli.progress import counted

EXAMPLES = ("claimtrack rebuild",)


def rebuild(context: typer.Context) -> None:
    """Read all stored articles anew, as after an update of the program.

    Statements that are found again keep their ids, and what you decided stays. It can be interrupted: each
    article is then read anew or as it was.
    """
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db) as tracker:
        with counted(settings.environment.stderr if settings.shows_progress else None) as progress:
            articles = tracker.rebuild(progress)
        counts = tracker.counts()
    settings.results().say(
        f"Read {articles:,} {'article' if articles == 1 else 'articles'} anew: {counts['claims']:,} claims, "
        f"{counts['relations']:,} relations, in {settings.db}"
    )
