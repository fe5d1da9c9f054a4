"""Prepositions, also those of one letter that are written together with their noun."""

from __future__ import annotations

from claimtrack.attribution.verb_first.reading import Reading


def preposition_at(r: Reading, i: int, wanted: frozenset[str]) -> bool:
    """Whether one of the wanted prepositions stands at token i, alone or as its first letter."""
    key = r.doc.keys[i]
    if key in wanted:
        return True
    first = key[:1]
    if first not in wanted or len(key) <= 3 or r.kinds[i].classes & NEVER:
        return False
    if key in r.doc.lang.words["whole_words"]:
        return False
    return key not in r.doc.lang.forms or key.startswith(("بال", "لل"))


NEVER = frozenset("""complementisers prepositions roles states outlets time_words adverbs subordinators""".split())
