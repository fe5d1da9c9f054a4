"""Nouns of speech: "قوله إن …", "تأكيد الوزير أن …", "بعد إعلان وفاة …", "اتهامات واشنطن لموسكو بكذا"."""

from __future__ import annotations

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Draft
from claimtrack.attribution.verb_first.content_end import content_end, nominal_end, trimmed_end
from claimtrack.attribution.verb_first.content_start import Place
from claimtrack.attribution.verb_first.denied import any_noun, whatsoever
from claimtrack.attribution.verb_first.nominal import second_phrase
from claimtrack.attribution.verb_first.phrases import phrase_end
from claimtrack.attribution.verb_first.prepositions import preposition_at
from claimtrack.attribution.verb_first.reading import Reading, Unit
from claimtrack.attribution.verb_first.subject import earlier_speaker, known_noun, subject_after

REACH = 16  # tokens between a noun and its content, at most
CLOSE = 4  # the same where the possessor is written together with it
QUOTED = 5  # tokens of a quotation that is more than a name
ABOUT = "عن"
TO = frozenset("ل")


def noun_of_speech(r: Reading, unit: Unit, cue: CueAt, made: list[Draft], found: Draft) -> Draft | None:
    own = r.doc.quote_of[cue.start]
    end = unit.end if own < 0 else r.doc.quote_tokens[own][1]
    at = content_of(r, cue, min(end, cue.end + (CLOSE if cue.form.features else REACH)))
    if at is None:
        return None
    if cue.form.features:  # "قوله"
        earlier_speaker(r, unit, cue, made, found)
        named = not of_object(cue, at) and (at.frame != "np" or bool(found.sources))
    elif definite(r, cue):
        named = at.frame != "np" and of_definite(r, unit, cue, at, made, found)
    else:
        named = of_construct(r, unit, cue, at, found) or (at.frame == "np" and of_bound(r, unit, cue, made, found))
    if not named:
        return None
    stop = content_end(r, at.start, end, own)
    stop = nominal_end(r, at.start, stop, relative=False) if at.frame == "np" else stop
    found.content = [trimmed_end(r, at.start, stop)]
    found.frame = f"noun {at.frame}"
    return found


def of_object(cue: CueAt, at: Place) -> bool:
    """Whether the possessor may be whom or what the noun is about: "تحذيرهم من", "وصفها بأنها"."""
    kind = cue.form.cue
    obliged = bool(kind.person_prepositions) and not kind.content_prepositions
    return obliged or (bool(kind.person_prepositions) and at.frame == "prep")


def of_definite(r: Reading, unit: Unit, cue: CueAt, at: Place, made: list[Draft], found: Draft) -> bool:
    """ "بالقول إن …", "التأكيد على …": the speaker is the sentence's; "الإعلان عن وفاة …" names nobody."""
    about = at.frame == "prep" and r.doc.keys[at.start] == ABOUT
    if about:
        found.subject = "none"
        return r.has(at.start + 1, "content_heads")
    earlier_speaker(r, unit, cue, made, found)
    if at.frame in ("that", "colon", "quote"):
        governed = cue.start > unit.start and r.has(cue.start - 1, "prepositions")
        return with_preposition(r, cue) or (bool(found.sources) and governed)  # not "لا يمكن القول إن"
    return bool(found.sources) and cue.form.cue.frames >= {"np", "prep"}


def of_construct(r: Reading, unit: Unit, cue: CueAt, at: Place, found: Draft) -> bool:
    """ "تأكيد الوزير أن …": the noun's possessor speaks; "إعلان وفاة …" and "اتهام شرطي بكذا" name nobody."""
    if at.lead > cue.end and at.frame in ("that", "prep"):
        if not known_noun(r, cue.end) or r.has(cue.end, "media_adjectives"):
            return False  # "تصريح صحفي أن"
        if at.frame == "that" and of_object(cue, at):
            return False
        last = phrase_end(r, cue.end, at.lead)
        found.sources, found.subject = [r.doc.trimmed(cue.end, last)], "possessor of the noun"
        return True
    found.subject = "none"
    after = cue.start > unit.start and r.has(cue.start - 1, "adjunct_starters")  # "بعد إعلان وفاة …"
    return at.frame == "accused" or (at.frame == "np" and after)


def of_bound(r: Reading, unit: Unit, cue: CueAt, made: list[Draft], found: Draft) -> bool:
    """ "سارعت البلدية إلى نفي الخبر", "لنفي الخبر": who does the verb before it speaks."""
    to = cue.start - 1
    if to < unit.start:
        return False
    if not r.has(to, "prepositions"):
        if not r.doc.keys[cue.start].startswith("ل"):
            return False
        to = cue.start
    near = range(to - 1, max(unit.start, to - REACH) - 1, -1)
    verb = next((k for k in near if bound(r, k) or not r.doc.is_word(k)), None)
    if verb is None or not bound(r, verb):
        return False
    if not subject_after(r, verb + 1, to, found):
        earlier_speaker(r, unit, cue, made, found)
    return bool(found.sources)


def bound(r: Reading, k: int) -> bool:
    key, verbs = r.doc.keys[k], r.doc.lang.words["bound_verbs"]
    return key in verbs or (key[:1] in r.doc.lang.prefixes and key[1:] in verbs)


def definite(r: Reading, cue: CueAt) -> bool:
    """Whether the noun has the article, a conjunction or preposition before it aside."""
    key = r.doc.keys[cue.start]
    return key.lstrip("وفبلك").startswith("ال") or "لل" in key[:3]


def with_preposition(r: Reading, cue: CueAt) -> bool:
    """ "بالقول": who does something by saying says it."""
    return r.doc.keys[cue.start].startswith(("بال", "وبال"))


def content_of(r: Reading, cue: CueAt, limit: int) -> Place | None:
    """Where the possessor ends and the content begins, and its frame."""
    doc, kind = r.doc, cue.form.cue
    wanted = kind.content_prepositions | kind.person_prepositions
    for k in range(cue.end, limit):
        if r.final(k) or r.comma(k) or r.finite(k) is not None:
            return None
        if any(other.form.tag == "part" for other in r.cues.get(k, ())):
            return None
        if k == cue.end and denied_at(r, cue):
            return Place(k, k, "np")
        if r.plain(k, "complementisers"):
            return clause(r, cue, k)
        if doc.words[k] == ":" and k + 1 < limit:
            return Place(k, k + 1, "colon")
        if r.quoted(k, doc.quote_of[cue.start]) and k == cue.end:
            return Place(k, k, "quote") if doc.quote_tokens[doc.quote_of[k]][1] - k > QUOTED else None
        if wanted and preposition_at(r, k, wanted):
            if kind.person_prepositions and kind.stance == "accuses" and k > cue.end:
                return accused(r, cue, k)
            return Place(k, k, "prep") if "noun" in kind.frames and doc.keys[k] in wanted else None
        if k == cue.end and "np" in kind.frames and kind.stance == "asserts" and r.plain(k, "content_heads"):
            return Place(k, k, "np")
    return None


def denied_at(r: Reading, cue: CueAt) -> bool:
    """Whether what is denied follows a noun of denial at once: "نفيه الخبر", "نفي هذه الأنباء"."""
    k, kind = cue.end, cue.form.cue
    if kind.stance != "denies" or "this" not in kind.frames or k + 1 >= len(r.kinds):
        return False
    if r.among(k, DENIED) or whatsoever(r, k) or r.doc.has(k, "matters") or r.noun_shaped(k):
        return True
    # not "نفيه القاطع لذلك"
    return bool(cue.form.features) and r.article(k) and any_noun(r, k) and not preposition_at(r, k + 1, TO)


DENIED = frozenset("determiners claims content_heads".split())


def clause(r: Reading, cue: CueAt, k: int) -> Place | None:
    """A clause from its complementiser at token k on, its preposition included."""
    if k > cue.end and r.has(k - 1, "clause_prepositions"):
        return None
    start = k - 1 if k > cue.end and r.has(k - 1, "prepositions") else k
    return Place(start, start, "that")


def accused(r: Reading, cue: CueAt, at: int) -> Place:
    """ "اتهام موسكو لواشنطن بكذا", "اتهام شرطي بكذا": with "to" the accuser comes first, else nobody is named."""
    to = next((k for k in range(cue.end + 1, at) if preposition_at(r, k, TO)), None)
    to = second_phrase(r, cue.end, at) if to is None else to
    return Place(to, to, "prep") if to is not None else Place(cue.end, cue.end, "accused")
