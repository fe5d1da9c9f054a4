"""Statements in the order of time, with what each changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from claimtrack.render.cards import field
from claimtrack.render.rows import SIDE_FIELDS, side_row
from claimtrack.render.whosaid import INDENT, day, indented, statement_lines

if TYPE_CHECKING:
    from claimtrack.render.console import Screen
    from claimtrack.tracker import Change, Moment

MOMENT_FIELDS = ("change", *SIDE_FIELDS)
MOMENT_DEEP = ("changes",)
MOMENT_SHOWN = ("published", "id", "speaker", "stance", "text", "change")


def moment_row(moment: Moment) -> dict[str, Any]:
    """A claim with SIDE_FIELDS; `change` says in words what it does to earlier ones, `changes` with the reasons."""
    return {
        "change": [words(change) for change in moment.changes],
        **side_row(moment.claim),
        "changes": [
            {
                "kind": change.kind,
                "since": f"c{change.since.id}",
                "score": change.relation.score,
                "reasons": list(change.relation.reasons),
            }
            for change in moment.changes
        ],
    }


def words(change: Change) -> str:
    """ "changed position since c12 (2021-12-05)" """
    link = "since" if change.kind == "changed position" else "than" if change.kind == "another figure" else ""
    return " ".join(filter(None, [change.kind, link, f"c{change.since.id}", f"({day(change.since.published)})"]))


def print_moments(found: Sequence[Moment], screen: Screen) -> None:
    for n, moment in enumerate(found):
        if n:
            screen.print()
        screen.print_all(statement_lines(moment.claim, screen))
        for change in moment.changes:
            told = f"{words(change)}: {'; '.join(change.relation.reasons)}"
            screen.print_all(indented(field("change", told, screen, margin=INDENT)))
