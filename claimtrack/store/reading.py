"""Queries: claims and relations as `model` knows them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from claimtrack.model import Claim, Relation

CLAIM = """
select c.id, c.article_id, c.speaker_id, s.name as speaker, c.via, c.stance, c.type, c.cue, c.text, c.start, c.end,
       c.proposition, coalesce(a.lang, '') as lang, c.parent_id, c.confidence, c.said, c.published, a.outlet,
       a.title, a.path
from claims c join articles a on a.id = c.article_id left join speakers s on s.id = c.speaker_id
"""
CHUNK = 500  # parameters of one statement: SQLite allows 999 in its older versions


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """What a listing is narrowed to; dates are ISO 8601 and compared with the article's."""

    words: str | None = None
    speaker_ids: tuple[int, ...] | None = None
    stance: str | None = None
    article_id: int | None = None
    since: str | None = None
    until: str | None = None
    limit: int | None = None


def find_claims(db: Database, wanted: ClaimFilter) -> list[Claim]:
    """With words the best matches first, else the newest first."""
    where, values = conditions(wanted)
    query = CLAIM
    if wanted.words is not None:
        query += " join claims_search on claims_search.rowid = c.id"
        where.insert(0, "claims_search match ?")
        values.insert(0, wanted.words)
        order = "bm25(claims_search), c.id"
    else:
        order = "c.published is null, substr(c.published, 1, 10) desc, c.id"
    if where:
        query += " where " + " and ".join(where)
    query += f" order by {order}"
    if wanted.limit is not None:
        query += " limit ?"
        values.append(wanted.limit)
    return [as_claim(row) for row in rows(db, query, values)]


def conditions(wanted: ClaimFilter) -> tuple[list[str], list[Any]]:
    where: list[str] = []
    values: list[Any] = []
    if wanted.speaker_ids is not None:
        where.append(f"c.speaker_id in ({', '.join('?' * len(wanted.speaker_ids))})")
        values += wanted.speaker_ids
    for column, value in (("c.stance = ?", wanted.stance), ("c.article_id = ?", wanted.article_id)):
        if value is not None:
            where.append(column)
            values.append(value)
    if wanted.since is not None:
        where.append("c.published >= ?")
        values.append(wanted.since)
    if wanted.until is not None:
        where.append("substr(c.published, 1, 10) <= ?")
        values.append(wanted.until)
    return where, values


def rows(db: Database, query: str, values: Sequence[Any] = ()) -> Iterable[dict[str, Any]]:
    cursor = db.execute(query, list(values))
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor.fetchall())


def as_claim(row: dict[str, Any]) -> Claim:
    return Claim(**row)


def claims_by_id(db: Database, ids: Iterable[int]) -> dict[int, Claim]:
    wanted = sorted(set(ids))
    found = {}
    for i in range(0, len(wanted), CHUNK):
        part = wanted[i : i + CHUNK]
        for row in rows(db, f"{CLAIM} where c.id in ({', '.join('?' * len(part))})", part):
            found[row["id"]] = as_claim(row)
    return found


def claims_with_terms(db: Database, terms: frozenset[str], *, crowd: int, limit: int) -> list[int]:
    """Ids of claims that share most of the terms; terms of more than `crowd` claims tell nothing."""
    counts: dict[int, int] = {}
    for term in terms:
        found = db.execute("select claim_id from claim_terms where term = ? limit ?", [term, crowd + 1]).fetchall()
        if len(found) <= crowd:
            for (claim,) in found:
                counts[claim] = counts.get(claim, 0) + 1
    shared = [c for c, n in counts.items() if n >= min(2, len(terms))]
    return sorted(shared, key=lambda c: (-counts[c], c))[:limit]


def relations_of(db: Database, *, confirmations: bool, claim_ids: set[int] | None = None) -> list[Relation]:
    """Relations, the surest first; with `claim_ids`, those that touch one of them."""
    query = "select a, b, relation, score, reasons from relations"
    if not confirmations:
        query += " where relation <> 'confirms'"
    return [
        Relation(**{**row, "reasons": tuple(json.loads(row["reasons"]))})
        for row in rows(db, f"{query} order by score desc, a, b")
        if claim_ids is None or row["a"] in claim_ids or row["b"] in claim_ids
    ]


def relations_touching(db: Database, claim_id: int) -> list[Relation]:
    query = "select a, b, relation, score, reasons from relations where a = ? or b = ? order by score desc, a, b"
    return [
        Relation(**{**row, "reasons": tuple(json.loads(row["reasons"]))})
        for row in rows(db, query, [claim_id, claim_id])
    ]


def speaker_names(db: Database) -> list[tuple[int, str]]:
    """Every alias of every speaker, with the speaker's id."""
    return [(int(i), name) for i, name in db.execute("select speaker_id, name from aliases order by id")]


def article_row(db: Database, article_id: int) -> dict[str, Any] | None:
    return next(iter(rows(db, "select * from articles where id = ?", [article_id])), None)


def articles_named(db: Database, path: str) -> list[int]:
    query = "select id from articles where path = ? or path like ? escape '\\'"
    tail = "%/" + path.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return [int(i) for (i,) in db.execute(query, [path, tail])]


def claim_spans(db: Database, claim_id: int) -> dict[str, Any]:
    row = db.execute("select spans from claims where id = ?", [claim_id]).fetchone()
    return dict(json.loads(row[0]))


def count(db: Database, name: str) -> int:
    return int(db.execute(f"select count(*) from {name}").fetchone()[0])
