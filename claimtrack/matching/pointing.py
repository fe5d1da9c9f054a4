"""Claims that point back ("denied the accusations", "that is nonsense") -> what they point to."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.matching.reading import Reading, read_statement
from claimtrack.model import Claim

REACH = 1200  # code points back: what was said longer ago needs to be named
MOST_OWN = 3  # content words, "accusations" among them, of a statement that still needs what it points to
LEAST = 2  # content words of a statement that can be pointed to
DENYING = ("denies", "doubts")
ANSWERING = (*DENYING, "confirms")


def pointed_to(claims: Sequence[Claim]) -> dict[int, str]:
    """Id of a claim that points back -> the proposition that it is about; the claims are one article's.

    That is the nearest earlier statement, before all one whose speaker the claim names ("what the minister
    said is false"); who denies "it" after having denied something else denies it again. Where none stands
    before it, it is the next accusation. What the claim itself says of it ("the accusations of fraud") stands
    behind it.
    """
    found: dict[int, str] = {}
    for claim in claims:
        reading = read_statement(claim.proposition, claim.lang)
        answers = claim.stance in ANSWERING or reading.turned
        if not (answers and (reading.points_back or (bare(reading) and claim.stance != "confirms"))):
            continue
        meant = [other for other in claims if may_be_meant(claim, other)]
        nearest = max(meant, key=lambda other: (names(reading, other), other.start, -other.id), default=None)
        if nearest is None and claim.stance in DENYING:
            nearest = min(accusations_after(claim, claims), key=lambda other: other.start, default=None)
        if nearest is not None:
            own = "" if reading.points_back or reading.turned else f" {claim.proposition}"
            found[claim.id] = nearest.proposition + own
    return found


def bare(reading: Reading) -> bool:
    """Whether a statement begins with what was said before, and hardly says what that was."""
    return reading.heads_back and len(reading.items) <= MOST_OWN


def may_be_meant(claim: Claim, other: Claim) -> bool:
    """Whether `claim` can point to what `other` says."""
    if other.id == claim.parent_id or other.parent_id == claim.id or other.start >= claim.start:
        return False
    if claim.start - other.end > REACH or other.end > claim.start:
        return False
    reading = read_statement(other.proposition, other.lang)
    return len(reading.items) >= LEAST and not (reading.points_back or reading.heads_back)


def accusations_after(claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """What others are accused of soon after a denial that begins an article."""
    return [
        other
        for other in claims
        if other.stance == "accuses"
        and 0 <= other.start - claim.end <= REACH
        and other.speaker_id != claim.speaker_id
        and len(read_statement(other.proposition, other.lang).items) >= LEAST
    ]


def names(reading: Reading, other: Claim) -> bool:
    """Whether a statement names another's speaker."""
    if not other.speaker:
        return False
    return not read_statement(other.speaker, other.lang).items.keys().isdisjoint(reading.items)
