"""How two statements stand to one another."""

from __future__ import annotations

from typing import Literal

from rapidfuzz import fuzz

from claimtrack.matching.reading import Reading, read_statement
from claimtrack.model import Comparison, RelationName, Stance

Side = Literal["affirms", "denies", "none"]
SIDES: dict[Stance, Side] = {
    "asserts": "affirms", "confirms": "affirms", "accuses": "affirms", "demands": "affirms",
    "denies": "denies", "doubts": "denies", "declines": "none",
}  # fmt: skip

SAME_WORDS = 0.6  # share of the shorter statement's stems that the longer one must have
SAME_TOTAL = 0.42  # Dice coefficient of all stems, for two clauses
NOMINAL = 5  # stems: a shorter denial ("a possible attack on the border") is judged by containment alone
FUZZY = 84  # rapidfuzz ratio at which two long stems are one word


def compare(a: str, b: str) -> Comparison:
    """How two bare statements, each in any known language, stand to one another."""
    return compare_readings(read_statement(a), read_statement(b), "affirms", "affirms")


def compare_readings(a: Reading, b: Reading, side_a: Side, side_b: Side) -> Comparison:
    shared = shared_stems(a, b)
    smaller = min(len(a.stems), len(b.stems))
    if smaller == 0 or len(shared) < min(2, smaller) or "none" in (side_a, side_b):
        return Comparison("unrelated", 0.0)
    contained = len(shared) / smaller
    dice = 2 * len(shared) / (len(a.stems) + len(b.stems))
    score = round(0.5 * contained + 0.5 * dice, 3)
    opposed_stances = side_a != side_b
    short_denial = opposed_stances and smaller <= NOMINAL and len(shared) >= 2 and contained >= 0.74
    same = (contained >= SAME_WORDS and dice >= SAME_TOTAL and len(shared) >= 3) or short_denial
    if not same and not (smaller <= 3 and contained == 1 and dice >= 0.6):
        return Comparison("unrelated", score)
    return decided(a, b, side_a, side_b, shared, score)


def decided(
    a: Reading, b: Reading, side_a: Side, side_b: Side, shared: list[tuple[str, str]], score: float
) -> Comparison:
    """Both are about one thing: polarity and numbers tell on which side each is."""
    reasons = ["shared words: " + ", ".join(x if x == y else f"{x} / {y}" for x, y in shared[:8])]
    opposed = (side_a != side_b) != (a.negated != b.negated)
    if side_a != side_b:
        reasons.append("one affirms it, the other denies it")
    if a.negated != b.negated:
        reasons.append("negation: " + ", ".join((a if a.negated else b).negations))
    relation: RelationName = "denies" if opposed else "confirms"
    mine, other = a.numbers - b.numbers, b.numbers - a.numbers
    if mine and other and not opposed:
        relation = "conflicts"
        reasons.append(f"numbers differ: {', '.join(sorted(mine))} against {', '.join(sorted(other))}")
    elif a.numbers & b.numbers:
        reasons.append("shared numbers: " + ", ".join(sorted(a.numbers & b.numbers)))
    return Comparison(relation, score, tuple(reasons))


def shared_stems(a: Reading, b: Reading) -> list[tuple[str, str]]:
    """Pairs of words that stand for one stem, exactly or nearly; each word once."""
    pairs = [(a.stems[s], b.stems[s]) for s in a.stems if s in b.stems]
    rest_b = [s for s in b.stems if s not in a.stems and len(s) >= 5]
    for s in a.stems:
        if s in b.stems or len(s) < 5:
            continue
        best = max(rest_b, key=lambda other: fuzz.ratio(s, other), default=None)
        if best is not None and fuzz.ratio(s, best) >= FUZZY:
            pairs.append((a.stems[s], b.stems[best]))
            rest_b.remove(best)
    return pairs
