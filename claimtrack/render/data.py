"""Rows for programs: JSON, JSON Lines, CSV, TSV."""

from __future__ import annotations

import csv as csv_module
import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import typer

from claimtrack.render.safe import cell


def chosen_format(*, as_json: bool, jsonl: bool, csv: bool, tsv: bool) -> str | None:
    """The name of the format that was asked for. Two at once are a usage error."""
    asked = [n for n, on in (("json", as_json), ("jsonl", jsonl), ("csv", csv), ("tsv", tsv)) if on]
    if len(asked) > 1:
        raise typer.BadParameter(f"choose one of --{' and --'.join(asked)}")
    return asked[0] if asked else None


def print_rows(rows: Sequence[Mapping[str, Any]], form: str) -> None:
    """JSON keeps the exact text; a spreadsheet's text cells are guarded against formulas."""
    if form == "json":
        print(json.dumps(list(rows), ensure_ascii=False, indent=1))
    elif form == "jsonl":
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    elif rows:
        writer = csv_module.writer(sys.stdout, delimiter="\t" if form == "tsv" else ",", lineterminator="\n")
        flat = [flattened(row) for row in rows]
        writer.writerow(flat[0])
        writer.writerows([cell(v) for v in row.values()] for row in flat)


def flattened(row: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Objects inside a row become columns of their own (a.speaker), lists one cell."""
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, Mapping):
            flat |= flattened(value, f"{prefix}{name}.")
        else:
            flat[prefix + name] = "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else value
    return flat
