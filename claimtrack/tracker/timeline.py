"""Claims in the order of time, each with what it does to earlier ones: confirm, deny, change a figure, a position."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from claimtrack.model import Claim, Relation
from claimtrack.tracker.answers import Change, Moment

Kind = Literal["confirms", "repeats", "denies", "changed position", "another figure"]
LAST = "~"  # sorts after every date


def timeline(claims: Iterable[Claim], relations: Iterable[Relation]) -> list[Moment]:
    """The claims, the earliest first; those without a date come last."""
    ordered = sorted(claims, key=when)
    by_id = {claim.id: claim for claim in ordered}
    place = {claim.id: n for n, claim in enumerate(ordered)}
    changes: dict[int, list[Change]] = {claim.id: [] for claim in ordered}
    for relation in relations:
        if relation.a in by_id and relation.b in by_id:
            earlier, later = sorted((relation.a, relation.b), key=place.__getitem__)
            kind = kind_of(relation, by_id[earlier], by_id[later])
            changes[later].append(Change(kind=kind, since=by_id[earlier], relation=relation))
    return [Moment(claim=claim, changes=tuple(first_of_each(changes[claim.id], place))) for claim in ordered]


def when(claim: Claim) -> tuple[str, int]:
    return claim.said or claim.published or LAST, claim.id


def kind_of(relation: Relation, earlier: Claim, later: Claim) -> Kind:
    same = earlier.speaker_id is not None and earlier.speaker_id == later.speaker_id
    if relation.relation == "confirms":
        return "repeats" if same else "confirms"
    if relation.relation == "conflicts":
        return "another figure"
    return "changed position" if same else "denies"


def first_of_each(changes: Sequence[Change], place: Mapping[int, int]) -> list[Change]:
    """Of each kind the one that goes back furthest: that a claim denies ten that say one thing needs saying once."""
    found: dict[str, Change] = {}
    for change in sorted(changes, key=lambda change: place[change.since.id]):
        found.setdefault(change.kind, change)
    return list(found.values())
