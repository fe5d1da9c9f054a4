"""`claimtrack import`: an export into a new database, and articles that were corrected by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimtrack.cli.exit import ExitCode
from claimtrack.cli.options import settings_of

if TYPE_CHECKING:
    from claimtrack.cli.settings import Settings
    from claimtrack.ingest import Failure
    from claimtrack.model import Mark
    from claimtrack.tracker import Tracker

EXAMPLES = (
    "claimtrack import everything.jsonl --db new.db",
    "claimtrack import to-correct/",
    "claimtrack import --dry-run annotated.json",
)
ADVICE = "Export it anew, and correct that."


def import_(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="What `claimtrack export` wrote, or its kind.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would change, and change nothing.")] = False,
) -> None:
    """Read an export into a new database, or corrections into this one.

    A JSON Lines export becomes a new database. Brat's folders and .ann files, and Label Studio's JSON, replace
    what was found in the articles that they mark, also after a rebuild.
    """
    settings = settings_of(context)
    if any(path.endswith(".jsonl") for path in paths):
        if len(paths) > 1:
            raise typer.BadParameter("one export makes one database: give one file", param_hint="PATH")
        load_whole(Path(paths[0]).expanduser(), settings, dry_run=dry_run)
        return
    from claimtrack.cli.rehearsal import rehearsed
    from claimtrack.render.added import counted, print_failures
    from claimtrack.store import open_database
    from claimtrack.tracker import Tracker

    open_database(settings.db, write=False).close()  # corrections make no database
    failures: list[Failure] = []
    with rehearsed(settings.db, dry_run=dry_run) as db, Tracker(db) as tracker:
        found = dict(corrections(tracker, paths, failures))
        changed = tracker.correct(found)
    say = settings.results().say
    say(f"{'Would correct' if dry_run else 'Corrected'} {counted(len(changed), 'article')}"
        f" of {len(found)}{': ' if changed else ''}{', '.join(changed)}")  # fmt: skip
    settings.environment.stdout.flush()
    if failures:
        print_failures(failures, settings.errors())
        raise typer.Exit(ExitCode.SOME_FAILED)


def load_whole(path: Path, settings: Settings, *, dry_run: bool) -> None:
    from claimtrack.cli.rehearsal import rehearsed
    from claimtrack.exchange import whole
    from claimtrack.store.dump import load
    from claimtrack.tracker import Tracker

    try:
        with path.open(encoding="utf-8") as lines, rehearsed(settings.db, dry_run=dry_run) as db:
            schema, rows = whole.read(lines)
            load(db, schema, rows)
            with Tracker(db, readonly=True) as tracker:
                counts = tracker.counts()
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be read: {error.strerror}", param_hint="PATH") from None
    except (whole.NoExport, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"{path}: {error}. Make it with: claimtrack export", param_hint="PATH") from None
    told = ", ".join(f"{number:,} {name}" for name, number in counts.items())
    settings.results().say(f"{'Would store' if dry_run else 'Stored'} {told} in {settings.db}")


def corrections(tracker: Tracker, paths: list[str], failures: list[Failure]) -> Iterator[tuple[str, list[Mark]]]:
    """Ids of articles with what a person marked in them; what does not fit its article is a failure."""
    from claimtrack.exchange import Unfit
    from claimtrack.ingest import Failure
    from claimtrack.tracker import NotFound

    for path in map(Path, paths):
        for file in files(path):
            try:
                yield from in_file(tracker, file)
            except (Unfit, NotFound, ValueError, KeyError, TypeError, OSError) as error:
                failures.append(Failure(str(file), cause_of(error), ADVICE))


def cause_of(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"it cannot be read: {error.strerror}"
    return f"it is not as expected: {error!r}" if isinstance(error, (KeyError, TypeError)) else str(error)


def files(path: Path) -> list[Path]:
    """The files that hold annotations; a path that holds none is its own, to fail with its name."""
    if not path.is_dir():
        return [path]
    return sorted(found for found in path.rglob("*") if found.suffix in (".ann", ".json")) or [path]


def in_file(tracker: Tracker, file: Path) -> Iterator[tuple[str, list[Mark]]]:
    from claimtrack.exchange import Unfit, brat, label_studio

    if file.suffix == ".ann":
        id, text = file.stem, file.with_suffix(".txt").read_bytes().decode("utf-8")
        same_text(tracker, id, text)
        yield id, brat.marks(file.read_text(encoding="utf-8"), text)
        return
    if file.suffix != ".json":
        raise Unfit("it is no .jsonl of an export, no .ann file of brat and no .json of Label Studio")
    tasks: Any = json.loads(file.read_text(encoding="utf-8"))
    for task in tasks if isinstance(tasks, list) else [tasks]:
        id, text = task["data"]["article"], task["data"]["text"]
        same_text(tracker, id, text)
        marks = label_studio.marks(task, text)
        if marks is not None:  # somebody has worked on it
            yield id, marks


def same_text(tracker: Tracker, id: str, text: str) -> None:
    from claimtrack.exchange import Unfit

    if tracker.article(id).text != text:
        raise Unfit(f"its text is not that of article {id} in this database")
