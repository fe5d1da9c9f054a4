"""Rows for programs: JSON, JSON Lines, CSV and TSV, with the same fields in each.

JSON keeps the exact text: what could steer a terminal is written as an escape. A spreadsheet's cells are
made safe, and those that begin like a formula are told to be text.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, TextIO

from claimtrack.render.listing import Row, value_at, words_of
from claimtrack.render.safe import STEERING, cell

DELIMITERS = {"csv": ",", "tsv": "\t"}
ESCAPES = {c: f"\\u{c:04x}" for c in STEERING if c >= 0x7F}  # json writes the lower ones so by itself


def write_json(rows: Iterable[Row], stream: TextIO, *, lines: bool) -> None:
    """The rows as they come: one object a line, or one array with an object a line."""
    if lines:
        for row in rows:
            stream.write(as_json(row) + "\n")
        return
    before = "["
    for row in rows:
        stream.write(f"{before}\n{as_json(row)}")
        before = ","
    stream.write("[]\n" if before == "[" else "\n]\n")


def as_json(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False).translate(ESCAPES)


def chosen(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The rows with these columns alone, each where it was: "a.text" stays the `text` inside `a`."""
    for row in rows:
        kept: dict[str, Any] = {}
        for column in columns:
            *outer, name = column.split(".")
            place = kept
            for part in outer:
                place = place.setdefault(part, {})
            place[name] = value_at(row, column)
        yield kept


def write_spreadsheet(
    rows: Iterable[Row], form: Literal["csv", "tsv"], stream: TextIO, columns: Sequence[str], *, raw: bool
) -> None:
    """A line of the columns' names, then the rows; `raw` leaves text as it is, also where it may be a formula."""
    writer = csv.writer(stream, delimiter=DELIMITERS[form], lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        values = [plain(value_at(row, column)) for column in columns]
        writer.writerow(values if raw else map(cell, values))


def plain(value: object) -> object:
    """A number stays one, anything else is text; nothing is an empty cell."""
    return value if type(value) in (int, float) else words_of(value)
