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
ODDITY = 0.3  # weight of what a pair costs above the best spelling of the odder word of the two
ENOUGH = 4.0  # for two words to be one name
LEAST = 1.5  # times that two pieces have stood for the same Latin letters, to stand for one another
NEVER = math.inf

Counts = Mapping[tuple[str, str], float]
Costs = dict[str, float]


class Spelling(NamedTuple):
    """Costs of a pair of pieces; of a piece on either side: whatever stands for it, and the best that does."""

    pairs: dict[str, Costs]
    left: dict[str, tuple[float, float]]
    right: dict[str, tuple[float, float]]


class Word(NamedTuple):
    """What is known of a word before any other is set beside it."""

    chance: float  # of its letters, whatever stands for them
    rest: list[float]  # from each letter on, the least that any other word can cost beside it
    pieces: list[list[str]]  # from each letter on, the empty one first


@lru_cache(maxsize=1 << 17)
def likeness(left: str, right: str, scripts: tuple[Script, Script], least: float = ENOUGH) -> float:
    """Nats by which two words are likelier one name than two, less what odd spelling they need for it.

    The scripts are (latin, arabic), (latin, cyrillic) or (cyrillic, arabic). Two words of one name reach
    ENOUGH, nearly always; two names rarely, and then because they are short. Less than `least` is -inf.
    """
    table, a, b = spelling(scripts), _left(left, scripts), _right(right, scripts)
    chance, easiest = a.chance + b.chance, max(a.rest[0], b.rest[0])
    most = (chance - least + ODDITY * easiest) / (1 + ODDITY)
    joint = _joint(a, b, table.pairs, most)
    return chance - joint - ODDITY * (joint - easiest)


def _joint(left: Word, right: Word, pairs: dict[str, Costs], most: float) -> float:
    """The cost of the best division of two words into pieces, NEVER where it is above `most`."""
    end = len(right.rest) - 1
    rows = [[NEVER] * (end + 2) for _ in left.rest]  # one column more, so that the last has a next one
    rows[0][0] = 0.0
    for i, (row, rest) in enumerate(zip(rows[:-1], left.rest, strict=False)):
        if min(row) + rest > most:
            continue
        below = rows[i + 1]
        steps = [(rows[n], pairs[piece]) for n, piece in enumerate(left.pieces[i], i) if piece in pairs]
        for j, pieces in enumerate(right.pieces):
            cost = row[j]
            if cost + rest > most or cost + right.rest[j] > most:
                continue
            for target, table in steps:
                for n, piece in enumerate(pieces, j):
                    if piece in table and cost + table[piece] < target[n]:
                        target[n] = cost + table[piece]
            if cost + ODD < below[j]:
                below[j] = cost + ODD
            if cost + ODD < row[j + 1]:
                row[j + 1] = cost + ODD
    return rows[-1][end] if rows[-1][end] <= most else NEVER


@lru_cache(maxsize=1 << 16)
def _left(text: str, scripts: tuple[Script, Script]) -> Word:
    return _word(f"^{text}$", spelling(scripts).left)


@lru_cache(maxsize=1 << 16)
def _right(text: str, scripts: tuple[Script, Script]) -> Word:
    return _word(f"^{text}$", spelling(scripts).right)


def _word(text: str, costs: dict[str, tuple[float, float]]) -> Word:
    size = len(text) + 1
    pieces = [[text[start:end] for end in range(start, min(start + LONGEST + 1, size))] for start in range(size)]
    chance, rest = [0.0] * size, [0.0] * size
    for start in range(size - 2, -1, -1):
        by_chance, at_best = chance[start + 1] + ODD, rest[start + 1] + ODD
        for end, piece in enumerate(pieces[start], start):
            if piece in costs:
                cost, best = costs[piece]
                by_chance, at_best = min(by_chance, cost + chance[end]), min(at_best, best + rest[end])
        chance[start], rest[start] = by_chance, at_best
    return Word(chance[0], rest, pieces)


@cache
def spelling(scripts: tuple[Script, Script]) -> Spelling:
    """The counted pieces of two scripts, as costs."""
    counts = counted(scripts[1]) if scripts[0] == "latin" else _by_way_of_latin(*scripts)
    pairs: defaultdict[str, dict[str, float]] = defaultdict(dict)
    others: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (left, right), count in counts.items():
        pairs[left][right] = count
        if right:
            others[right][left] = count
    total = sum(counts.values())

    def alone(table: Mapping[str, Mapping[str, float]]) -> dict[str, tuple[float, float]]:
        return {
            piece: (math.log(total / sum(row.values())), math.log(total / max(row.values())))
            for piece, row in table.items()
        }

    costs = {left: {right: math.log(total / n) for right, n in row.items()} for left, row in pairs.items()}
    return Spelling(costs, alone(pairs), alone(others))


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
    return {pair: times for pair, times in found.items() if times >= LEAST}
