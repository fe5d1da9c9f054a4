"""The names that tell where an article is from, in any language: header lines and agencies (`names.toml`)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from claimtrack.text.normal import word_key


@cache
def field_names() -> dict[str, str]:
    """The name of a header's line, as a key -> the field that it fills."""
    table = data()["header"]
    return {key: field for field, names in table.items() for key in items(names)}


@cache
def agencies() -> frozenset[str]:
    """Keys of the outlets that sign datelines."""
    return frozenset(items(data()["dateline"]["agencies"]))


def items(names: str) -> list[str]:
    """A list of words of the data file -> keys, with underscores as spaces."""
    return [word_key(name).replace("_", " ") for name in names.split()]


@cache
def data() -> dict[str, dict[str, str]]:
    source = resources.files("claimtrack.ingest").joinpath("names.toml").read_text(encoding="utf-8")
    return tomllib.loads(source)
