"""Proposed relations to decide on, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from claimtrack.render.cards import field
from claimtrack.render.rows import side_row
from claimtrack.render.safe import styled
from claimtrack.render.sides import reason_of
from claimtrack.render.stance import relation_label
from claimtrack.render.whosaid import statement_lines

if TYPE_CHECKING:
    from claimtrack.render.console import Screen
    from claimtrack.tracker import Pair, Reviewed

REVIEW_FIELDS = ("relation", "made", "a.id", "a.words", "b.id", "b.words")
REVIEW_SHOWN = ("relation", "a.id", "a.words", "b.id", "b.words")


def print_proposal(number: int, whole: int, pair: Pair, screen: Screen) -> None:
    """Two statements one below the other, and why they were put together."""
    screen.print(styled(f"{number} of {whole}  "), styled(relation_label(pair.relation.relation), "bold"))
    for claim in (pair.a, pair.b):
        screen.print_all(statement_lines(claim, screen))
    screen.print_all(field("why", reason_of(pair), screen))


def review_row(review: Reviewed) -> dict[str, Any]:
    """A decision: relation ("unrelated" for none), made, `a` and `b` with id (None where gone) and words, features."""
    sides = {
        name: {"id": None if claim is None else side_row(claim)["id"], "words": words if claim is None else claim.text}
        for name, claim, words in (("a", review.a, review.a_words), ("b", review.b, review.b_words))
    }
    return {"relation": review.relation, "made": review.made, **sides, "features": dict(review.features)}


def print_reviews(found: Sequence[Reviewed], screen: Screen) -> None:
    for n, review in enumerate(found):
        if n:
            screen.print()
        screen.print(styled(relation_label(review.relation).strip(), "bold"), styled(f"  {review.made[:10]}"))
        row = review_row(review)
        for side in (row["a"], row["b"]):
            screen.print_all(field(side["id"] or "gone", side["words"], screen))
