"""What a name or phrase tells of a speaker by itself, outside of its article."""

from __future__ import annotations

from functools import lru_cache

from claimtrack.attribution.document import read
from claimtrack.languages import load
from claimtrack.model import Portrait, Span
from claimtrack.speakers.figures import Figure
from claimtrack.speakers.mentions import read_mention


@lru_cache(maxsize=1 << 14)
def portrait_of(name: str, lang: str) -> Portrait:
    """The portrait that a source phrase would have if it stood alone."""
    doc = read(name, load(lang), Span(0, len(name)))
    if not doc.words:
        return Portrait(name=name, kind="unnamed")
    mention = read_mention(doc, (0, len(doc.words)))
    figure = Figure(doc.phrase(*mention.name) if mention.name else name, (), mention.kind)
    figure.told(doc, mention)
    return figure.portrait()
