"""Which articles are copies of one another: the earliest stored is the origin of the others."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import TYPE_CHECKING

from claimtrack.store.writing import insert

if TYPE_CHECKING:
    from sqlite_utils import Database

CROWD = 200  # articles that share a sample: beyond it, it is a formula that many use


def store_samples(db: Database, article_id: int, samples: Collection[int]) -> None:
    insert(db, "shingles", [{"sample": sample, "article_id": article_id} for sample in sorted(samples)])


def sharing(db: Database, samples: Collection[int], least: int, most: int) -> list[int]:
    """The articles that share at least so many samples, those that share most first; `most` of them."""
    query = """
        select article_id from shingles where sample in (
            select value from json_each(:samples) where
            (select count(*) from (select 1 from shingles where sample = value limit :crowd + 1)) <= :crowd
        ) group by article_id having count(*) >= :least order by count(*) desc, article_id limit :most
    """
    values = {"samples": json.dumps(sorted(samples)), "crowd": CROWD, "least": least, "most": most}
    return [int(row[0]) for row in db.execute(query, values)]


def origin_of(db: Database, article_id: int) -> int:
    row = db.execute("select origin_id from copies where article_id = ?", [article_id]).fetchone()
    return int(row[0]) if row else article_id


def store_copy(db: Database, article_id: int, origin_id: int, share: float) -> None:
    insert(db, "copies", [{"article_id": article_id, "origin_id": origin_id, "share": share}])


def origins(db: Database, article_ids: Collection[int]) -> dict[int, int]:
    """Article -> the article that it is a copy of, else itself."""
    query = "select article_id, origin_id from copies where article_id in (select value from json_each(?))"
    known = {int(a): int(b) for a, b in db.execute(query, [json.dumps(sorted(article_ids))])}
    return {id: known.get(id, id) for id in article_ids}
