"""Speakers as they are listed: with what they said how often, from when to when, and under which names."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """A speaker. `article_id` is the one article in which alone it is known. `names` has the most frequent first,
    `keys` what each is looked up by.

    `first` and `last` are the dates of articles with a statement. `countries` are ISO 3166 codes, EU and UN.
    """

    id: int
    name: str
    kind: str
    type: str | None
    article_id: int | None
    statements: int
    articles: int
    first: str | None
    last: str | None
    names: tuple[str, ...]
    keys: tuple[str, ...]
    roles: tuple[str, ...]
    countries: tuple[str, ...]


ROSTER = """
select s.id, s.name, s.kind, s.article_id, count(c.id) as statements, count(distinct c.article_id) as articles,
       min(c.published) as first, max(c.published) as last
from speakers s left join claims c on c.speaker_id = s.id
"""


def roster(
    db: Database, *, ids: Collection[int] | None = None, kinds: Collection[str] = (), limit: int | None = None
) -> list[SpeakerRow]:
    """Those who made most statements first."""
    conditions = {
        "s.id in (select value from json_each(:ids))": None if ids is None else json.dumps(sorted(ids)),
        "s.kind in (select value from json_each(:kinds))": json.dumps(list(kinds)) if kinds else None,
    }
    where = " and ".join(condition for condition, value in conditions.items() if value is not None) or "true"
    query = f"{ROSTER} where {where} group by s.id order by statements desc, s.id limit :limit"
    values = {
        "ids": None if ids is None else json.dumps(sorted(ids)),
        "kinds": json.dumps(list(kinds)),
        "limit": -1 if limit is None else limit,
    }
    found = list(db.query(query, values))
    chosen = json.dumps([row["id"] for row in found])
    names = gathered(
        db, "select speaker_id, name, key from aliases where speaker_id in {} order by mentions desc, id", chosen
    )
    told = gathered(
        db, "select speaker_id, roles, countries, type from mentions where speaker_id in {} order by id", chosen
    )
    return [
        SpeakerRow(
            **row,
            names=tuple(name for name, _ in names.get(row["id"], ())),
            keys=once(key for _, key in names.get(row["id"], ())),
            roles=once(role for roles, _, _ in told.get(row["id"], ()) for role in json.loads(roles)),
            countries=once(code for _, codes, _ in told.get(row["id"], ()) for code in json.loads(codes)),
            type=next((type for _, _, type in told.get(row["id"], ()) if type), None)
            if row["kind"] == "unnamed"
            else None,
        )
        for row in found
    ]


def gathered(db: Database, query: str, chosen: str) -> dict[int, list[tuple[str, ...]]]:
    """The rows of a query under their first column."""
    found: dict[int, list[tuple[str, ...]]] = {}
    for id, *rest in db.execute(query.format("(select value from json_each(?))"), [chosen]):
        found.setdefault(id, []).append(tuple(rest))
    return found


def once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
