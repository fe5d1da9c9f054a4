"""Sentences with their attribution marked in place: {S source} {Q cue} {C content}.

The marks keep each fact on one line and readable; `parse` takes them out and gives the spans.
"""

from __future__ import annotations

import re

from claimtrack.model import Span

MARK = re.compile(r"\{([SQC]) |\}")


def parse(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """A marked sentence -> its plain text, and the spans of sources (S), cue (Q) and content (C)."""
    text, spans = "", {"S": [], "Q": [], "C": []}
    opened: list[tuple[str, int]] = []
    at = 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        if match.group(1):
            opened.append((match.group(1), len(text)))
        else:
            label, start = opened.pop()
            spans[label].append(Span(start, len(text)))
    return text + marked[at:], spans
