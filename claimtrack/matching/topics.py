"""What an article is about, as a few keys: two articles that share them tell one story."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from claimtrack.languages import available, load
from claimtrack.matching.reading import read_statement
from claimtrack.model import Article
from claimtrack.text.sentences import paragraphs, sentences

KEYS = 60  # keys of an article that are kept, the weightiest
Topic = Mapping[str, float]


def topic(article: Article) -> dict[str, float]:
    """Key -> weight, squares adding up to 1; empty for an article in no known language."""
    if article.lang not in available():
        return {}
    language = load(article.lang or "")
    abbreviations = language.words.get("abbreviations", frozenset())
    weights: Counter[str] = Counter()
    for block in paragraphs(article.text, *article.body):
        for span in sentences(article.text, block, abbreviations, language.has_case):
            for key, item in read_statement(span.of(article.text), article.lang).items.items():
                weights[key] += item.weight  # type: ignore[assignment]
    kept = {key: math.log1p(weight) for key, weight in weights.most_common(KEYS)}
    length = math.sqrt(sum(value * value for value in kept.values()))
    return {key: round(value / length, 3) for key, value in kept.items()}


def same_topic(a: Topic, b: Topic) -> float:
    """0 to 1: the cosine of two topics."""
    small, large = sorted((a, b), key=len)
    return min(1.0, sum(value * large[key] for key, value in small.items() if key in large))
