"""Cards: one field a line, its Latin label first, so that no two right-to-left values meet in a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claimtrack.render.emphasis import Keys, emphasised
from claimtrack.render.listing import Row, value_at
from claimtrack.render.safe import joined, styled
from claimtrack.render.stance import field_style, field_words
from claimtrack.render.whosaid import MOST_LINES, NOT_NAMED, day, indented, styled_stance

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.model import Claim
    from claimtrack.render.console import Screen

Side = tuple[str, Sequence["Claim"]]  # a label, and the claims on that side

MARGIN = 3
LABEL_ROOM = 9
LABEL_STYLES = {"AFFIRMS": "bold green", "DENIES": "bold red", "DIFFERS": "bold yellow"}


def cards(shown: Iterable[Side], telling: Keys, screen: Screen) -> list[Text]:
    """A card a claim, with an empty line below each; `telling` are the words that matter."""
    lines: list[Text] = []
    for label, claims in shown:
        for claim in claims:
            lines += [*card(label, claim, telling.get(claim.id, set()), screen), styled("")]
    return indented(lines, MARGIN)


def card(label: str, claim: Claim, telling: set[str], screen: Screen) -> list[Text]:
    head = [styled_label(label), styled(f"c{claim.id}", "bold"), styled(f"  {day(claim.published)}  ")]
    lines = [joined([*head, styled_stance(claim.stance)])]
    for name, value, most in (
        ("speaker", claim.speaker or NOT_NAMED, 2),
        ("via", claim.via, 2),
        ("outlet", claim.outlet, 2),
        ("cue", claim.cue, 2),
    ):
        lines += field(name, value, screen, most=most, margin=MARGIN)
    words = emphasised(claim.text, telling)
    return [*lines, *labelled("words", screen.lines(words, room=field_room(screen, MARGIN), most=MOST_LINES))]


def print_cards(rows: Iterable[Row], columns: Sequence[str], screen: Screen) -> None:
    """Any rows: their fields that hold something, and an empty line between two rows."""
    room = max(map(len, columns)) + 2
    for n, row in enumerate(rows):
        if n:
            screen.print()
        for column in columns:
            value = value_at(row, column)
            words = field_words(column, value)
            if words:
                lines = screen.lines(words, room=screen.width - room, style=field_style(column, value))
                screen.print_all(labelled(column, lines, room))


def styled_label(label: str) -> Text:
    return styled(f"{label:<{LABEL_ROOM}}", LABEL_STYLES[label])


def field(name: str, value: str | None, screen: Screen, *, most: int | None = None, margin: int = 0) -> list[Text]:
    """A labelled value; what does not fit in a line goes on below itself. Nothing where there is no value."""
    if not value:
        return []
    return labelled(name, screen.lines(value, room=field_room(screen, margin), most=most))


def field_room(screen: Screen, margin: int) -> int:
    return screen.width - LABEL_ROOM - margin


def labelled(name: str, lines: Sequence[Text], room: int = LABEL_ROOM) -> list[Text]:
    labels = [f"{name:<{room}}", *[" " * room] * (len(lines) - 1)]
    return [joined([styled(label, "dim"), line]) for label, line in zip(labels, lines, strict=True)]
