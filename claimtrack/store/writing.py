"""Storing articles, claims and relations. Each function belongs inside a `transaction`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from claimtrack.model import Article, Attribution, Relation, Span
from claimtrack.store.version import SEARCHED

if TYPE_CHECKING:
    from sqlite_utils import Database

    from claimtrack.store.mentions import Mention


Place = tuple[int, int, int, int]  # start, end, start of the cue (-1: none), number among those of one place


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClaim:
    """A claim to be stored. `span` is all of the content; `parent` is an index in the list of new claims."""

    attribution: Attribution
    speaker: Mention | None
    via: Mention | None
    span: Span
    proposition: str
    quote: str | None
    search: str
    parent: int | None


def insert(db: Database, name: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Rows into a table, and into its full-text index where it has one; these come with their ids."""
    from sqlite_utils.db import Table  # whoever only reads does not wait for its import

    Table(db, name).insert_all(dict(row) for row in rows)
    if name in SEARCHED:
        query = f"insert into {name}_fts(rowid, {SEARCHED[name]}) values (?, ?)"
        db.conn.executemany(query, [(row["id"], row[SEARCHED[name]]) for row in rows])


def next_id(db: Database, name: str) -> int:
    return int(db.execute(f"select coalesce(max(id), 0) + 1 from {name}").fetchone()[0])


def store_article(
    db: Database, article: Article, digest: str, added: str, topic: Mapping[str, float] | None = None
) -> int:
    id = next_id(db, "articles")
    row = {
        "id": id, "title": article.title, "outlet": article.outlet, "published": article.published, "url": article.url,
        "path": article.path, "lang": article.lang, "added": added, "text": article.text,
        "body_start": article.body.start, "body_end": article.body.end, "digest": digest,
        "topic": json.dumps(topic or {}, ensure_ascii=False),
    }  # fmt: skip
    insert(db, "articles", [row])
    return id


def store_claims(
    db: Database,
    article_id: int,
    article: Article,
    claims: Sequence[NewClaim],
    again: Mapping[Place, int] | None = None,
) -> list[int]:
    """The new claims' ids, in their order; those in a place where the article had one before take its id `again`."""
    # Ids are set here, since a claim can be stored before the one that holds it.
    fresh = count(max([next_id(db, "claims"), *((again or {}).values())]) + bool(again))
    places = numbered((claim.span.start, claim.span.end, claim.attribution.cue) for claim in claims)
    known = again or {}
    ids = [known[place] if place in known else next(fresh) for place in places]
    rows = [claim_row(claim, article, ids) for claim in claims]
    insert(db, "claims", [{"id": id, "article_id": article_id, **row} for id, row in zip(ids, rows, strict=True)])
    return ids


def numbered(found: Iterable[tuple[int, int, Span | None]]) -> list[Place]:
    """Start, end and cue of an article's claims -> their places: claims of one place (co-speakers) are numbered."""
    seen: Counter[tuple[int, int, int]] = Counter()
    places = []
    for start, end, cue in found:
        at = (start, end, -1 if cue is None else cue[0])
        places.append((*at, seen[at]))
        seen[at] += 1
    return places


def claim_places(db: Database, article_id: int) -> dict[Place, int]:
    """The ids of an article's claims by their places."""
    rows = list(
        db.execute('select id, start, "end", cue_start from claims where article_id = ? order by id', [article_id])
    )
    places = numbered((start, end, None if cue is None else Span(cue, cue)) for _, start, end, cue in rows)
    return {place: int(row[0]) for place, row in zip(places, rows, strict=True)}


def forget_claims(db: Database, article_id: int) -> None:
    """Delete an article's claims, with their terms and relations, and take them out of the full-text index."""
    rows = list(db.execute("select id, search from claims where article_id = ?", [article_id]))
    db.conn.executemany("insert into claims_fts(claims_fts, rowid, search) values ('delete', ?, ?)", rows)
    db.execute("delete from claims where article_id = ?", [article_id])


def store_topic(db: Database, article_id: int, topic: Mapping[str, float]) -> None:
    db.execute("update articles set topic = ? where id = ?", [json.dumps(topic, ensure_ascii=False), article_id])


def claim_row(claim: NewClaim, article: Article, ids: Sequence[int]) -> dict[str, object]:
    made = claim.attribution
    return {
        "speaker_id": claim.speaker.speaker_id if claim.speaker else None,
        "mention_id": claim.speaker.id if claim.speaker else None,
        "via_mention_id": claim.via.id if claim.via else None,
        "via": made.via,
        "stance": made.stance,
        "proposition": claim.proposition,
        "text": claim.span.of(article.text),
        "quote": claim.quote,
        "cue": made.cue.of(article.text) if made.cue else "",
        "kind": made.kind,
        "type": made.type,
        "published": article.published,
        "said": None,
        "start": claim.span.start,
        "end": claim.span.end,
        "cue_start": made.cue.start if made.cue else None,
        "cue_end": made.cue.end if made.cue else None,
        "spans": json.dumps({"content": made.content, "sources": made.sources, "via": made.via_span}),
        "negated": int(made.negated),
        "parent_id": None if claim.parent is None else ids[claim.parent],
        "confidence": made.confidence,
        "rule": made.rule,
        "search": claim.search,
    }


def store_pointed_to(db: Database, about: Mapping[int, str]) -> None:
    """Claim id -> the proposition that a claim which only points back is about."""
    db.conn.executemany("update claims set about = ? where id = ?", [(text, id) for id, text in about.items()])


def store_negative(db: Database, claim_ids: Iterable[int]) -> None:
    """Remember of these claims that they say that something is not so."""
    db.conn.executemany("update claims set negative = 1 where id = ?", [(id,) for id in claim_ids])


def store_terms(db: Database, terms: Mapping[int, Collection[str]]) -> None:
    """Claim id -> the terms under which the claim is found as a candidate."""
    rows = [{"term": term, "claim_id": claim_id} for claim_id in terms for term in sorted(terms[claim_id])]
    insert(db, "claim_terms", rows)


def store_relations(db: Database, relations: Sequence[Relation]) -> None:
    rows = [
        {
            "a": relation.a,
            "b": relation.b,
            "relation": relation.relation,
            "score": relation.score,
            "reasons": json.dumps(relation.reasons, ensure_ascii=False),
            "features": json.dumps(relation.features, ensure_ascii=False),
        }
        for relation in relations
    ]
    insert(db, "relations", rows)
