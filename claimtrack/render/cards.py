"""Claims as cards: one field a line, its Latin label first, so that no two right-to-left values meet in a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claimtrack.render.safe import joined, styled
from claimtrack.render.whosaid import MOST_LINES, NOT_NAMED, day, indented, styled_stance

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.model import Claim
    from claimtrack.render.console import Screen

Side = tuple[str, Sequence["Claim"]]  # a label, and the claims on that side

MARGIN = 3
LABEL_ROOM = 9
LABEL_STYLES = {"AFFIRMS": "bold green", "DENIES": "bold red", "DIFFERS": "bold yellow"}


def cards(shown: Iterable[Side], screen: Screen) -> list[Text]:
    """A card a claim, with an empty line below each."""
    lines: list[Text] = []
    for label, claims in shown:
        for claim in claims:
            lines += [*card(label, claim, screen), styled("")]
    return indented(lines, MARGIN)


def card(label: str, claim: Claim, screen: Screen) -> list[Text]:
    head = [styled_label(label), styled(f"c{claim.id}", "bold"), styled(f"  {day(claim.published)}  ")]
    lines = [joined([*head, styled_stance(claim.stance)])]
    for name, value, most in (
        ("speaker", claim.speaker or NOT_NAMED, 2),
        ("via", claim.via, 2),
        ("outlet", claim.outlet, 2),
        ("cue", claim.cue, 2),
        ("words", claim.text, MOST_LINES),
    ):
        lines += field(name, value, screen, most=most, margin=MARGIN)
    return lines


def styled_label(label: str) -> Text:
    return styled(f"{label:<{LABEL_ROOM}}", LABEL_STYLES[label])


def field(name: str, value: str | None, screen: Screen, *, most: int | None = None, margin: int = 0) -> list[Text]:
    """A labelled value; what does not fit in a line goes on below itself. Nothing where there is no value."""
    if not value:
        return []
    return labelled(name, screen.lines(value, room=screen.width - LABEL_ROOM - margin, most=most))


def labelled(name: str, lines: Sequence[Text]) -> list[Text]:
    labels = [f"{name:<{LABEL_ROOM}}", *[" " * LABEL_ROOM] * (len(lines) - 1)]
    return [joined([styled(label, "dim"), line]) for label, line in zip(labels, lines, strict=True)]
