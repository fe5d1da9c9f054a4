"""What people decide of relations: to accept, to reject, to change the side; and setting it anew when claims are."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from claimtrack.matching import features_of
from claimtrack.model import Relation, RelationName
from claimtrack.store.opening import transaction
from claimtrack.store.reading import claims_by_id
from claimtrack.store.relations import topics
from claimtrack.store.reviews import DECIDED, Review, claims_said, reviews, said, set_relation, store_review
from claimtrack.tracker.answers import NotFound, Reviewed

if TYPE_CHECKING:
    from sqlite_utils import Database


def decide(db: Database, one: int, other: int, relation: RelationName) -> Relation:
    """Store that a person says how two claims stand; "unrelated" parts them. Raises NotFound."""
    claims = claims_by_id(db, [one, other])
    for id in (one, other):
        if id not in claims:
            raise NotFound(f"There is no statement c{id}")
    if one == other:
        raise NotFound(f"c{one} is one statement: a relation needs two")
    with transaction(db):
        a, b = sorted((said(db, claims[one]), said(db, claims[other])))
        made = datetime.now(UTC).isoformat(timespec="microseconds")
        store_review(db, a, b, relation, made)
        apply(db, Review(a, b, relation, made))
    low, high = sorted((one, other))
    return Relation(a=low, b=high, relation=relation, score=1.0, reasons=(DECIDED,))


def apply_reviews(db: Database, digests: Collection[str] | None = None) -> None:
    """Set what people decided in the place of what matching found, for new claims of these articles; or for all."""
    for review in reviews(db, digests):
        apply(db, review)


def apply(db: Database, review: Review) -> None:
    for one in claims_said(db, review.a):
        for other in claims_said(db, review.b):
            if one != other:
                a, b = sorted((one, other))
                set_relation(db, Relation(a=a, b=b, relation=review.relation, score=1.0, reasons=(DECIDED,)))


def reviewed(db: Database) -> list[Reviewed]:
    """The decisions with their words, as examples to train on; those whose statements are gone have no claims."""
    found = []
    for review in reviews(db):
        ids = [claims_said(db, what)[:1] for what in (review.a, review.b)]
        claims = claims_by_id(db, [id for some in ids for id in some])
        a, b = (claims[some[0]] if some else None for some in ids)
        features = {}
        if a is not None and b is not None:
            features = dict(features_of(a, b, topics(db, {a.article_id, b.article_id})))
        found.append(
            Reviewed(relation=review.relation, made=review.made, a=a, b=b,
                     a_words=review.a.words, b_words=review.b.words, features=features)
        )  # fmt: skip
    return found
