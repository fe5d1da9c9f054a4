"""`claimtrack add`: articles into the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.exit import ExitCode
from claimtrack.cli.inputs import readable
from claimtrack.cli.options import Lang, Paths, input_at_terminal, known_language, settings_of
from claimtrack.cli.settings import Settings

if TYPE_CHECKING:
    from claimtrack.ingest import Failure, Meta
    from claimtrack.tracker import Added

EXAMPLES = (
    "claimtrack add article.txt",
    "claimtrack add --outlet 'The Morning Ledger' --date 2021-12-04 article.txt",
    "claimtrack add data/ more/*.jsonl",
    "claimtrack add - < article.txt",
)


def add(
    context: typer.Context,
    paths: Paths,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The article's title.")] = None,
    published: Annotated[str | None, typer.Option("--date", metavar="DATE", help="When it was published.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where it stands.")] = None,
    lang: Lang = None,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first input that fails.")] = False,
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
    finished = False
    try:
        with Tracker(settings.db) as tracker:
            tracker.add(readable(read_paths(paths, overrides), failures, strict=strict), added)
        finished = True
    finally:  # what is stored is stored, also when it was interrupted
        if finished or added.articles:
            tell(added, failures, settings, finished=finished)
    if failures:
        raise typer.Exit(ExitCode.SOME_FAILED)


def stated(*, title: str | None, outlet: str | None, published: str | None, url: str | None, lang: str | None) -> Meta:
    from claimtrack.ingest import Meta

    try:
        return Meta(title=title, outlet=outlet, published=published, url=url, lang=lang)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--date") from None


def tell(added: Added, failures: list[Failure], settings: Settings, *, finished: bool) -> None:
    from claimtrack.render.added import print_added, print_failures

    for notice in added.notices:
        settings.note(notice)
    if not finished:
        settings.errors().say("Stopped before the end. What is stored stays:")
    print_added(added, settings.db, settings.results())
    if added.claims and not settings.quiet:
        settings.results().say("Next: claimtrack contradictions, or claimtrack who-said")
    settings.environment.stdout.flush()
    print_failures(failures, settings.errors())
