"""How likely two words in different scripts spell the same name.

`spellings/*.tsv` count how often a few Latin letters stand for a few of another script ("sh" for ش, "^" and
"$" for a word's two ends). They were counted by `train_names`, from pairs of names. A pair of words is as
likely as its best division into such pieces. Costs are in nats, so that adding them multiplies chances.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from claimtrack.speakers.letters import Script

LONGEST = 4  # letters of a piece, ends included
ODD = 9.0  # for a letter without counterpart: as rare as a pair of pieces seen twice
FAR = 30.0  # above the best spelling of a word's beginning: what is farther is not looked at
ODDITY = 0.3  # weight of what a pair costs above the best spelling of the odder word of the two
NEVER = math.inf

Counts = Mapping[tuple[str, str], float]
Costs = dict[str, float]


class Spelling(NamedTuple):
    """Costs of a pair of pieces; of a piece alone, whatever stands for it; of it with the best that does."""

    pairs: dict[str, Costs]
    left: Costs
    right: Costs
    best_left: Costs
    best_right: Costs


class Plan(NamedTuple):
    """What is known of the left word before any other is set beside it."""

    steps: tuple[tuple[tuple[int, Costs], ...], ...]
    best: tuple[float, ...]
    chance: float


@lru_cache(maxsize=1 << 17)
def likeness(left: str, right: str, scripts: tuple[Script, Script]) -> float:
    """Nats by which two words are likelier one name than two, less what odd spelling they need for it.

    The scripts are (latin, arabic), (latin, cyrillic) or (cyrillic, arabic). Two words of one name reach 4
    at least, nearly always; two names rarely, and then because they are short.
    """
    plan = _plan(left, scripts)
    chance, best = _alone(right, scripts)
    joint = _joint(plan, f"^{right}$")
    if joint == NEVER:
        return -NEVER
    return plan.chance + chance - joint - ODDITY * (joint - max(plan.best[-1], best))


def _joint(plan: Plan, right: str) -> float:
    """The cost of the best division of two words into pieces; NEVER where it is far from any spelling."""
    size = len(right) + 1
    pieces = [[right[j : j + n] for n in range(min(LONGEST, size - 1 - j) + 1)] for j in range(size)]
    rows = [[NEVER] * size for _ in plan.best]
    rows[0][0] = 0.0
    for i, steps in enumerate(plan.steps):
        row, limit = rows[i], plan.best[i] + FAR
        for j, cost in enumerate(row):
            if cost > limit:
                continue
            for end, table in steps:
                target = rows[end]
                for n, piece in enumerate(pieces[j], j):
                    step = table.get(piece)
                    if step is not None and cost + step < target[n]:
                        target[n] = cost + step
            if cost + ODD < rows[i + 1][j]:
                rows[i + 1][j] = cost + ODD
            if j + 1 < size and cost + ODD < row[j + 1]:
                row[j + 1] = cost + ODD
    return rows[-1][-1]


@lru_cache(maxsize=1 << 16)
def _plan(left: str, scripts: tuple[Script, Script]) -> Plan:
    table, word = spelling(scripts), f"^{left}$"
    steps = tuple(
        tuple(
            (end, table.pairs[word[i:end]])
            for end in range(i + 1, min(i + LONGEST, len(word)) + 1)
            if word[i:end] in table.pairs
        )
        for i in range(len(word))
    )
    return Plan(steps, _cheapest(word, table.best_left), _cheapest(word, table.left)[-1])


@lru_cache(maxsize=1 << 16)
def _alone(right: str, scripts: tuple[Script, Script]) -> tuple[float, float]:
    """The cost of the right word's letters by chance, and with their best spelling on the left."""
    table, word = spelling(scripts), f"^{right}$"
    return _cheapest(word, table.right)[-1], _cheapest(word, table.best_right)[-1]


def _cheapest(word: str, costs: Costs) -> tuple[float, ...]:
    """The least cost of each beginning of a word, the empty one first."""
    best = [0.0]
    for end in range(1, len(word) + 1):
        ways = [best[end - 1] + ODD]
        for start in range(max(0, end - LONGEST), end):
            cost = costs.get(word[start:end])
            if cost is not None:
                ways.append(best[start] + cost)
        best.append(min(ways))
    return tuple(best)


@cache
def spelling(scripts: tuple[Script, Script]) -> Spelling:
    """The counted pieces of two scripts, as costs."""
    counts = counted(scripts[1]) if scripts[0] == "latin" else _by_way_of_latin(*scripts)
    total = sum(counts.values())
    left: defaultdict[str, float] = defaultdict(float)
    right: defaultdict[str, float] = defaultdict(float)
    pairs: dict[str, Costs] = {}
    best_right: Costs = {}
    for (a, b), count in counts.items():
        cost = math.log(total / count)
        pairs.setdefault(a, {})[b] = cost
        left[a] += count
        if b:
            right[b] += count
            best_right[b] = min(best_right.get(b, NEVER), cost)
    return Spelling(
        pairs=pairs,
        left={piece: math.log(total / count) for piece, count in left.items()},
        right={piece: math.log(total / count) for piece, count in right.items()},
        best_left={piece: min(costs.values()) for piece, costs in pairs.items()},
        best_right=best_right,
    )


def counted(script: Script) -> Counts:
    """How often pieces in Latin letters, and in those of this script, stood for one another."""
    text = resources.files("claimtrack.speakers").joinpath(f"spellings/{script}.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {(latin, other): float(count) for latin, other, count in rows}


def _by_way_of_latin(left: Script, right: Script) -> Counts:
    """Two scripts stand for one another as often as both stand for the same Latin letters."""
    of_left, of_right = counted(left), counted(right)
    latin: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    sums: defaultdict[str, float] = defaultdict(float)
    for (piece, other), count in of_right.items():
        latin[piece].append((other, count))
        sums[piece] += count
    found: defaultdict[tuple[str, str], float] = defaultdict(float)
    for (piece, a), count in of_left.items():
        for b, times in latin[piece] if a else ():
            found[a, b] += count * times / sums[piece]
    return found
