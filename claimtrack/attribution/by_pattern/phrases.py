"""Who speaks, found without a parser: noun phrases beside a cue, as far as function words and marks bound them."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.attribution.clauses import COMMAS, DASHES, FINAL, is_statement
from claimtrack.attribution.document import Document, union
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.noun_phrases import links_names

LONGEST_SOURCE = 16
LONGEST_BRACKET = 12
LONGEST_ADJUNCT = 5
LONGEST_ANTECEDENT = 8
SEGMENTS = 4  # between commas before a cue, for a name with its appositions
HEADS = ("unnamed", "organisations", "documents", "outlets_heads", "state_bodies")
BREAKS = (
    "complementisers", "subordinators", "auxiliaries", "question_words", "negations", "adverbs", "time_words",
)  # fmt: skip
TIMES = ("determiners", "time_words")
IDLE = ("adverbs", "time_words", "coordinators", "auxiliaries", "negations", "subordinators", "addressees", "clitics")
LINKS = frozenset("-’'&/%")
ELISION = "'"


def bare(doc: Document, k: int) -> str:
    """The key of token k without an article or preposition that is elided before it (l'agence)."""
    head, mark, rest = doc.keys[k].partition(ELISION)
    return rest if mark and rest and head + mark in doc.lang.words.get("stem_prefixes", ()) else doc.keys[k]


def heads_source(doc: Document, k: int) -> bool:
    """Whether token k is a noun for who may speak: an office, a body, an outlet, a document, a source."""
    key = bare(doc, k)
    return key in doc.lang.roles or key in doc.lang.titles or any(key in doc.lang.words.get(n, ()) for n in HEADS)


def is_named(doc: Document, k: int) -> bool:
    return doc.words[k][0].isupper() or heads_source(doc, k) or doc.keys[k] != bare(doc, k)


def ends_clause(doc: Document, k: int) -> bool:
    """Whether token k is a mark that bounds a clause; not the full stop of an abbreviation, nor a hyphen."""
    if doc.words[k] == ".":
        return not is_abbreviation(doc, k)
    return doc.words[k] in COMMAS or doc.words[k] in DASHES or doc.words[k] in FINAL or doc.words[k] in ":;"


def is_abbreviation(doc: Document, k: int) -> bool:
    known = doc.lang.words.get("abbreviations", frozenset())
    return k > 0 and (doc.keys[k - 1] + "." in known or len(doc.words[k - 1]) == 1)


def is_verb(doc: Document, k: int) -> bool:
    """Whether token k looks like a finite verb: a known one, or a word with the endings of the past."""
    if not doc.words[k].islower() or heads_source(doc, k):
        return False
    if doc.has_verb(k, k + 1):
        return True
    return len(doc.keys[k]) > 4 and doc.keys[k].endswith(doc.lang.past_endings)


def is_infinitive(doc: Document, k: int) -> bool:
    key = bare(doc, k)
    return doc.words[k].islower() and len(key) > 4 and key.endswith(doc.lang.infinitive_endings)


def phrase_at(doc: Document, start: int, end: int) -> Tokens | None:
    """The noun phrase that begins at token `start`, not reaching beyond `end`."""
    if doc.lang.capital_nouns and start + 1 < end and doc.words[start].islower():
        function = doc.has(start, "determiners") or doc.has(start, "possessives") or doc.is_pronoun(start)
        if not function and doc.has(start + 1, "determiners"):
            start += 1  # a verb before its subject
    k = start
    while k < end:
        quote = doc.quote_of[k]
        if quote >= 0:
            if is_statement(doc, quote):
                break
            k = max(k + 1, min(doc.quote_tokens[quote][1], end))
        elif doc.words[k] == "(":
            close = next((i for i in range(k, min(end, k + LONGEST_BRACKET)) if doc.words[i] == ")"), None)
            if close is None or k == start:
                break
            k = close + 1
        elif not doc.is_word(k):
            if not (doc.words[k] in LINKS or (doc.words[k] == "." and is_abbreviation(doc, k))):
                break
            k += 1
        elif k > start and ends_phrase(doc, start, k, end):
            break
        else:
            k += 1
    a, b = doc.trimmed(start, k)
    while b > a and any(doc.has(b - 1, n) for n in ("prepositions", "coordinators", "determiners")):
        b -= 1
    return (a, b) if a < b and b - a <= LONGEST_SOURCE and may_speak(doc, a, b) else None


def ends_phrase(doc: Document, start: int, k: int, end: int) -> bool:
    if doc.words[k][0].isupper():
        return doc.lang.capital_nouns and doc.has(k, "time_words")
    if doc.is_pronoun(start) and doc.lang.pronouns[doc.keys[start]]:
        return True
    if doc.has(k, "coordinators"):
        return not (k + 1 < end and links_names(doc, k))
    if doc.has(k, "prepositions"):
        return not doc.has(k, "naming_prepositions") or (k + 1 < end and is_infinitive(doc, k + 1))
    if doc.has(k, "determiners") or doc.has(k, "possessives"):
        return not (doc.has(k, "genitives") or doc.has(k - 1, "prepositions"))
    if bare(doc, k) != doc.keys[k] and bare(doc, k) in union(doc.lang, BREAKS):
        return True  # "d'avoir"
    if doc.has(k, "addressees") or (k + 1 < end and doc.has(k + 1, "addressees")):
        return True
    if doc.has(k, "time_words") and doc.keys[k - 1][0].isdigit():
        return False  # an age
    if doc.has_any(k, BREAKS) or doc.has(k, "relatives") or is_verb(doc, k):
        return True
    if doc.is_participle(k) and not heads_source(doc, k) and k > start + 1:
        return True
    return doc.lang.capital_nouns and doc.words[k - 1][0].isupper() and not doc.has(k - 1, "determiners")


def may_speak(doc: Document, a: int, b: int) -> bool:
    """Whether a phrase can stand for somebody: a name, a pronoun, a noun for speakers, or one with its article."""
    if doc.has(a, "prepositions") and doc.keys[a] == bare(doc, a):
        return False
    if doc.is_pronoun(a):
        return b == a + 1
    if all(doc.has_any(k, TIMES) for k in range(a, b)):
        return False  # "eine Woche"
    if doc.keys[a][0].isdigit():
        return b > a + 1
    return any(is_named(doc, k) for k in range(a, b)) or (doc.has(a, "determiners") and b > a + 1)


def past_idle(doc: Document, start: int, end: int) -> int:
    while start < end and (any(doc.has(start, name) for name in IDLE) or doc.words[start] in COMMAS):
        start += 1
    return start


def phrase_behind(doc: Document, start: int, end: int) -> Tokens | None:
    """The noun phrase behind a cue, past adverbs, times and whom it was said to."""
    for k in range(start, end):
        if ends_clause(doc, k) and k > start:
            end = k
            break
    k = past_idle(doc, start, end)
    while k + 1 < end and doc.has(k, "prepositions"):
        reach = range(k + 1, min(end, k + 4))
        last = next((i for i in reach if doc.has(i, "time_words") or doc.has(i, "addressees")), None)
        if last is None:
            opens = next((i for i in range(k + 2, min(end, k + LONGEST_ADJUNCT)) if opens_phrase(doc, i)), None)
            phrase = phrase_at(doc, opens, end) if opens is not None else None
            return phrase if phrase and phrase[1] == end else None
        k = past_idle(doc, last, end)
    return phrase_at(doc, k, end) if k < end else None


def phrase_inside(doc: Document, start: int, end: int) -> Tokens | None:
    """The document or body that something is said in: "говорится в докладе …", "hieß es in einer Mitteilung"."""
    k = past_idle(doc, start, end)
    reach = range(k + 1, min(end, k + 4))
    if k < end and doc.has(k, "prepositions") and any(heads_source(doc, i) for i in reach):
        return phrase_at(doc, k + 1, end)
    return None


def phrase_before(doc: Document, low: int, end: int) -> Tokens | None:
    """The noun phrase that a cue at token `end` follows, not reaching below `low`."""
    while end > low and doc.has_any(end - 1, IDLE) and not doc.has_any(end - 1, ("coordinators", "as_words")):
        end -= 1
    if end > low and (doc.words[end - 1] in COMMAS or doc.words[end - 1] in DASHES):
        return before_apposition(doc, low, end - 1)
    if end > low + 1 and doc.has(end - 1, "relatives") and not doc.has(end - 1, "determiners"):
        return antecedent(doc, low, end - 1)
    start = end
    while start > low and not bounds(doc, start - 1):
        start -= 1
    return subject_of(doc, start, end)


def antecedent(doc: Document, low: int, relative: int) -> Tokens | None:
    """ "… the senator, who said": the noun phrase that ends before a relative, from its article or head on."""
    end = relative - 1 if doc.words[relative - 1] in COMMAS else relative
    for start in range(max(low, end - LONGEST_ANTECEDENT), end):
        opens = doc.has(start, "determiners") or doc.words[start][0].isupper() or heads_source(doc, start)
        if opens and phrase_at(doc, start, end) == (start, end) and names_somebody(doc, start, end):
            return start, end
    return None


def names_somebody(doc: Document, a: int, b: int) -> bool:
    return any(doc.words[k][0].isupper() or heads_source(doc, k) for k in range(a, b))


def bounds(doc: Document, k: int) -> bool:
    """Whether a subject cannot reach over token k: a mark, a statement, or a word that opens a clause."""
    if doc.quote_of[k] >= 0:
        return is_statement(doc, doc.quote_of[k])
    if doc.has(k, "as_words"):
        return True
    if doc.has(k, "complementisers") or doc.has(k, "relatives"):
        return not doc.has(k, "determiners") or doc.words[max(k - 1, 0)] in COMMAS
    return ends_clause(doc, k)


def subject_of(doc: Document, start: int, end: int) -> Tokens | None:
    """The subject in a stretch of tokens that ends where a verb begins: its first noun phrase that is no adjunct."""
    start = past_idle(doc, start, end)
    if start >= end:
        return None
    if doc.has(start, "prepositions") and doc.keys[start] == bare(doc, start):
        if start + 1 < end and doc.has(start + 1, "organisations"):
            return phrase_at(doc, start + 1, end)  # "in the ministry they said"
        start = past_adjunct(doc, start, end)
    return phrase_at(doc, start, end) if start < end else None


def past_adjunct(doc: Document, start: int, end: int) -> int:
    """Where the subject begins behind an adjunct with its preposition: after its time, or where a phrase opens; a
    name follows an adjunct that is "her own" ("in her letter Smith")."""
    times = [k for k in range(start + 1, min(end, start + LONGEST_ADJUNCT)) if doc.has(k, "time_words")]
    if times:
        return past_idle(doc, times[-1], end)
    own = doc.has(start + 1, "possessives")
    for k in range(start + 2, end):
        name = doc.words[k][0].isupper() and doc.words[k - 1].islower() and not doc.lang.capital_nouns
        if opens_phrase(doc, k) or (own and name):
            return k
    return end


def opens_phrase(doc: Document, k: int) -> bool:
    opens = doc.has(k, "determiners") or bare(doc, k) in doc.lang.roles or doc.is_pronoun(k)
    if doc.lang.capital_nouns and doc.words[k - 1][0].isupper() and doc.has(k, "genitives"):
        return False
    return opens and not doc.has(k - 1, "prepositions") and not doc.has(k - 1, "determiners")


def before_apposition(doc: Document, low: int, comma: int) -> Tokens | None:
    """ "Anna Klein, who leads the firm, said": the phrase that what stands between commas describes."""
    edges = [comma]
    for k in range(comma - 1, low - 1, -1):
        if len(edges) > SEGMENTS:
            return None
        if doc.quote_of[k] >= 0 and is_statement(doc, doc.quote_of[k]):
            break
        if doc.words[k] in COMMAS or doc.words[k] in DASHES or (ends_clause(doc, k) and k > low):
            edges.append(k)
        if doc.words[k] in ":;":
            break
    else:
        edges.append(low - 1)
    found = None
    for right, left in pairwise(edges[1:]):
        start = past_idle(doc, left + 1, right)
        phrase = subject_of(doc, start, right)
        if phrase is not None and phrase[1] == right:
            found = phrase
    return found
