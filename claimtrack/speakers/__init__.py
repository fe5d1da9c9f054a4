"""Mentions -> speakers: who a source is, inside an article (names in full, roles, pronouns) and across scripts.

`attribute` is the whole way from a text to attributions with their speakers; `names` matches names.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.model import Attribution, Span


def attribute(text: str, lang: str | None = None, body: Span | None = None) -> list[Attribution]:
    """The attributions of a text (of `body` alone, where front matter is to be left out), speakers resolved.

    Without `lang` the language is detected; a text in a language without data has no attributions.
    """
    from claimtrack.attribution import drafts, finished, read  # to look a name up is quicker than to import them
    from claimtrack.languages import detect, load
    from claimtrack.model import Span
    from claimtrack.speakers.nesting import holders
    from claimtrack.speakers.resolution import resolve

    code = lang or detect(text)
    if code is None:
        return []
    doc = read(text, load(code), body or Span(0, len(text)))
    found = drafts(doc)
    rows = [finished(doc, made, portraits) for made, portraits in zip(found, resolve(doc, found), strict=True)]
    parents = holders([row.cue or row.content[0] for row in rows], [row.content for row in rows])
    return [row if at is None else replace(row, parent=at) for row, at in zip(rows, parents, strict=True)]
