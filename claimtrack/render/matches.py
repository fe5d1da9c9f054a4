"""Who says what of a sentence that a person asked about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from claimtrack.render.cards import MARGIN, cards, field
from claimtrack.render.rows import SIDE_FIELDS, side_row
from claimtrack.render.stance import relation_label
from claimtrack.render.whosaid import indented

if TYPE_CHECKING:
    from claimtrack.render.console import Screen
    from claimtrack.tracker import Match

MATCH_FIELDS = ("relation", "score", "reasons", *(f"claim.{field}" for field in SIDE_FIELDS))
MATCH_SHOWN = ("relation", "claim.id", "claim.published", "claim.speaker", "claim.stance", "claim.text")
LABELS = (("AFFIRMS", "confirms"), ("DENIES", "denies"), ("DIFFERS", "conflicts"))


def match_row(match: Match) -> dict[str, Any]:
    """A claim (`claim` with SIDE_FIELDS) that stands to the sentence: relation, score, reasons."""
    return {
        "relation": match.relation,
        "score": match.score,
        "reasons": list(match.reasons),
        "claim": side_row(match.claim),
    }


def print_matches(found: Sequence[Match], screen: Screen) -> None:
    """Those who affirm, those who deny, those who say it differently: each as a card with its reasons."""
    ordered = [(label, match) for label, relation in LABELS for match in found if match.relation == relation]
    for n, (label, match) in enumerate(ordered):
        if n:
            screen.print()
        *lines, _ = cards([(label, [match.claim])], {}, screen)
        screen.print_all(lines)
        why = f"{relation_label(match.relation)}: {'; '.join(match.reasons)}"
        screen.print_all(indented(field("why", why, screen, margin=MARGIN), MARGIN))
