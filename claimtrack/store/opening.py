"""Opening the database: safely, for reading or writing, and only if it is ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from claimtrack.store.schema import APPLICATION_ID, migrations

WAIT = 5000  # milliseconds that a writer waits for another one


class DatabaseTrouble(Exception):
    """The database cannot be used: `cause` says why, `advice` what to do."""

    def __init__(self, cause: str, advice: str) -> None:
        super().__init__(f"{cause}. {advice}")
        self.cause = cause
        self.advice = advice


def open_database(path: Path, *, write: bool) -> Database:
    """The database at `path`, brought up to the present schema where it is to be written.

    A missing file is created for writing and is DatabaseTrouble for reading, as are a file of another
    application, one that is no database and one that a newer version made.
    """
    if not write and not path.is_file():
        raise DatabaseTrouble(f"Nothing is stored yet in {path}", "Add an article first: claimtrack add ARTICLE")
    try:
        if write:
            path.parent.mkdir(parents=True, exist_ok=True)
        address = path if write else f"{path.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(address, uri=not write, isolation_level=None)
        prepare(connection, path, write=write)
    except (OSError, sqlite3.Error) as error:
        raise DatabaseTrouble(f"{path} cannot be opened: {error}", "Name another one with --db.") from error
    return Database(connection)


def prepare(connection: sqlite3.Connection, path: Path, *, write: bool) -> None:
    for pragma in ("foreign_keys = ON", f"busy_timeout = {WAIT}", "trusted_schema = OFF"):
        connection.execute(f"pragma {pragma}")
    owner = connection.execute("pragma application_id").fetchone()[0]
    empty = not connection.execute("select 1 from sqlite_master limit 1").fetchone()
    if owner != APPLICATION_ID and not (empty and owner == 0):
        raise DatabaseTrouble(f"{path} is another program's database", "Name a file of its own with --db.")
    if write:
        connection.execute("pragma journal_mode = WAL")
        if empty:
            connection.execute(f"pragma application_id = {APPLICATION_ID}")
        migrations.apply(Database(connection))
    known = {m.name for m in migrations._migrations}
    applied = {m.name for m in migrations.applied(Database(connection))}
    if applied - known:
        raise DatabaseTrouble(f"{path} was made by a newer version", "Update claimtrack.")
    if known - applied:
        raise DatabaseTrouble(f"{path} is of an older version", "Add an article to it: that brings it up to date.")


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All or nothing. It takes the writer's lock at once, so that a second writer waits instead of failing."""
    try:
        db.execute("begin immediate")
    except sqlite3.Error as error:
        raise DatabaseTrouble(
            f"The database is busy: {error}", "Try again when the other command has ended."
        ) from error
    try:
        yield
    except BaseException:
        db.execute("rollback")
        raise
    db.execute("commit")
