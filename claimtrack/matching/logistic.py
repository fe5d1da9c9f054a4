"""Logistic regression over a few named features, small enough to be read: fitting and probability."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

ROUNDS = 12  # of Newton's method: it has settled long before
Observation = tuple[Mapping[str, float], bool, float]


def probability(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    total = weights["bias"] + sum(weights[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-total))


def fit(observations: Sequence[Observation], penalty: float) -> dict[str, float]:
    """Features, whether it is so, and a weight, for each observation -> weights of the features and "bias".

    `penalty` is that of ridge regression, on all but the bias. Newton's method (iteratively reweighted least
    squares); the two classes are not balanced.
    """
    names = ["bias", *observations[0][0]]
    rows = [([1.0, *features.values()], so, weight) for features, so, weight in observations]
    ridge = [0.0] + [penalty] * (len(names) - 1)
    found = [0.0] * len(names)
    for _ in range(ROUNDS):
        slope = [-r * w for r, w in zip(ridge, found, strict=True)]
        curve = [[r if i == j else 0.0 for j in range(len(names))] for i, r in enumerate(ridge)]
        for values, so, weight in rows:
            likely = 1 / (1 + math.exp(-sum(w * v for w, v in zip(found, values, strict=True))))
            pull, bend = weight * (so - likely), weight * likely * (1 - likely)
            used = [(i, v) for i, v in enumerate(values) if v]
            for i, v in used:
                slope[i] += pull * v
                for j, u in used:
                    curve[i][j] += bend * v * u
        found = [w + step for w, step in zip(found, solved(curve, slope), strict=True)]
    return dict(zip(names, found, strict=True))


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by Gaussian elimination."""
    n = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(n):
        best = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(n):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [x - factor * y for x, y in zip(rows[k], rows[i], strict=True)]
    return [rows[i][n] / rows[i][i] for i in range(n)]
