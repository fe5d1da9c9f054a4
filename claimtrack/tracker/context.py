"""Where a claim stands in its article."""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.languages import load
from claimtrack.model import Article, Span
from claimtrack.text.sentences import paragraphs, sentences


def sentence_and_paragraph(article: Article, lang: str, spans: Iterable[Span]) -> tuple[Span, Span]:
    """As many sentences, and as many paragraphs, of the article as the spans reach over."""
    spans = list(spans)
    reach = Span(min(span.start for span in spans), max(span.end for span in spans))
    language = load(lang)
    abbreviations = language.words.get("abbreviations", frozenset())
    blocks = touching(reach, paragraphs(article.text, *article.body))
    inside = (s for block in blocks for s in sentences(article.text, block, abbreviations, language.has_case))
    return joined(touching(reach, inside), reach), joined(blocks, reach)


def touching(reach: Span, spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if span.start < reach.end and reach.start < span.end]


def joined(spans: list[Span], otherwise: Span) -> Span:
    return Span(spans[0].start, spans[-1].end) if spans else otherwise
