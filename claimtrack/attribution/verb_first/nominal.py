"""Contents that are no clause: a noun phrase ("نفى صحة …"), or a person and a matter ("اتهم X بكذا")."""

from __future__ import annotations

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.verb_first.content_start import REACH, Place
from claimtrack.attribution.verb_first.phrases import phrase_end, possessed
from claimtrack.attribution.verb_first.prepositions import preposition_at
from claimtrack.attribution.verb_first.reading import COMMAS, Reading, Unit
from claimtrack.attribution.verb_first.subject import may_speak, phrase_features, skip_adjuncts

NOMINAL = frozenset(("np", "heads", "claim", "object", "decline"))


def person_place(r: Reading, unit: Unit, cue: CueAt, before: Tokens | None, *, spoken: bool) -> Place | None:
    """ "اتهم X Y بكذا", "دعا X Y إلى كذا": addressee and matter are the content, from Y on.

    `spoken` tells that the sentence has named a speaker already.
    """
    wanted = cue.form.cue.person_prepositions
    limit = min(unit.end, cue.end + REACH)
    own = r.doc.quote_of[cue.start]
    at = cue.end
    while at < limit:
        if r.quoted(at, own):
            at = r.doc.quote_tokens[r.doc.quote_of[at]][1]
            continue
        if r.final(at):
            return None
        if r.plain(at, "complementisers") and not r.has(at - 1, "clause_prepositions"):
            if r.doc.keys[at][0] in wanted and len(r.doc.keys[at]) > 2:
                break
            return None
        if preposition_at(r, at, wanted) and not r.phrase_has(at, "adjunct_starters"):
            break
        at += 1
    if at >= limit:
        return None
    if cue.suffix:
        return Place(at, cue.end if at == cue.end else at, "person")
    if at == cue.end:
        return Place(at, at, "prep") if cue.form.cue.content_prepositions & wanted or before else None
    if before is not None:
        return Place(cue.end, cue.end, "person")
    first = skip_adjuncts(r, cue.end, at)
    stop = phrase_end(r, first, at)
    second = skip_adjuncts(r, stop, at)
    if second < at and may_speak(r, second):
        return Place(second, second, "person")
    split = second_phrase(r, first, stop)
    if split is None and not cue.form.cue.content_prepositions:
        split = object_after(r, first, stop) or last_noun(r, first, stop)
    if split is not None:
        return Place(split, split, "person")
    if cue.form.cue.content_prepositions and speaks_with(r, cue, first, spoken=spoken):
        return Place(at, at, "prep")
    return Place(first, first, "person")


def object_after(r: Reading, start: int, end: int) -> int | None:
    """Where a definite noun begins that is no adjective of the feminine before it: "الحكومة | الحادث"."""
    for k in range(start + 1, end):
        feminine = r.article(k - 1) and r.doc.keys[k - 1].endswith("ة")
        if feminine and r.article(k) and not r.doc.keys[k].endswith(("ة", "ى")):
            return k
    return second_phrase(r, start, end)


def last_noun(r: Reading, start: int, end: int) -> int | None:
    """Where the object of a verb that must have one begins, at the latest: "الممثل الخاص نيكولاس هايسوم | الحادث"."""
    if r.article(start) and not r.speaker(start) and not r.doc.keys[start].endswith("ي"):
        return None
    for k in range(end - 1, start, -1):
        if r.article(k) and not r.doc.keys[k].endswith(("ي", "ية")):
            return k
    return None


def second_phrase(r: Reading, start: int, end: int) -> int | None:
    """Where a second noun phrase begins in a run of nouns: "روسيا الولايات المتحدة", "الوزير المجتمع الدولي"."""
    for k in range(start + 1, end):
        if r.doc.quote_of[k] >= 0 or not (r.doc.is_word(k) and r.doc.is_word(k - 1)) or r.doc.attached(k):
            continue
        plural = r.doc.keys[k].endswith("ات") and len(r.doc.keys[k]) > 4 and not r.article(k)
        apposition = r.has(k, "roles") and not r.article(k)
        complete = r.article(k - 1) or r.has(k - 1, "states") or not r.kinds[k - 1].classes
        if (plural or r.among(k, SECOND)) and complete and not apposition:
            return k
    return None


SECOND = frozenset("states organisations groups addressed unnamed roles titles".split())


def speaks_with(r: Reading, cue: CueAt, first: int, *, spoken: bool) -> bool:
    """Whether the one noun phrase after a verb is its subject: it agrees, and is not whom a known speaker addresses."""
    if r.has(first, "addressed") and spoken:
        return False
    gender = set(phrase_features(r, (first, first + 1))) & set("mf")
    if not gender and r.doc.keys[first].endswith("ة"):
        gender = {"f"}
    return not gender or cue.form.features[:1] in gender


def nominal_place(r: Reading, unit: Unit, cue: CueAt, before: Tokens | None) -> Place | None:
    """A content that is a noun phrase after the speaker, or right after a verb whose speaker stands before it."""
    frames = cue.form.cue.frames
    if not frames & NOMINAL:
        return None
    own = r.doc.quote_of[cue.start]
    limit = min(unit.end, cue.end + REACH)
    i = cue.end
    if "decline" in frames:
        found = comment_place(r, i, limit)
        if found is not None:
            return found
    while i < limit:
        if r.quoted(i, own):
            i = max(i + 1, r.doc.quote_tokens[r.doc.quote_of[i]][1])
            continue
        if r.final(i):
            break
        if heads_content(r, i, frames, i == cue.end):
            return Place(i, i, "np")
        if i > cue.end and r.doc.words[i] in COMMAS and not r.has(i + 1 if i + 1 < limit else i, "roles"):
            if i + 1 < limit and r.has(i + 1, "claims"):
                return Place(i, i + 1, "np")
            inner = next((k for k in range(i + 1, limit) if r.doc.words[k] in COMMAS), None)
            if inner is None:
                break
        i += 1
    if "object" in frames and cue.form.tag == "pres" and (before is None or not r.speaker(before[0])):
        return None  # "يعتبر" without complementiser is mostly the passive
    if before is not None or cue.form.tag == "part":
        return content_of_noun(r, cue.end, limit, frames)
    if "object" in frames and cue.form.tag == "past":
        stop = object_after(r, cue.end, phrase_end(r, cue.end, limit))
        if stop is not None:
            return Place(stop, stop, "np")
    return None


def heads_content(r: Reading, i: int, frames: frozenset[str], first: bool) -> bool:
    """Whether a proposition in disguise begins at token i."""
    if (r.kinds[i].prefix and not first) or r.speaker(i):
        return False
    if r.has(i, "claims") and not r.has(i - 1, "prepositions"):
        return True
    if not frames & {"np", "heads"}:
        return False
    if r.has(i, "content_heads"):
        return not r.has(i - 1, "prepositions") and not (r.has(i - 1, "organisations") and not r.article(i - 1))
    complete = r.article(i - 1) and not r.has(i - 1, "titles")
    complete = complete or r.has(i - 1, "states") or r.doc.keys[i - 1] in r.named
    return (possessed(r, i) and (complete or first)) or (r.noun_shaped(i) and complete and not first)


def content_of_noun(r: Reading, i: int, limit: int, frames: frozenset[str]) -> Place | None:
    """The noun phrase right after a verb that has its speaker before it."""
    while i < limit and (r.has(i, "adverbs") or r.has(i, "time_words")):
        i += 1
    if i >= limit or not (r.doc.is_word(i) or r.doc.quote_of[i] >= 0):
        return None
    if not frames & {"np", "object"}:
        return None
    if r.kinds[i].classes & {"prepositions", "subordinators", "complementisers", "adjunct_starters", "relatives"}:
        return None
    return Place(i, i, "np")


def comment_place(r: Reading, i: int, limit: int) -> Place | None:
    """ "رفض التعليق على …", "امتنع عن الإدلاء بـ…": what is declined is to comment."""
    for k in range(i, limit):
        if r.has(k, "comments") and not r.kinds[k].prefix:
            start = k - 1 if k > i and r.has(k - 1, "prepositions") else k
            return Place(start, k, "decline")
        if r.final(k) or (r.doc.words[k] in COMMAS and k > i):
            return None
    return None
