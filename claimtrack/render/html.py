"""Rows as one HTML page that asks for nothing from outside and runs nothing.

The page's text is escaped by the template; each value is isolated in `<bdi>`, and says its language where its
row does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TextIO

from claimtrack.render.listing import Listing, Row, value_at
from claimtrack.render.safe import safe
from claimtrack.render.stance import field_words

if TYPE_CHECKING:
    from jinja2 import Environment

WORDS = ("text", "cue", "proposition", "title", "content_text", "sources_text", "cue_text")  # in the row's language


class Cell(NamedTuple):
    text: str
    lang: str | None
    name: str  # of the field, for the style sheet


def write_html(listing: Listing, columns: Sequence[str], stream: TextIO) -> None:
    template = templates().get_template("table.html")
    rows = (list(cells(row, columns)) for row in listing.rows)
    stream.writelines(template.generate(title=listing.name, columns=columns, rows=rows))
    stream.write("\n")


def cells(row: Row, columns: Sequence[str]) -> Iterator[Cell]:
    for column in columns:
        outer, _, name = column.rpartition(".")
        lang = value_at(row, f"{outer}.lang" if outer else "lang") if name in WORDS else None
        yield Cell(safe(field_words(column, value_at(row, column))), str(lang) if lang else None, name)


def templates() -> Environment:
    """The pages of this folder; all that is put into them is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("claimtrack.render", "pages"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
