"""A new article -> the stored one that it is a copy of, where outlets had it from one wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.matching import contained, samples, sequences
from claimtrack.model import Article
from claimtrack.store.copies import origin_of, sharing, store_copy, store_samples
from claimtrack.store.reading import article_by_id

if TYPE_CHECKING:
    from sqlite_utils import Database

COPY = 0.5  # share of the shorter text's word sequences that a copy has; what two desks write of one event has a tenth
LOOKED_AT = 5  # articles that are compared word by word
LEAST = 2  # samples that they share


def find_copies(db: Database, article_id: int, article: Article) -> None:
    """Remember which article a new one is a copy of, and the samples by which it is found itself."""
    found = sequences(article.body.of(article.text))
    chosen = samples(found)
    shares = []
    for other in sharing(db, chosen, min(LEAST, len(chosen)), LOOKED_AT) if chosen else []:
        known = article_by_id(db, other)
        shares.append((contained(found, sequences(known.body.of(known.text))), other))
    share, nearest = max(shares, default=(0.0, 0))
    if share >= COPY:
        store_copy(db, article_id, origin_of(db, nearest), round(share, 3))
    store_samples(db, article_id, chosen)
