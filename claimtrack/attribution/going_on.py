"""Quotations that go on in a sentence of their own: nothing there reports, so whoever was just quoted still speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.attribution.clauses import is_statement
from claimtrack.attribution.document import Document, Sentence
from claimtrack.attribution.draft import Draft

CONFIDENCE = 0.75
FRAME = "goes-on"


def with_what_goes_on(doc: Document, made: Sequence[Draft]) -> list[Draft]:
    """The drafts, and one for each quotation that goes on, in the order of their cues."""
    return sorted([*made, *going_on(doc, made)], key=lambda one: one.cue)


def going_on(doc: Document, made: Sequence[Draft]) -> Iterator[Draft]:
    latest = {one.sentence: one for one in sorted(made, key=lambda one: one.cue)}
    held = sorted(span for one in made for span in one.content)
    for n, sentence in enumerate(doc.sentences):
        if n in latest or n - 1 not in latest:
            continue
        one = goes_on(doc, n, sentence, latest[n - 1])
        if one is not None and not any(a <= one.content[0][0] < b for a, b in held):
            latest[n] = one
            yield one


def goes_on(doc: Document, n: int, sentence: Sentence, last: Draft | None) -> Draft | None:
    """A sentence that is a quotation and nothing else, right after one whose quotation has its speaker."""
    quote = doc.quote_of[sentence.start]
    if last is None or last.sentence != n - 1 or quote < 0 or not is_statement(doc, quote):
        return None
    a, b = doc.quote_tokens[quote]
    whole = a == sentence.start and all(doc.quote_of[k] == quote or not doc.is_word(k) for k in range(a, sentence.end))
    whole = whole and b - a > 2 and (not doc.is_word(a) or doc.quotes[quote].closed)
    if not whole or not last.subject or not quotes(doc, last) or any(x <= a < y for x, y in last.content):
        return None
    opened, closed = not doc.is_word(a), doc.quotes[quote].closed
    inner = a + opened, b - closed
    cue = (a, a + 1) if opened else (b - 1, b)
    one = Draft(cue=cue, stance="asserts", kind="speech", sentence=n, content=[inner], frame=FRAME, lemma="“”")
    one.sources, one.confidence = list(last.sources), CONFIDENCE
    one.subject = "who has just spoken" if last.sources else "not expressed"
    return one


def quotes(doc: Document, one: Draft) -> bool:
    """Whether a report has a quotation in it, or words behind a colon."""
    if one.frame.startswith("colon"):
        return True
    return any(doc.quote_of[a] >= 0 and is_statement(doc, doc.quote_of[a]) for a, _ in one.content)
