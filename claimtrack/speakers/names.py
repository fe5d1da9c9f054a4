"""One person's or body's name in Latin, Arabic and Cyrillic script: do two spellings name the same?"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from claimtrack.speakers.agreement import Agreement, agreement
from claimtrack.speakers.skeleton import full_keys, last_keys, name_keys, rough

__all__ = ["NameIndex", "match_name", "name_keys", "same_name"]

MARGIN = {3: 1.0, 2: 5.0}  # nats by which the best must lead: whole names, names in part
LOOKED_UP, LOOKED_AT = 400, 12  # candidates that share a key, at most, and those that are compared with care
ROSTER = 500  # names from which a list tells how rare a word is


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
        self._at = {name: n for n, name in enumerate(self.names)}
        self._with: dict[str, list[int]] = {}
        for n, name in enumerate(self.names):
            for key in name_keys(name):
                self._with.setdefault(key, []).append(n)

    def match(self, name: str) -> tuple[str, float] | None:
        """As `match_name`, among these names."""
        if name in self._at:
            return name, 1.0
        for keys in (full_keys(name), last_keys(name)):
            found = [(agreement(name, other), other) for other in self._near(name, keys)]
            if best := _best(found):
                return best
        return None

    def _near(self, name: str, keys: Iterable[str]) -> list[str]:
        """The names most like this one that share a key with it; the rarest keys come first."""
        near: dict[int, None] = {}
        for named in sorted((self._with.get(key, []) for key in keys), key=len):
            near.update(dict.fromkeys(named[: LOOKED_UP - len(near)]))
            if len(near) >= LOOKED_UP:
                break
        names = [self.names[n] for n in near]
        if len(names) <= LOOKED_AT:
            return names
        ranked = process.extract(rough(name), [rough(other) for other in names], scorer=fuzz.ratio, limit=LOOKED_AT)
        return [names[n] for _, _, n in ranked]


@lru_cache(maxsize=4)
def _index(candidates: tuple[str, ...]) -> NameIndex:
    return NameIndex(candidates)


def _best(found: list[tuple[Agreement, str]]) -> tuple[str, float] | None:
    """The name that agrees best, None where another person's comes as near."""
    agreed = sorted(((how, name) for how, name in found if how.extent >= 2), reverse=True)
    if not agreed:
        return None
    (best, name), rivals = agreed[0], agreed[1:]
    for how, rival in rivals:
        near = how.extent == best.extent and how.nats > best.nats - MARGIN[best.extent]
        if near and agreement(name, rival).extent < 3:
            return None
    return name, round(best.score, 3)
