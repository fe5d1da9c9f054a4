"""What `add` tells: what was stored and where, what failed and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.ingest import Failure
    from claimtrack.render.console import Screen
    from claimtrack.tracker import Added


def print_added(added: Added, path: Path, screen: Screen, *, dry_run: bool = False) -> None:
    """ "Stored 4 articles, 57 claims by 21 speakers in PATH" """
    known = f" ({added.duplicates:,} already stored)" if added.duplicates else ""
    found = f", {counted(added.claims, 'claim')} by {counted(len(added.speakers), 'speaker')}" if added.articles else ""
    stored = "Would store" if dry_run else "Stored"
    screen.say(f"{stored} {counted(added.articles, 'article')}{known}{found} in {path}")


def print_failures(failures: Sequence[Failure], screen: Screen) -> None:
    """Each input that could not be read, the cause, and what to do."""
    if failures:
        screen.say(f"{counted(len(failures), 'input')} could not be read:", "bold")
    for failure in failures:
        screen.say(f"  {failure.path}: {failure.cause}. {failure.advice}")


def counted(number: int, one: str) -> str:
    return f"{number:,} {one if number == 1 else one + 's'}"
