"""All that is stored as JSON Lines, and back again without loss.

The first line tells the format, its version and the schema; each other line is a row of a table, under the name
of the table: {"articles": {"id": 1, …}}. The database itself says what each column holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from claimtrack.render.data import as_json

FORMAT, VERSION = "claimtrack", 1


class NoExport(ValueError):
    """What was read is no export; the message says why."""


def write(rows: Iterable[tuple[str, Mapping[str, Any]]], schema: Iterable[str], stream: TextIO) -> None:
    stream.write(line({"format": FORMAT, "version": VERSION, "schema": list(schema)}))
    for table, row in rows:
        stream.write(line({table: row}))


def line(value: Mapping[str, Any]) -> str:
    return as_json(value) + "\n"


def read(lines: Iterable[str]) -> tuple[list[str], Iterator[tuple[str, dict[str, Any]]]]:
    """The schema, and the rows as they come. Raises NoExport."""
    numbered = enumerate(lines, start=1)
    _, first = next(numbered, (1, ""))
    head = parsed(1, first)
    if head.get("format") != FORMAT:
        raise NoExport("it does not begin with the line that a claimtrack export begins with")
    if head.get("version") != VERSION:
        raise NoExport(f"it has version {head.get('version')} of the format, and only {VERSION} is known here")
    return list(head.get("schema", ())), rows(numbered)


def rows(numbered: Iterable[tuple[int, str]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, text in numbered:
        if text.strip():
            found = parsed(number, text)
            for table, row in found.items():
                if not isinstance(row, dict):
                    raise NoExport(f"line {number} is no row of a table")
                yield table, row


def parsed(number: int, text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise NoExport(f"line {number} is no JSON: {error.msg}") from None
    if not isinstance(found, dict):
        raise NoExport(f"line {number} is no JSON object")
    return found
