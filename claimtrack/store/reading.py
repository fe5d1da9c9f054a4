"""Queries: articles and claims as `model` knows them."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimtrack.model import Article, Claim, Span

if TYPE_CHECKING:
    from sqlite_utils import Database

CLAIM = """
select c.id, c.article_id, c.speaker_id, s.name as speaker, c.via, c.stance, c.type, c.cue, c.text, c.start,
       c."end", c.proposition, coalesce(a.lang, '') as lang, c.parent_id, c.about, c.negative,
       c.confidence, c.said, c.published, a.outlet, a.title, a.path, s.kind as speaker_kind,
       iif(s.kind = 'unnamed', m.type, null) as speaker_type, coalesce(m.countries, '[]') as speaker_countries,
       m.name as called
from claims c join articles a on a.id = c.article_id left join speakers s on s.id = c.speaker_id
left join mentions m on m.id = c.mention_id
"""
NEWEST_FIRST = "c.published desc, c.id"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """What a listing is narrowed to; None leaves it open. Dates are ISO 8601, of the article, inclusive.

    `query` is in the full-text language (see `search.search_query`); `unnamed` leaves those whom nobody named.
    """

    query: str | None = None
    claim_ids: Collection[int] | None = None
    speaker_ids: Collection[int] | None = None
    unnamed: bool = False
    stance: str | None = None
    article_ids: Collection[int] | None = None
    since: str | None = None
    until: str | None = None
    min_confidence: float = 0.0
    limit: int | None = None


def find_claims(db: Database, wanted: ClaimFilter) -> list[Claim]:
    """With a query the best matches first, else the newest first."""
    query, values = selection(wanted)
    order = NEWEST_FIRST if wanted.query is None else f"bm25(claims_fts), {NEWEST_FIRST}"
    rows = db.query(f"{CLAIM} {query} order by {order} limit :limit", values)
    return [claim_of(row) for row in rows]


def claim_of(row: dict[str, Any]) -> Claim:
    countries = tuple(json.loads(row.pop("speaker_countries")))
    return Claim(speaker_countries=countries, **row)


def latest_claims(db: Database, wanted: ClaimFilter, *, each: int) -> tuple[list[list[Claim]], int]:
    """Groups of at most `each` claims of one speaker, and of how many speakers more there are some.

    Who spoke last comes first; `limit` is how many speakers at most. Claims without a speaker are one group.
    """
    query, values = selection(wanted)
    found = db.execute(
        f"""select c.speaker_id from claims c {query} group by c.speaker_id
            order by max(c.published) desc, c.speaker_id""",
        values,
    ).fetchall()
    of_speaker = f"{CLAIM} {query} {'and' if query else 'where'} c.speaker_id is :speaker"
    groups = [
        [claim_of(row) for row in db.query(f"{of_speaker} order by {NEWEST_FIRST} limit :each", one)]
        for one in ({**values, "speaker": speaker, "each": each} for (speaker,) in found[: wanted.limit])
    ]
    return groups, len(found) - len(groups)


def selection(wanted: ClaimFilter) -> tuple[str, dict[str, object]]:
    """The joins and conditions of a filter, on claims as c, and their values."""
    conditions = {
        "claims_fts match :query": wanted.query,
        "c.id in (select value from json_each(:claim_ids))": as_json(wanted.claim_ids),
        "c.speaker_id in (select value from json_each(:speaker_ids))": as_json(wanted.speaker_ids),
        "c.speaker_id in (select id from speakers where kind = 'unnamed')": wanted.unnamed or None,
        "c.stance = :stance": wanted.stance,
        "c.article_id in (select value from json_each(:article_ids))": as_json(wanted.article_ids),
        "c.published >= :since": wanted.since,
        # a date takes in all the times of its day: "~" comes after every character of a date
        "c.published < :until || '~'": wanted.until,
        "c.confidence >= :min_confidence": wanted.min_confidence or None,
    }
    join = "" if wanted.query is None else "join claims_fts on claims_fts.rowid = c.id"
    where = " and ".join(condition for condition, value in conditions.items() if value is not None)
    values: dict[str, object] = {
        "query": wanted.query, "claim_ids": as_json(wanted.claim_ids),
        "speaker_ids": as_json(wanted.speaker_ids), "stance": wanted.stance,
        "article_ids": as_json(wanted.article_ids), "since": wanted.since, "until": wanted.until,
        "min_confidence": wanted.min_confidence,
        "limit": -1 if wanted.limit is None else wanted.limit,
    }  # fmt: skip
    return f"{join} where {where}" if where else join, values


def as_json(ids: Collection[int] | None) -> str | None:
    return None if ids is None else json.dumps(sorted(ids))


def claims_by_id(db: Database, ids: Collection[int]) -> dict[int, Claim]:
    query = f"{CLAIM} where c.id in (select value from json_each(?)) order by c.id"
    return {row["id"]: claim_of(row) for row in db.query(query, [as_json(ids)])}


def claim_ids(db: Database, wanted: ClaimFilter) -> set[int]:
    query, values = selection(wanted)
    return {row[0] for row in db.execute(f"select c.id from claims c {query}", values)}


def claim_spans(db: Database, claim_id: int) -> dict[str, tuple[Span, ...]]:
    """ "content", "sources", "cue" and "via" -> spans of the article's text."""
    spans, start, end = db.execute("select spans, cue_start, cue_end from claims where id = ?", [claim_id]).fetchone()
    found: dict[str, Any] = json.loads(spans)
    found["cue"] = [] if start is None else [(start, end)]
    found["via"] = [found["via"]] if found["via"] else []
    return {name: tuple(Span(*span) for span in spans) for name, spans in found.items()}


def has_article(db: Database, article_id: int) -> bool:
    return db.execute("select 1 from articles where id = ?", [article_id]).fetchone() is not None


def article_ids(db: Database) -> list[int]:
    return [int(row[0]) for row in db.execute("select id from articles order by id")]


def digest_of(db: Database, article_id: int) -> str:
    return str(db.execute("select digest from articles where id = ?", [article_id]).fetchone()[0])


def article_by_id(db: Database, article_id: int) -> Article:
    row = next(db.query("select * from articles where id = ?", [article_id]))
    names = ("text", "path", "title", "outlet", "url", "published", "lang")
    return Article(body=Span(row["body_start"], row["body_end"]), **{name: row[name] for name in names})


def when_added(db: Database, article_id: int) -> str:
    return str(db.execute("select added from articles where id = ?", [article_id]).fetchone()[0])


def article_with_digest(db: Database, digest: str) -> int | None:
    row = db.execute("select id from articles where digest = ?", [digest]).fetchone()
    return int(row[0]) if row else None


def articles_at(db: Database, path: str) -> list[int]:
    """Ids of the articles read from a path, or from a file of that name in any folder."""
    query = "select id from articles where path = :path or substr(path, -length(:tail)) = :tail order by id"
    return [int(row[0]) for row in db.execute(query, {"path": path, "tail": f"/{path}"})]


def languages(db: Database) -> list[str]:
    """The languages of the articles, most frequent first."""
    query = "select lang from articles where lang is not null group by lang order by count(*) desc, lang"
    return [row[0] for row in db.execute(query)]


def count(db: Database, table: str) -> int:
    return int(db.execute(f"select count(*) from {table}").fetchone()[0])
