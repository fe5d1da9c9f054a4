"""One person's or body's name in Latin, Arabic and Cyrillic script: do two spellings name the same?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz

ARABIC = dict(
    zip(
        "بتثجحخدذرزسشصضطظعغفقكلمنهوي",
        "b t th j h kh d dh r z s sh s d t z  gh f k k l m n h w y".split(" "),
        strict=False,
    )
)
CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщыэюя",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya".split(),
        strict=False,
    )
)
CLASSES = str.maketrans("pvwgqckjzxd", "bffkkkkkssd", "aeiouyh'")
SURE = 0.86


def match_name(name: str, candidates: Iterable[str]) -> tuple[str, float] | None:
    """The candidate that names the same person or body in any script, with a score of 0 to 1.

    None where no candidate is sure enough, or where two different ones are equally good.
    """
    best = sorted(((same_name(name, other), other) for other in set(candidates)), reverse=True)[:2]
    if not best or best[0][0] < SURE or (len(best) > 1 and best[1][0] == best[0][0]):
        return None
    return best[0][1], best[0][0]


def same_name(a: str, b: str) -> float:
    """How sure it is, 0 to 1, that two spellings name one person or body."""
    if a == b:
        return 1.0
    return fuzz.ratio(_skeleton(a), _skeleton(b)) / 100


def name_keys(name: str) -> frozenset[str]:
    """Keys for an index: two spellings of one name nearly always share at least one, in any script."""
    return frozenset(_skeleton(word) for word in name.split())


def _skeleton(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    roman = "".join(ARABIC.get(c) or CYRILLIC.get(c) or (c if c.isascii() else "") for c in plain)
    return roman.translate(CLASSES)
