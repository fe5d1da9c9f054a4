"""Speakers as each article has them: what it tells, and which stored speaker each was found to be."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from claimtrack.model import Portrait
from claimtrack.store.former import former_id
from claimtrack.store.writing import insert, next_id

if TYPE_CHECKING:
    from sqlite_utils import Database

How = Literal["new", "article", "name", "spelling", "part", "hand"]
HOWS: tuple[How, ...] = get_args(How)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A speaker in an article. `digest` is the article's, `seen` its date; `how` and `why` tell how it was joined."""

    id: int
    article_id: int
    digest: str
    speaker_id: int
    portrait: Portrait
    key: str
    lang: str
    how: How
    why: str | None
    seen: str | None
    outlet: str | None = None
    title: str | None = None


MENTION = """
select m.id, m.article_id, a.digest, m.speaker_id, m.name, m.key, m.kind, m.type, m.roles, m.features, m.countries,
       m.how, m.why, coalesce(a.lang, '') as lang, a.published as seen, a.outlet, a.title
from mentions m join articles a on a.id = m.article_id
"""


def store_mention(db: Database, mention: Mention) -> int:
    """Its id, which is set here."""
    portrait, key, digest = mention.portrait, mention.key, mention.digest
    id = former_id(db, "mentions", key, digest) or next_id(db, "mentions")
    row = {
        "id": id, "article_id": mention.article_id, "speaker_id": mention.speaker_id, "name": portrait.name, "key": key,
        "kind": portrait.kind, "type": portrait.type, "roles": as_json(portrait.roles),
        "features": portrait.features, "countries": as_json(portrait.countries), "how": mention.how, "why": mention.why,
    }  # fmt: skip
    insert(db, "mentions", [row])
    return id


def as_json(words: Collection[str]) -> str:
    return json.dumps(list(words), ensure_ascii=False)


def mentions_where(db: Database, condition: str, *values: object) -> list[Mention]:
    """In the order in which they were stored. In the condition m is the mention and a its article."""
    return [mention_of(row) for row in db.query(f"{MENTION} where {condition} order by m.id", values)]


def mention_of(row: dict[str, Any]) -> Mention:
    portrait = Portrait(
        name=row["name"], kind=row["kind"], type=row["type"], roles=tuple(json.loads(row["roles"])),
        features=row["features"], countries=tuple(json.loads(row["countries"])),
    )  # fmt: skip
    own = ("id", "article_id", "digest", "speaker_id", "key", "lang", "how", "why", "seen", "outlet", "title")
    return Mention(portrait=portrait, **{name: row[name] for name in own})


def mention_in(db: Database, article_id: int, key: str) -> Mention | None:
    return next(iter(mentions_where(db, "m.article_id = ? and m.key = ?", article_id, key)), None)


def mentions_of(db: Database, speaker_id: int) -> list[Mention]:
    return mentions_where(db, "m.speaker_id = ?", speaker_id)


def is_mentioned(db: Database, speaker_id: int) -> bool:
    return db.execute("select 1 from mentions where speaker_id = ? limit 1", [speaker_id]).fetchone() is not None


def mentions_called(db: Database, keys: Collection[str]) -> list[Mention]:
    """The mentions that have one of these names, of those whose speakers are known (see `speakers.forget_all`)."""
    condition = "m.speaker_id > 0 and m.key in (select value from json_each(?))"
    return mentions_where(db, condition, json.dumps(sorted(keys)))


def mentions_like(db: Database, key: str, lang: str) -> list[Mention]:
    """Those who are not named and go by these words, in articles of this language."""
    return mentions_where(db, "m.key = ? and m.kind = 'unnamed' and a.lang = ?", key, lang)


def forget_mentions(db: Database, article_id: int) -> None:
    db.execute("delete from mentions where article_id = ?", [article_id])


def move_mention(db: Database, mention_id: int, speaker_id: int, how: How, why: str | None) -> None:
    """Make a mention another speaker's, with all that it says."""
    db.execute("update mentions set speaker_id = ?, how = ?, why = ? where id = ?", [speaker_id, how, why, mention_id])
    db.execute("update claims set speaker_id = ? where mention_id = ?", [speaker_id, mention_id])
