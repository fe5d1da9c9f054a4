"""`claimtrack extract`: attributions without a database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from claimtrack.cli.exit import ExitCode
from claimtrack.cli.inputs import readable
from claimtrack.cli.options import (
    Json,
    JsonLines,
    Lang,
    Paths,
    input_at_terminal,
    known_language,
    one_format,
    settings_of,
)
from claimtrack.cli.settings import Settings

if TYPE_CHECKING:
    from claimtrack.ingest import Failure
    from claimtrack.model import Article, Attribution

EXAMPLES = ("claimtrack extract article.txt", "claimtrack extract --jsonl data/", "claimtrack extract - < article.txt")


def extract(
    context: typer.Context,
    paths: Paths,
    lang: Lang = None,
    as_json: Json = False,
    jsonl: JsonLines = False,
) -> None:
    """Print who said what in articles, and store nothing.

    In JSON the spans are [start, end] in code points of the file's text, end exclusive.
    """
    form = one_format(as_json=as_json, jsonl=jsonl)
    known_language(lang)
    input_at_terminal(context, paths)

    from claimtrack.ingest import Meta, read_paths
    from claimtrack.render.added import print_failures
    from claimtrack.render.attributions import attribution_row, print_attributions
    from claimtrack.render.data import write_rows

    settings = settings_of(context)
    failures: list[Failure] = []
    found = attributed(readable(read_paths(paths, Meta(lang=lang)), failures), settings)
    if form:
        rows = (attribution_row(article, made) for article, all_made in found for made in all_made)
        write_rows(rows, form, settings.environment.stdout, fields=())
    else:
        screen = settings.results()
        for n, (article, all_made) in enumerate(found):
            if n:
                screen.print()
            print_attributions(article, all_made, screen)
    settings.environment.stdout.flush()
    if failures:
        print_failures(failures, settings.errors())
        raise typer.Exit(ExitCode.SOME_FAILED)


def attributed(articles: Iterator[Article], settings: Settings) -> Iterator[tuple[Article, list[Attribution]]]:
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
