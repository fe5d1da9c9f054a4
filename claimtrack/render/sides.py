"""Disagreements: who affirms on the left, who denies on the right, and below them why they belong together.

Two right-to-left sides would change places on a terminal that reorders, and a narrow one has no room for two:
there, and off a terminal, each claim is a card of one field a line, with its Latin label first.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from claimtrack.render.cards import MARGIN, Side, cards, field, styled_label
from claimtrack.render.console import plain_words
from claimtrack.render.folding import Word, cells
from claimtrack.render.safe import UNSEEN, has_right_to_left, joined, styled
from claimtrack.render.stance import relation_label
from claimtrack.render.whosaid import MOST_LINES, identity, indented, speaker_and_via, styled_stance

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.model import Claim
    from claimtrack.render.console import Screen
    from claimtrack.tracker import Disagreement, Pair

WIDE = 100  # columns from which two sides stand side by side
GAP = 4
MOST_REASONS = 4  # of a group, on a terminal


def print_disagreements(groups: Sequence[Disagreement], screen: Screen, *, only_cards: bool = False) -> None:
    for n, group in enumerate(groups, start=1):
        if n > 1:
            screen.print()
        print_title(n, group.title, screen)
        left, right = sides(group)
        beside = not only_cards and fits_two(left, right, screen)
        lines = two_sides(left, right, screen) if beside else cards([*left, *right], screen)
        for line in [*lines, *reasons(group, screen)]:
            screen.print(line)


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


# -- side by side -----------------------------------------------------------------------------


def two_sides(left: list[Side], right: list[Side], screen: Screen) -> list[Text]:
    room = (screen.width - MARGIN - GAP) // 2
    rows = zip_longest(column(left, screen, room), column(right, screen, room), fillvalue=styled(""))
    lines = []
    for here, there in rows:
        gap = styled(" " * (room - width(here) + GAP)) if there.plain else styled("")
        lines.append(joined([here, gap, there]))
    return indented([*lines, styled("")], MARGIN)


def column(shown: list[Side], screen: Screen, room: int) -> list[Text]:
    """One side as lines, each claim below its label with an empty line between."""
    lines: list[Text] = []
    for label, claims in shown:
        lines += [styled("")] if lines else []
        lines.append(styled_label(label))
        for n, claim in enumerate(claims):
            lines += [styled("")] if n else []
            lines.append(identity(claim, screen, room=room))
            lines.append(stance_and_speaker(claim, screen, room=room))
            lines += screen.lines(cue_and_words(claim), room=room, most=MOST_LINES)
    return lines


def stance_and_speaker(claim: Claim, screen: Screen, *, room: int) -> Text:
    """ "✘ denies  Maria Zakharova (via Kommersant)": Latin first, to part what stands on the two sides."""
    stance = styled_stance(claim.stance)
    return joined([stance, speaker_and_via(claim, screen, room=room - cells(stance.plain) - 2)], "  ")


def cue_and_words(claim: Claim) -> list[Word]:
    """ "denied: that it planned an attack", in the order in which its language is read."""
    cue = plain_words(claim.cue, "underline") if any(map(str.isalpha, claim.cue)) else []
    return [*cue[:-1], *(Word(f"{word.text}:", word.style) for word in cue[-1:]), *plain_words(claim.text)]


def width(line: Text) -> int:
    """The columns of a line without the marks of its isolates, which some tables count and no terminal shows."""
    return cells(line.plain.translate(UNSEEN))


# -- why --------------------------------------------------------------------------------------


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
