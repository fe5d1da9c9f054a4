"""Everything that was made of the stored texts, made anew: an article at a time, each whole or not at all.

Statements that are found again keep their ids, and what people decided is set again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from claimtrack.matching import topic
from claimtrack.store.former import remember_ids
from claimtrack.store.opening import transaction
from claimtrack.store.reading import article_by_id, article_ids, digest_of
from claimtrack.store.writing import claim_places, forget_claims, store_topic
from claimtrack.tracker import adding
from claimtrack.tracker.joining import leave, rejoin

if TYPE_CHECKING:
    from sqlite_utils import Database

Progress = Callable[[int, int], None]


def rebuild(db: Database, progress: Progress | None = None) -> int:
    """How many articles were read anew; `progress` is told how many are done, of how many.

    Interrupted between two articles, the rest stay as they were.
    """
    ids = article_ids(db)
    remember_ids(db)
    for n, article_id in enumerate(ids, start=1):
        rebuild_article(db, article_id)
        if progress is not None:
            progress(n, len(ids))
    with transaction(db):
        rejoin(db)
    return len(ids)


def rebuild_article(db: Database, article_id: int) -> None:
    article = article_by_id(db, article_id)
    found = adding.found_in(db, article, digest_of(db, article_id))
    with transaction(db):
        again = claim_places(db, article_id)
        forget_claims(db, article_id)
        leave(db, article_id)
        store_topic(db, article_id, topic(article))
        adding.store_claims_of(db, article_id, article, digest_of(db, article_id), found, again)
