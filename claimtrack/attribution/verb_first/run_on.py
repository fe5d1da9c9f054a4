"""How far a statement after a colon runs: over sentences of its paragraph, up to the next that reports."""

from __future__ import annotations

from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.verb_first.content_end import content_end, takes_content
from claimtrack.attribution.verb_first.reading import Reading, Unit

FURTHEST = 8  # sentences
EARLY = 4  # tokens of a sentence among which a verb that reports opens another statement


def runs_on(r: Reading, parts: list[Unit], n: int, start: int) -> int:
    unit = parts[n]
    if r.doc.quote_of[start] >= 0:
        return content_end(r, start, unit.end)
    stop = content_end(r, start, unit.end)
    if stop < unit.end:
        return stop
    for later in parts[n + 1 : n + FURTHEST]:
        if later.paragraph != unit.paragraph or reports(r, later):
            break
        stop = later.end
    return stop


def resumed(r: Reading, stop: int) -> list[Tokens]:
    """The quotations of the next paragraphs that go on with the one that ends, unclosed, before token `stop`."""
    doc = r.doc
    quote = doc.quote_of[stop - 1]
    found: list[Tokens] = []
    while quote >= 0 and not doc.quotes[quote].closed and quote + 1 < len(doc.quotes) and doc.quotes[quote + 1].resumed:
        quote += 1
        found.append(doc.quote_tokens[quote])
    return found


def reports(r: Reading, unit: Unit) -> bool:
    for k in range(unit.start, min(unit.end, unit.start + EARLY)):
        cue = r.finite(k)
        if cue is not None and cue.form.cue.kind == "speech" and takes_content(r, cue, unit.end):
            return True
    return r.phrase_has(unit.start, "asides")
