"""Whom a person means by a name or an id, and whom they may have meant by one that nobody has.

It is apart from `joining`, whose rooms take longer to import than a name to find.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from claimtrack.speakers.agreement import PART, agreement
from claimtrack.speakers.skeleton import name_keys, rough
from claimtrack.store import speakers
from claimtrack.store.decisions import Anchor, linked, shown_as
from claimtrack.store.speakers import Alias
from claimtrack.text.normal import match_key
from claimtrack.tracker.answers import NotFound

if TYPE_CHECKING:
    from sqlite_utils import Database

ID = re.compile(r"s[0-9]{1,15}")
NEAREST = 3  # names to suggest
LIKE = 70  # of 100, for a name to be suggested


def meant(db: Database, name: str) -> list[int]:
    """Every speaker that a name, or a part of one, may mean in any script; or the one with an id.

    Raises NotFound, with the nearest names.
    """
    id = ID.fullmatch(name)
    found = speakers.speaker_by_id(db, int(name[1:])) if id else may_be_called(db, name)
    if not found:
        raise NotFound(f"There is no speaker {name}", () if id else nearest(db, name))
    return sorted({alias.speaker_id for alias in found})


def only(db: Database, name: str) -> int:
    """The one speaker that a name means: by an id, by a whole name before a part of one. Raises NotFound."""
    ids = meant(db, name)
    key = match_key(name)
    whole = {a.speaker_id for a in speakers.aliases_of(db, ids) if key in (match_key(a.name), match_key(a.speaker))}
    chosen = sorted(whole) or ids
    if len(chosen) > 1:
        called = [f"s{alias.speaker_id} {alias.speaker}" for alias in speakers.aliases_of(db, chosen)]
        raise NotFound(f"Several speakers are called {name}", tuple(dict.fromkeys(called)))
    return chosen[0]


def nearest(db: Database, name: str) -> tuple[str, ...]:
    """The names most like one that nobody has, by their letters, else by their sound in any script.

    Each with how many statements it made: "Ann Cole (2 statements)".
    """
    from rapidfuzz import fuzz

    known = {(alias.speaker_id, alias.name): match_key(alias.name) for alias in speakers.aliases(db)}
    like = alike(match_key(name), known, fuzz.WRatio)
    like = like or alike(rough(name), {place: rough(place[1]) for place in known}, fuzz.partial_ratio)
    ids = list(dict.fromkeys(like))[:NEAREST]
    counts = dict(speakers.statement_counts(db, ids))
    shown = [speakers.shown_name(db, id) for id in ids]
    return tuple(f"{name} ({counts[name]:,} {'statement' if counts[name] == 1 else 'statements'})" for name in shown)


def alike(name: str, known: dict[tuple[int, str], str], scorer: Callable[..., float]) -> list[int]:
    """The speakers of those that are most like a text, the most like first."""
    from rapidfuzz import process

    found = process.extract(name, known, scorer=scorer, limit=3 * NEAREST, score_cutoff=LIKE)
    return [id for _, _, (id, _) in found]


def may_be_called(db: Database, name: str) -> list[Alias]:
    """Those who have the words of the name in theirs, and its other spellings."""
    like = speakers.like_named(db, whole_keys(name))
    spelt = [alias for alias in like if agreement(name, alias.name).extent >= PART]
    return [*speakers.named_with(db, name), *spelt, *named_by_hand(db, name)]


def named_by_hand(db: Database, name: str) -> list[Alias]:
    """Those to whom a person gave the name, which no article may have."""
    shown = [alias for key in shown_as(db, name) for alias in speakers.aliases(db, "where aliases.key = ?", [key])]
    joined = [alias for anchor in linked(db, [Anchor(match_key(name), None, name)]) for alias in of(db, anchor)]
    return [*(alias for alias in shown if match_key(alias.speaker) == match_key(name)), *joined]


def of(db: Database, anchor: Anchor) -> list[Alias]:
    return speakers.named(db, anchor.key) if anchor.article is None else []


def whole_keys(name: str) -> frozenset[str]:
    """The keys of all of a name; those of its last word ("~") only where it is a single one."""
    keys = name_keys(name)
    return frozenset(key for key in keys if not key.startswith("~")) or keys
