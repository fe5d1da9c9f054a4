"""Noun phrases that can be a source, found without a parser: from where they must end, leftwards, or onwards."""

from __future__ import annotations

from claimtrack.attribution.clauses import is_statement
from claimtrack.attribution.document import Document
from claimtrack.attribution.draft import Tokens

BREAKS = (
    "complementisers", "relatives", "subordinators", "auxiliaries", "question_words", "negations",
)  # fmt: skip
OBJECT_OPENERS = ("determiners", "possessives")
LONGEST_PHRASE = 40  # tokens
ENDS = (*BREAKS, "time_words", "adverbs")
ADVERBIALS = ("adverbs", "time_words")
STOPS = (*BREAKS, "coordinators", "verbs")
LINKING_MARKS = frozenset("'’.-/&#$%")


def is_name(doc: Document, i: int) -> bool:
    """Whether token i is written like a name (in languages with case) and is no function word."""
    return doc.words[i][0].isupper() and not doc.has(i, "determiners")


def phrase_before(doc: Document, low: int, end: int) -> Tokens | None:
    """The noun phrase that ends at token `end` (exclusive), not reaching below `low`."""
    low = max(low, end - LONGEST_PHRASE)
    outside = doc.quote_of[end - 1] if end else -1
    i = end
    while i > low:
        j = i - 1
        if doc.words[j] == ")":
            opened = back_to_bracket(doc, low, j)
            if opened is None:
                break
            i = opened
            continue
        if not continues_phrase(doc, low, j, end) or (
            doc.quote_of[j] != outside and is_statement(doc, doc.quote_of[j])
        ):
            break
        i = j
        if doc.is_pronoun(j) and not doc.has(j, "determiners"):
            break
    return without_adjunct(doc, i, end)


def back_to_bracket(doc: Document, low: int, close: int) -> int | None:
    for k in range(close - 1, max(low, close - 8) - 1, -1):
        if doc.words[k] == "(":
            return k
    return None


def continues_phrase(doc: Document, low: int, j: int, end: int) -> bool:
    if not doc.is_word(j) and not doc.has(j, "coordinators"):
        return doc.words[j] in LINKING_MARKS or doc.words[j].startswith(("'", "’"))
    if doc.has_any(j, STOPS):
        if doc.has(j, "coordinators"):
            return j > low and j + 1 < end and links_names(doc, j)
        if doc.has_any(j, BREAKS) and not is_inner_name(doc, low, j):
            return False
        if doc.has(j, "verbs") and doc.words[j].islower():
            return False
    return not is_past(doc, j, end)


def is_past(doc: Document, j: int, end: int) -> bool:
    """Whether token j looks like a finite past with an object after it: "Novak married | the mayor"."""
    if j + 1 >= end or not (doc.words[j].islower() and doc.words[j].endswith(doc.lang.past_endings)):
        return False
    return doc.has_any(j + 1, OBJECT_OPENERS) or is_name(doc, j + 1)


def is_inner_name(doc: Document, low: int, j: int) -> bool:
    """A capitalised function word inside a name (Will Hurd)."""
    return j > low and doc.words[j][0].isupper()


def links_names(doc: Document, j: int) -> bool:
    """Whether a conjunction stands between two noun phrases rather than two clauses."""
    left, right = j - 1, j + 1
    named = is_name(doc, right) or (doc.has(right, "determiners") and is_name(doc, min(right + 1, len(doc.words) - 1)))
    if named and is_name(doc, left):
        return True
    if doc.is_pronoun(left) and doc.has(right, "determiners"):
        return True  # "she and another reporter"
    lead = doc.has_any(right, OBJECT_OPENERS) or is_name(doc, right) or doc.keys[right] in doc.lang.roles
    return lead and (doc.keys[left] in doc.lang.roles or doc.has(left, "unnamed") or doc.has(left, "organisations"))


def without_adjunct(doc: Document, start: int, end: int) -> Tokens | None:
    """Drop adverbs at either end and a leading adjunct ("On Sunday Trump")."""
    start, end = doc.trimmed(start, end)
    while end - start > 1 and doc.has_any(end - 1, ADVERBIALS):
        end -= 1
    while start < end and doc.has_any(start, ("adverbs", "coordinators")):
        start += 1
    if start < end and doc.has(start, "prepositions") and not doc.has(start, "phrase_openers"):
        return after_adjunct(doc, start, end)
    if start >= end or doc.is_participle(start):
        return None  # "making children smile": no name of anybody
    return start, end


def after_adjunct(doc: Document, start: int, end: int) -> Tokens | None:
    for k in range(end - 1, start, -1):
        opens = doc.has(k, "determiners") or doc.has(k, "possessives") or doc.keys[k] in doc.lang.pronouns
        name_opens = is_name(doc, k) and not is_name(doc, k - 1) and not doc.has(k - 1, "prepositions")
        if (opens and not doc.has(k - 1, "prepositions")) or (name_opens and not doc.has(k, "time_words")):
            return k, end
        if doc.has(k - 1, "time_words") and not doc.has(k, "time_words") and doc.is_word(k):
            return k, end
    return None


def phrase_after(doc: Document, start: int, high: int) -> Tokens | None:
    """The noun phrase that begins at token `start`, with its appositions, not reaching beyond `high`."""
    i = start
    while i < high:
        if doc.words[i] == ",":
            j = apposition_end(doc, i + 1, high)
            if j is None:
                break
            i = j
            continue
        if doc.words[i] == "(":
            close = next((k for k in range(i + 1, min(high, i + 8)) if doc.words[k] == ")"), None)
            if close is None:
                break
            i = close + 1
            continue
        if not doc.is_word(i) and doc.words[i] not in LINKING_MARKS and not doc.words[i].startswith(("'", "’")):
            break
        if i > start and ends_phrase(doc, i, high):
            break
        i += 1
    start, i = doc.trimmed(start, i)
    return (start, i) if start < i else None


def ends_phrase(doc: Document, i: int, high: int) -> bool:
    if doc.has(i, "coordinators"):
        return not (i + 1 < high and links_names(doc, i))
    if doc.has_any(i, ENDS) or (doc.has(i, "prepositions") and not doc.has(i, "naming_prepositions")):
        return True
    return doc.is_participle(i) or is_past(doc, i, high) or doc.has_verb(i, i + 1)


def apposition_end(doc: Document, start: int, high: int) -> int | None:
    """Where an apposition that begins at `start` ends (its closing comma or `high`), or None if it is none."""
    if start >= high or not (doc.has(start, "determiners") or doc.keys[start] in doc.lang.roles or is_name(doc, start)):
        return None
    for k in range(start, min(high, start + 16)):
        if doc.words[k] in ",.;":
            return k
        if doc.has(k, "auxiliaries"):
            return None
    return high if high - start <= 12 else None


def name_core(doc: Document, start: int, end: int) -> Tokens:
    """The phrase up to its first comma."""
    for k in range(start, end):
        if doc.words[k] in (",", "،"):
            return start, k
    return start, end


def split_co_speakers(doc: Document, start: int, end: int) -> list[Tokens]:
    """One span for each co-speaker of a co-ordinated phrase."""
    for k in range(start + 1, end - 1):
        if doc.has(k, "coordinators") and doc.keys[k] not in ("&", "or") and links_names(doc, k):
            single = is_name(doc, k - 1) and is_name(doc, k + 1) and organisation_name(doc, start, end)
            if not single:
                return [(start, k), *split_co_speakers(doc, k + 1, end)]
    return [(start, end)]


def organisation_name(doc: Document, start: int, end: int) -> bool:
    """ "The Department of Health and Human Services" is one body."""
    return any(doc.has(k, "organisations") for k in range(start, end))
