"""Mentions -> speakers: who a source is, inside an article (names in full, roles, pronouns) and across scripts.

`attribute` is the whole way from a text to attributions with their speakers; `names` matches names.
"""

from __future__ import annotations

from dataclasses import replace

from claimtrack.attribution import drafts, finished, read
from claimtrack.languages import detect, load
from claimtrack.model import Attribution, Span
from claimtrack.speakers.resolution import resolve


def attribute(text: str, lang: str | None = None, body: Span | None = None) -> list[Attribution]:
    """The attributions of a text (of `body` alone, where front matter is to be left out), speakers resolved.

    Without `lang` the language is detected; a text in a language without data has no attributions.
    """
    code = lang or detect(text)
    if code is None:
        return []
    doc = read(text, load(code), body or Span(0, len(text)))
    found = drafts(doc)
    speakers = resolve(doc, found)
    rows = [replace(finished(doc, made), speakers=tuple(names)) for made, names in zip(found, speakers, strict=True)]
    return [replace(row, parent=parent_of(rows, n)) for n, row in enumerate(rows)]


def parent_of(rows: list[Attribution], n: int) -> int | None:
    """The attribution with the shortest content that holds the whole cue and content of row n."""
    row = rows[n]
    inner = row.cue or row.content[0]
    best: int | None = None
    for k, other in enumerate(rows):
        holds = k != n and any(c.start <= inner.start and inner.end <= c.end for c in other.content)
        if holds and (best is None or length(other) < length(rows[best])):
            best = k
    return best


def length(row: Attribution) -> int:
    return sum(c.end - c.start for c in row.content)
