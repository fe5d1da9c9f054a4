"""`claimtrack export`: all that is stored, for other programs and other databases."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from claimtrack.cli import completion
from claimtrack.cli.options import one_of, settings_of

if TYPE_CHECKING:
    from claimtrack.cli.settings import Settings
    from claimtrack.exchange.marked import MarkedArticle
    from claimtrack.tracker import Tracker

EXAMPLES = (
    "claimtrack export -o everything.jsonl",
    "claimtrack export --as csv -o statements.csv",
    "claimtrack export --as jsonld a4 -o a4.jsonld",
    "claimtrack export --as brat -o to-correct/",
    "claimtrack export --as label-studio a1 a4 -o tasks/",
)
FORMATS = ("jsonl", "csv", "jsonld", "brat", "label-studio")


def export(
    context: typer.Context,
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="ID", help="Only these articles.", autocompletion=completion.ids("a")),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--as", metavar="FORMAT", help=f"{', '.join(FORMATS)}.", autocompletion=completion.words(*FORMATS)
        ),
    ] = "jsonl",
    path: Annotated[
        str | None, typer.Option("-o", "--output", metavar="PATH", help="A file; for brat and label-studio a folder.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over what is there.")] = False,
) -> None:
    """Write what is stored, for other programs.

    jsonl has all of it, for `claimtrack import` into another database. csv has the statements; jsonld the same as
    linked data. brat and label-studio are for correcting by hand, and come back with `claimtrack import`.
    """
    one_of(form, FORMATS, "--as")
    if form == "jsonl" and articles:
        raise typer.BadParameter("jsonl has all that is stored. Choose --as csv or jsonld.", param_hint="ID")
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db, readonly=True) as tracker:
        if form in ("brat", "label-studio"):
            place = folder(path, form, force=force)
            number = write_marked(tracker, articles or tracker.article_ids(), form, place)
            settings.note(f"Wrote {number} {'article' if number == 1 else 'articles'} into {place}")
            settings.hint(f"When they are corrected: claimtrack import {place}")
        else:
            write_file(tracker, articles, form, path, settings, force=force)


def folder(path: str | None, form: str, *, force: bool) -> Path:
    if path is None:
        raise typer.BadParameter(f"{form} needs a folder: -o to-correct/", param_hint="-o")
    place = Path(path).expanduser()
    if place.is_file() or (place.is_dir() and any(place.iterdir()) and not force):
        raise typer.BadParameter(f"{place} is there already. Name a new folder, or add --force.", param_hint="-o")
    place.mkdir(parents=True, exist_ok=True)
    return place


def write_marked(tracker: Tracker, ids: list[str], form: str, place: Path) -> int:
    """A file for each article, and one that tells the annotation tool what may be marked."""
    found = [marked(tracker, id) for id in ids]
    if form == "brat":
        from claimtrack.exchange import brat

        save(place / "annotation.conf", brat.CONFIGURATION)
        for article in found:
            save(place / f"{article.id}.txt", article.text)
            save(place / f"{article.id}.ann", brat.standoff(article))
    else:
        import json

        from claimtrack import __version__
        from claimtrack.exchange import label_studio

        save(place / "labels.xml", label_studio.CONFIGURATION)
        tasks = [label_studio.task(article, __version__) for article in found]
        save(place / "tasks.json", json.dumps(tasks, indent=1, ensure_ascii=False) + "\n")
    return len(found)


def save(path: Path, text: str) -> None:
    from claimtrack.cli.files import new_file

    with new_file(path, force=True) as stream:
        stream.write(text)


def marked(tracker: Tracker, id: str) -> MarkedArticle:
    from claimtrack.exchange.marked import MarkedArticle

    article = tracker.article(id)
    return MarkedArticle(
        id=id, text=article.text, marks=tuple(tracker.marks(id)), title=article.title, outlet=article.outlet,
        published=article.published,
    )  # fmt: skip


def write_file(
    tracker: Tracker, articles: list[str] | None, form: str, path: str | None, settings: Settings, *, force: bool
) -> None:
    from claimtrack.cli.files import new_file, place_of

    place = place_of(path, force=force)
    with nullcontext(settings.environment.stdout) if place is None else new_file(place, force=force) as stream:
        write_stream(tracker, articles, form, stream)
    if place is not None:
        settings.note(f"Wrote {place}")


def write_stream(tracker: Tracker, articles: list[str] | None, form: str, stream: TextIO) -> None:
    if form == "jsonl":
        from claimtrack.exchange import whole
        from claimtrack.store.version import MIGRATIONS

        whole.write(tracker.dumped(), MIGRATIONS, stream)
        return
    found = [tracker.who_said(article=id) for id in articles] if articles else [tracker.who_said()]
    claims = sorted((claim for group in found for claim in group), key=lambda claim: claim.id)
    if form == "csv":
        from claimtrack.render.data import write_spreadsheet
        from claimtrack.render.rows import CLAIM_FIELDS, claim_row

        write_spreadsheet(map(claim_row, claims), "csv", stream, CLAIM_FIELDS, raw=False)
    else:
        from claimtrack.exchange import linked

        linked.write((tracker.show(f"c{claim.id}") for claim in claims), stream)
