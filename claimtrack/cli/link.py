"""`claimtrack link`: say how two statements stand."""

from __future__ import annotations

from typing import Annotated, cast, get_args

import typer

from claimtrack.cli.options import one_of, settings_of
from claimtrack.model import RelationName
from claimtrack.render.stance import relation_label

EXAMPLES = ("claimtrack link c12 c38 --as denies", "claimtrack link c12 c45 --as confirms")
KNOWN = [name for name in get_args(RelationName) if name != "unrelated"]
Id = Annotated[str, typer.Argument(metavar="ID", help="A statement's id, such as c12.")]


def link(
    context: typer.Context,
    a: Id,
    b: Id,
    relation: Annotated[str, typer.Option("--as", metavar="RELATION", help=f"One of {', '.join(KNOWN)}.")],
) -> None:
    """Say how two statements stand to one another, whatever the program finds.

    It holds until you say otherwise: through `claimtrack rebuild`, and where an article is read anew.
    """
    one_of(relation, KNOWN, "--as")

    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db) as tracker:
        made = tracker.link(a, b, cast("RelationName", relation))
    settings.results().say(f"c{made.a.id}, c{made.b.id} {relation_label(made.relation.relation)}")
    settings.hint(f"Undo: claimtrack unlink c{made.a.id} c{made.b.id}")
