"""What is said by whom in passing: according to X, as X said, and whole sentences that only name their speaker."""

from __future__ import annotations

from claimtrack.attribution.by_pattern.contents import SHORTEST_CLAUSE, clause, clause_end, is_relative
from claimtrack.attribution.by_pattern.phrases import (
    LONGEST_SOURCE,
    bounds,
    ends_clause,
    heads_source,
    phrase_at,
    phrase_before,
    phrase_behind,
)
from claimtrack.attribution.clauses import COMMAS, is_statement, without_final_mark
from claimtrack.attribution.document import CueAt, Document, Sentence
from claimtrack.attribution.draft import Draft, Tokens, draft

ADJUNCTS = ("time_words", "adverbs", "addressees", "prepositions", "auxiliaries", "perfect_auxiliaries")
OWN = ("coordinators", "clause_starters", "relatives")  # words that open what an aside before them is not about
ANAPHORA = 3  # words that stand for the sentence before: "this was reported by X"


def according_to(doc: Document, n: int, sentence: Sentence, cue: CueAt) -> Draft | None:
    """ "According to X, …", "…, according to X, …": the source is behind the cue, the content round both."""
    found = draft(cue, n)
    found.frame = "source"
    end = sentence.end
    if doc.has(cue.start, "postpositions"):
        source = phrase_before(doc, sentence.start, cue.start)
        if source is None or source[1] != cue.start:
            return None
        found.sources, found.subject = [source], "before the cue"
        found.content = round_about(doc, sentence, source[0], cue.end)
        return found
    if cue.form.features:  # "in her words"
        found.subject, after = "not expressed", cue.end
    else:
        set_off = not doc.is_word(cue.start - 1) and cue.start > sentence.start
        if cue.end >= end or opens_clause(doc, cue.end) or (doc.has(cue.start, "only_set_off") and not set_off):
            return None
        source = phrase_at(doc, cue.end, end) or plain_phrase(doc, cue.end, end)
        if source is None:
            return None
        found.sources, found.subject, after = [source], "behind the cue", source[1]
        closed = after >= end or ends_clause(doc, after) or doc.has_any(after, ADJUNCTS)
        if doc.has(cue.start, "only_set_off") and not closed:
            return None
        after = past_description(doc, past_aside(doc, after, end), end)
    found.content = round_about(doc, sentence, cue.start, after)
    return found


def opens_clause(doc: Document, k: int) -> bool:
    """Whether token k opens a clause, so that no source stands there: "according to which", "as X reports"."""
    if doc.has(k, "relatives") and not doc.has(k, "determiners"):
        return True
    return any(form.tag in ("past", "pres") for form in doc.lang.forms.get(doc.keys[k], ())) and doc.words[k].islower()


def plain_phrase(doc: Document, start: int, end: int) -> Tokens | None:
    """What stands between an according-to and the next comma, though no sign tells a speaker: "по словам соседки"."""
    stop = next((k for k in range(start, end) if ends_clause(doc, k)), end)
    words = [k for k in range(start, stop) if doc.is_word(k)]
    if not words or len(words) > 4 or any(doc.has(k, "negations") or doc.has(k, "prepositions") for k in words):
        return None
    return (start, stop) if not doc.has_verb(start, stop) and not doc.lang.capital_nouns else None


def past_aside(doc: Document, k: int, end: int) -> int:
    """The end of what still describes a source: an adjunct up to the comma that is near."""
    stop = next((i for i in range(k, min(end, k + LONGEST_SOURCE)) if ends_clause(doc, i)), None)
    if stop is None or stop == k or doc.lang.capital_nouns or doc.has_verb(k, stop):
        return k
    return stop if doc.has(k, "prepositions") or doc.has(k, "time_words") or doc.is_participle(k) else k


def past_description(doc: Document, k: int, end: int) -> int:
    """The end of what describes the source between commas, an office or a relative clause, else `k`."""
    if k + 1 >= end or doc.words[k] not in COMMAS:
        return k
    stop = next((i for i in range(k + 1, min(end, k + LONGEST_SOURCE)) if ends_clause(doc, i)), None)
    if stop is None or doc.words[stop] not in (*COMMAS, "."):
        return k
    relative = doc.has(k + 1, "relatives") and is_relative(doc, k + 1, end)
    office = any(heads_source(doc, i) for i in range(k + 1, min(stop, k + 4)))
    return stop if relative or (office and phrase_at(doc, k + 1, stop) == (k + 1, stop)) else k


def round_about(doc: Document, sentence: Sentence, start: int, end: int) -> list[Tokens]:
    """The clause round an aside of tokens `start` to `end`: what is before it, what is after it, or both.

    Right behind a relative the aside belongs to that clause alone: "…, which, according to X, …".
    """
    low = start
    while low > sentence.start and doc.words[low - 1] in COMMAS:
        low -= 1
    set_off = low < start
    quote = doc.quote_of[low - 1] if low > sentence.start else -1
    if quote >= 0 and is_statement(doc, quote) and set_off:
        return [doc.quote_tokens[quote]]
    after = doc.trimmed(end, sentence.end)[0]
    if low - 1 >= sentence.start and (doc.has(low - 1, "relatives") or doc.has(low - 1, "complementisers")):
        return [p for p in [clause(doc, after, sentence.end)] if p[1] - p[0] >= SHORTEST_CLAUSE - 1]
    if start - sentence.start <= 1:
        if doc.has(after, "complementisers"):
            after += 1
        parts = [clause(doc, after, sentence.end, contrasts=False)]
    else:
        before = without_final_mark(doc, *doc.trimmed(sentence.start, low))
        parts = [before]
        rest = clause(doc, after, sentence.end)
        joined = set_off and end < sentence.end and doc.words[end] not in COMMAS
        own = after >= sentence.end or doc.has_any(after, OWN) or phrase_at(doc, after, rest[1]) == rest
        if rest[1] - rest[0] >= 1 and not joined and not own:
            parts.append(rest)
    long_enough = sum(b - a for a, b in parts) >= SHORTEST_CLAUSE
    return [part for part in parts if part[0] < part[1]] if long_enough else []


def as_said(doc: Document, n: int, sentence: Sentence, cue: CueAt) -> Draft | None:
    """ "As the mayor said, …", "…, as the mayor said": None where no such aside stands round the cue."""
    opened = opener(doc, sentence, cue)
    if opened is None or doc.words[sentence.end - 1] == "?":
        return None
    close = next((k for k in range(cue.end, sentence.end) if ends_clause(doc, k)), sentence.end)
    if close < sentence.end - 1 and doc.words[close] not in COMMAS:
        return None
    found = draft(cue, n)
    found.frame = "as"
    phrase = phrase_before(doc, opened + 1, cue.start) if cue.start > opened + 1 else None
    where = "before the cue"
    if phrase is None:
        phrase, where = phrase_behind(doc, cue.end, close), "behind the cue"
    found.sources, found.subject = ([phrase], where) if phrase else ([], "not expressed")
    found.content = round_about(doc, sentence, opened, close)
    return found if found.content else None


def opener(doc: Document, sentence: Sentence, cue: CueAt) -> int | None:
    """The "as" that opens the clause of a cue, after a comma or at the head of the sentence."""
    for k in range(cue.start - 1, max(sentence.start, cue.start - LONGEST_SOURCE) - 1, -1):
        if doc.has(k, "as_words"):
            opens = k <= sentence.start + 2 or doc.words[k - 1] in COMMAS
            return k if opens else None
        if bounds(doc, k):
            return None
    return None


def about_before(doc: Document, n: int, sentence: Sentence, cue: CueAt) -> Draft | None:
    """ "This was reported by X": what is said is the sentence before. None where nothing stands for it."""
    if (
        n == 0
        or cue.form.cue.stance not in ("asserts", "confirms")
        or any(doc.has(k, "complementisers") for k in range(cue.end, sentence.end))
    ):
        return None
    reach = range(sentence.start + 1, min(cue.end, sentence.start + ANAPHORA) + 1)
    known = doc.lang.words.get("anaphora", ())
    stop = next((k for k in reversed(reach) if " ".join(doc.keys[sentence.start : k]) in known), None)
    if stop is None or not all(doc.has_any(k, ADJUNCTS) or not doc.is_word(k) for k in range(stop, cue.start)):
        return None
    close = next((k for k in range(cue.end, sentence.end) if ends_clause(doc, k)), sentence.end)
    phrase = phrase_behind(doc, cue.end, close)
    earlier = doc.sentences[n - 1]
    a, b = without_final_mark(doc, earlier.start, clause_end(doc, earlier.start, earlier.end))
    if phrase is None or b - a < SHORTEST_CLAUSE:
        return None
    found = draft(cue, n)
    found.frame, found.sources, found.subject, found.content = "before", [phrase], "behind the cue", [(a, b)]
    return found
