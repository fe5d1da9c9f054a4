"""The first disagreements of a large database, without looking at all of it.

Stars are made of the relations of one component (claims that relations join, over however many steps), so
that those of the components of the surest relations are the first of all, once no surer relation is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.store.relations import component, in_time, ranked
from claimtrack.tracker.disagreements import PLACES, Star, stars

if TYPE_CHECKING:
    from sqlite_utils import Database

    from claimtrack.model import Relation


def first_stars(db: Database, limit: int, *, confirmations: bool) -> list[Star]:
    """The first so many stars, as `stars` of all relations would give them."""
    found: list[tuple[tuple[int, float], tuple[bool, str, int], Star]] = []
    seen: set[int] = set()
    for relation in ranked(db, confirmations=confirmations):
        if relation.a in seen:
            continue
        if sum(rank < rank_of(relation) for rank, _, _ in found) >= limit:
            break
        members, related = component(db, relation.a)
        seen |= members
        dated = in_time(db, members)
        made = stars(related, list(dated), confirmations=confirmations)
        found += [(star.rank, dated[star.centre], star) for star in made]
    return [star for _, _, star in sorted(found, key=lambda one: one[:2])[:limit]]


def rank_of(relation: Relation) -> tuple[int, float]:
    """The best rank that a star has whose surest relation this is."""
    return PLACES[relation.relation], -relation.score
