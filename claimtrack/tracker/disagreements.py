"""Relations -> groups of claims about one proposition, each a star round its earliest claim; pure.

A claim is in a group only where it is itself related to the centre, or to a claim that denies the centre:
a chain of likenesses joins nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from claimtrack.model import Relation, RelationName

Side = Literal["same", "opposed", "differs"]
FROM_CENTRE: dict[RelationName, Side] = {"confirms": "same", "denies": "opposed", "conflicts": "differs"}
FROM_DENIAL: dict[RelationName, Side] = {"confirms": "opposed", "denies": "same", "conflicts": "differs"}
SURE = 0.55  # score at which agreement alone makes a claim a party to a disagreement
PLACES: dict[RelationName, int] = {"denies": 0, "conflicts": 1, "confirms": 2}  # in which order groups are shown


@dataclass(frozen=True, slots=True)
class Star:
    """`sides` tells for each claim, the centre's own included, how it stands to the centre.

    `relations` are those that the sides follow from, surest first.
    """

    centre: int
    sides: Mapping[int, Side]
    relations: tuple[Relation, ...]

    @property
    def rank(self) -> tuple[int, float]:
        """What sorts denials before differences before agreement, the surest first."""
        return min(((PLACES[r.relation], -r.score) for r in self.relations), default=(len(PLACES), 0.0))


def stars(relations: Iterable[Relation], earliest: Sequence[int], *, confirmations: bool = False) -> list[Star]:
    """Groups that show every disagreement once; with `confirmations`, then also what is left of agreement.

    `earliest` are the ids of all related claims, in the order of time.
    """
    waiting: dict[int, dict[int, Relation]] = {claim: {} for claim in earliest}
    for relation in relations:
        waiting[relation.a][relation.b] = relation
        waiting[relation.b][relation.a] = relation
    found = [taken(waiting, centre) for centre in earliest if disagrees(waiting[centre])]
    if confirmations:
        found += [taken(waiting, centre) for centre in earliest if waiting[centre]]
    return sorted(found, key=lambda star: star.rank)


def disagrees(relations: Mapping[int, Relation]) -> bool:
    return any(relation.relation != "confirms" for relation in relations.values())


def taken(waiting: dict[int, dict[int, Relation]], centre: int) -> Star:
    """The star round a claim. What it shows is no longer waiting."""
    sides: dict[int, Side] = {centre: "same"}
    for other, relation in waiting[centre].items():
        sides[other] = FROM_CENTRE[relation.relation]
    for denial in [claim for claim, side in sides.items() if side == "opposed"]:
        for other, relation in waiting[denial].items():
            sides.setdefault(other, FROM_DENIAL[relation.relation])
    if disagrees(waiting[centre]):
        sides = {claim: side for claim, side in sides.items() if claim == centre or takes_side(claim, waiting, sides)}
    shown = [
        relation
        for claim in sides
        for other, relation in waiting[claim].items()
        if claim == relation.a and other in sides and agrees(relation, sides)
    ]
    for relation in shown:
        del waiting[relation.a][relation.b]
        del waiting[relation.b][relation.a]
    reasons = [r for r in shown if r.relation != "confirms" or bears(r, centre, sides)]
    return Star(centre, sides, tuple(sorted(reasons, key=lambda r: (-r.score, r.a, r.b))))


def takes_side(claim: int, waiting: Mapping[int, Mapping[int, Relation]], sides: Mapping[int, Side]) -> bool:
    """Whether a claim is a party to a disagreement: by opposing somebody in it, or by surely agreeing with one side.

    Who agrees with both sides speaks of what they have in common.
    """
    met = {other: relation for other, relation in waiting[claim].items() if other in sides}
    if any(relation.relation != "confirms" and agrees(relation, sides) for relation in met.values()):
        return True
    agreeing = {other: relation.score for other, relation in met.items() if relation.relation == "confirms"}
    return all(sides[other] == sides[claim] for other in agreeing) and max(agreeing.values(), default=0.0) >= SURE


def agrees(relation: Relation, sides: Mapping[int, Side]) -> bool:
    """Whether the sides show the relation; one that they hide waits for a group of its own."""
    a, b = sides[relation.a], sides[relation.b]
    if relation.relation == "denies":
        return a != b
    return a == b if relation.relation == "confirms" else "differs" in (a, b)


def bears(relation: Relation, centre: int, sides: Mapping[int, Side]) -> bool:
    return any(claim == centre or sides[claim] == "opposed" for claim in (relation.a, relation.b))
