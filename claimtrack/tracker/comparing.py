"""A person's own sentence, set beside what is stored: who affirms it, who denies it, who says it differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.matching import compare_with, read_text, terms_of
from claimtrack.store.reading import claims_by_id
from claimtrack.store.relations import candidates
from claimtrack.tracker.answers import Match

if TYPE_CHECKING:
    from sqlite_utils import Database

LOOKED_AT = 1000  # claims that a sentence is compared with, at most: only one sentence waits for it


def matches(db: Database, text: str, lang: str | None = None) -> list[Match]:
    """The claims that stand to a sentence in any way, the surest first."""
    reading = read_text(text, lang)
    near = claims_by_id(db, candidates(db, terms_of(reading), most=LOOKED_AT))
    found = []
    for claim in near.values():
        result = compare_with(reading, claim)
        if result.relation != "unrelated":
            found.append(Match(claim=claim, relation=result.relation, score=result.score, reasons=result.reasons))
    return sorted(found, key=lambda match: (-match.score, match.claim.id))
