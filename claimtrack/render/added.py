"""What `add` tells: what was stored and where, what failed and why, what to do next."""

from __future__ import annotations

import sys
from pathlib import Path

from claimtrack.ingest import Failure
from claimtrack.render.safe import safe
from claimtrack.tracker import Added


def counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def print_added(added: Added, path: Path, *, quiet: bool) -> None:
    for notice in [] if quiet else added.notices:
        print(safe(notice), file=sys.stderr)
    known = f" ({added.duplicates:,} already stored)" if added.duplicates else ""
    print(
        f"Stored {counted(added.articles, 'article')}{known}: {counted(added.claims, 'claim')} by "
        f"{counted(len(added.speakers), 'speaker')}, {counted(added.relations, 'relation')}, " + safe(f"in {path}")
    )
    if added.articles and not quiet:
        print("Next: claimtrack who-said, or claimtrack contradictions")


def print_failures(failures: list[Failure]) -> None:
    print(f"{counted(len(failures), 'input')} could not be read:", file=sys.stderr)
    for failure in failures:
        print(safe(f"  {failure.path}: {failure.cause}. {failure.advice}"), file=sys.stderr)
