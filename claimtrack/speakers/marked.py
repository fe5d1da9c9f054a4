"""Attributions that a person has marked: what the rules would have found besides the spans is found for them too."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from claimtrack.attribution import read
from claimtrack.attribution.document import Document
from claimtrack.attribution.draft import Draft, Tokens, quote_type
from claimtrack.languages import load
from claimtrack.model import Article, Attribution, Mark, Span
from claimtrack.speakers.nesting import holders
from claimtrack.speakers.resolution import resolve

BY_HAND = "by hand"


def attribute_marks(article: Article, marks: Iterable[Mark]) -> list[Attribution]:
    """The attributions of an article in the order of the text, their speakers resolved as for those that are found.

    Raises `claimtrack.languages.UnknownLanguage` for a language without data.
    """
    ordered = sorted(marks, key=lambda mark: mark.start)
    doc = read(article.text, load(article.lang or ""), article.body)
    drafts = [draft_of(doc, mark) for mark in ordered]
    parents = holders([mark.cue or mark.content[0] for mark in ordered], [mark.content for mark in ordered])
    return [
        Attribution(
            cue=mark.cue,
            sources=mark.sources,
            content=mark.content,
            type=quote_type(doc, made.content),
            stance=mark.stance,
            kind=mark.kind,
            speakers=tuple(who.name if who else None for who in portraits),
            portraits=tuple(portraits),
            via=mark.via.of(article.text) if mark.via else None,
            via_span=mark.via,
            parent=parent,
            rule=f"{mark.cue.of(article.text) if mark.cue else 'none'}: {BY_HAND}; source: {BY_HAND}",
        )
        for mark, made, portraits, parent in zip(ordered, drafts, resolve(doc, drafts), parents, strict=True)
    ]


def draft_of(doc: Document, mark: Mark) -> Draft:
    cue = tokens_of(doc, mark.cue or (mark.content or mark.sources)[0])
    return Draft(
        cue=cue,
        stance=mark.stance,
        kind=mark.kind,
        sentence=doc.sentence_of(cue[0]),
        content=[tokens_of(doc, span) for span in mark.content],
        sources=[tokens_of(doc, span) for span in mark.sources],
        via=tokens_of(doc, mark.via) if mark.via else None,
    )


def tokens_of(doc: Document, span: Span) -> Tokens:
    """The tokens that a span touches, one at the least."""
    first = min(bisect_right(doc.ends, span.start), len(doc.ends) - 1)
    return first, max(bisect_left(doc.starts, span.end), first + 1)
