"""Count the pieces of `spellings/*.tsv` from pairs of names, by expectation and maximisation.

    python -m claimtrack.speakers.train_names arabic PAIRS.tsv... > claimtrack/speakers/spellings/arabic.tsv

A line of PAIRS.tsv is a name in Latin letters, a tab, and the name in the other script. Which letters
stand for which is not known at first: all divisions of two words into pieces are weighed by the counts so
far, and counted anew by their weight. Each round takes a little off every count, so that pieces which
only noise holds up disappear.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimtrack.speakers.given import given_names
from claimtrack.speakers.letters import Script, words
from claimtrack.speakers.spelling import LONGEST

ROUNDS = 12
DISCOUNT = 1.0  # taken off the count of each pair of pieces longer than two letters together, every round
KEPT = 3.0  # pairs of pieces counted less often stay out of the table

Pair = tuple[str, str]
Weights = dict[Pair, float]


def word_pairs(lines: Iterable[str]) -> list[Pair]:
    """The words of two names that have equally many of them, in order, with marks at both ends."""
    found = []
    for line in lines:
        left, right = (words(name) for name in line.rstrip("\n").split("\t")[:2])
        if len(left) == len(right):
            found += [
                (f"^{a.text}$", f"^{b.text}$")
                for a, b in zip(left, right, strict=True)
                if a.script == "latin" != b.script and not a.initial
            ]
    return found


def given_pairs(script: Script) -> list[Pair]:
    """The Latin and the other spellings of the given names that are known by heart."""
    return [
        (f"^{a.text}$", f"^{b.text}$")
        for row in given_names()
        for a in row
        for b in row
        if a.script == "latin" and b.script == script
    ]


def count(pairs: list[Pair]) -> Weights:
    """How often each pair of pieces stands for one another in the pairs of words."""
    weights: Weights = {}
    for _ in range(ROUNDS):
        counts: Counter[Pair] = Counter()
        for latin, other in pairs:
            _add_expected(latin, other, weights, counts)
        kept = {pair: n - DISCOUNT * (len("".join(pair)) > 2) for pair, n in counts.items()}
        total = sum(n for n in kept.values() if n > 0.05)
        weights = {pair: n / total for pair, n in kept.items() if n > 0.05}
    return {pair: total * weight for pair, weight in weights.items()}


def _add_expected(latin: str, other: str, weights: Weights, counts: Counter[Pair]) -> None:
    """Add to `counts` what each pair of pieces can expect of two words (forward and backward sums)."""
    ahead = {(0, 0): 1.0}
    steps: list[tuple[tuple[int, int], tuple[int, int], Pair, float]] = []
    for i in range(len(latin)):
        for j in range(len(other) + 1):
            if before := ahead.get((i, j), 0.0):
                for end, pair in _pieces(latin, other, i, j):
                    weight = weights.get(pair, 0.0) if weights else 0.3 ** len("".join(pair))
                    if weight:
                        ahead[end] = ahead.get(end, 0.0) + before * weight
                        steps.append(((i, j), end, pair, weight))
    full = (len(latin), len(other))
    if full not in ahead:
        return
    behind = {full: 1.0}
    for start, end, pair, weight in reversed(steps):
        if after := behind.get(end, 0.0):
            behind[start] = behind.get(start, 0.0) + weight * after
            counts[pair] += ahead[start] * weight * after / ahead[full]  # type: ignore[assignment]


def _pieces(latin: str, other: str, i: int, j: int) -> Iterator[tuple[tuple[int, int], Pair]]:
    """The pairs of pieces that begin at `i` and `j`; the ends of words only stand for one another."""
    for m in range(i + 1, min(i + LONGEST, len(latin)) + 1):
        for n in range(j, min(j + LONGEST - 1, len(other)) + 1):
            a, b = latin[i:m], other[j:n]
            if ("^" in a, "$" in a) == ("^" in b, "$" in b):
                yield (m, n), (a, b)


def main(script: Script, paths: list[str]) -> None:
    lines = [line for path in paths for line in Path(path).read_text("utf-8").splitlines() if "\t" in line]
    print("# Latin letters, those of the other script, how often they stood for one another")
    for (latin, other), n in sorted(
        count(word_pairs(lines) + given_pairs(script)).items(), key=lambda row: (-row[1], row[0])
    ):
        if n >= KEPT:
            print(f"{latin}\t{other}\t{n:.0f}")


if __name__ == "__main__":
    main("arabic" if sys.argv[1] == "arabic" else "cyrillic", sys.argv[2:])
