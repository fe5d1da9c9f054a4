"""Where statements come from in the end: three papers that quote one agency are one origin.

Whoever is named speaks for themselves, whoever relays it; Russia, Moscow and the Kremlin are one state. Who is not
named is known to the one alone that heard them: the relay, else whoever reports the statement in the same sentence,
else the outlet.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple

from claimtrack.speakers.identity import IN_ONE_ARTICLE
from claimtrack.store import speakers
from claimtrack.text.normal import match_key

if TYPE_CHECKING:
    from sqlite_utils import Database

    from claimtrack.model import Claim


class Origin(NamedTuple):
    """`key` is the same for the same origin, `name` what it is called."""

    key: str
    name: str


QUERY = """
select c.id, c.article_id, c.parent_id, a.outlet,
       s.id as speaker, s.name as speaker_name, s.kind as speaker_kind,
       coalesce(t.countries, '[]') as speaker_countries,
       r.id as relay, r.name as relay_name, r.kind as relay_kind,
       coalesce(m.countries, '[]') as relay_countries
from claims c join articles a on a.id = c.article_id
left join mentions t on t.id = c.mention_id left join speakers s on s.id = c.speaker_id
left join mentions m on m.id = c.via_mention_id left join speakers r on r.id = m.speaker_id
where c.id in (select value from json_each(?))
"""


def origins(db: Database, claim_ids: Collection[int]) -> dict[int, Origin]:
    """Claim id -> its origin."""
    rows = {row["id"]: row for row in db.query(QUERY, [json.dumps(sorted(claim_ids))])}
    parents = {row["parent_id"] for row in rows.values() if row["parent_id"] is not None} - rows.keys()
    above = {row["id"]: row for row in db.query(QUERY, [json.dumps(sorted(parents))])} | rows
    outlets = {row["outlet"] for row in rows.values() if row["outlet"]}
    known = {outlet: known_outlet(db, outlet) for outlet in outlets}
    found = {}
    for id, row in rows.items():
        parent = above.get(row["parent_id"])
        teller = voice(row, "speaker") or voice(row, "relay") or (voice(parent, "speaker") if parent else None)
        found[id] = (
            teller or known.get(row["outlet"]) or Origin(f"a{row['article_id']}", f"article a{row['article_id']}")
        )
    return found


def voice(row: dict[str, object], part: str) -> Origin | None:
    """A speaker or relay who is named."""
    if row[part] is None or row[f"{part}_kind"] in IN_ONE_ARTICLE:
        return None
    name, countries = str(row[f"{part}_name"]), json.loads(str(row[f"{part}_countries"]))
    if row[f"{part}_kind"] == "state" and len(countries) == 1:
        return Origin(countries[0], name)
    return Origin(f"s{row[part]}", name)


def known_outlet(db: Database, outlet: str) -> Origin:
    """An outlet as the speaker of the same name, where there is one."""
    same = speakers.named(db, match_key(outlet))
    return Origin(f"s{same[0].speaker_id}", same[0].speaker) if same else Origin(match_key(outlet), outlet)


def chain(db: Database, claim: Claim) -> tuple[str, ...]:
    """Who passes a statement on, from the outlet to the speaker: "The Day", "Reuters", "an official".

    Who reports it in the same sentence comes before the relay, since they name it.
    """
    tellers, parent = [claim.speaker, claim.via], claim.parent_id
    while parent is not None:
        query = (
            "select s.name, c.via, c.parent_id from claims c left join speakers s on s.id = c.speaker_id where c.id = ?"
        )
        speaker, via, parent = db.execute(query, [parent]).fetchone()
        tellers += [speaker, via]
    known = dict.fromkeys(name for name in (claim.outlet, *reversed(tellers)) if name)
    return tuple(known)


def independent(found: Iterable[Origin]) -> tuple[str, ...]:
    """The names of the origins, each once."""
    names: dict[str, str] = {}
    for origin in found:
        names.setdefault(origin.key, origin.name)
    return tuple(names.values())
