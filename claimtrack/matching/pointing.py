"""Claims that only point back ("denied the accusations", "that is nonsense") -> what they point to."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.matching.reading import read_statement
from claimtrack.model import Claim

REACH = 1200  # code points back: what was said longer ago needs to be named
LEAST = 2  # content words of a statement that can be pointed to


def pointed_to(claims: Sequence[Claim]) -> dict[int, str]:
    """Id of a claim that only points back -> the proposition that it points to; the claims are one article's.

    That is the nearest earlier statement of somebody else, or of the same side: who denies "it" after
    having denied something else denies it again.
    """
    found: dict[int, str] = {}
    for claim in claims:
        if not read_statement(claim.proposition, claim.lang).points_back:
            continue
        earlier = [other for other in claims if may_be_meant(claim, other)]
        nearest = max(earlier, key=lambda other: (other.end, -other.start, -other.id), default=None)
        if nearest is not None:
            found[claim.id] = nearest.proposition
    return found


def may_be_meant(claim: Claim, other: Claim) -> bool:
    """Whether `claim` can point to what `other` says."""
    if other.id == claim.parent_id or not 0 <= claim.start - other.end <= REACH:
        return False
    reading = read_statement(other.proposition, other.lang)
    return len(reading.items) >= LEAST and not reading.points_back
