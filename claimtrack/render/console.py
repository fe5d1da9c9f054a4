"""The one console of the program: what an article says is never read as markup, and never cut off a terminal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

from rich.console import Console
from rich.text import Text

from claimtrack.render.safe import isolated, one_line

if TYPE_CHECKING:
    from claimtrack.model import Claim

NARROW = 100  # columns from which two sides stand side by side
FILE_WIDTH = 100_000  # a file or a pipe has no edge: nothing is folded


class HasColor(Protocol):
    @property
    def color(self) -> str: ...


def console(settings: HasColor) -> Console:
    forced = {"always": True, "never": False}.get(settings.color)
    made = Console(
        markup=False, emoji=False, highlight=False, soft_wrap=False,
        force_terminal=True if forced else None, no_color=True if forced is False else None,
    )  # fmt: skip
    if not made.is_terminal:
        made.width = FILE_WIDTH
    if os.environ.get("TERM") == "dumb":
        made.no_color = True
    return made


def value(text: str | None, to: Console, style: str = "") -> Text:
    """An article's words as one line of safe text, its direction kept to itself on a terminal."""
    return Text(isolated(one_line(text or ""), terminal=to.is_terminal), style=style)


def speaker_of(claim: Claim) -> str:
    """Who said it, and who relays it."""
    named = claim.speaker or "(not named)"
    return f"{named} (via {claim.via})" if claim.via else named


def day(moment: str | None) -> str:
    return (moment or "")[:10] or "no date"
