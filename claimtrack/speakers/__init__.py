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
    return [replace(row, parent=parent) for row, parent in zip(rows, parents(rows), strict=True)]


def parents(rows: list[Attribution]) -> list[int | None]:
    """For each attribution the one with the shortest content that holds its whole cue, in one sweep."""
    found: list[int | None] = [None] * len(rows)
    contents = sorted((c.start, c.end, k) for k, row in enumerate(rows) for c in row.content)
    cues = sorted(((row.cue or row.content[0]), n) for n, row in enumerate(rows))
    open_contents: list[tuple[int, int]] = []
    at = 0
    for cue, n in cues:
        while at < len(contents) and contents[at][0] <= cue.start:
            open_contents.append(contents[at][1:])
            at += 1
        open_contents = [(end, k) for end, k in open_contents if end >= cue.end]
        found[n] = min((k for _, k in open_contents if k != n), key=lambda k: length(rows[k]), default=None)
    return found


def length(row: Attribution) -> int:
    return sum(c.end - c.start for c in row.content)
