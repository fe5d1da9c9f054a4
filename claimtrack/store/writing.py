"""Storing articles, claims and relations. Each function belongs inside a `transaction`."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.model import Article, Attribution, Relation, Span
from claimtrack.store.version import SEARCHED

if TYPE_CHECKING:
    from sqlite_utils import Database

    from claimtrack.store.mentions import Mention


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


def store_claims(db: Database, article_id: int, article: Article, claims: Sequence[NewClaim]) -> list[int]:
    """The new claims' ids, in their order."""
    # Ids are set here, since a claim can be stored before the one that holds it.
    first = next_id(db, "claims")
    ids = list(range(first, first + len(claims)))
    rows = [claim_row(claim, article, ids) for claim in claims]
    insert(db, "claims", [{"id": id, "article_id": article_id, **row} for id, row in zip(ids, rows, strict=True)])
    return ids


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
