"""What a person may be about to type: speakers by a word of their names, claims and articles by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.text.normal import match_key

if TYPE_CHECKING:
    from sqlite_utils import Database

MOST = 50  # suggestions

SPEAKERS = """
    select aliases.name, speakers.id, speakers.name,
           (select count(*) from claims where claims.speaker_id = speakers.id) as made
    from aliases join speakers on speakers.id = aliases.speaker_id
    where instr(aliases.key, :key) order by made desc, speakers.id
"""


def speaker_words(db: Database, beginning: str) -> list[tuple[str, str]]:
    """Words of speakers' names that begin so, each with whom it names; who made most statements comes first."""
    key = match_key(beginning)
    found: dict[str, str] = {}
    for alias, id, name, made in db.execute(SPEAKERS, {"key": key}):
        for word in alias.split():
            if match_key(word).startswith(key):
                found.setdefault(word, f"{name}, s{id}, {made} statements")
        if len(found) >= MOST:
            break
    return list(found.items())[:MOST]


def ids(db: Database, letter: str, beginning: str) -> list[tuple[str, str]]:
    """Ids "c12" of claims, "a3" of articles or "s5" of speakers that begin so, each with what it stands for."""
    table, told = {"c": ("claims", "text"), "a": ("articles", "coalesce(title, path, '')"), "s": ("speakers", "name")}[
        letter
    ]
    query = f"select id, {told} from {table} where id like ? || '%' order by length(id), id limit {MOST}"
    return [(f"{letter}{id}", text) for id, text in db.execute(query, [beginning.removeprefix(letter)])]
