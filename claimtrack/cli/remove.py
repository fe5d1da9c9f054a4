"""`claimtrack remove`: articles out of the database."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli import completion
from claimtrack.cli.options import settings_of
from claimtrack.cli.settings import Settings

EXAMPLES = ("claimtrack remove --dry-run a3", "claimtrack remove --yes a3 a4")


def remove(
    context: typer.Context,
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID", help="Articles' ids, such as a3.", autocompletion=completion.ids("a")),
    ],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would be removed.")] = False,
) -> None:
    """Remove articles, with their statements and all that was made of them.

    It asks before it does; what is not typed at a terminal needs --yes.
    """
    from claimtrack.render.added import counted
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    say = settings.results().say
    with Tracker(settings.db, readonly=True) as tracker:
        ids = list(dict.fromkeys(ids))
        for id in ids:
            title = tracker.article(id).title or tracker.article(id).path or "(no title)"
            say(f"{id}  {title}: {counted(len(tracker.who_said(article=id)), 'claim')}")
    what = counted(len(ids), "article")
    if dry_run:
        say(f"Would remove {what} from {settings.db}")
        return
    if not yes and not agreed(f"Remove {what} from {settings.db}?", settings):
        say("Nothing was removed.")
        return
    with Tracker(settings.db) as tracker:
        tracker.remove(ids)
    say(f"Removed {what} from {settings.db}")


def agreed(question: str, settings: Settings) -> bool:
    """Whether a person at the terminal says yes. Elsewhere nobody can be asked, which is a usage error."""
    world = settings.environment
    if not world.stdin_is_terminal:
        raise typer.BadParameter("nobody is there to be asked. To do it all the same, add --yes.", param_hint="--yes")
    world.stdout.flush()
    settings.errors().ask(f"{question} [y/N]")
    return world.stdin.readline().strip().lower() in ("y", "yes")
