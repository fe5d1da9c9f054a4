"""Nouns of speech: "قوله إن …", "تأكيد الوزير أن …", "بعد إعلان وفاة …", "اتهامات واشنطن لموسكو بكذا"."""

from __future__ import annotations

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Draft
from claimtrack.attribution.verb_first.content_end import content_end, trimmed_end
from claimtrack.attribution.verb_first.phrases import phrase_end
from claimtrack.attribution.verb_first.prepositions import preposition_at
from claimtrack.attribution.verb_first.reading import COMMAS, Reading, Unit
from claimtrack.attribution.verb_first.subject import earlier_speaker, known_noun

REACH = 16
CLOSE = 4  # tokens between a noun with its possessor and the content, at most


def noun_of_speech(r: Reading, unit: Unit, cue: CueAt, made: list[Draft], found: Draft) -> Draft | None:
    doc = r.doc
    own = doc.quote_of[cue.start]
    end = unit.end if own < 0 else doc.quote_tokens[own][1]
    at = content_of(r, cue, min(end, cue.end + (CLOSE if cue.form.features else REACH)))
    if at is None:
        return None
    stop, start, frame = at
    possessor = bool(cue.form.features)
    definite = doc.keys[cue.start].lstrip("وفبلك").startswith("ال") or "لل" in doc.keys[cue.start][:3]
    if possessor or (definite and (frame == "that" or by_saying(r, cue))):
        earlier_speaker(r, unit, cue, made, found)
        if definite and not found.sources and not attached(r, cue):
            return None  # "لا يمكن القول إن"
    elif definite and frame in ("prep", "accused"):
        heads = r.has(start + 1, "content_heads") and r.has(start, "prepositions")
        if r.doc.keys[start] == "عن":  # "الإعلان عن وفاة …"
            found.subject = "none"
        else:
            earlier_speaker(r, unit, cue, made, found)
        if not (heads or (found.sources and cue.form.cue.frames >= {"np", "prep"})) or (
            r.doc.keys[start] != "عن" and not found.sources
        ):
            return None
    elif stop > cue.end and not definite:
        if not known_noun(r, cue.end) or r.has(cue.end, "media_adjectives"):
            return None
        last = phrase_end(r, cue.end, stop)
        found.sources, found.subject = [doc.trimmed(cue.end, last)], "possessor of the noun"
    elif frame == "accused" or (frame == "np" and cue.start > unit.start and r.has(cue.start - 1, "adjunct_starters")):
        found.subject = "none"
    else:
        return None
    if frame in ("colon", "quote") and not (possessor or definite):
        return None
    found.content = [trimmed_end(r, start, content_end(r, start, end, own))]
    found.frame = f"noun {frame}"
    return found


def accused(r: Reading, cue: CueAt, at: int) -> tuple[int, int, str]:
    """ "اتهام موسكو لواشنطن بكذا", "اتهام شرطي بكذا": with "to" the accuser comes first, else nobody is named."""
    to = next((k for k in range(cue.end + 1, at) if preposition_at(r, k, TO)), None)
    return (to, to, "prep") if to is not None else (cue.end, cue.end, "accused")


TO = frozenset("ل")


def by_saying(r: Reading, cue: CueAt) -> bool:
    """ "بالقول إن": the speaker is the main clause's."""
    return attached(r, cue) or r.doc.keys[cue.start] == "القول"


def attached(r: Reading, cue: CueAt) -> bool:
    return r.doc.keys[cue.start].startswith(("بال", "وبال"))


def content_of(r: Reading, cue: CueAt, limit: int) -> tuple[int, int, str] | None:
    """Where the possessor ends, where the content begins, and its frame."""
    doc, kind = r.doc, cue.form.cue
    wanted = kind.content_prepositions | kind.person_prepositions
    for k in range(cue.end, limit):
        if r.final(k) or doc.words[k] in COMMAS or r.finite(k) is not None:
            return None
        if any(c.form.tag == "part" for c in r.cues.get(k, ())):
            return None
        if r.plain(k, "complementisers"):
            if k > cue.end and r.has(k - 1, "clause_prepositions"):
                return None
            start = k - 1 if k > cue.end and r.has(k - 1, "prepositions") else k
            return start, start, "that"
        if doc.words[k] == ":" and k + 1 < limit:
            return k, k + 1, "colon"
        if r.quoted(k, doc.quote_of[cue.start]) and k == cue.end:
            return (k, k, "quote") if doc.quote_tokens[doc.quote_of[k]][1] - k > 5 else None
        if wanted and preposition_at(r, k, wanted):
            if kind.person_prepositions and kind.stance == "accuses" and k > cue.end:
                return accused(r, cue, k)
            return (k, k, "prep") if "noun" in kind.frames else None
        if k == cue.end and "np" in kind.frames and kind.stance == "asserts" and r.plain(k, "content_heads"):
            return k, k, "np"
    return None
