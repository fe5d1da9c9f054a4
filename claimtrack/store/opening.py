"""Opening the database: safely, for reading or writing, and only if it is ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from claimtrack.store.reader import Reader
from claimtrack.store.version import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    from sqlite_utils import Database

WAIT = 10_000  # milliseconds that a writer waits for another one

CAUSES = {
    sqlite3.SQLITE_NOTADB: ("{path} is not a database", "Name another file with --db."),
    sqlite3.SQLITE_CORRUPT: ("{path} is damaged", "Use a copy of it; sqlite3 FILE .recover may save what is left."),
    sqlite3.SQLITE_BUSY: ("Another command is writing to {path}", "Try again when it has ended."),
    sqlite3.SQLITE_LOCKED: ("Another command is writing to {path}", "Try again when it has ended."),
    sqlite3.SQLITE_FULL: ("There is no room left on the disk of {path}", "Make room, then add the rest again."),
    sqlite3.SQLITE_READONLY: ("You may not write to {path}", "Change its permissions, or use --db."),
    sqlite3.SQLITE_CANTOPEN: ("{path} cannot be opened", "Check its name and its permissions."),
    sqlite3.SQLITE_IOERR: ("{path} cannot be opened", "Check that it is a file, and its disk in order."),
}


class DatabaseTrouble(Exception):
    """The database cannot be used: `cause` says why, `advice` what to do."""

    def __init__(self, cause: str, advice: str) -> None:
        super().__init__(f"{cause}. {advice}")
        self.cause = cause
        self.advice = advice


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Say what SQLite and the file system complain of as DatabaseTrouble."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        # the low byte is the error, the others its details
        cause, advice = CAUSES.get(
            getattr(error, "sqlite_errorcode", 0) & 0xFF, (f"{{path}} cannot be used: {error}", "Use --db.")
        )
        raise DatabaseTrouble(cause.format(path=path), advice) from error


def open_database(path: Path, *, write: bool) -> Database:
    """The database at `path`; where it is to be written, made if missing and brought to the present schema.

    For reading it is a Reader, which has of Database what reading needs.
    A missing file is DatabaseTrouble for reading, as are a file of another application, one that is no
    database and one that a newer version made.
    """
    if not write and (not path.exists() or (path.is_file() and not path.stat().st_size)):
        raise DatabaseTrouble(f"Nothing is stored yet in {path}", "Add an article first: claimtrack add ARTICLE")
    try:
        if write:
            path.parent.mkdir(parents=True, exist_ok=True)
        with told(path):
            return prepared(path, write=write)
    except OSError as error:
        raise DatabaseTrouble(f"{path} cannot be written: {error.strerror}", "Name another file with --db.") from error


def prepared(path: Path, *, write: bool) -> Database:
    connection = connected(path, "mode=rwc" if write else "mode=ro")
    try:
        check_owner(connection, path)
        db = migrated(connection) if write else cast("Database", Reader(connection))
        check_version(connection, path)
    except BaseException:
        connection.close()
        raise
    return db


def migrated(connection: sqlite3.Connection) -> Database:
    from sqlite_utils import Database

    from claimtrack.store.schema import migrations

    db = Database(connection, execute_plugins=False)
    keep_journal(connection)
    with transaction(db):
        connection.execute(f"pragma application_id = {APPLICATION_ID}")
        migrations.apply(db)
    return db


def connected(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?{mode}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    try:
        for pragma in ("foreign_keys = on", f"busy_timeout = {WAIT}", "trusted_schema = off"):
            connection.execute(f"pragma {pragma}")
        connection.execute("select 1 from sqlite_master limit 1")
    except sqlite3.OperationalError as error:
        connection.close()
        # Where nothing may be written beside the file, as in a shared folder, SQLite cannot even read it,
        # unless it is told that nobody else writes; without a journal nobody does.
        barred = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if barred and mode == "mode=ro" and not Path(f"{path}-wal").exists():
            return connected(path, "mode=ro&immutable=1")
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def keep_journal(connection: sqlite3.Connection) -> None:
    """A write-ahead log, so that readers and a writer do not stop one another; the file remembers it."""
    try:
        connection.execute("pragma journal_mode = wal")
    except sqlite3.OperationalError as error:
        # SQLite does not wait here; whoever holds the new file is doing the same
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise


def check_owner(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("begin")  # both answers are of one moment, whoever else is just making the file
    owner = connection.execute("pragma application_id").fetchone()[0]
    unused = owner == 0 and not connection.execute("select 1 from sqlite_master limit 1").fetchone()
    connection.rollback()
    if owner != APPLICATION_ID and not unused:
        raise DatabaseTrouble(f"{path} is another program's database", "Name a file of its own with --db.")


def check_version(connection: sqlite3.Connection, path: Path) -> None:
    query = "select name from _sqlite_migrations where migration_set = 'claimtrack'"
    known = connection.execute("select 1 from sqlite_master where name = '_sqlite_migrations'").fetchone()
    applied = {name for (name,) in connection.execute(query)} if known else set()
    if not applied.issubset(MIGRATIONS):
        raise DatabaseTrouble(f"{path} was made by a newer version of claimtrack", "Update claimtrack.")
    if not applied.issuperset(MIGRATIONS):
        raise DatabaseTrouble(
            f"{path} was made by an older version of claimtrack",
            "Add an article to it, new or known: that brings it up to date.",
        )


def copy_database(path: Path, copy: Path) -> None:
    """All that is in a database, put into a new one; nothing where there is no database yet."""
    if path.exists():
        with told(path), closing(connected(path, "mode=ro")) as source, closing(sqlite3.connect(copy)) as target:
            check_owner(source, path)
            source.backup(target)


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All or nothing. It takes the writer's lock at once, so that a second writer waits instead of failing."""
    if isinstance(db, Reader):
        raise DatabaseTrouble("You may not write to a database that was opened to be read", "Open it without readonly.")
    db.execute("begin immediate")
    try:
        yield
    except BaseException:
        db.conn.rollback()
        raise
    db.conn.commit()
