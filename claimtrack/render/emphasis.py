"""The words that two statements share, or differ in, as the reasons of their relation name them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimtrack.render.console import plain_words
from claimtrack.render.folding import Word
from claimtrack.text.normal import match_key

if TYPE_CHECKING:
    from claimtrack.tracker import Pair

TELLING = "bold"
PARTING = re.compile(r" (?:against|and|/) |[,;] ")  # what stands between the words of a reason
EDGES = re.compile(r"^\W+|\W+$")

Keys = dict[int, set[str]]


def telling_words(pairs: Iterable[Pair]) -> Keys:
    """Claim id -> the keys of its words that the reasons of its pairs name ("shared words: attack, planning")."""
    found: Keys = {}
    for pair in pairs:
        named = [part for reason in pair.relation.reasons for part in PARTING.split(reason.partition(": ")[2])]
        keys = {word_key(word) for part in named for word in part.split()} - {""}
        for claim in (pair.a, pair.b):
            found.setdefault(claim.id, set()).update(keys)
    return found


def emphasised(text: str, keys: set[str]) -> list[Word]:
    """The text with those words in bold: whole ones, since a style inside a word breaks the joining of its letters."""
    return [word._replace(style=TELLING) if word_key(word.text) in keys else word for word in plain_words(text)]


def word_key(word: str) -> str:
    return EDGES.sub("", match_key(word))
