"""What a cue says: a clause behind its complementiser, a quotation, what a colon opens, what a comma closes."""

from __future__ import annotations

from claimtrack.attribution.by_pattern.phrases import (
    LONGEST_SOURCE,
    ends_clause,
    is_verb,
)
from claimtrack.attribution.clauses import COMMAS, DASHES, is_statement, without_final_mark
from claimtrack.attribution.document import CueAt, Document, Sentence, cues
from claimtrack.attribution.draft import Tokens

NEAR = 14  # tokens between a cue and its complementiser, for its source and whom it was said to
SHORTEST_CLAUSE = 4
NO_INFINITIVES = ("time_words", "determiners", "possessives", "prepositions", "adverbs")


def complementiser(doc: Document, sentence: Sentence, cue: CueAt) -> int | None:
    """Where the complementiser clause of a cue begins: no other cue and no end of a clause may stand between."""
    for k in range(cue.end, min(sentence.end, cue.end + NEAR)):
        if doc.has(k, "complementisers"):
            ends = k == cue.end or doc.words[k - 1] in COMMAS or not doc.has(k, "relatives")
            return k if ends or not may_be_described(doc, k - 1) else None
        if (ends_clause(doc, k) and doc.words[k] not in COMMAS) or doc.quote_of[k] >= 0:
            return None
        if doc.keys[k] in doc.lang.forms and any(form.tag in ("past", "pres") for form in doc.lang.forms[doc.keys[k]]):
            return None
    return None


def may_be_described(doc: Document, k: int) -> bool:
    """Whether a word that may be a relative describes token k, and opens nothing that is said: not a name, a time."""
    if any(doc.has(k, name) for name in ("time_words", "adverbs", "addressees", "documents")):
        return False
    return not doc.words[k][0].isupper() or doc.lang.capital_nouns


def clause_end(doc: Document, start: int, end: int, *, contrasts: bool = True) -> int:
    """Where a reported clause that begins at token `start` ends, at most at `end`.

    It ends before a comma that opens another statement: a participle that reports, "according to", "as X said",
    a contrast (where `contrasts`); and before a conjunction with a reporting verb right behind it. No quotation is cut.
    """
    k = start
    negated = not contrasts
    while k < end:
        quote = doc.quote_of[k]
        if quote >= 0:
            k = max(k + 1, doc.quote_tokens[quote][1])
            continue
        negated = negated or doc.has(k, "negations")
        if doc.words[k] == ";":
            return k
        if k > start and doc.words[k] in COMMAS and opens_statement(doc, k + 1, end, negated=negated):
            return k
        if k > start + 1 and doc.has(k, "coordinators") and reports(doc, k + 1, end):
            return k
        k += 1
    return max(end, k)


def opens_statement(doc: Document, k: int, end: int, *, negated: bool) -> bool:
    """Whether a statement of its own begins at token k; "but" opens none after "not"."""
    if k >= end:
        return False
    if doc.has(k, "clause_starters"):
        return not negated
    if doc.has(k, "as_words"):
        return next(cues(doc, k, min(end, k + NEAR)), None) is not None
    if doc.has(k, "coordinators") and reports(doc, k + 1, end):
        return True
    first = next(cues(doc, k, min(end, k + 4)), None)
    return first is not None and first.start == k and first.form.tag in ("part", "prep")


def reports(doc: Document, k: int, end: int) -> bool:
    """Whether a finite reporting verb stands at token k, adverbs apart."""
    while k < end and doc.has(k, "adverbs"):
        k += 1
    first = next(cues(doc, k, min(end, k + 4)), None)
    return first is not None and first.start == k and first.form.tag in ("past", "pres", "part") and is_lower(doc, k)


def is_lower(doc: Document, k: int) -> bool:
    return doc.words[k][0].islower()


def clause(doc: Document, start: int, end: int, *, contrasts: bool = True) -> Tokens:
    return without_final_mark(doc, start, clause_end(doc, start, end, contrasts=contrasts))


def quoted_before(doc: Document, sentence: Sentence, cue: CueAt) -> int | None:
    """The quotation that ends before the cue, with only its speaker between: „…“, sagte X; «…», — сказал X."""
    quotes = sorted({doc.quote_of[k] for k in range(sentence.start, cue.start)} - {-1})
    while quotes and not is_statement(doc, quotes[-1]) and doc.quote_tokens[quotes[-1]][1] != cue.start:
        quotes.pop()
    if not quotes or not is_statement(doc, quotes[-1]):
        return None
    b = doc.quote_tokens[quotes[-1]][1]
    between = [k for k in range(b, cue.start) if doc.is_word(k)]
    marks = (doc.words[k] for k in (b, b - 2))
    if len(between) > LONGEST_SOURCE or not any(w in COMMAS or w in DASHES or w in "!?" for w in marks):
        return None
    return quotes[-1]


def quoted_after(doc: Document, sentence: Sentence, cue: CueAt) -> tuple[str, Tokens] | None:
    """X said: “…”, or X said “…”; also a clause without quotation marks behind a colon. With its frame."""
    for k in range(cue.end, min(sentence.end, cue.end + NEAR)):
        if doc.quote_of[k] >= 0:
            a, b = doc.quote_tokens[doc.quote_of[k]]
            if not is_statement(doc, doc.quote_of[k]):
                return None
            goes_on = b < sentence.end - 1 and doc.is_word(b)
            return "quote", (a, clause_end(doc, b, sentence.end - 1) if goes_on else b)
        if doc.words[k] == ":":
            if k + SHORTEST_CLAUSE < sentence.end and doc.quote_of[k + 1] < 0:
                return "colon", clause(doc, k + 1, sentence.end)
        elif ends_clause(doc, k):
            quoted = k + 1 < sentence.end and doc.quote_of[k + 1] >= 0 and doc.words[k] in COMMAS
            if not quoted:
                return None
    return None


def clause_aside(doc: Document, sentence: Sentence, cue: CueAt) -> tuple[Tokens, int] | None:
    """ "The bridge is closed, said the mayor": what stands before the comma, and where the speaker's side begins."""
    k = cue.start
    while k > sentence.start and not (doc.words[k - 1] in COMMAS or doc.words[k - 1] in DASHES):
        k -= 1
    if k == sentence.start or cue.start - k > LONGEST_SOURCE:
        return None
    a, b = doc.trimmed(sentence.start, k - 1)
    purpose = doc.has(a, "prepositions") and a + 1 < b and infinitive(doc, a + 1, b)
    opens = purpose or doc.has(a, "subordinators") or (doc.has(a, "prepositions") and not has_clause(doc, a, b))
    if b - a < SHORTEST_CLAUSE or opens or doc.has(k, "relatives") or doc.has(k, "as_words"):
        return None
    return (a, b), k


def has_clause(doc: Document, a: int, b: int) -> bool:
    return any(is_verb(doc, k) or doc.has(k, "auxiliaries") for k in range(a, b))


def bare_clause(doc: Document, sentence: Sentence, cue: CueAt) -> Tokens | None:
    """ "Er sagte, die Brücke sei gesperrt": the clause behind the comma right after the cue and its adjuncts."""
    if "reported_mood" not in doc.lang.words:
        return None  # only a mood of its own makes a clause a reported one
    comma = mark_after(doc, cue.end, min(sentence.end, cue.end + NEAR))
    start = comma + 1
    if sentence.end - comma <= SHORTEST_CLAUSE or doc.words[comma] not in COMMAS:
        return None
    named = ("subordinators", "coordinators", "prepositions", "as_words")
    if any(doc.has(start, name) for name in named) and not ends_in_infinitive(doc, start, sentence.end):
        return None
    if is_relative(doc, start, sentence.end):
        return None
    return clause(doc, start, sentence.end)


def ends_in_infinitive(doc: Document, start: int, end: int) -> bool:
    """Whether the clause that begins at `start` ends with its infinitive: "von seinem Amt zurückzutreten"."""
    stop = next((k for k in range(start, end) if ends_clause(doc, k)), end)
    openers = doc.lang.words.get("infinitive_openers", frozenset())
    joined = any(mark in doc.keys[stop - 1][2:] for mark in openers) and doc.words[stop - 1].endswith("en")
    return stop - start > 2 and doc.words[stop - 1].islower() and (doc.keys[stop - 2] in openers or joined)


def is_relative(doc: Document, k: int, end: int) -> bool:
    """Whether a word that is a relative, or an article, opens a relative clause: one whose verb comes last."""
    if not doc.has(k, "relatives"):
        return False
    if not doc.has(k, "determiners"):
        return True
    stop = next((i for i in range(k, end) if ends_clause(doc, i)), end)
    last = stop - k > 2 and doc.has(stop - 1, "auxiliaries") and not doc.has(stop - 2, "infinitive_openers")
    return last or (
        not doc.words[min(k + 1, end - 1)][0].isupper()
        and (doc.has(k + 1, "prepositions") or doc.has(k + 1, "determiners") or doc.is_pronoun(k + 1))
    )


def mark_after(doc: Document, start: int, end: int) -> int:
    """The first token from `start` on that is a mark between clauses or opens a quotation, or `end`."""
    for k in range(start, end):
        name = doc.quote_of[k] >= 0 and not is_statement(doc, doc.quote_of[k])
        if (ends_clause(doc, k) or doc.quote_of[k] >= 0) and not name:
            return k
    return end


def infinitive(doc: Document, k: int, end: int) -> bool:
    """Whether an infinitive begins at token k, after a preposition or a negation: "promised not to leave"."""
    while k < end and (doc.has(k, "infinitive_openers") or doc.has(k, "negations")):
        k += 1
    if k >= end or doc.has_any(k, NO_INFINITIVES) or not is_lower(doc, k):
        return False
    key = doc.keys[k].partition("'")[2] or doc.keys[k]
    return len(key) > 3 and key.endswith(doc.lang.infinitive_endings)
