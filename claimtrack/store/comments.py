"""What the schema says of its tables and columns: its comments stay in the database, for people and for other tools."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

TABLE = re.compile(r"create table \w+ \( *(?:-- *(.*))?", re.IGNORECASE)
COLUMN = re.compile(r'^\s*"?(\w+)"? (?:integer|text|real)\b.*?-- *(.+)$', re.MULTILINE)


def comments(db: Database) -> dict[str, tuple[str, dict[str, str]]]:
    """Table -> what it holds, and column -> what that holds, for those that the schema explains."""
    found = {}
    for name, sql in db.execute("select name, sql from sqlite_master where type = 'table' and sql is not null"):
        head = TABLE.match(sql)
        if head:
            found[name] = (head[1] or "", dict(COLUMN.findall(sql)))
    return found
