"""Statements, a few lines each.

On a terminal every line holds one value of the article's words between Latin ones, since two right-to-left
values that stand side by side change places where a terminal reorders.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claimtrack.render.folding import cells
from claimtrack.render.safe import joined, styled
from claimtrack.render.stance import STYLES, stance_label

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.model import Claim, Stance
    from claimtrack.render.console import Screen

INDENT = 4
MOST_LINES = 4  # of a statement's words on a terminal; `show` and files have them all
NOT_NAMED = "(not named)"
NO_DATE = "(no date)"
LEAST_OUTLET = 8  # columns of a terminal below which an outlet's name says nothing


def print_claims(claims: Sequence[Claim], screen: Screen) -> None:
    """Statements in the order in which they come."""
    for n, claim in enumerate(claims):
        if n:
            screen.print()
        for line in statement_lines(claim, screen):
            screen.print(line)


def print_by_speaker(groups: Sequence[Sequence[Claim]], others: int, screen: Screen, *, each: int) -> None:
    """Speakers with their latest statements, at most `each` of them; `others` are speakers that are not shown."""
    for n, claims in enumerate(groups):
        if n:
            screen.print()
        speaker = claims[0].speaker_id
        name = screen.value(claims[0].speaker or NOT_NAMED, "bold", room=screen.width - 12)
        screen.print(name, styled("" if speaker is None else f"  s{speaker}", "dim"))
        for claim in claims[:each]:
            screen.print_all(indented(latest_lines(claim, screen), 2))
        if len(claims) > each and speaker is not None:
            screen.say(f"  …   more: claimtrack who-said --speaker s{speaker}", "dim")
    if others:
        screen.print()
        screen.say(f"… and {others:,} more speakers: --limit {len(groups) + others}", "dim")


def statement_lines(claim: Claim, screen: Screen) -> list[Text]:
    """Id, date, outlet; speaker and stance; the words. Off a terminal the first five are one line."""
    words = screen.lines(claim.text, room=screen.width - INDENT, most=MOST_LINES)
    if not screen.terminal:
        parts = [identity(claim, screen), speaker_and_stance(claim, screen, room=screen.width)]
        return [joined(parts, "  "), *indented(words)]
    room = screen.width - INDENT
    speaker = speaker_and_stance(claim, screen, room=room)
    return [identity(claim, screen, room=screen.width), *indented([speaker, *words])]


def latest_lines(claim: Claim, screen: Screen) -> list[Text]:
    """A statement below its speaker's name: on a terminal alone."""
    rest = [styled_stance(claim.stance)]
    if claim.via:
        rest.append(
            joined([styled("via "), screen.value(claim.via, room=max(screen.width // 2 - 16, LEAST_OUTLET - 1))])
        )
    room = screen.width - 2 - sum(cells(part.plain) + 2 for part in rest)
    words = screen.lines(claim.text, room=screen.width - INDENT - 2, most=MOST_LINES)
    return [joined([identity(claim, screen, room=room), *rest], "  "), *indented(words)]


def identity(claim: Claim, screen: Screen, *, room: int | None = None) -> Text:
    """ "c12  2021-12-05  The Harbour Times" """
    line = joined([styled(f"c{claim.id}", "bold"), styled(day(claim.published))], "  ")
    if not claim.outlet:
        return line
    left = None if room is None else room - cells(line.plain) - 2
    if left is not None and left < LEAST_OUTLET:
        return line
    return joined([line, screen.value(claim.outlet, room=left)], "  ")


def speaker_and_stance(claim: Claim, screen: Screen, *, room: int) -> Text:
    """ "Maria Zakharova (via Kommersant)  = asserts" """
    stance = styled_stance(claim.stance)
    return joined([speaker_and_via(claim, screen, room=room - cells(stance.plain) - 2), stance], "  ")


def speaker_and_via(claim: Claim, screen: Screen, *, room: int) -> Text:
    name = claim.speaker or NOT_NAMED
    if not claim.via:
        return screen.value(name, "bold", room=room)
    via = screen.value(claim.via, room=max(room - cells(name) - 7, room // 3))
    speaker = screen.value(name, "bold", room=max(room - cells(via.plain) - 7, room // 3))
    return joined([speaker, styled(" (via "), via, styled(")")])


def styled_stance(stance: Stance) -> Text:
    return styled(stance_label(stance), STYLES[stance])


def indented(lines: Iterable[Text], by: int = INDENT) -> list[Text]:
    margin = styled(" " * by)
    return [joined([margin, line]) if line.plain else line for line in lines]


def day(moment: str | None) -> str:
    return moment[:10] if moment else NO_DATE
