"""One person's or body's name in Latin, Arabic and Cyrillic script: do two spellings name the same?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from math import inf

from rapidfuzz import fuzz, process

from claimtrack.speakers.agreement import WHOLE, Agreement, agreement, in_one_word
from claimtrack.speakers.skeleton import full_keys, last_keys, name_keys, rough, single_keys

__all__ = ["NameIndex", "match_name", "name_keys", "same_name"]

FALL = 20
MARGIN = {3: 1.0, 2: 5.0, 1: inf}  # nats by which the best must lead, by the extent of its agreement
LOOKED_UP, LOOKED_AT = 400, 6  # candidates that share a key, at most, and those that are compared with care
ALIKE = 60  # of 100, for what two names of one person have of their rough sounds in common, nearly always
ROSTER = 500  # names that a list needs to show, by having it once, that a word is rare


def match_name(name: str, candidates: Iterable[str]) -> tuple[str, float] | None:
    """The candidate that names the same person or body in any script, with a score of 0 to 1.

    None where no candidate is sure enough, or where two different ones are equally good. A score over 0.8
    is for whole names, over 0.6 for a part that fits nobody else (a bare surname, an initial).
    """
    return _index(tuple(candidates)).match(name)


def same_name(a: str, b: str) -> float:
    """How sure it is, 0 to 1, that two spellings name one person or body; the scores mean what match_name's do."""
    return agreement(a, b).score


class NameIndex:
    """Names to look up among, by keys: the cost of a look-up hardly grows with their number."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = list(dict.fromkeys(names))
        self._known = set(self.names)
        self._rough = [[rough(name, last_word_only) for name in self.names] for last_word_only in (False, True)]
        self._with: defaultdict[str, list[int]] = defaultdict(list)
        for n, name in enumerate(self.names):
            for key in name_keys(name) | (single_keys(name) if len(self.names) >= ROSTER else frozenset()):
                self._with[key].append(n)

    def match(self, name: str) -> tuple[str, float] | None:
        """As `match_name`, among these names."""
        if name in self._known:
            return name, 1.0
        keys = full_keys(name)
        best = _best(name, self._near(name, keys), agreement)
        if not best:
            # A bare surname among full names, or the other way round.
            best = _best(name, self._near(name, last_keys(name), last_word_only=True), agreement)
        if not best and keys and len(self.names) >= ROSTER:
            best = _best(name, self._near(name, single_keys(name), alike=0), in_one_word)
        return best

    def _near(self, name: str, keys: Iterable[str], last_word_only: bool = False, alike: int = ALIKE) -> list[str]:
        """The names most like this one, by sound, of those that share a key with it; rare keys go first."""
        near: dict[int, None] = {}
        for named in sorted((self._with[key] for key in keys if key in self._with), key=len):
            near.update(dict.fromkeys(named[: LOOKED_UP - len(near)]))
        sounds = {n: self._rough[last_word_only][n] for n in near}
        ranked = process.extract(
            rough(name, last_word_only), sounds, scorer=fuzz.ratio, limit=LOOKED_AT, score_cutoff=alike
        )
        return [self.names[n] for _, score, n in ranked if score > ranked[0][1] - FALL]


@lru_cache(maxsize=4)
def _index(candidates: tuple[str, ...]) -> NameIndex:
    return NameIndex(candidates)


def _best(name: str, others: Iterable[str], agree: Callable[[str, str], Agreement]) -> tuple[str, float] | None:
    """The one of the others that agrees best, None where another person's name comes as near."""
    found = sorted(((agree(name, other), other) for other in others), reverse=True)
    if not found or not found[0][0].extent:
        return None
    (best, match), rivals = found[0], found[1:]
    for how, rival in rivals:
        near = how.extent == best.extent and how.nats > best.nats - MARGIN[best.extent]
        if near and agreement(match, rival).extent < WHOLE:
            return None
    return match, round(best.score, 3)
