"""What a person decided of two statements, kept by articles' digests and words, so that it outlives all ids."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple, cast

from claimtrack.model import Claim, Relation, RelationName
from claimtrack.text.normal import match_key

if TYPE_CHECKING:
    from sqlite_utils import Database

DECIDED = "a person decided it"


class Said(NamedTuple):
    """A statement as it is known whatever its id: the digest of its article, and its normalised words."""

    digest: str
    words: str


class Review(NamedTuple):
    """`a` <= `b`; `relation` is "unrelated" for a pair that a person rejected. `made` is a date and time, UTC."""

    a: Said
    b: Said
    relation: RelationName
    made: str


def said(db: Database, claim: Claim) -> Said:
    (digest,) = db.execute("select digest from articles where id = ?", [claim.article_id]).fetchone()
    return Said(digest, " ".join(match_key(claim.text).split()))


def store_review(db: Database, one: Said, other: Said, relation: RelationName, made: str) -> None:
    a, b = sorted((one, other))
    db.execute("insert or replace into reviews values (?, ?, ?, ?, ?, ?)", [*a, *b, relation, made])


def reviews(db: Database, digests: Collection[str] | None = None) -> list[Review]:
    """All of them, the latest last, or those that touch one of these articles."""
    query = """
        select * from reviews where :digests is null
        or a_digest in (select value from json_each(:digests)) or b_digest in (select value from json_each(:digests))
        order by made, a_digest, a_words, b_digest, b_words
    """
    rows = db.execute(query, {"digests": None if digests is None else json.dumps(sorted(digests))})
    return [Review(Said(*row[:2]), Said(*row[2:4]), cast("RelationName", row[4]), row[5]) for row in rows]


def set_relation(db: Database, relation: Relation) -> None:
    """Put a relation in the place of what matching found; "unrelated" takes it away."""
    db.execute("delete from relations where a = ? and b = ?", [relation.a, relation.b])
    if relation.relation != "unrelated":
        db.execute(
            "insert into relations (a, b, relation, score, reasons, origin, features) values (?, ?, ?, ?, ?, ?, ?)",
            [relation.a, relation.b, relation.relation, relation.score,
             json.dumps(relation.reasons, ensure_ascii=False), "review", json.dumps(relation.features)],
        )  # fmt: skip


def claims_said(db: Database, what: Said) -> list[int]:
    """The ids of the claims that a statement has now: one for each of its speakers, none where it is gone."""
    query = """
        select claims.id, claims.text from claims join articles on articles.id = claims.article_id
        where articles.digest = ? order by claims.id
    """
    rows = db.execute(query, [what.digest])
    return [int(id) for id, text in rows if " ".join(match_key(text).split()) == what.words]
