"""A database to read from, without sqlite-utils, which takes longer to import than a query takes to run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from sqlite3 import Connection, Cursor
from typing import Any

Values = Sequence[object] | Mapping[str, object]


class Reader:
    """What reading needs of `sqlite_utils.Database`, under the same names."""

    def __init__(self, connection: Connection) -> None:
        self.conn = connection

    def execute(self, query: str, values: Values = ()) -> Cursor:
        return self.conn.execute(query, values)

    def query(self, query: str, values: Values = ()) -> Iterator[dict[str, Any]]:
        """The rows as dictionaries."""
        found = self.execute(query, values)
        names = [column[0] for column in found.description]
        return (dict(zip(names, row, strict=True)) for row in found)

    def close(self) -> None:
        self.conn.close()
