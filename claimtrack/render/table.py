"""Rows as a table of one line each: columns that are in line, and no box.

On a terminal no line is wider than it: short columns keep their width, long ones share what is left and end in
an ellipsis. Two right-to-left cells that touched would change places where a terminal reorders, so that each is
isolated. In files and pipes nothing is shortened.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING

from claimtrack.render.cards import print_cards
from claimtrack.render.folding import cells
from claimtrack.render.listing import Row, value_at
from claimtrack.render.safe import UNSEEN, joined, one_line, styled
from claimtrack.render.stance import field_style, field_words

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.render.console import Screen

GAP = 2
READABLE = 12  # columns of a terminal up to which a field is never shortened: ids, dates, stances


def print_table(rows: Sequence[Row], columns: Sequence[str], screen: Screen) -> None:
    """The names of the columns, then a line a row; cards on a terminal that is too narrow for the columns."""
    if not rows:
        return
    values = [[one_line(field_words(column, value_at(row, column))) for column in columns] for row in rows]
    natural = [max(map(cells, column)) for column in zip(columns, *values, strict=True)]
    if screen.terminal and sum(min(wide, READABLE) + GAP for wide in natural) - GAP > screen.width:
        print_cards(rows, columns, screen)
        return
    widths = shared(natural, screen.width) if screen.terminal else natural
    print_line(columns, ["bold"] * len(columns), widths, screen)
    for row, line in zip(rows, values, strict=True):
        print_line(line, [field_style(column, value_at(row, column)) for column in columns], widths, screen)


def shared(natural: Sequence[int], width: int) -> list[int]:
    """How wide each column is, so that all fit: the longer its text, the more, but less than in proportion."""
    left = width - GAP * (len(natural) - 1)
    widths = [0] * len(natural)
    waiting = sorted(range(len(natural)), key=lambda n: natural[n])
    while waiting:
        n, *rest = waiting
        fair = int(left * sqrt(natural[n]) / (sum(sqrt(natural[n]) for n in waiting) or 1))
        widths[n] = min(natural[n], max(fair, READABLE))
        left -= widths[n]
        waiting = rest
    return widths


def print_line(values: Sequence[str], styles: Sequence[str], widths: Sequence[int], screen: Screen) -> None:
    """The cells, each filled up to its column; after the last that holds something the line ends."""
    parts: list[Text] = []
    owed = ""
    for value, style, room in zip(values, styles, widths, strict=True):
        part = screen.value(value, style, room=room)
        if part.plain:
            parts += [styled(owed), part]
            owed = ""
        owed += " " * (room - seen(part) + GAP)
    screen.print(joined(parts))


def seen(part: Text) -> int:
    """The columns of a text without the marks of its isolates, which some tables count and no terminal shows."""
    return cells(part.plain.translate(UNSEEN))
