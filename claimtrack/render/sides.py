"""Disagreements: who affirms on the left, who denies on the right, and below them why they belong together.

Two right-to-left sides would change places on a terminal that reorders, and a narrow one has no room for two:
there, and off a terminal, each claim is a card of one field a line, with its Latin label first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimtrack.render.beside import two_sides
from claimtrack.render.cards import MARGIN, Side, cards, field
from claimtrack.render.emphasis import telling_words
from claimtrack.render.safe import has_right_to_left, styled
from claimtrack.render.stance import relation_label
from claimtrack.render.whosaid import indented

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.render.console import Screen
    from claimtrack.tracker import Disagreement, Pair

WIDE = 100  # columns from which two sides stand side by side
MOST_REASONS = 4  # of a group, on a terminal
MOST_NAMES = 5


def print_disagreements(groups: Sequence[Disagreement], screen: Screen, *, only_cards: bool = False) -> None:
    for n, group in enumerate(groups, start=1):
        if n > 1:
            screen.print()
        print_title(n, group.title, screen)
        left, right = sides(group)
        telling = telling_words(group.pairs)
        if not only_cards and fits_two(left, right, screen):
            screen.print_all(two_sides(left, right, telling, screen))
        else:
            screen.print_all(cards([*left, *right], telling, screen))
        screen.print_all(origins(group, screen))
        screen.print_all(reasons(group, screen))


def print_title(number: int, title: str, screen: Screen) -> None:
    head = f"{number}. "
    lines = screen.lines(title, room=screen.width - len(head), style="bold", most=2) or [styled("")]
    for n, line in enumerate(lines):
        screen.print(styled(" " * len(head) if n else head, "bold"), line)


def sides(group: Disagreement) -> tuple[list[Side], list[Side]]:
    """What stands left, and what stands right: those who deny, then those who say it differently."""
    left: list[Side] = [("AFFIRMS", group.affirming)]
    right: list[Side] = [("DENIES", group.denying), ("DIFFERS", group.conflicting)]
    return [side for side in left if side[1]], [side for side in right if side[1]]


def fits_two(left: list[Side], right: list[Side], screen: Screen) -> bool:
    """Whether both sides exist, there is room for them, and at most one of them runs from right to left."""
    both = bool(left and right) and screen.terminal and screen.width >= WIDE
    return both and not (runs_right_to_left(left) and runs_right_to_left(right))


def runs_right_to_left(shown: list[Side]) -> bool:
    return any(has_right_to_left(claim.cue + claim.text) for _, claims in shown for claim in claims)


def origins(group: Disagreement, screen: Screen) -> list[Text]:
    """For a side whose statements come from fewer than it seems, from whom they come in the end."""
    lines: list[Text] = []
    for verb, claims, found in (
        ("affirm", group.affirming, group.affirming_origins),
        ("deny", group.denying, group.denying_origins),
    ):
        if len(found) < len(claims):
            told = f"{len(claims)} statements {verb}, from {counted_origins(found)}"
            lines += named("" if lines else "origins", [told, *found], screen, margin=MARGIN)
    return indented(lines, MARGIN)


def counted_origins(found: Sequence[str]) -> str:
    return "1 origin" if len(found) == 1 else f"{len(found)} independent origins"


def named(label: str, names: Sequence[str], screen: Screen, *, margin: int = 0) -> list[Text]:
    """A line for each name, on a terminal for the first few: two right-to-left ones in a line would change places."""
    shown = names[:MOST_NAMES] if screen.terminal else names
    lines = [line for n, name in enumerate(shown) for line in field("" if n else label, name, screen, margin=margin)]
    if len(shown) < len(names):
        lines += field("", f"… and {len(names) - len(shown)} more", screen, margin=margin)
    return lines


def reasons(group: Disagreement, screen: Screen) -> list[Text]:
    """What parts the two sides comes first, then what holds each together."""
    pairs = sorted(group.pairs, key=lambda pair: pair.relation.relation == "confirms")
    shown = pairs[:MOST_REASONS] if screen.terminal else pairs
    lines = [line for pair in shown for line in field("why", reason_of(pair), screen, margin=MARGIN)]
    if len(shown) < len(pairs):
        lines += field("", f"… and {len(pairs) - len(shown)} more: see --jsonl", screen, margin=MARGIN)
    return indented(lines, MARGIN)


def reason_of(pair: Pair) -> str:
    """ "c3, c9 ✘ denies: both name Russia; …" """
    told = "; ".join(pair.relation.reasons)
    return f"c{pair.a.id}, c{pair.b.id} {relation_label(pair.relation.relation)}: {told}"
