"""`claimtrack add`: articles into the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.exit import ExitCode
from claimtrack.cli.inputs import readable
from claimtrack.cli.interrupts import patient
from claimtrack.cli.options import Lang, Paths, input_at_terminal, known_language, settings_of
from claimtrack.cli.progress import watched
from claimtrack.cli.rehearsal import rehearsed
from claimtrack.cli.settings import Settings

if TYPE_CHECKING:
    from claimtrack.ingest import Failure, Meta
    from claimtrack.tracker import Added

EXAMPLES = (
    "claimtrack add data/",
    "claimtrack add --outlet 'The Day' --date 2021-12-05 data/04*.txt",
    "claimtrack add --dry-run data/*.txt",
    "claimtrack add - < data/04-denial.en.txt",
)


def add(
    context: typer.Context,
    paths: Paths,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The article's title.")] = None,
    published: Annotated[str | None, typer.Option("--date", metavar="DATE", help="When it was published.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Where it stands.")] = None,
    lang: Lang = None,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first input that fails.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would be stored, and store nothing.")] = False,
) -> None:
    """Store articles and who said what in them.

    What the options do not state is taken from the head of each file, or from its text. An article that is
    stored already is not stored again.
    """
    known_language(lang)
    overrides = stated(title=title, outlet=outlet, published=published, url=url, lang=lang)
    input_at_terminal(context, paths)

    from claimtrack.ingest import read_paths
    from claimtrack.tracker import Added, Tracker

    settings = settings_of(context)
    added = Added()
    failures: list[Failure] = []
    articles = readable(read_paths(paths, overrides), failures, strict=strict)
    if settings.shows_progress:
        articles = watched(articles, paths, settings.environment.stderr)
    finished = False
    try:
        with (
            rehearsed(settings.db, dry_run=dry_run) as db,
            Tracker(db) as tracker,
            patient() as patience,
        ):
            tracker.add(patience.whole(articles), added)
        finished = True
    finally:  # what is stored is stored, also when it was interrupted
        if finished or added.articles:
            tell(added, failures, settings, finished=finished, dry_run=dry_run)
    if failures:
        raise typer.Exit(ExitCode.SOME_FAILED)


def stated(*, title: str | None, outlet: str | None, published: str | None, url: str | None, lang: str | None) -> Meta:
    from claimtrack.ingest import Meta

    try:
        return Meta(title=title, outlet=outlet, published=published, url=url, lang=lang)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--date") from None


def tell(added: Added, failures: list[Failure], settings: Settings, *, finished: bool, dry_run: bool) -> None:
    from claimtrack.render.added import print_added, print_failures

    for notice in added.notices:
        settings.note(notice)
    if not finished:
        settings.errors().say("Stopped before the end. What is stored stays:")
    print_added(added, settings.db, settings.results(), dry_run=dry_run)
    settings.environment.stdout.flush()
    print_failures(failures, settings.errors())
    if added.claims and not dry_run:
        settings.hint("Next: claimtrack contradictions, or claimtrack who-said")
