"""Where a reported clause ends inside its sentence: a small model, or a rule where a language has no weights."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.attribution.clauses import clause_end as ruled_end
from claimtrack.attribution.document import CueAt, Document, union
from claimtrack.attribution.linear import Weights, load_weights

STOPS = frozenset(",;:—()")
CLAUSE_LINKS = ("coordinators", "subordinators", "relatives", "adjunct_prepositions")  # what a whole clause ends before
LINKS = ("coordinators", "subordinators", "prepositions", "relatives")
LENGTHS = (2, 4, 7, 12, 20, 35)


CLAUSAL = frozenset(("that", "bare", "wh", "noun-that"))  # shapes that are no whole without a finite verb
OPENERS = ("relatives", "subordinators", "complementisers", "question_words")  # of a clause with its own verb
BUCKETS = tuple(str(sum(n >= length for length in LENGTHS)) for n in range(LENGTHS[-1] + 1))


def bucket(n: int) -> str:
    """A length in tokens as one of a few classes."""
    return BUCKETS[n] if n < len(BUCKETS) else BUCKETS[-1]


def clause_end(doc: Document, start: int, end: int, frame: str, cue: CueAt) -> int:
    """The token where a content that begins at `start` ends, at most `end`."""
    models = load_weights(doc.lang.code)
    if models is None or "ends" not in models:
        return ruled_end(doc, start, end)
    weights = models["ends"]
    if frame == "noun-that":
        end = next((j for j in range(start + 2, end) if main_verb(doc, start, j)), end)
    clausal = frame in CLAUSAL
    for j in boundaries(doc, start, end, CLAUSE_LINKS if clausal else LINKS):
        if clausal and opens_aside(doc, start, j):
            continue
        if (
            reports_on(doc, j, end)
            or turns(doc, start, j, end)
            or end_score(weights, doc, start, j, end, frame, cue) > 0
        ):
            return j
    return end


def turns(doc: Document, start: int, j: int, end: int) -> bool:
    """ ", but the traffic did not return": a whole clause, then a comma and a contrast with a verb of its own."""
    contrast = doc.tags[j] == "," and j + 1 < end and doc.has(j + 1, "clause_starters")
    return contrast and doc.has_verb(start, j) and doc.has_verb(j + 2, min(end, j + 9))


def opens_aside(doc: Document, start: int, j: int) -> bool:
    """ "that the bridge, which …", "that the bridge — an old one —": a clause without a verb so far goes on."""
    k = j + (doc.tags[j] == ",")
    opens = doc.tags[j] == "—" or (k < len(doc.keys) and doc.has(k, "relatives"))
    return opens and not doc.has_verb(start, j)


def reports_on(doc: Document, j: int, end: int) -> bool:
    """Whether a conjunction and a report of the same speaker follow: "… and added that", "…, and said: “"."""
    k = j + (doc.tags[j] == "," and j + 1 < end)
    if not doc.has(k, "coordinators"):
        return False
    k += 1
    while k < end and doc.has(k, "adverbs"):
        k += 1
    if k + 1 >= end or doc.tags[k] not in ("past.speech", "pres.speech"):
        return False
    return doc.has(k + 1, "bare_complementisers") or doc.quote_of[k + 1] >= 0 or doc.words[k + 1] == ":"


def boundaries(doc: Document, start: int, end: int, linked: tuple[str, ...] = LINKS) -> Iterator[int]:
    """The tokens before which a content may end: marks, conjunctions, prepositions, the end of a quotation."""
    tags = doc.tags
    links = union(doc.lang, linked)
    j = start + 1
    while j < end:
        quote = doc.quote_of[j]
        if quote >= 0 and doc.quote_tokens[quote][0] < j:
            j = doc.quote_tokens[quote][1]
            if j < end:
                yield j
            j += 1
            continue
        if tags[j] in STOPS or tags[j] in links or tags[j] == "time_words":
            yield j
        j += 1


def main_verb(doc: Document, start: int, j: int) -> bool:
    """ "Her claim that it is safe | came late": whether token j is the verb of the noun, as every clause that was
    opened after the noun has had its own."""
    if not doc.has_verb(j, j + 1) or doc.has_verb(j - 1, j):
        return False
    verbs = sum(doc.has_verb(k, k + 1) and not doc.has_verb(k - 1, k) for k in range(start + 1, j))
    return verbs > sum(doc.has_any(k, OPENERS) for k in range(start + 1, j))


def end_score(w: Weights, doc: Document, start: int, j: int, end: int, frame: str, cue: CueAt) -> float:
    """What speaks for an end before token j."""
    total = 0.0
    tags = doc.tags
    here = tags[j]
    after = tags[j + 1] if j + 1 < end else "END"
    then = tags[j + 2] if j + 2 < end else "END"
    last = tags[j - 1]
    total += w["pair"].get(f"{here}+{after}", 0.0)
    total += w["triple"].get(f"{here}+{after}+{then}", 0.0)
    total += w["last"].get(f"{last}+{here}", 0.0)
    total += w["rest"].get(f"{bucket(end - j)}+{here}", 0.0)
    verb = doc.has_verb(start, j)
    total += w["verb"].get(f"{verb}+{frame}+{here}", 0.0)
    total += w["verb after"].get(f"{verb}+{doc.has_verb(j + 1, min(end, j + 9))}+{here}", 0.0)
    total += w["closer"].get(f"{here}+{closer(tags, j + 1, end)}", 0.0)
    total += w["kind"].get(f"{cue.form.cue.kind}+{here}", 0.0)
    total += w["lemma"].get(f"{cue.form.cue.lemma}+{here}", 0.0)
    return total


def closer(tags: list[str], start: int, end: int) -> str:
    """How far the next comma is."""
    for k in range(start, min(end, start + 20)):
        if tags[k] == ",":
            return bucket(k - start)
    return "none"
