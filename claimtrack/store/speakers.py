"""Speakers and the names they go by."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimtrack.store.former import former_id
from claimtrack.store.search import WORD
from claimtrack.store.writing import insert, next_id
from claimtrack.text.normal import match_key

if TYPE_CHECKING:
    from sqlite_utils import Database

MOST = 200  # aliases that share keys of the sound of a name and are looked at: the cost at any size of the store
# The fullest name: names before descriptions, several words before one, then the most frequent, then the longest.
FULLEST = "is_name desc, instr(trim(name), ' ') > 0 desc, mentions desc, length(name) desc, id"


class Alias(NamedTuple):
    """A name of a speaker; `speaker` is the name by which the speaker is shown, `key` that of the alias."""

    name: str
    speaker_id: int
    speaker: str
    key: str


ALIAS = """
select aliases.name, aliases.speaker_id, speakers.name as speaker, aliases.key
from aliases join speakers on speakers.id = aliases.speaker_id
"""


def store_speaker(
    db: Database, name: str, kind: str, article_id: int | None = None, *, formerly: tuple[str, str] | None = None
) -> int:
    """`article_id` is for a speaker that is known in that article alone. `formerly` is a name's key and an article's
    digest: who had that name there before has the same id again (see `former`)."""
    id = (former_id(db, "speakers", *formerly) if formerly else None) or next_id(db, "speakers")
    insert(db, "speakers", [{"id": id, "name": name, "kind": kind, "article_id": article_id}])
    return id


def store_alias(
    db: Database, speaker_id: int, name: str, lang: str, key: str, sounds: Collection[str], seen: str | None,
    *, is_name: bool = True,
) -> None:  # fmt: skip
    """Count a speaker's name in one more article of this date. `sounds` are the keys of how it sounds.

    `is_name` is false for a description.
    """
    known = db.execute("select id from aliases where speaker_id = ? and name = ?", [speaker_id, name]).fetchone()
    if known:
        db.execute(
            """update aliases set mentions = mentions + 1,
                                  first_seen = coalesce(min(coalesce(first_seen, :seen), :seen), first_seen),
                                  last_seen = coalesce(max(coalesce(last_seen, :seen), :seen), last_seen)
               where id = :id""",
            {"id": known[0], "seen": seen},
        )
        return
    id = next_id(db, "aliases")
    row = {"id": id, "speaker_id": speaker_id, "name": name, "lang": lang, "key": key, "first_seen": seen,
           "last_seen": seen, "mentions": 1, "is_name": int(is_name)}  # fmt: skip
    insert(db, "aliases", [row])
    insert(db, "alias_keys", [{"key": sound, "alias_id": id} for sound in sorted(sounds)])


def speaker_kind(db: Database, speaker_id: int) -> str:
    return str(db.execute("select kind from speakers where id = ?", [speaker_id]).fetchone()[0])


def set_kind(db: Database, speaker_id: int, kind: str) -> None:
    db.execute("update speakers set kind = ? where id = ?", [kind, speaker_id])


def stored_profile(db: Database, speaker_id: int) -> dict[str, list[str]]:
    """What articles tell of a speaker, as `set_profile` stored it."""
    found: dict[str, list[str]] = json.loads(
        db.execute("select profile from speakers where id = ?", [speaker_id]).fetchone()[0]
    )
    return found


def set_profile(db: Database, speaker_id: int, profile: Mapping[str, Collection[str]]) -> None:
    text = json.dumps({name: sorted(values) for name, values in profile.items()}, ensure_ascii=False)
    db.execute("update speakers set profile = ? where id = ?", [text, speaker_id])


def forget_aliases(db: Database, speaker_id: int) -> None:
    ids = [(id,) for (id,) in db.execute("select id from aliases where speaker_id = ?", [speaker_id])]
    db.conn.executemany(
        "insert into aliases_fts(aliases_fts, rowid, key) select 'delete', id, key from aliases where id = ?", ids
    )
    db.conn.executemany("delete from aliases where id = ?", ids)


def uncount_alias(db: Database, speaker_id: int, name: str) -> None:
    """One article less has a speaker's name."""
    db.execute("update aliases set mentions = mentions - 1 where speaker_id = ? and name = ?", [speaker_id, name])


def forget_speaker(db: Database, speaker_id: int) -> None:
    forget_aliases(db, speaker_id)
    db.execute("delete from speakers where id = ?", [speaker_id])


def forget_all(db: Database) -> None:
    """Forget all speakers; their mentions wait, each with a speaker that there is not."""
    db.execute("insert into aliases_fts(aliases_fts) values ('delete-all')")
    db.execute("update mentions set speaker_id = -id")
    db.execute("update claims set speaker_id = -mention_id where mention_id is not null")
    for table in ("alias_keys", "aliases", "speakers"):
        db.execute(f"delete from {table}")


def show_fullest_name(db: Database, speaker_id: int, chosen: str | None = None) -> None:
    """Show a speaker by the name that a person chose, else by the fullest and most frequent."""
    fullest = f"(select name from aliases where speaker_id = :id order by {FULLEST} limit 1)"
    db.execute(
        f"update speakers set name = coalesce(:chosen, {fullest}, name) where id = :id",
        {"id": speaker_id, "chosen": chosen},
    )


def shown_name(db: Database, speaker_id: int) -> str:
    return str(db.execute("select name from speakers where id = ?", [speaker_id]).fetchone()[0])


def names_of(db: Database, speaker_id: int) -> list[tuple[str, str | None]]:
    """The names of a speaker with their languages, the most frequent first."""
    query = "select name, lang from aliases where speaker_id = ? order by mentions desc, id"
    return [(name, lang) for name, lang in db.execute(query, [speaker_id])]


def name_in(db: Database, speaker_id: int, lang: str) -> str | None:
    """The fullest and most frequent name of a speaker in a language, None where no article has one."""
    query = f"select name from aliases where speaker_id = ? and lang = ? order by {FULLEST} limit 1"
    row = db.execute(query, [speaker_id, lang]).fetchone()
    return row[0] if row else None


def named(db: Database, key: str) -> list[Alias]:
    """The speakers known in all articles that have exactly this name, but for marks and case."""
    where = "where aliases.key = ? and speakers.article_id is null order by speaker_id"
    return aliases(db, where, [key])


def like_named(
    db: Database, sounds: Collection[str], kinds: Sequence[str] = (), *, scoped: bool = False
) -> list[Alias]:
    """Aliases of speakers (of some kinds) that share a key of the sound of their names.

    `scoped` takes in those who are known in one article alone. The rarest keys come first, and no more than
    MOST aliases.
    """
    query = "select count(*) from (select 1 from alias_keys where key = ? limit ?)"
    places = sorted((int(db.execute(query, [sound, MOST]).fetchone()[0]), sound) for sound in sounds)
    chosen: dict[int, None] = {}
    for number, sound in places:
        if number and len(chosen) < MOST:
            rows = db.execute("select alias_id from alias_keys where key = ? limit ?", [sound, MOST - len(chosen)])
            chosen |= dict.fromkeys(id for (id,) in rows)
    where = """
        where aliases.id in (select value from json_each(:ids)) and (:scoped or speakers.article_id is null)
        and (:kinds = '[]' or speakers.kind in (select value from json_each(:kinds))) order by aliases.id
    """
    return aliases(db, where, {"ids": json.dumps(list(chosen)), "kinds": json.dumps(list(kinds)), "scoped": scoped})


def named_with(db: Database, name: str) -> list[Alias]:
    """Aliases that have all the words of `name`: "Putin" finds Vladimir Putin."""
    query = " ".join(f'"{word}"' for word in WORD.findall(match_key(name)))
    where = "where aliases.id in (select rowid from aliases_fts where aliases_fts match ?)"
    return aliases(db, where, [query]) if query else []


def speaker_by_id(db: Database, speaker_id: int) -> list[Alias]:
    return aliases(db, "where speaker_id = ?", [speaker_id])


def aliases_of(db: Database, speaker_ids: Collection[int]) -> list[Alias]:
    where = "where speaker_id in (select value from json_each(?)) order by speaker_id, aliases.id"
    return aliases(db, where, [json.dumps(sorted(speaker_ids))])


def aliases(db: Database, where: str = "", values: list[object] | dict[str, object] | None = None) -> list[Alias]:
    return [Alias(*row) for row in db.execute(ALIAS + where, values or [])]


def statement_counts(db: Database, speaker_ids: Collection[int]) -> Iterator[tuple[str, int]]:
    """Names of speakers, with how many statements each made, in the order of their ids."""
    query = """
        select speakers.name, count(claims.id) from speakers left join claims on claims.speaker_id = speakers.id
        where speakers.id in (select value from json_each(?)) group by speakers.id order by speakers.id
    """
    yield from db.execute(query, [json.dumps(sorted(speaker_ids))])
