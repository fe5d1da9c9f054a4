"""Copies of one text: articles that outlets took from one wire, found by the word sequences that they share.

Sequences of words ("shingles"), of which those with a small hash are kept as samples: two texts that share
sequences share samples (Broder, On the resemblance and containment of documents, 1997).
"""

from __future__ import annotations

import re
from zlib import crc32

from claimtrack.text.normal import match_key

WORDS = 5  # of a sequence
ONE_IN = 8  # sequences is a sample
WORD = re.compile(r"[^\W_]+")


def sequences(text: str) -> frozenset[int]:
    """A hash of each sequence of WORDS words, whatever their case and marks; of a shorter text, of all of it."""
    words = WORD.findall(match_key(text))
    last = max(1, len(words) - WORDS + 1)
    return frozenset(crc32(" ".join(words[n : n + WORDS]).encode()) for n in range(last) if words)


def samples(found: frozenset[int]) -> list[int]:
    return sorted(hash for hash in found if hash % ONE_IN == 0)


def contained(a: frozenset[int], b: frozenset[int]) -> float:
    """The share of the shorter text's sequences that the other has, 0 to 1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
