"""Statements: a card each on a terminal, a block of plain lines in a file, an object for programs."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.text import Text

from claimtrack.model import Claim
from claimtrack.render.console import HasColor, console, day, speaker_of, value
from claimtrack.render.stance import STYLES, stance_label


def claim_row(claim: Claim) -> dict[str, Any]:
    return {
        "id": f"c{claim.id}", "published": claim.published, "outlet": claim.outlet, "speaker": claim.speaker,
        "via": claim.via, "stance": claim.stance, "cue": claim.cue, "text": claim.text,
        "proposition": claim.proposition, "type": claim.type, "confidence": claim.confidence,
        "article_id": f"a{claim.article_id}", "title": claim.title, "path": claim.path,
        "start": claim.start, "end": claim.end, "lang": claim.lang,
        "speaker_id": f"s{claim.speaker_id}" if claim.speaker_id else None,
    }  # fmt: skip


def heading(claim: Claim, to: Console) -> Text:
    """The line that tells which statement it is: id, date, outlet, speaker, stance."""
    line = Text()
    line.append(f"c{claim.id}", style="bold")
    line.append(f"  {day(claim.published)}  ")
    if claim.outlet:
        line.append_text(value(claim.outlet, to))
        line.append("  ")
    line.append_text(value(speaker_of(claim), to, "bold"))
    line.append("  ")
    line.append(stance_label(claim.stance), style=STYLES[claim.stance])
    return line


def print_claims(claims: list[Claim], *, settings: HasColor) -> None:
    to = console(settings)
    if not claims:
        to.print(Text("No statement matches."))
        return
    for claim in claims:
        to.print(heading(claim, to))
        to.print(indented(value(claim.text, to), to))
    if to.is_terminal:
        to.print(Text(f"\nMore of one: claimtrack show c{claims[0].id}", style="dim"))


def indented(text: Text, to: Console) -> Any:
    from rich.padding import Padding

    return Padding(text, (0, 0, 0, 2)) if to.is_terminal else Text("  ").append_text(text)
