"""Articles that are to be stored no more, with all that was made of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimtrack.store.former import remember_ids
from claimtrack.store.opening import transaction
from claimtrack.store.writing import forget_claims
from claimtrack.tracker.joining import leave, rejoin

if TYPE_CHECKING:
    from sqlite_utils import Database


def remove(db: Database, article_ids: Iterable[int]) -> None:
    """All of them or none. Who a name stands for is found out anew, without what these articles told."""
    remember_ids(db)
    with transaction(db):
        for id in article_ids:
            forget_claims(db, id)
            leave(db, id)
            db.execute("delete from articles where id = ?", [id])
        rejoin(db)
