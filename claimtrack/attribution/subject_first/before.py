"""Contents that stand before their cue, or around it: "…", she said. The talks failed, he said."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.attribution.clauses import (
    COMMAS,
    DASHES,
    FINAL,
    is_statement,
    opens_statement,
    quote_ending_at,
    same_paragraph_quotes_before,
    without_final_mark,
)
from claimtrack.attribution.document import Document, Sentence
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.subject_first.after import past_addressee, with_resumed
from claimtrack.attribution.subject_first.contents import Content

LEAST = 3  # tokens of a clause before the comma


def contents_before(doc: Document, n: int, left: int, right: int, *, addressed: bool) -> Iterator[Content]:
    """What may have been said before a cue of sentence `n`; tokens `left` to `right` are the cue with its speaker.

    `addressed` tells that the cue may have an addressee beside it (told reporters).
    """
    sentence = doc.sentences[n]
    spans = quotation_before(doc, sentence, left)
    if spans:
        rest = after_aside(doc, sentence, right)
        yield Content("quote", [*spans, *(rest or continued(doc, n, right))])
        return
    if left - 1 <= sentence.start or (doc.words[left - 1] not in COMMAS and doc.words[left - 1] not in DASHES):
        return
    right = past_addressee(doc, sentence, right) if addressed else right
    if right < sentence.end and doc.is_word(right):
        adjunct = doc.has(right, "prepositions") or doc.has(right, "time_words") or doc.has(right, "adverbs")
        if not adjunct or doc.has(right, "complementisers"):
            return
    low, high = sentence.start, left - 1
    goes_on = right < sentence.end and doc.words[right] in COMMAS and sentence.end - right > LEAST
    if is_adjunct(doc, low, high) or (high - low < LEAST and not goes_on):
        return
    first = without_final_mark(doc, low, high)
    if goes_on and not opens_statement(doc, right + 1, sentence.end):
        yield Content("aside", [first, (right + 1, sentence.end)], open=True)
    else:
        yield Content("aside", [first, *continued(doc, n, right)])


def quotation_before(doc: Document, sentence: Sentence, left: int) -> list[Tokens]:
    quote = quote_ending_at(doc, left)
    if quote is None or not is_statement(doc, quote):
        return []
    a, b = doc.quote_tokens[quote]
    if b <= sentence.start and (doc.words[b - 2] == "." or sentence.opens_paragraph):
        return []  # that sentence was over
    spans = same_paragraph_quotes_before(doc, quote, sentence)
    if a > sentence.start and doc.is_word(a - 1):
        spans[-1] = (lead_start(doc, sentence, a), b)
    return spans


def lead_start(doc: Document, sentence: Sentence, i: int) -> int:
    """Where the clause that leads into a quotation at token i begins; right there where another report precedes."""
    for k in range(i - 1, sentence.start - 1, -1):
        if doc.words[k] in DASHES or doc.words[k] in ";:":
            return k + 1
        if doc.quote_of[k] < 0 and doc.reports(k, k + 1):
            return i
    return sentence.start


def after_aside(doc: Document, sentence: Sentence, right: int) -> list[Tokens]:
    """The rest of a quotation that the cue splits: “…,” she said, “…”, and “…,” she said, and has “…”."""
    for i in range(right, sentence.end):
        quote = doc.quote_of[i]
        if quote >= 0:
            if doc.words[i - 1] in COMMAS or doc.words[i - 1] in ":—–":
                return [doc.quote_tokens[quote]]
            if doc.words[right] in COMMAS and doc.has(right + 1, "coordinators"):
                return [(right + 1, max(doc.quote_tokens[quote][1], i + 1))]
            return []
        if doc.words[i] in FINAL or doc.reports(i, i + 1):
            return []
    return []


def continued(doc: Document, n: int, right: int) -> list[Tokens]:
    """The quotations after sentence `n` in its paragraph that nobody else is said to speak: “…,” she said. “…”."""
    spans: list[Tokens] = []
    if any(doc.quote_of[k] >= 0 for k in range(right, doc.sentences[n].end)):
        return spans
    while n + 1 < len(doc.sentences) and doc.sentences[n + 1].paragraph == doc.sentences[n].paragraph:
        start = doc.sentences[n + 1].start
        quote = doc.quote_of[start]
        if quote < 0 or doc.quote_tokens[quote][0] != start:
            break
        end = doc.quote_tokens[quote][1]
        while n + 1 < len(doc.sentences) and doc.sentences[n].end < end:
            n += 1
        if any(doc.is_word(k) for k in range(end, doc.sentences[n].end)):
            break
        spans += with_resumed(doc, (start, end))
    return spans


def is_adjunct(doc: Document, start: int, end: int) -> bool:
    """Whether what stands before the comma is only an adjunct ("On Monday", "When asked")."""
    if doc.has(start, "subordinators") or doc.has(start, "prepositions") or doc.is_participle(start):
        return not any(doc.words[k] in COMMAS for k in range(start, end))
    return doc.has_any(start, ("adverbs", "time_words")) and end - start < LEAST
