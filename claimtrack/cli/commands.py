"""The commands."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.app import Settings, app
from claimtrack.cli.exit import ExitCode

if TYPE_CHECKING:
    from claimtrack.ingest import Failure, Meta
    from claimtrack.model import Article

Json = Annotated[bool, typer.Option("--json", help="One JSON array.")]
JsonLines = Annotated[bool, typer.Option("--jsonl", help="One JSON object a line.")]
Csv = Annotated[bool, typer.Option("--csv", help="Comma-separated, for a spreadsheet.")]
Tsv = Annotated[bool, typer.Option("--tsv", help="Tab-separated.")]
ExitCodeOption = Annotated[bool, typer.Option("--exit-code", help="End with 1 when nothing is found.")]


def examples(*lines: str) -> str:
    return "Examples:\n\n" + "\n\n".join(f"  {line}" for line in lines)


def meta(title: str | None, outlet: str | None, date_: str | None, url: str | None, lang: str | None) -> Meta:
    from claimtrack.ingest import Meta
    from claimtrack.languages import UnknownLanguage, load

    try:
        if lang is not None:
            load(lang)
        return Meta(title=title, outlet=outlet, published=date_, url=url, lang=lang)
    except UnknownLanguage as error:
        raise typer.BadParameter(str(error), param_hint="--lang") from error
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--date") from error


def refuse_terminal(paths: list[str]) -> None:
    if "-" in paths and sys.stdin.isatty():
        raise typer.BadParameter("'-' reads standard input: pipe an article in", param_hint="PATH")


@app.command(epilog=examples("claimtrack add article.txt", "claimtrack add data/", "claimtrack add - < article.txt"))
def add(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")],
    title: Annotated[str | None, typer.Option(help="The article's title.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published: Annotated[str | None, typer.Option("--date", help="When it was published (2021-12-04).")] = None,
    url: Annotated[str | None, typer.Option(help="Where it stands.")] = None,
    lang: Annotated[str | None, typer.Option(help="Its language (ar, en).")] = None,
    strict: Annotated[bool, typer.Option(help="Stop at the first input that fails.")] = False,
) -> None:
    """Read articles and store who said what in them."""
    from claimtrack.ingest import read_paths
    from claimtrack.render.added import print_added, print_failures
    from claimtrack.tracker import Added, Tracker

    settings: Settings = context.obj
    overrides = meta(title, outlet, published, url, lang)
    refuse_terminal(paths)
    failures: list[Failure] = []
    added = Added()
    with Tracker(settings.db) as tracker:
        try:
            tracker.add(readable(read_paths(paths, overrides), failures, strict=strict), added)
        except KeyboardInterrupt:
            print_added(added, tracker.path, quiet=settings.quiet)
            raise typer.Exit(ExitCode.INTERRUPTED) from None
    print_added(added, settings.db, quiet=settings.quiet)
    if failures:
        print_failures(failures)
        raise typer.Exit(ExitCode.SOME_FAILED)


def readable(found: Iterator[Article | Failure], failures: list[Failure], *, strict: bool) -> Iterator[Article]:
    from claimtrack.ingest import Failure

    for item in found:
        if isinstance(item, Failure):
            failures.append(item)
            if strict:
                return
        else:
            yield item


@app.command(epilog=examples("claimtrack extract article.txt", "claimtrack extract --jsonl data/"))
def extract(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")],
    lang: Annotated[str | None, typer.Option(help="The language (ar, en); else it is detected.")] = None,
    jsonl: JsonLines = False,
) -> None:
    """Print the attributions of articles, without a database."""
    from claimtrack.ingest import read_paths
    from claimtrack.languages import available
    from claimtrack.render.added import print_failures
    from claimtrack.render.attributions import print_attributions
    from claimtrack.speakers import attribute

    refuse_terminal(paths)
    failures: list[Failure] = []
    for article in readable(read_paths(paths, meta(None, None, None, None, lang)), failures, strict=False):
        known = article.lang in available()
        rows = attribute(article.text, article.lang, article.body) if known else []
        print_attributions(article, rows, settings=context.obj, jsonl=jsonl)
    if failures:
        print_failures(failures)
        raise typer.Exit(ExitCode.SOME_FAILED)


@app.command(
    "who-said",
    epilog=examples('claimtrack who-said "troops near the border"', "claimtrack who-said --speaker Peskov --jsonl"),
)
def who_said(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="Words to look for, in any of their forms.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Only this speaker (a name, or an id such as s5).")] = None,
    stance: Annotated[
        str | None, typer.Option(help="asserts, confirms, denies, doubts, accuses, demands, declines.")
    ] = None,
    article: Annotated[str | None, typer.Option(help="Only this article (an id such as a3, or a path).")] = None,
    since: Annotated[str | None, typer.Option(help="Published on or after (2021-12-04).")] = None,
    until: Annotated[str | None, typer.Option(help="Published on or before.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    as_json: Json = False,
    jsonl: JsonLines = False,
    csv: Csv = False,
    tsv: Tsv = False,
    exit_code: ExitCodeOption = False,
) -> None:
    """Who said it: statements that match, best first, or the latest of each speaker."""
    from claimtrack.model import STANCES
    from claimtrack.render.data import chosen_format, print_rows
    from claimtrack.render.whosaid import claim_row, print_claims
    from claimtrack.tracker import Tracker

    if stance is not None and stance not in STANCES:
        raise typer.BadParameter(f"choose one of {', '.join(STANCES)}", param_hint="--stance")
    for value, name in ((since, "--since"), (until, "--until")):
        check_date(value, name)
    form = chosen_format(as_json=as_json, jsonl=jsonl, csv=csv, tsv=tsv)
    settings: Settings = context.obj
    with Tracker(settings.db, readonly=True) as tracker:
        claims = tracker.who_said(
            text, speaker=speaker, stance=stance, article=article, since=since, until=until, limit=limit
        )
    if form:
        print_rows([claim_row(c) for c in claims], form)
    else:
        print_claims(claims, settings=settings)
    if exit_code and not claims:
        raise typer.Exit(ExitCode.NOTHING_FOUND)


def check_date(value: str | None, name: str) -> None:
    try:
        if value is not None:
            date.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is not a date such as 2021-12-04", param_hint=name) from error


@app.command(
    epilog=examples(
        "claimtrack contradictions",
        "claimtrack contradictions attack",
        "claimtrack contradictions --all --jsonl",
    )
)
def contradictions(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="Only about these words.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Confirmations too.")] = False,
    speaker: Annotated[str | None, typer.Option(help="Only with this speaker.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    as_json: Json = False,
    jsonl: JsonLines = False,
    csv: Csv = False,
    tsv: Tsv = False,
    exit_code: ExitCodeOption = False,
) -> None:
    """Who affirms and who denies, side by side."""
    from claimtrack.render.data import chosen_format, print_rows
    from claimtrack.render.sides import pair_row, print_disagreements
    from claimtrack.tracker import Tracker

    form = chosen_format(as_json=as_json, jsonl=jsonl, csv=csv, tsv=tsv)
    settings: Settings = context.obj
    with Tracker(settings.db, readonly=True) as tracker:
        if form:
            pairs = tracker.pairs(text, speaker=speaker, confirmations=every)[:limit]
            print_rows([pair_row(p) for p in pairs], form)
            found = bool(pairs)
        else:
            groups = tracker.contradictions(text, speaker=speaker, confirmations=every, limit=limit)
            print_disagreements(groups, settings=settings)
            found = bool(groups)
    if exit_code and not found:
        raise typer.Exit(ExitCode.NOTHING_FOUND)


@app.command(epilog=examples("claimtrack show c12"))
def show(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="ID", help="A statement's id, such as c12.")],
) -> None:
    """A statement in its sentence and paragraph, and what confirms or denies it."""
    from claimtrack.render.statement import print_statement
    from claimtrack.tracker import Tracker

    settings: Settings = context.obj
    with Tracker(settings.db, readonly=True) as tracker:
        print_statement(tracker.show(claim), settings=settings)
