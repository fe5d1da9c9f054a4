"""Attributions that a mark makes, not a word: "Minister: we shall not pay", "…" — Name, "SMITH: …"."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.attribution.clauses import COMMAS, is_statement, without_final_mark
from claimtrack.attribution.document import Document, Sentence
from claimtrack.attribution.draft import Draft, Tokens
from claimtrack.attribution.noun_phrases import is_name, phrase_before

REACH = 12  # tokens before a colon that may hold its cue
LONGEST_NAME = 9  # tokens before a colon or after a dash
DASHES = frozenset(("—", "–", "―", "--", "-"))


def by_layout(doc: Document, n: int, sentence: Sentence) -> Iterator[Draft]:
    colon = ":" in doc.words[sentence.start : sentence.end]
    if colon:
        yield from name_and_colon(doc, n, sentence)
    yield from signature(doc, n, sentence)
    if colon:
        yield from name_and_quotation(doc, n, sentence)


def name_and_colon(doc: Document, n: int, sentence: Sentence) -> Iterator[Draft]:
    """A name, a colon and words of it, at the start of a paragraph (a headline or a transcript)."""
    if not sentence.opens_paragraph:
        return
    start = sentence.start
    if doc.quote_of[start] >= 0 and not doc.is_word(start):
        start += 1  # a transcript whose paragraphs open with a mark
    for k in range(start + 1, min(sentence.end - 2, start + LONGEST_NAME)):
        if doc.words[k] == ":":
            if all(is_name(doc, i) or doc.has(i, "prepositions") for i in range(start, k) if doc.is_word(i)):
                content = without_final_mark(doc, k + 1, sentence.end)
                yield mark(n, (k, k + 1), "colon-name", (start, k), content, "name before the colon")
            return
        if doc.words[k] in COMMAS or (doc.quote_of[k] >= 0 and start == sentence.start):
            return


def name_and_quotation(doc: Document, n: int, sentence: Sentence) -> Iterator[Draft]:
    """A quotation after a colon whose sentence has no reporting word: The minister: “We shall not pay.”"""
    for k in range(sentence.start + 1, sentence.end - 1):
        quote = doc.quote_of[k + 1]
        if doc.words[k] == ":" and quote >= 0 and doc.quote_of[k] < 0 and doc.quote_tokens[quote][0] == k + 1:
            source = phrase_before(doc, sentence.start, k)
            if source and is_statement(doc, quote) and not doc.reports(max(sentence.start, k - REACH), k):
                yield mark(n, (k, k + 1), "colon-quote", source, doc.quote_tokens[quote], "phrase before the colon")


def signature(doc: Document, n: int, sentence: Sentence) -> Iterator[Draft]:
    """A quotation and, after a dash, who wrote it."""
    for k in range(sentence.start, min(sentence.end, sentence.start + 2)):
        if doc.words[k] in DASHES and k > 0 and doc.quote_of[k - 1] >= 0:
            quote = doc.quote_of[k - 1]
            a, b = doc.quote_tokens[quote]
            last = next(
                (i for i in range(k + 1, sentence.end) if not (is_name(doc, i) or doc.words[i] == ".")), sentence.end
            )
            if b == k and is_statement(doc, quote) and 0 < last - k - 1 <= LONGEST_NAME and ends_line(doc, last):
                yield mark(n, (k, k + 1), "signature", doc.trimmed(k + 1, last), (a, b), "name after the dash")


def ends_line(doc: Document, i: int) -> bool:
    """Whether no word follows on the same line."""
    return i >= len(doc.words) or "\n" in doc.text[doc.ends[i - 1] : doc.starts[i]] or not doc.is_word(i)


def mark(n: int, cue: Tokens, frame: str, source: Tokens, content: Tokens, how: str) -> Draft:
    found = Draft(cue=cue, stance="asserts", kind="speech", sentence=n, content=[content], lemma=":")
    found.sources, found.subject, found.frame = [source], how, frame
    return found
