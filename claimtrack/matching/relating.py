"""Relations among new claims, and between them and claims already known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from claimtrack.matching.comparison import SIDES, compare_readings
from claimtrack.matching.reading import Reading, read_statement
from claimtrack.model import Claim, Comparison, Relation

CROWD = 400  # claims that share a term: beyond it the term tells nothing


def terms(claim: Claim) -> frozenset[str]:
    """The keys under which a claim is found again: its stems and numbers."""
    reading = read_statement(claim.proposition, claim.lang)
    return frozenset(reading.stems) | reading.numbers


def relate(new: Sequence[Claim], known: Sequence[Claim]) -> list[Relation]:
    """Relations of the new claims, among themselves and with known ones; at most one for two claims."""
    readings = {c.id: read_statement(c.proposition, c.lang) for c in (*new, *known)}
    index: dict[str, list[Claim]] = defaultdict(list)
    for claim in (*new, *known):
        for stem in readings[claim.id].stems:
            index[stem].append(claim)
    fresh = {c.id for c in new}
    reporting = {c.parent_id for c in (*new, *known) if SIDES[c.stance] == "denies"}
    found = []
    for claim in new:
        for other in candidates(claim, readings[claim.id], index):
            if (other.id in fresh and other.id <= claim.id) or {claim.id, other.id} & reporting:
                continue  # "the ministry said that Russia denied it" does not affirm what Russia denied
            relation = related(claim, other, readings)
            if relation is not None:
                found.append(relation)
    return found


def candidates(claim: Claim, reading: Reading, index: dict[str, list[Claim]]) -> Iterable[Claim]:
    """Claims that share at least two uncrowded stems (one, where the claim has no more), most shared first."""
    counts: Counter[int] = Counter()
    by_id: dict[int, Claim] = {}
    for stem in reading.stems:
        if len(index[stem]) <= CROWD:
            for other in index[stem]:
                if other.id != claim.id:
                    counts[other.id] += 1
                    by_id[other.id] = other
    wanted = min(2, len(reading.stems))
    return [by_id[i] for i, n in counts.most_common() if n >= wanted]


def related(claim: Claim, other: Claim, readings: dict[int, Reading]) -> Relation | None:
    if excluded(claim, other):
        return None
    a, b = (claim, other) if claim.id < other.id else (other, claim)
    if (a.article_id, a.start, a.end, a.cue) == (b.article_id, b.start, b.end, b.cue):
        result = Comparison("confirms", 1.0, ("both are named as speakers of the same words",))
    else:
        result = compare_readings(readings[a.id], readings[b.id], SIDES[a.stance], SIDES[b.stance])
    if result.relation == "unrelated" or (result.relation == "confirms" and same_speaker(a, b)):
        return None
    reasons = result.reasons
    if same_speaker(a, b):
        reasons = ("the same speaker, earlier words", *reasons)
    return Relation(a=a.id, b=b.id, relation=result.relation, score=result.score, reasons=reasons)


def same_speaker(a: Claim, b: Claim) -> bool:
    return a.speaker_id is not None and a.speaker_id == b.speaker_id


def excluded(a: Claim, b: Claim) -> bool:
    """A statement and the one that reports it are not two voices; overlapping words are not two statements."""
    if a.parent_id == b.id or b.parent_id == a.id:
        return True
    if a.article_id != b.article_id or (a.start, a.end) == (b.start, b.end):
        return False
    return a.start < b.end and b.start < a.end
