"""How likely two words are one: the fast way, which gives up early, agrees with a slow one that never does."""

import math

import pytest

from claimtrack.speakers.spelling import LONGEST, ODD, ODDITY, likeness, spelling

WORDS = {
    "latin": "peskov zakharova blinken petrova rubin medvedchuk li".split(),
    "arabic": "بيسكوف زاخاروفا بلينكن بتروفا روبيو ميدفيديف لي".split(),
    "cyrillic": "песков захарова блинкен петров рубин медведчук ли".split(),
}


def slow(left, right, scripts):
    """All divisions of two words into pieces, nothing left out."""
    table = spelling(scripts)
    left, right = f"^{left}$", f"^{right}$"
    cost = {(0, 0): 0.0}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            here = cost.get((i, j), math.inf)
            for m in range(i, min(i + LONGEST, len(left)) + 1):
                for n in range(j, min(j + LONGEST, len(right)) + 1):
                    step = table.pairs.get(left[i:m], {}).get(right[j:n], math.inf)
                    if (m - i, n - j) in ((1, 0), (0, 1)):
                        step = min(step, ODD)
                    cost[m, n] = min(cost.get((m, n), math.inf), here + step)
    joint = cost[len(left), len(right)]
    chance = alone(left, table.left, 0) + alone(right, table.right, 0)
    return chance - joint - ODDITY * (joint - max(alone(left, table.left, 1), alone(right, table.right, 1)))


def alone(word, costs, which):
    best = [0.0] + [math.inf] * len(word)
    for i in range(len(word)):
        best[i + 1] = min(best[i + 1], best[i] + ODD)
        for n in range(i + 1, min(i + LONGEST, len(word)) + 1):
            if word[i:n] in costs:
                best[n] = min(best[n], best[i] + costs[word[i:n]][which])
    return best[-1]


@pytest.mark.parametrize("scripts", [("latin", "arabic"), ("latin", "cyrillic"), ("cyrillic", "arabic")])
def test_the_fast_way_and_the_slow_way_agree(scripts):
    for left in WORDS[scripts[0]]:
        for right in WORDS[scripts[1]]:
            wanted = slow(left, right, scripts)
            assert likeness(left, right, scripts, -100.0) == pytest.approx(wanted)
            assert likeness(left, right, scripts) == (pytest.approx(wanted) if wanted >= 4.0 else -math.inf)
