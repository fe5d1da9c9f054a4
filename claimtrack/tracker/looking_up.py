"""Whom a person means by a name, apart from `joining`, whose rooms take longer to import than a name to find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimtrack.speakers.agreement import PART, agreement
from claimtrack.speakers.skeleton import name_keys
from claimtrack.store import speakers
from claimtrack.store.speakers import Alias

if TYPE_CHECKING:
    from sqlite_utils import Database


def may_be_called(db: Database, name: str) -> list[Alias]:
    """Those who have the words of the name in theirs, and its other spellings."""
    like = speakers.like_named(db, whole_keys(name))
    spelt = [alias for alias in like if agreement(name, alias.name).extent >= PART]
    return [*speakers.named_with(db, name), *spelt]


def whole_keys(name: str) -> frozenset[str]:
    """The keys of all of a name; those of its last word ("~") only where it is a single one."""
    keys = name_keys(name)
    return frozenset(key for key in keys if not key.startswith("~")) or keys
