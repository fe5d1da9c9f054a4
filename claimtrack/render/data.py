"""Rows for programs: JSON, JSON Lines, CSV and TSV, with the same fields in each.

JSON keeps the exact text: what could steer a terminal is written as an escape. A spreadsheet's cells are
made safe, and those that begin like a formula are told to be text.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TextIO

from claimtrack.render.safe import STEERING, cell

Format = Literal["json", "jsonl", "csv", "tsv"]
Row = Mapping[str, Any]

ESCAPES = {c: f"\\u{c:04x}" for c in STEERING if c >= 0x7F}  # json writes the lower ones so by itself


def write_rows(rows: Iterable[Row], form: Format, stream: TextIO, *, fields: Sequence[str]) -> None:
    """The rows, as they come. `fields` are the columns of a spreadsheet, "a.text" for a row's row."""
    if form == "jsonl":
        for row in rows:
            stream.write(as_json(row) + "\n")
    elif form == "json":
        write_array(rows, stream)
    else:
        writer = csv.writer(stream, delimiter="\t" if form == "tsv" else ",", lineterminator="\n")
        writer.writerow(fields)
        writer.writerows([cell(flat(row, field)) for field in fields] for row in rows)


def write_array(rows: Iterable[Row], stream: TextIO) -> None:
    """One JSON array with a row a line."""
    before = "["
    for row in rows:
        stream.write(f"{before}\n{as_json(row)}")
        before = ","
    stream.write("[]\n" if before == "[" else "\n]\n")


def as_json(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False).translate(ESCAPES)


def flat(row: Row, field: str) -> object:
    """A row's field for a cell: "a.text" is the field `text` of the row's field `a`; lists are one text."""
    value: object = row
    for name in field.split("."):
        value = value[name] if isinstance(value, Mapping) else None
    return "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else value
