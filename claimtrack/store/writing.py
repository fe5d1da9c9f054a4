"""Storing an article with all its claims: whole or not at all."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlite_utils import Database
from sqlite_utils.db import Table

from claimtrack.model import Article, Attribution, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClaim:
    """A claim to be stored; `parent` is the index of its parent in the list of new claims."""

    attribution: Attribution
    speaker_id: int | None
    proposition: str
    quote: str | None
    parent: int | None


def table(db: Database, name: str) -> Table:
    return Table(db, name)


def key_of(inserted: Table) -> int:
    """The integer key of the row that was just inserted."""
    return int(str(inserted.last_pk))


def article_with_digest(db: Database, digest: str) -> int | None:
    row = db.execute("select id from articles where digest = ?", [digest]).fetchone()
    return int(row[0]) if row else None


def store_article(db: Database, article: Article, digest: str, added: str) -> int:
    inserted = table(db, "articles").insert(
        {
            "digest": digest, "path": article.path, "title": article.title, "outlet": article.outlet,
            "url": article.url, "published": article.published, "added": added, "lang": article.lang,
            "text": article.text, "body_start": article.body.start, "body_end": article.body.end,
        }
    )  # fmt: skip
    return key_of(inserted)


def store_claims(db: Database, article_id: int, article: Article, claims: list[NewClaim]) -> list[int]:
    """The new claims' ids, in their order."""
    ids: list[int] = []
    for claim in claims:
        made = claim.attribution
        start, end = min(s.start for s in made.content), max(s.end for s in made.content)
        spans = {"sources": made.sources, "cue": made.cue, "content": made.content, "via": made.via_span}
        inserted = table(db, "claims").insert(
            {
                "article_id": article_id, "speaker_id": claim.speaker_id, "via": made.via,
                "stance": made.stance, "kind": made.kind, "type": made.type, "proposition": claim.proposition,
                "text": article.text[start:end], "quote": claim.quote,
                "cue": made.cue.of(article.text) if made.cue else "",
                "cue_start": made.cue.start if made.cue else None, "cue_end": made.cue.end if made.cue else None,
                "start": start, "end": end, "spans": json.dumps(spans), "negated": int(made.negated),
                "confidence": made.confidence, "rule": made.rule, "published": article.published,
                "parent_id": ids[claim.parent] if claim.parent is not None and claim.parent < len(ids) else None,
                "said": None,
            }
        )  # fmt: skip
        ids.append(key_of(inserted))
    return ids


def store_terms(db: Database, claim_id: int, terms: frozenset[str], search: str) -> None:
    db.conn.executemany("insert into claim_terms(term, claim_id) values (?, ?)", [(t, claim_id) for t in terms])
    db.execute("insert into claims_search(rowid, words) values (?, ?)", [claim_id, search])


def store_relations(db: Database, relations: list[Relation]) -> None:
    db.conn.executemany(
        "insert or replace into relations(a, b, relation, score, reasons) values (?, ?, ?, ?, ?)",
        [(r.a, r.b, r.relation, r.score, json.dumps(r.reasons, ensure_ascii=False)) for r in relations],
    )


def speakers_with_keys(db: Database, keys: frozenset[str]) -> dict[str, int]:
    """Names (every alias) of named speakers that share one of the keys -> speaker id."""
    if not keys:
        return {}
    marks = ", ".join("?" * len(keys))
    rows = db.execute(
        f"""select aliases.name, aliases.speaker_id from alias_keys
            join aliases on aliases.speaker_id = alias_keys.speaker_id
            join speakers on speakers.id = aliases.speaker_id
            where alias_keys.key in ({marks}) and speakers.article_id is null""",
        sorted(keys),
    )
    return dict(rows.fetchall())


def store_speaker(db: Database, name: str, kind: str, article_id: int | None) -> int:
    row = {"name": name, "kind": kind, "article_id": article_id}
    return key_of(table(db, "speakers").insert(row))


def store_alias(
    db: Database,
    speaker_id: int,
    name: str,
    key: str,
    keys: frozenset[str],
    lang: str | None,
    seen: str | None,
) -> None:
    """Remember a spelling of a speaker's name, and when it was seen first and last."""
    db.execute(
        """insert into aliases(speaker_id, name, key, lang, first_seen, last_seen) values (?, ?, ?, ?, ?, ?)
           on conflict(speaker_id, name) do update set
             first_seen = min(coalesce(first_seen, excluded.first_seen), coalesce(excluded.first_seen, first_seen)),
             last_seen = max(coalesce(last_seen, excluded.last_seen), coalesce(excluded.last_seen, last_seen))""",
        [speaker_id, name, key, lang, seen, seen],
    )
    db.conn.executemany(
        "insert or ignore into alias_keys(key, speaker_id) values (?, ?)", [(k, speaker_id) for k in keys]
    )


def rename_speaker(db: Database, speaker_id: int, name: str) -> None:
    db.execute("update speakers set name = ? where id = ?", [name, speaker_id])
