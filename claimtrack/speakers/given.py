"""Given names that every language spells in its own way, which no rule of spelling would join."""

from __future__ import annotations

from functools import cache
from importlib import resources

from claimtrack.speakers.letters import Word, words


@cache
def given_names() -> tuple[tuple[Word, ...], ...]:
    """The rows of `spellings/given.txt`: the spellings of one name, as plain words."""
    text = resources.files("claimtrack.speakers").joinpath("spellings/given.txt").read_text("utf-8")
    rows = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return tuple(tuple(dict.fromkeys(words(name)[0] for name in row)) for row in rows)


@cache
def rows_of() -> dict[str, frozenset[int]]:
    """A plain word -> the rows that it stands in."""
    found: dict[str, set[int]] = {}
    for n, row in enumerate(given_names()):
        for word in row:
            found.setdefault(word.text, set()).add(n)
    return {text: frozenset(rows) for text, rows in found.items()}
