"""Speakers and the names they go by."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimtrack.store.search import WORD
from claimtrack.store.writing import insert, next_id
from claimtrack.text.normal import match_key

if TYPE_CHECKING:
    from sqlite_utils import Database


class Alias(NamedTuple):
    """A name of a speaker; `speaker` is the speaker's fullest name."""

    name: str
    speaker_id: int
    speaker: str


ALIAS = """
select aliases.name, aliases.speaker_id, speakers.name as speaker
from aliases join speakers on speakers.id = aliases.speaker_id
"""


def store_speaker(db: Database, name: str, kind: str, article_id: int | None = None) -> int:
    """`article_id` is for a speaker that is known in that article alone."""
    id = next_id(db, "speakers")
    insert(db, "speakers", [{"id": id, "name": name, "kind": kind, "article_id": article_id}])
    return id


def rename_speaker(db: Database, speaker_id: int, name: str) -> None:
    db.execute("update speakers set name = ? where id = ?", [name, speaker_id])


def store_alias(db: Database, speaker_id: int, name: str, lang: str, keys: Collection[str], seen: str | None) -> None:
    """Remember a speaker's name, and the dates of the articles that have it first and last."""
    known = db.execute("select id from aliases where speaker_id = ? and name = ?", [speaker_id, name]).fetchone()
    if known:
        db.execute(
            """update aliases set first_seen = min(coalesce(first_seen, :seen), :seen),
                                  last_seen = max(coalesce(last_seen, :seen), :seen)
               where id = :id and :seen is not null""",
            {"id": known[0], "seen": seen},
        )
        return
    id = next_id(db, "aliases")
    row = {"id": id, "speaker_id": speaker_id, "name": name, "lang": lang, "key": match_key(name),
           "first_seen": seen, "last_seen": seen}  # fmt: skip
    insert(db, "aliases", [row])
    insert(db, "alias_keys", [{"key": key, "alias_id": id} for key in sorted(keys)])


def same_name_in_article(db: Database, name: str, article_id: int) -> int | None:
    """The speaker of this name that is known in this article alone."""
    where = "where speakers.article_id = ? and aliases.key = ? order by speaker_id"
    row = db.execute(ALIAS + where, [article_id, match_key(name)]).fetchone()
    return row[1] if row else None


def same_name(db: Database, name: str) -> list[Alias]:
    """The speakers known in all articles that have exactly this name, but for marks and case."""
    where = "where aliases.key = ? and speakers.article_id is null order by speaker_id"
    return aliases(db, where, [match_key(name)])


def like_named(db: Database, keys: Collection[str], kind: str | None = None) -> list[Alias]:
    """Aliases of speakers known in all articles (of one kind) that share a key of the sound of their names."""
    where = """
        where aliases.id in (select alias_id from alias_keys where key in (select value from json_each(:keys)))
        and speakers.article_id is null and (:kind is null or speakers.kind = :kind) order by aliases.id
    """
    return aliases(db, where, {"keys": json.dumps(sorted(keys)), "kind": kind})


def named_with(db: Database, name: str) -> list[Alias]:
    """Aliases that have all the words of `name`: "Putin" finds Vladimir Putin."""
    query = " ".join(f'"{word}"' for word in WORD.findall(match_key(name)))
    where = "where aliases.id in (select rowid from aliases_fts where aliases_fts match ?)"
    return aliases(db, where, [query]) if query else []


def speaker_by_id(db: Database, speaker_id: int) -> list[Alias]:
    return aliases(db, "where speaker_id = ?", [speaker_id])


def aliases(db: Database, where: str = "", values: list[object] | dict[str, object] | None = None) -> list[Alias]:
    return [Alias(*row) for row in db.execute(ALIAS + where, values or [])]


def statement_counts(db: Database, speaker_ids: Collection[int]) -> Iterator[tuple[str, int]]:
    """Names of speakers, with how many statements each made, in the order of their ids."""
    query = """
        select speakers.name, count(claims.id) from speakers left join claims on claims.speaker_id = speakers.id
        where speakers.id in (select value from json_each(?)) group by speakers.id order by speakers.id
    """
    yield from db.execute(query, [json.dumps(sorted(speaker_ids))])
