"""A whole database as rows, and a new one from them: what `exchange.whole` writes and reads.

A row goes with the columns of its table. A database of an older schema is made as it was, filled, and then
brought to the present one by the migrations that it lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimtrack.store.opening import DatabaseTrouble, connected, migrated, told, transaction
from claimtrack.store.version import APPLICATION_ID, MIGRATIONS, SEARCHED

if TYPE_CHECKING:
    from sqlite_utils import Database

Row = tuple[str, dict[str, Any]]  # the name of a table, and the values of a row by column

TABLES = """
    select name from sqlite_master where type = 'table' and sql like '%strict%'
    and name not like 'sqlite_%' order by rowid
"""  # the order in which they were made, so that what is referred to comes first


def dumped(db: Database) -> Iterator[Row]:
    """Every row of every table but those that SQLite keeps for its full-text index."""
    for (table,) in db.execute(TABLES).fetchall():
        for row in db.query(f"select * from {table} order by {', '.join(keys(db, table))}"):
            yield table, row


def keys(db: Database, table: str) -> list[str]:
    """The columns of the primary key, in its order."""
    columns = [(row[5], row[1]) for row in db.execute(f"pragma table_info({table})") if row[5]]
    return [f'"{name}"' for _, name in sorted(columns)]


def load(path: Path, applied: list[str], rows: Iterable[Row]) -> None:
    """A new database at `path`, of the schema that these migrations make, with these rows; whole or not at all.

    Raises DatabaseTrouble where there is one already, or where its schema is not known here.
    """
    if applied != list(MIGRATIONS[: len(applied)]):
        raise DatabaseTrouble("The export was made by a newer version of claimtrack", "Update claimtrack.")
    if path.exists() and path.stat().st_size:
        raise DatabaseTrouble(f"{path} is there already", "Name a new database with --db.")
    new = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with told(path):
            fill(new, applied, rows)
            new.replace(path)
    finally:
        for left in (new, Path(f"{new}-wal"), Path(f"{new}-shm")):
            left.unlink(missing_ok=True)


def fill(path: Path, applied: list[str], rows: Iterable[Row]) -> None:
    from sqlite_utils import Database

    from claimtrack.store.schema import migrations

    with closing(connected(path, "mode=rwc")) as connection:
        db = Database(connection, execute_plugins=False)
        with transaction(db):
            connection.execute(f"pragma application_id = {APPLICATION_ID}")
            connection.execute("pragma defer_foreign_keys = on")  # a claim may come before the one that holds it
            migrations.apply(db, stop_before=MIGRATIONS[len(applied)] if len(applied) < len(MIGRATIONS) else None)
            known = {table: columns_of(db, table) for (table,) in db.execute(TABLES)}
            for table, row in rows:
                insert(db, known, table, row)
            for table, column in SEARCHED.items():
                db.execute(f"insert into {table}_fts(rowid, {column}) select id, {column} from {table}")
        migrated(connection)
        connection.execute("pragma wal_checkpoint(truncate)")
        connection.execute("pragma journal_mode = delete")  # one file, to be moved


def columns_of(db: Database, table: str) -> set[str]:
    return {row[1] for row in db.execute(f"pragma table_info({table})")}


def insert(db: Database, known: Mapping[str, set[str]], table: str, row: Mapping[str, Any]) -> None:
    if table not in known or not known[table].issuperset(row):
        raise DatabaseTrouble(
            f"The export has a row that its schema does not: {table}({', '.join(row)})", "Export it anew."
        )
    names = ", ".join(f'"{name}"' for name in row)
    db.execute(f"insert into {table} ({names}) values ({', '.join('?' * len(row))})", list(row.values()))
