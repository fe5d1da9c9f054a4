"""Where a reported clause begins and ends."""

from __future__ import annotations

from claimtrack.attribution.document import Document, Sentence, cues
from claimtrack.attribution.draft import Tokens

FINAL = frozenset(".!?؟…")
COMMAS = frozenset(",،")
DASHES = frozenset("—–")


def clause_end(doc: Document, start: int, end: int) -> int:
    """Where a reported clause that begins at token `start` ends, at most at `end`.

    It ends before a comma that opens another statement: a participle that reports, "but", "while",
    "according to", or "X said" set aside. What stands in quotation marks is never cut.
    """
    i = start
    while i < end:
        quote = doc.quote_of[i]
        if quote >= 0:
            i = max(i + 1, doc.quote_tokens[quote][1])
            continue
        word = doc.words[i]
        if word == ";" or (word in COMMAS and opens_statement(doc, i + 1, end)):
            return i
        i += 1
    return end


def opens_statement(doc: Document, i: int, end: int) -> bool:
    if i >= end:
        return True
    if doc.has(i, "clause_starters"):
        return True
    first = next(cues(doc, i, min(end, i + 4)), None)
    if first is not None and first.start == i:
        return first.form.tag in ("part", "prep")
    return False


def without_final_mark(doc: Document, start: int, end: int) -> Tokens:
    """The tokens without a closing full stop or comma, unless it stands in quotation marks."""
    while end > start and (doc.words[end - 1] in FINAL or doc.words[end - 1] in COMMAS) and doc.quote_of[end - 1] < 0:
        end -= 1
    return start, end


def quote_ending_at(doc: Document, i: int) -> int | None:
    """The quotation that ends right before token `i` (a comma may stand between)."""
    for k in (i - 1, i - 2):
        if k >= 0:
            quote = doc.quote_of[k]
            if quote >= 0:
                return quote if doc.quote_tokens[quote][1] == k + 1 else None
            if doc.words[k] not in COMMAS and doc.words[k] not in DASHES:
                return None
    return None


def is_statement(doc: Document, quote: int) -> bool:
    """Whether a quotation is more than a quoted word or title: it has a clause's length or its comma."""
    a, b = doc.quote_tokens[quote]
    inner = b - a - 2
    # two apostrophes that stand for one mark are two tokens, so the comma may be the last but two
    return inner >= 4 or (inner >= 1 and any(word in ",.!?؟" for word in doc.words[max(a, b - 3) : b - 1]))


def same_paragraph_quotes_before(doc: Document, quote: int, sentence: Sentence) -> list[Tokens]:
    """The quotation and those right before it that it continues (nothing but white space between)."""
    spans = [doc.quote_tokens[quote]]
    while quote > 0 and doc.quote_tokens[quote - 1][1] == spans[-1][0]:
        between = doc.text[doc.quotes[quote - 1].span.end : doc.quotes[quote].span.start]
        if "\n" in between and not doc.quotes[quote].resumed:
            break
        quote -= 1
        spans.append(doc.quote_tokens[quote])
    return spans
