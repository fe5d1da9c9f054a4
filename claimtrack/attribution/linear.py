"""Linear models over named features: their weights as readable JSON, feature -> value -> weight.

A model is a function `score(weights, …)` that adds up `weights[feature].get(value, 0.0)`. For training the same
function is given a `Recorder`, so that no feature can differ between the two.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import resources
from math import exp
from typing import Any, NamedTuple

Weights = Mapping[str, Mapping[str, float]]
Example = tuple[Sequence[tuple[str, str]], bool]

EPOCHS, RATE, PENALTY = 15, 0.15, 4.0
RAREST, SMALLEST = 4, 0.07
NO_WEIGHTS: Mapping[str, float] = {}


class Tables(dict[str, Mapping[str, float]]):
    """Weights by feature and value; a feature without weights counts for nothing."""

    def __missing__(self, name: str) -> Mapping[str, float]:
        return NO_WEIGHTS


@cache
def load_weights(code: str) -> Mapping[str, Weights] | None:
    """The models of a language by name ("accept", "ends"), or None where it has none."""
    source = resources.files("claimtrack.languages").joinpath(f"{code}.weights.json")
    if not source.is_file():
        return None
    return {name: Tables(tables) for name, tables in json.loads(source.read_text(encoding="utf-8")).items()}


class Recorder(dict[str, Any]):
    """Stands in for weights, and writes down the features that are asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def __missing__(self, name: str) -> Column:
        return Column(name, self.asked)


class Column(NamedTuple):
    name: str
    asked: list[tuple[str, str]]

    def get(self, value: str, default: float) -> float:
        self.asked.append((self.name, value))
        return default


def features_of(score: Callable[..., float], *arguments: Any) -> list[tuple[str, str]]:
    """The features, as names and values, that a function `score(weights, *arguments)` adds up."""
    recorder = Recorder()
    score(recorder, *arguments)
    return recorder.asked


def probability(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds)) if log_odds > -30 else 0.0


def train(data: Sequence[Example]) -> dict[str, dict[str, float]]:
    """Logistic regression by stochastic gradient descent with an L2 penalty, rare features left out.

    The step of each weight shrinks with the gradients it has seen (AdaGrad; Duchi, Hazan and Singer 2011).
    """
    counts = Counter(pair for pairs, _ in data for pair in pairs)
    kept = [([p for p in pairs if counts[p] >= RAREST], right) for pairs, right in data]
    weights: dict[tuple[str, str], float] = dict.fromkeys((p for p, n in counts.items() if n >= RAREST), 0.0)
    shrink = {p: PENALTY / counts[p] for p in weights}
    seen = dict.fromkeys(weights, 1.0)
    order = random.Random(1)
    for _ in range(EPOCHS):
        order.shuffle(kept)
        for pairs, right in kept:
            total = sum(weights[p] for p in pairs)
            error = right - (1 / (1 + exp(-total)) if total > -30 else 0.0)
            for p in pairs:
                step = error - shrink[p] * weights[p]
                seen[p] += step * step
                weights[p] += RATE * step / seen[p] ** 0.5
    tables: dict[str, dict[str, float]] = {}
    for (name, value), weight in sorted(weights.items()):
        if abs(weight) >= SMALLEST:
            tables.setdefault(name, {})[value] = round(weight, 2)
    return tables
