"""What a reading command found, ready to be written in any format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

if TYPE_CHECKING:
    from claimtrack.render.console import Screen

Format = Literal["table", "cards", "json", "jsonl", "csv", "tsv", "md", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)
Row = Mapping[str, Any]
Show = Callable[["Screen"], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Rows with their columns, and the ways in which people see them.

    `rows` are read once, as they come, and only by a format that is made of rows. `fields` are all the
    columns, "a.text" for the field `text` of a row's field `a`; `shown` are those that fit on a screen or a
    page. `people` prints the layout that a command has by itself; `cards` its own cards, else a card has a
    row's fields one below the other. `name` heads a page.
    """

    name: str
    rows: Iterable[Row]
    fields: Sequence[str]
    shown: Sequence[str]
    people: Show
    cards: Show | None = None
    deep: Sequence[str] = ()


def columns_of(listing: Listing) -> dict[str, None]:
    """The names that --columns takes: "a" stands for all that is inside it."""
    names = dict.fromkeys((*listing.fields, *listing.deep))
    return names | {field.partition(".")[0]: None for field in listing.fields}


def value_at(row: Row, field: str) -> object:
    """A row's field: "a.text" is the field `text` of the row's field `a`; None where there is none."""
    value: object = row
    for name in field.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def words_of(value: object) -> str:
    """A value as a cell shows it: several parted by semicolons, a span as "3-17", and nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if is_span(value):
        return "-".join(map(str, value))  # type: ignore[call-overload]
    if isinstance(value, (list, tuple)):
        return "; ".join(map(words_of, value))
    return str(value)


def is_span(value: object) -> bool:
    return isinstance(value, (list, tuple)) and len(value) == 2 and all(type(part) is int for part in value)
