"""Trying a change out on a copy of the database, which is gone afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def rehearsed(db: Path, *, dry_run: bool) -> Iterator[Path]:
    """The database to work on: the real one, or for a dry run a copy."""
    if not dry_run:
        yield db
        return
    import tempfile

    from claimtrack.store import copy_database

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / db.name
        copy_database(db, copy)
        yield copy
