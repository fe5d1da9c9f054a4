"""`claimtrack unlink`: say that two statements have nothing to do with one another."""

from __future__ import annotations

import typer

from claimtrack.cli.link import Id
from claimtrack.cli.options import settings_of

EXAMPLES = ("claimtrack unlink c12 c38",)


def unlink(context: typer.Context, a: Id, b: Id) -> None:
    """Say that two statements have nothing to do with one another.

    It holds until you say otherwise, also where the program would relate them again.
    """
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db) as tracker:
        made = tracker.unlink(a, b)
    settings.results().say(f"c{made.a.id}, c{made.b.id} are not related")
