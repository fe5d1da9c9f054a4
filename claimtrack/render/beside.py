"""Two columns, one beside the other, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from claimtrack.render.cards import MARGIN, Side, styled_label
from claimtrack.render.console import plain_words
from claimtrack.render.emphasis import Keys, emphasised
from claimtrack.render.folding import Word, cells
from claimtrack.render.safe import UNSEEN, joined, styled
from claimtrack.render.whosaid import MOST_LINES, identity, indented, speaker_and_via, styled_stance

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.model import Claim
    from claimtrack.render.console import Screen

GAP = 4


def two_sides(left: Sequence[Side], right: Sequence[Side], telling: Keys, screen: Screen) -> list[Text]:
    room = (screen.width - MARGIN - GAP) // 2
    rows = zip_longest(column(left, telling, screen, room), column(right, telling, screen, room), fillvalue=styled(""))
    lines = []
    for here, there in rows:
        gap = styled(" " * (room - width(here) + GAP)) if there.plain else styled("")
        line = joined([here, gap, there])
        line.rstrip()
        lines.append(line)
    return indented([*lines, styled("")], MARGIN)


def column(shown: Sequence[Side], telling: Keys, screen: Screen, room: int) -> list[Text]:
    """One side as lines, each claim below its label with an empty line between."""
    lines: list[Text] = []
    for label, claims in shown:
        lines += [styled("")] if lines else []
        lines.append(styled_label(label))
        for n, claim in enumerate(claims):
            lines += [styled("")] if n else []
            lines.append(identity(claim, screen, room=room))
            lines.append(stance_and_speaker(claim, screen, room=room))
            lines += screen.lines(cue_and_words(claim, telling.get(claim.id, set())), room=room, most=MOST_LINES)
    return lines


def stance_and_speaker(claim: Claim, screen: Screen, *, room: int) -> Text:
    """ "✘ denies  Maria Zakharova (via Kommersant)": Latin first, to part what stands on the two sides."""
    stance = styled_stance(claim.stance)
    return joined([stance, speaker_and_via(claim, screen, room=room - cells(stance.plain) - 2)], "  ")


def cue_and_words(claim: Claim, telling: set[str]) -> list[Word]:
    """ "denied: that it planned an attack", in the order in which its language is read."""
    cue = plain_words(claim.cue, "underline") if any(map(str.isalpha, claim.cue)) else []
    return [*cue[:-1], *(Word(f"{word.text}:", word.style) for word in cue[-1:]), *emphasised(claim.text, telling)]


def width(line: Text) -> int:
    """The columns of a line without the marks of its isolates, which some tables count and no terminal shows."""
    return cells(line.plain.translate(UNSEEN))
