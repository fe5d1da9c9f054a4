"""Claims that may be related (those that share terms), and the relations that are known."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from claimtrack.model import Relation

if TYPE_CHECKING:
    from sqlite_utils import Database

POSTINGS = 6000  # places of terms that are read for one claim, at most: the cost at any size of the store
COLUMNS = "a, b, relation, score, reasons, features"
CANDIDATES = 250  # claims that one claim is compared with, at most


def candidates(db: Database, terms: Collection[str], most: int = CANDIDATES) -> list[int]:
    """Ids of claims that share terms (two at least, where there are two), first those whose shared terms are rarest.

    The rarest terms are looked up first, and crowded ones not at all.
    """
    query = """
        select claim_id from json_each(:terms) as wanted join claim_terms on claim_terms.term = wanted.key
        group by claim_id having count(*) >= :least order by sum(wanted.value) desc, claim_id desc limit :most
    """
    values = {"terms": json.dumps(rarest(db, terms)), "least": min(2, len(terms)), "most": most}
    return [int(row[0]) for row in db.execute(query, values)]


def rarest(db: Database, terms: Collection[str]) -> dict[str, float]:
    """The rarest terms, as many as have POSTINGS places together, with how much sharing each tells."""
    query = "select count(*) from (select 1 from claim_terms where term = ? limit ?)"
    counts = sorted((int(db.execute(query, [term, POSTINGS + 1]).fetchone()[0]), term) for term in terms)
    chosen, places = {}, 0
    for number, term in counts:
        places += number
        if places > POSTINGS:
            break
        if number:
            chosen[term] = math.log(2 * POSTINGS / number)
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
    query = f"select {COLUMNS} from relations where {condition} order by {order} limit :limit"
    return list(map(relation_of, db.execute(query, {**values, "limit": limit})))


def relation_of(row: Sequence[Any]) -> Relation:
    """A row of COLUMNS."""
    a, b, relation, score, reasons, features = row
    told = tuple(json.loads(reasons))
    return Relation(a=a, b=b, relation=relation, score=score, reasons=told, features=json.loads(features))


def topics(db: Database, article_ids: Collection[int]) -> dict[int, dict[str, float]]:
    """Article id -> what it is about, key by key with a weight."""
    query = "select id, topic from articles where id in (select value from json_each(?))"
    return {id: json.loads(topic) for id, topic in db.execute(query, [json.dumps(sorted(article_ids))])}


def ranked(db: Database, *, confirmations: bool) -> Iterator[Relation]:
    """Those that part people before those that join them, the surest of a kind first; read as they are asked for."""
    for kind in ("denies", "conflicts", "confirms")[: 3 if confirmations else 2]:
        query = f"select {COLUMNS} from relations where relation = ? order by score desc, a, b"
        yield from map(relation_of, db.execute(query, [kind]))


def component(db: Database, claim_id: int) -> tuple[set[int], list[Relation]]:
    """The claims that relations join to this one, over however many steps, and these relations, surest first."""
    members, edge = {claim_id}, {claim_id}
    found: dict[tuple[int, int], Relation] = {}
    ids = "(select value from json_each(:ids))"
    while edge:
        related = [
            relation
            for side in "ab"
            for relation in relations_where(db, f"{side} in {ids}", ids=json.dumps(sorted(edge)))
        ]
        found |= {(relation.a, relation.b): relation for relation in related}
        edge = {id for relation in related for id in (relation.a, relation.b)} - members
        members |= edge
    return members, sorted(found.values(), key=lambda relation: (-relation.score, relation.a, relation.b))


def in_time(db: Database, claim_ids: Collection[int]) -> dict[int, tuple[bool, str, int]]:
    """The claims in the order of time, with what that order goes by; those without a date come last."""
    query = """
        select id, published from claims where id in (select value from json_each(?))
        order by published is null, published, id
    """
    rows = db.execute(query, [json.dumps(sorted(claim_ids))])
    return {id: (published is None, published or "", id) for id, published in rows}


def related_claims(db: Database) -> list[int]:
    """Ids of all claims that have relations, the earliest first; those without a date come last."""
    query = """
        select id from claims where id in (select a from relations union select b from relations)
        order by published is null, published, id
    """
    return [int(row[0]) for row in db.execute(query)]
