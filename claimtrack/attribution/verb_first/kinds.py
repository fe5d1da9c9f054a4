"""The word classes of a key, and the shapes by which words of no class are told."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimtrack.languages import Language

NONE: frozenset[str] = frozenset()
# The word classes that these rules tell apart; a word of none of them may be part of a name.
CLASSES = frozenset(
    """about_whether addressed adjunct_starters adverbs adversatives as_said asides auxiliaries both_of claims
    clause_prepositions clause_starters comments complementisers content_heads coordinators courtesies dative
    determiners disclosures documents groups honorifics media media_adjectives namings necessity needs_dative negations
    no_speakers noun_negations occasions organisations outlets outlets_heads
    prepositions present_negations pronominals purpose_complementisers quantifiers questions relatives so states
    subordinators takes_preposition time_words title_prepositions topic_openers unnamed verbs""".split()
)


class Kind(NamedTuple):
    """The classes of a key; `prefix` is the conjunction that had to be taken off before it was known."""

    classes: frozenset[str]
    prefix: str


@lru_cache(maxsize=8)
def kinds_of(lang: Language):  # type: ignore[no-untyped-def]
    """A function from a key to its `Kind`."""
    classes: dict[str, set[str]] = {}
    tables = [("roles", lang.roles), ("titles", lang.titles), ("pronouns", lang.pronouns)]
    for name, words in [*((name, lang.words.get(name, NONE)) for name in CLASSES), *tables]:
        for word in words:
            classes.setdefault(word, set()).add(name)
    for names in classes.values():
        if "time_words" in names:
            names.discard("unnamed")  # "الأحد" is a day
    known = {word: frozenset(names) for word, names in classes.items()}

    @lru_cache(maxsize=1 << 15)
    def kind(key: str) -> Kind:
        if key in known:
            return Kind(known[key], "")
        for prefix in lang.prefixes:
            rest = key[len(prefix) :]
            if key.startswith(prefix) and rest in known:
                return Kind(known[rest], prefix)
        return Kind(NONE, "")

    return kind


@lru_cache(maxsize=8)
def noun_shapes(lang: Language):  # type: ignore[no-untyped-def]
    """A function that tells whether a key has one of the shapes of the language's verbal nouns."""
    shapes = sorted(lang.words.get("noun_shapes", NONE))
    pattern = re.compile("|".join(shape.replace("?", r"\w") for shape in shapes) or r"(?!)")
    names = lang.words.get("no_noun_shapes", NONE)

    @lru_cache(maxsize=1 << 14)
    def shaped(key: str) -> bool:
        return key not in names and pattern.fullmatch(key) is not None

    return shaped
