"""Claims that may be related (those that share terms), and the relations that are known."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import TYPE_CHECKING

from claimtrack.model import Relation

if TYPE_CHECKING:
    from sqlite_utils import Database

POSTINGS = 4000  # places of terms that are read for one claim, at most: the cost at any size of the store
CANDIDATES = 200  # claims that one claim is compared with, at most


def candidates(db: Database, terms: Collection[str], most: int = CANDIDATES) -> list[int]:
    """Ids of claims that share terms (two at least, where there are two), those that share most first.

    The rarest terms are looked up first, and crowded ones not at all.
    """
    query = """
        select claim_id from claim_terms where term in (select value from json_each(?))
        group by claim_id having count(*) >= ? order by count(*) desc, claim_id desc limit ?
    """
    values = [json.dumps(rarest(db, terms)), min(2, len(terms)), most]
    return [int(row[0]) for row in db.execute(query, values)]


def rarest(db: Database, terms: Collection[str]) -> list[str]:
    """The rarest terms, as many as have POSTINGS places together."""
    query = "select count(*) from (select 1 from claim_terms where term = ? limit ?)"
    counts = sorted((int(db.execute(query, [term, POSTINGS + 1]).fetchone()[0]), term) for term in terms)
    chosen, places = [], 0
    for number, term in counts:
        places += number
        if places > POSTINGS:
            break
        chosen.append(term)
    return chosen


def all_relations(db: Database, *, confirmations: bool = True) -> list[Relation]:
    """The surest first."""
    return relations_where(db, "true" if confirmations else "relation <> 'confirms'")


def relations_of(db: Database, claim_id: int) -> list[Relation]:
    """The surest first."""
    return relations_where(db, "a = :id or b = :id", id=claim_id)


def relations_among(db: Database, claim_ids: Collection[int]) -> list[Relation]:
    """The relations both of whose claims are among these, the surest first."""
    ids = "(select value from json_each(:ids))"
    return relations_where(db, f"a in {ids} and b in {ids}", ids=json.dumps(sorted(claim_ids)))


def proposed(db: Database, limit: int) -> list[Relation]:
    """Relations that matching found and nobody has looked at; those that part people before those that join them."""
    order = "relation = 'confirms', score desc, a, b"
    return relations_where(db, "origin = 'matching'", order=order, limit=limit)


def relations_where(
    db: Database, condition: str, *, order: str = "score desc, a, b", limit: int = -1, **values: int | str
) -> list[Relation]:
    columns = "a, b, relation, score, reasons, features"
    query = f"select {columns} from relations where {condition} order by {order} limit :limit"
    return [
        Relation(
            a=a, b=b, relation=relation, score=score, reasons=tuple(json.loads(reasons)), features=json.loads(features)
        )
        for a, b, relation, score, reasons, features in db.execute(query, {**values, "limit": limit})
    ]


def topics(db: Database, article_ids: Collection[int]) -> dict[int, dict[str, float]]:
    """Article id -> what it is about, key by key with a weight."""
    query = "select id, topic from articles where id in (select value from json_each(?))"
    return {id: json.loads(topic) for id, topic in db.execute(query, [json.dumps(sorted(article_ids))])}


def related_claims(db: Database) -> list[int]:
    """Ids of all claims that have relations, the earliest first; those without a date come last."""
    query = """
        select id from claims where id in (select a from relations union select b from relations)
        order by published is null, published, id
    """
    return [int(row[0]) for row in db.execute(query)]
