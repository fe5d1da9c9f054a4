"""Ids that speakers and their mentions had before everything was read anew, so that they have them again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sqlite_utils import Database

REMEMBER = """
create temp table if not exists former (key text, digest text, mentions integer, speakers integer);
create index if not exists temp.former_key on former(key, digest);
delete from former;
insert into former select m.key, a.digest, m.id, m.speaker_id from mentions m join articles a on a.id = m.article_id;
"""


def remember_ids(db: Database) -> None:
    """Let a name in an article have the ids again that it has now; until the connection is closed."""
    for statement in REMEMBER.split(";\n"):
        db.execute(statement)


def former_id(db: Database, table: Literal["mentions", "speakers"], key: str, digest: str) -> int | None:
    """The id that this name in this article had, if it is free, else a new one; None where none are remembered."""
    if not db.execute("select 1 from temp.sqlite_master where name = 'former'").fetchone():
        return None
    query = f"select {table} from former where key = ? and digest = ? and {table} not in (select id from {table})"
    row = db.execute(query, [key, digest]).fetchone()
    if row:
        return int(row[0])
    query = f"select max(coalesce((select max(id) from {table}), 0), coalesce((select max({table}) from former), 0))"
    return int(db.execute(query).fetchone()[0]) + 1
