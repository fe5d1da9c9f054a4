"""`claimtrack extract`: attributions without a database."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.exit import ExitCode
from claimtrack.cli.inputs import readable
from claimtrack.cli.options import Lang, Paths, Sure, input_at_terminal, known_language, settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.cli.progress import watched
from claimtrack.cli.settings import Settings
from claimtrack.render.listing import Listing

if TYPE_CHECKING:
    from claimtrack.ingest import Failure
    from claimtrack.model import Article, Attribution

EXAMPLES = (
    "claimtrack extract data/04-denial.en.txt",
    "claimtrack extract --explain data/04-denial.en.txt",
    "claimtrack extract --jsonl data/",
    "claimtrack extract - < data/04-denial.en.txt",
    "claimtrack extract --explain a4",
)
ID = re.compile("a[1-9][0-9]*")


@output_options
def extract(
    context: typer.Context,
    output: Output,
    paths: Paths,
    lang: Lang = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Below each: which cue and which rules gave its source and content.")
    ] = False,
    min_confidence: Sure = None,
) -> None:
    """Print who said what in articles, and store nothing.

    An article that is stored may be given by its id.
    In JSON the spans are [start, end] in code points of the file's text, end exclusive.
    """
    known_language(lang)
    input_at_terminal(context, paths)

    from claimtrack.ingest import Meta, read_paths
    from claimtrack.render.added import print_failures
    from claimtrack.render.attributions import print_articles
    from claimtrack.render.rows import ATTRIBUTION_FIELDS, ATTRIBUTION_SHOWN, attribution_row

    settings = settings_of(context)
    failures: list[Failure] = []
    articles: Iterator[Article] = chain.from_iterable(
        [stored(path, settings)] if is_id(path) else readable(read_paths([path], Meta(lang=lang)), failures)
        for path in paths
    )
    if settings.shows_progress and not output.on_terminal:
        articles = watched(articles, paths, settings.environment.stderr)
    found = ((article, sure(made, min_confidence or 0.0)) for article, made in attributed(articles, settings))
    output.write(
        Listing(
            name="Attributions",
            rows=(attribution_row(article, made, index) for article, all_made in found for index, made in all_made),
            fields=ATTRIBUTION_FIELDS,
            shown=ATTRIBUTION_SHOWN,
            people=partial(print_articles, found, explain=explain),
        )
    )
    settings.environment.stdout.flush()
    if not failures and "-" not in paths and not any(map(is_id, paths)):
        settings.hint(f"To keep them: claimtrack add {shlex.join(paths[:3])}{' …' if len(paths) > 3 else ''}")
    if failures:
        print_failures(failures, settings.errors())
        raise typer.Exit(ExitCode.SOME_FAILED)


def is_id(path: str) -> bool:
    return ID.fullmatch(path) is not None and not Path(path).exists()


def stored(id: str, settings: Settings) -> Article:
    from claimtrack.tracker import Tracker

    with Tracker(settings.db, readonly=True) as tracker:
        return tracker.article(id)


def sure(found: list[Attribution], least: float) -> list[tuple[int, Attribution]]:
    """Those that are so sure, each with its number among all."""
    return [(index, made) for index, made in enumerate(found) if made.confidence >= least]


def attributed(articles: Iterable[Article], settings: Settings) -> Iterator[tuple[Article, list[Attribution]]]:
    from claimtrack.languages import available
    from claimtrack.speakers import attribute

    for article in articles:
        known = article.lang in available()
        if not known:
            told = (
                f"there is no data for its language ({article.lang})" if article.lang else "its language is not known"
            )
            settings.note(f"{article.path or '-'}: {told}")
        yield article, attribute(article.text, article.lang, article.body) if known else []
