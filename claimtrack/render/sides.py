"""Disagreements: affirming left, denying right where the terminal is wide, else one under the other."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimtrack.model import Claim
from claimtrack.render.console import NARROW, HasColor, console, value
from claimtrack.render.whosaid import claim_row, heading, indented
from claimtrack.tracker import Disagreement, Pair

SIDE_FIELDS = (
    "id", "path", "start", "end", "text", "speaker", "via", "cue", "stance", "article_id", "outlet", "published",
    "proposition",
)  # fmt: skip


def pair_row(pair: Pair) -> dict[str, Any]:
    return {
        "relation": pair.relation.relation,
        "score": pair.relation.score,
        "reasons": list(pair.relation.reasons),
        **{side: {f: claim_row(c)[f] for f in SIDE_FIELDS} for side, c in (("a", pair.a), ("b", pair.b))},
    }


def print_disagreements(groups: list[Disagreement], *, settings: HasColor) -> None:
    to = console(settings)
    if not groups:
        to.print(Text("No disagreement is known. Confirmations are shown with: claimtrack contradictions --all"))
        return
    for n, group in enumerate(groups):
        if n:
            to.print()
        to.print(Text(f"{n + 1}. ", style="bold").append_text(value(group.title, to, "bold")))
        if to.is_terminal and to.width >= NARROW and not two_right_to_left(group):
            to.print(two_columns(group, to))
        else:
            print_cards(group, to)
        for reason in dict.fromkeys(reason_line(p) for p in group.pairs):
            to.print(indented(Text("why: ", style="dim").append_text(value(reason, to, "dim")), to))


def sides(group: Disagreement) -> list[tuple[str, tuple[Claim, ...]]]:
    named = [("AFFIRMS", group.affirming), ("DENIES", group.denying), ("DIFFERS", group.conflicting)]
    return [(label, claims) for label, claims in named if claims]


def reason_line(pair: Pair) -> str:
    return f"c{pair.a.id} and c{pair.b.id} {pair.relation.relation}: {'; '.join(pair.relation.reasons)}"


def print_cards(group: Disagreement, to: Console) -> None:
    for label, claims in sides(group):
        for claim in claims:
            to.print(indented(Text(f"{label:<8}", style="bold").append_text(heading(claim, to)), to))
            to.print(indented(said(claim, to), to))


def said(claim: Claim, to: Console) -> Text:
    text = Text("         ")
    text.append_text(value(claim.cue, to, "underline"))
    return text.append(": ").append_text(value(claim.text, to))


def two_right_to_left(group: Disagreement) -> bool:
    """Whether both sides have right-to-left text: their cells would change places."""
    rtl = [any(is_rtl(c.text) for c in claims) for _, claims in sides(group)]
    return sum(rtl) > 1


def is_rtl(text: str) -> bool:
    return any("\u0590" <= char <= "\u08ff" for char in text)


def two_columns(group: Disagreement, to: Console) -> Table:
    shown = sides(group)
    table = Table(box=None, expand=True, pad_edge=False, padding=(0, 2, 0, 2), show_edge=False)
    for label, _ in shown:
        table.add_column(Text(label), ratio=1)
    for row in range(max(len(claims) for _, claims in shown)):
        cells = []
        for _, claims in shown:
            if row < len(claims):
                claim = claims[row]
                cells.append(heading(claim, to).append("\n").append_text(value(claim.cue, to, "underline"))
                             .append(": ").append_text(value(claim.text, to)))  # fmt: skip
            else:
                cells.append(Text())
        table.add_row(*cells)
    return table
