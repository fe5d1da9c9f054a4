"""Contents that follow their cue: clauses, infinitives, phrases, quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from claimtrack.attribution.clauses import COMMAS, DASHES, FINAL, is_statement, without_final_mark
from claimtrack.attribution.document import Document, Sentence
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.noun_phrases import name_core, phrase_after
from claimtrack.attribution.subject_first.contents import Content

LONGEST_ASIDE = 9  # tokens set off by commas between a cue and its content
REACH = 20  # tokens between a cue and the mark or word that opens its content


def contents_after(doc: Document, sentence: Sentence, start: int) -> Iterator[Content]:
    """What may be said after a cue; `start` is the token after cue and inverted subject."""
    i = past_adverbs(doc, start, sentence.end)
    opened = opening(doc, i, sentence.end)
    if i >= sentence.end or (i == sentence.end - 1 and doc.words[i] == ":"):
        yield from next_paragraph(doc, sentence, i)
        return
    if opened is not None:
        yield from opened_content(doc, sentence, opened)
        if opened == i:  # "said that", "said “": nothing else can be meant
            return
    for k in dict.fromkeys((i, past_addressee(doc, sentence, i), past_adjuncts(doc, i, sentence.end))):
        if k < sentence.end and k != opened and can_open(doc, k):
            frame = frame_of(doc, k, sentence.end)
            gap = "" if k == i else "-gap"
            yield Content(frame + gap, [(k, sentence.end)], open=True)


def past_adverbs(doc: Document, i: int, end: int) -> int:
    while i < end and (doc.has(i, "adverbs") or doc.has(i, "time_words")):
        i += 1
    return i


def opening(doc: Document, i: int, end: int) -> int | None:
    """The complementiser, quotation or colon that opens a content, near the cue."""
    resumed: int | None = None
    for k in range(i, min(end, i + REACH)):
        if doc.has(k, "bare_complementisers"):
            return k if k in (i, resumed) or doc.tags[k - 1] != "," else None
        quote = doc.quote_of[k]
        if quote >= 0:
            return k if k == i or is_statement(doc, quote) else None
        if doc.words[k] == ":":
            return k
        if doc.words[k] in FINAL or doc.words[k] in DASHES or doc.words[k] == ";":
            return None
        if doc.words[k] in COMMAS and k + 1 != resumed and not (k + 1 < end and doc.quote_of[k + 1] >= 0):
            resumed = past_aside(doc, k, end)
            if resumed is None:
                return None
    return None


def past_aside(doc: Document, comma: int, end: int) -> int | None:
    """Where the sentence goes on after "said, for example, | that", if a complementiser or a quotation stands there."""
    for k in range(comma + 2, min(end - 1, comma + LONGEST_ASIDE)):
        if doc.words[k] in COMMAS:
            return k + 1 if doc.has(k + 1, "bare_complementisers") or doc.quote_of[k + 1] >= 0 else None
    return None


def opened_content(doc: Document, sentence: Sentence, k: int) -> Iterator[Content]:
    if doc.words[k] == ":":
        if k + 1 < sentence.end:
            quote = doc.quote_of[k + 1]
            yield Content("colon", [without_final_mark(doc, k + 1, reach_of_quote(doc, quote, sentence.end))])
        else:
            yield from next_paragraph(doc, sentence, k)
        return
    quote = doc.quote_of[k]
    if quote < 0:
        yield Content("that", [(k, sentence.end)], open=True)
        return
    b = doc.quote_tokens[quote][1]
    over = b >= sentence.end or not doc.is_word(b)
    if over and is_statement(doc, quote):
        yield Content("quote-after", with_resumed(doc, (k, b)))
    yield Content("mixed", [(k, sentence.end)], open=True)


def reach_of_quote(doc: Document, quote: int, end: int) -> int:
    """A quotation may hold several sentences: it reaches at least to its closing mark."""
    return max(end, doc.quote_tokens[quote][1]) if quote >= 0 else end


def with_resumed(doc: Document, span: Tokens) -> list[Tokens]:
    """The quotation, and the paragraphs after it that open it again with a mark of their own."""
    spans = [span]
    quote = doc.quote_of[span[1] - 1]
    while 0 <= quote < len(doc.quotes) - 1 and not doc.quotes[quote].closed and doc.quotes[quote + 1].resumed:
        quote += 1
        spans.append(doc.quote_tokens[quote])
    return spans


def next_paragraph(doc: Document, sentence: Sentence, i: int) -> Iterator[Content]:
    """ "She went on:" and a quotation that is a paragraph of its own."""
    at = sentence.end
    if at < len(doc.words) and doc.quote_of[at] >= 0 and doc.words[sentence.end - 1] in ":,":
        a, b = doc.quote_tokens[doc.quote_of[at]]
        if a == at:
            yield Content("colon", with_resumed(doc, (a, b)))


def past_addressee(doc: Document, sentence: Sentence, i: int) -> int:
    phrase = phrase_after(doc, i, min(sentence.end, i + REACH))
    if not phrase or phrase[0] != i:
        return i
    return past_adjuncts(doc, name_core(doc, *phrase)[1], sentence.end)


def past_adjuncts(doc: Document, i: int, end: int) -> int:
    """The token after times and short prepositional phrases: "said on Monday in a statement | he would"."""
    while i < end:
        if doc.has(i, "time_words") or doc.has(i, "adverbs"):
            i += 1
        elif doc.has(i, "prepositions") and not doc.has(i, "content_prepositions") and i + 1 < end:
            phrase = phrase_after(doc, i + 1, min(end, i + 7))
            if not phrase or phrase[0] != i + 1:
                return i
            i = phrase[1]
        else:
            return i
    return i


def can_open(doc: Document, i: int) -> bool:
    """Whether a content can begin at token i."""
    if doc.quote_of[i] >= 0:
        return True
    return doc.is_word(i) and not doc.has(i, "coordinators")


def frame_of(doc: Document, i: int, end: int) -> str:
    """The frame that a content has by its first words."""
    if doc.quote_of[i] >= 0:
        return "mixed"
    if doc.has(i, "bare_complementisers"):
        return "that"
    if doc.has(i, "infinitive_marks"):
        return "to" if i + 1 < end and not (doc.has(i + 1, "determiners") or doc.words[i + 1][0].isupper()) else "prep"
    if doc.has(i, "question_words") or doc.has(i, "complementisers"):
        return "wh"
    if doc.has(i, "prepositions"):
        return "prep"
    return "bare" if opens_clause(doc, i, end) else "np"


def opens_clause(doc: Document, i: int, end: int) -> bool:
    """Whether a finite clause with a subject of its own begins at token i."""
    at = bisect_left(doc.finite, i + 1)
    verb = doc.finite[at] if at < len(doc.finite) else end
    if verb >= min(end, i + 16):
        return False
    return not any(doc.words[j] in FINAL or doc.has(j, "relatives") for j in range(i + 1, verb))
