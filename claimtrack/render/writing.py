"""The one writer: a listing in any format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimtrack.render.listing import Format, Listing

if TYPE_CHECKING:
    from claimtrack.render.console import Screen


def write(
    listing: Listing, form: Format | None, screen: Screen, *, columns: Sequence[str] = (), raw: bool = False
) -> None:
    """Write a listing; without a format in the layout that its command has for people.

    `columns` choose the fields of every format that is made of rows; `raw` is for spreadsheets.
    """
    if form is None and columns:
        form = "table"
    if form is None:
        listing.people(screen)
    elif form == "cards" and listing.cards and not columns:
        listing.cards(screen)
    elif form in ("json", "jsonl"):
        from claimtrack.render.data import chosen, write_json

        rows = chosen(listing.rows, columns) if columns else listing.rows
        write_json(rows, screen.stream, lines=form == "jsonl")
    elif form in ("csv", "tsv"):
        from claimtrack.render.data import write_spreadsheet

        fields = spread(columns, listing.fields) or listing.fields
        write_spreadsheet(listing.rows, form, screen.stream, fields, raw=raw)
    elif form == "cards":
        from claimtrack.render.cards import print_cards

        print_cards(listing.rows, spread(columns, listing.fields) or listing.fields, screen)
    else:
        write_table(listing, form, screen, spread(columns, listing.fields) or listing.shown)


def write_table(listing: Listing, form: Format, screen: Screen, columns: Sequence[str]) -> None:
    if form == "table":
        from claimtrack.render.table import print_table

        print_table(list(listing.rows), columns, screen)
    elif form == "md":
        from claimtrack.render.markdown import write_markdown

        write_markdown(listing.rows, columns, screen.stream)
    else:
        from claimtrack.render.html import write_html

        write_html(listing, columns, screen.stream)


def spread(columns: Sequence[str], fields: Sequence[str]) -> list[str]:
    """The columns, with all that is inside one where it has fields of its own: "a" -> "a.id", "a.text", …"""
    return [inner for name in columns for inner in [f for f in fields if f.startswith(f"{name}.")] or [name]]
