"""`claimtrack speakers merge`, `split`, `rename`, `apart`: what a person decides holds until they decide otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import completion
from claimtrack.cli.options import settings_of

if TYPE_CHECKING:
    from claimtrack.cli.settings import Settings
    from claimtrack.tracker.speakers import Speaker

Name = Annotated[
    str, typer.Argument(metavar="NAME", help="A name or an id such as s5.", autocompletion=completion.speakers)
]
New = Annotated[str, typer.Argument(metavar="NEW", help="The name to show.")]
Others = Annotated[
    list[str], typer.Argument(metavar="NAME…", help="Names or ids such as s5.", autocompletion=completion.speakers)
]


def merge(context: typer.Context, keep: Name, others: Others) -> None:
    """Make speakers one: the first is kept, the others' names and statements become its own."""
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db) as tracker:
        kept = tracker.people.merge(keep, *others)
    tell(kept, settings)
    settings.hint(f"Undo: claimtrack speakers split s{kept.row.id} NAME")


def split(
    context: typer.Context,
    speaker: Name,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="NAME…", help="Names to take out.", show_default=False)
    ] = None,
    article: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Take out this article, such as a3.", autocompletion=completion.ids("a")),
    ] = None,
) -> None:
    """Take some names of a speaker, or some articles, out into a speaker of their own."""
    if not names and not article:
        raise typer.BadParameter("Say what to take out: some of its names, or --article", param_hint="NAME…")

    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db) as tracker:
        taken = tracker.people.split(speaker, names=names or (), articles=article or ())
    tell(taken, settings)


def rename(context: typer.Context, speaker: Name, shown: New) -> None:
    """Show a speaker by another name."""
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db) as tracker:
        tell(tracker.people.rename(speaker, shown), settings)


def apart(context: typer.Context, one: Name, other: Name) -> None:
    """Say that two speakers are not one: they are never joined, nor suggested again."""
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db) as tracker:
        for speaker in tracker.people.keep_apart(one, other):
            tell(speaker, settings)


def tell(speaker: Speaker, settings: Settings) -> None:
    from claimtrack.render.people import print_speakers

    print_speakers([speaker], settings.results())


COMMANDS = {
    "merge": (merge, ("claimtrack speakers merge Peskov 'Jen Psaki'",)),
    "split": (
        split,
        ("claimtrack speakers split Peskov 'Дмитрий Песков'", "claimtrack speakers split s3 --article a4"),
    ),
    "rename": (rename, ("claimtrack speakers rename Peskov 'Dmitry S. Peskov'",)),
    "apart": (apart, ("claimtrack speakers apart Peskov 'Jen Psaki'",)),
}
