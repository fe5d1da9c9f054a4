"""`claimtrack report`: one page that a newsroom can mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.options import Force, Limit, OutFile, Speaker, Sure, Text, settings_of

if TYPE_CHECKING:
    from claimtrack.render.report import Report
    from claimtrack.tracker import Tracker

EXAMPLES = (
    "claimtrack report -o report.html",
    "claimtrack report troops -o troops.html",
    "claimtrack report --speaker Peskov --all -o peskov.html",
)
MOST = 200  # propositions of one page


def report(
    context: typer.Context,
    text: Text = None,
    path: OutFile = None,
    force: Force = False,
    every: Annotated[bool, typer.Option("--all", help="What is confirmed too.")] = False,
    speaker: Speaker = None,
    min_confidence: Sure = None,
    limit: Limit = None,
) -> None:
    """Write one page of who affirms and who denies, to read in a browser.

    It asks for nothing from outside, and can be mailed, printed and read without scripts: the two sides, a
    timeline, each statement in its context, and filters by speaker, outlet, language and date.
    """
    from claimtrack.cli.files import new_file, place_of
    from claimtrack.render.report import write_report
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    if path is None and settings.environment.stdout_is_terminal:
        raise typer.BadParameter("name the file to write: -o report.html", param_hint="-o")
    place = place_of(path, force=force)
    with Tracker(settings.db, readonly=True) as tracker:
        found = gathered(
            tracker, text, speaker=speaker, every=every, min_confidence=min_confidence or 0.0, limit=limit or MOST
        )
    if place is None:
        write_report(found, settings.environment.stdout)
        return
    with new_file(place, force=force) as stream:
        write_report(found, stream)
    settings.note(f"Wrote {place}: {found.counted}")
    settings.hint(f"Open {place} in a browser.")


def gathered(
    tracker: Tracker, text: str | None, *, speaker: str | None, every: bool, min_confidence: float, limit: int
) -> Report:
    """The propositions with their statements and, where something was asked for, all that match."""
    from claimtrack.render.report import Report
    from claimtrack.tracker.timeline import timeline

    groups = tracker.contradictions(
        text, speaker=speaker, confirmations=every, min_confidence=min_confidence, limit=limit
    )
    asked = bool(text or speaker)
    matching = tracker.who_said(text, speaker=speaker, min_confidence=min_confidence, limit=limit * 5) if asked else []
    claims = {claim.id: claim for claim in matching}
    pairs = {(pair.a.id, pair.b.id): pair for group in groups for pair in group.pairs}
    for group in groups:
        claims |= {claim.id: claim for claim in (*group.affirming, *group.denying, *group.conflicting)}
    return Report(
        asked=" ".join(filter(None, (text, speaker and f"by {speaker}"))),
        groups=groups,
        moments=timeline(claims.values(), [pair.relation for pair in pairs.values()]),
        statements={id: tracker.show(f"c{id}") for id in claims},
    )
