"""Speakers that may be one, with what tells for it and against it: for a person to accept or reject."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from claimtrack.languages import load
from claimtrack.speakers.agreement import SOME, agreement, in_one_word
from claimtrack.speakers.identity import Profile, against, evidence, may_be_one, offices
from claimtrack.speakers.imitation import imitated
from claimtrack.speakers.letters import words
from claimtrack.speakers.skeleton import last_keys, name_keys
from claimtrack.speakers.words import words_of
from claimtrack.store import mentions as mention_store
from claimtrack.store import speakers as store
from claimtrack.store.decisions import decisions
from claimtrack.store.roster import SpeakerRow, roster
from claimtrack.text.normal import match_key
from claimtrack.tracker.joining import profile_in

if TYPE_CHECKING:
    from sqlite_utils import Database

PERSONAL = ("person", "named")
SHORTEST = 5  # letters of a word in which one more, less or other letter may be a slip
NEAR = 400  # days between two articles that give an office to one person


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Two speakers that may be one; `keep` made more statements. The surest have the highest score (0 to 1)."""

    keep: SpeakerRow
    other: SpeakerRow
    score: float
    reasons: tuple[str, ...]


def suggestions(db: Database, *, ids: Collection[int] = (), limit: int | None = None) -> list[Suggestion]:
    """The surest first; with `ids` those in which one of these speakers takes part. None that was rejected."""
    rows = {row.id: row for row in roster(db)}
    found: dict[frozenset[int], Suggestion] = {}
    for row in rows.values():
        if row.kind in PERSONAL and row.article_id is None and (not ids or row.id in ids):
            for other, score, reasons in near(db, row):
                pair = frozenset((row.id, other))
                if other in rows and pair not in found and len(pair) == 2 and not rejected(db, row, rows[other]):
                    keep, gone = sorted(
                        (row, rows[other]), key=lambda r: (r.article_id is not None, -r.statements, r.id)
                    )
                    found[pair] = Suggestion(keep=keep, other=gone, score=round(score, 2), reasons=reasons)
    return sorted(found.values(), key=lambda s: (-s.score, s.keep.id, s.other.id))[:limit]


def rejected(db: Database, a: SpeakerRow, b: SpeakerRow) -> bool:
    """Whether a person said that the two are apart."""
    for key in a.keys:
        for decision in decisions(db, "apart", key):
            assert decision.other
            if {decision.about.key, decision.other.key} <= {*a.keys, *b.keys} and (
                decision.about.key in b.keys or decision.other.key in b.keys
            ):
                return True
    return False


def near(db: Database, row: SpeakerRow) -> Iterator[tuple[int, float, tuple[str, ...]]]:
    """Who may be this speaker, how likely, and why."""
    profile = profile_in(db, row.id)
    for name in row.names:
        sounds = name_keys(name) | last_keys(name)
        if plain := imitated(name):
            sounds |= name_keys(plain)
        for alias in store.like_named(db, sounds, PERSONAL, scoped=True):
            if alias.speaker_id == row.id or not may_be_one("named", store.speaker_kind(db, alias.speaker_id)):
                continue
            known = profile_in(db, alias.speaker_id)
            told = likeness(name, alias.name)
            if told and not (profile.genders and known.genders and not profile.genders & known.genders):
                yield alias.speaker_id, *weighed(told, profile, known)
    yield from in_office(db, row)


def likeness(name: str, other: str) -> tuple[float, str] | None:
    """How much two names that are not joined have in common, and in words what."""
    for one, two in ((name, other), (other, name)):
        if match_key(imitated(one) or "") == match_key(two):
            return 0.6, f"“{one}” looks like “{two}”, but has letters of another script"
    found = agreement(name, other)
    if found.extent > SOME:
        if match_key(name) == match_key(other):
            return 0.7, "the same name"
        whole = len(words(name)) == len(words(other))
        return (
            (0.7, f"“{other}” may be “{name}”")
            if whole
            else (0.5, f"“{shorter(name, other)}” is a part of the other name")
        )
    if one_slip(name, other):
        return 0.6, f"“{name}” and “{other}” differ in one letter"
    if in_one_word(name, other).extent:
        return 0.2, f"“{name}” and “{other}” share the family name"
    return None


def shorter(name: str, other: str) -> str:
    return min(name, other, key=len)


def one_slip(name: str, other: str) -> bool:
    """Whether the words of two names are the same but for one letter in one longer word."""
    left, right = words(name), words(other)
    if len(left) != len(right) or len(left) < 2:
        return False
    different = [(a.text, b.text) for a, b in zip(left, right, strict=True) if a.text != b.text]
    return len(different) == 1 and min(map(len, different[0])) >= SHORTEST and OSA.distance(*different[0]) == 1


def weighed(told: tuple[float, str], a: Profile, b: Profile) -> tuple[float, tuple[str, ...]]:
    """The likeness of names with what else tells: an office or a country shared raises it, what differs lowers it."""
    score, reason = told
    reasons = [reason]
    if shared := evidence(a, b):
        score, reasons = score + 0.3, [*reasons, shared]
    elif apart := against(a, b):
        score, reasons = score - 0.3, [*reasons, f"but {apart}"]
    elif a.offices and b.offices:
        score, reasons = score - 0.1, [*reasons, f"{named(a)} and {named(b)}"]
    return max(score, 0.05), tuple(reasons)


def named(profile: Profile) -> str:
    return ", ".join(sorted(office.partition(":")[2] for office in profile.offices))


def in_office(db: Database, row: SpeakerRow) -> Iterator[tuple[int, float, tuple[str, ...]]]:
    """Unnamed holders of an office ("the Kremlin spokesman") that this person has in another article."""
    for mention in mention_store.mentions_of(db, row.id):
        for role in mention.portrait.roles:
            if not offices(role, mention.lang) or not mention.portrait.countries:
                continue
            for holder in mention_store.mentions_like(db, office_key(role, mention.lang), mention.lang):
                if holder.speaker_id != row.id and close(holder.seen, mention.seen):
                    told = f"{mention.portrait.name} is “{role}” in a{mention.article_id}"
                    when = f", {mention.seen[:10]}" if mention.seen else ""
                    yield holder.speaker_id, 0.5, (f"{told}{when}",)


def office_key(role: str, lang: str) -> str:
    first, _, rest = match_key(role).partition(" ")
    return rest if rest and first in words_of(load(lang), "determiners") else match_key(role)


def close(a: str | None, b: str | None) -> bool:
    from datetime import date

    if not a or not b:
        return True
    return abs((date.fromisoformat(a[:10]) - date.fromisoformat(b[:10])).days) <= NEAR
