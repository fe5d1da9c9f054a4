"""Rows as a Markdown table, of the kind that GitHub and most note-taking programs show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TextIO

from claimtrack.render.listing import Row, value_at
from claimtrack.render.safe import one_line
from claimtrack.render.stance import field_words

MEANING = re.compile(r"[\\`*_{}\[\]<>#|~!$&]")  # what Markdown may take for a mark, a link, an entity or HTML


def write_markdown(rows: Iterable[Row], columns: Sequence[str], stream: TextIO) -> None:
    print_line([escaped(column) for column in columns], stream)
    print_line(["---"] * len(columns), stream)
    for row in rows:
        print_line([escaped(field_words(column, value_at(row, column))) for column in columns], stream)


def print_line(cells: Iterable[str], stream: TextIO) -> None:
    stream.write(f"| {' | '.join(cells)} |\n")


def escaped(text: str) -> str:
    """The text in one line, with nothing in it that means anything to Markdown."""
    return MEANING.sub(r"\\\g<0>", one_line(text))
