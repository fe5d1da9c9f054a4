"""`claimtrack datasette-metadata`: what Datasette shows beside the tables."""

from __future__ import annotations

import json

import typer

from claimtrack.cli.options import Force, OutFile, settings_of

EXAMPLES = (
    "claimtrack datasette-metadata",
    "claimtrack datasette-metadata -o metadata.json",
)


def datasette_metadata(
    context: typer.Context,
    path: OutFile = None,
    force: Force = False,
) -> None:
    """Print descriptions and queries for Datasette, which shows the database in a browser.

    Then: datasette claims.db --metadata metadata.json
    """
    from claimtrack.cli.files import new_file, place_of
    from claimtrack.render.datasette import metadata
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    place = place_of(path, force=force)
    with Tracker(settings.db, readonly=True) as tracker:
        text = json.dumps(metadata(settings.db.stem, tracker.comments()), indent=2, ensure_ascii=False) + "\n"
    if place is None:
        settings.environment.stdout.write(text)
    else:
        with new_file(place, force=force) as stream:
            stream.write(text)
        settings.note(f"Wrote {place}")
    settings.hint(f"Next: datasette {settings.db} --metadata {place or 'metadata.json'}")
