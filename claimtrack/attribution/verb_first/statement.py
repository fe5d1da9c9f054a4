"""A reporting verb or participle -> its attribution: content, speaker, stance."""

from __future__ import annotations

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Draft, Tokens
from claimtrack.attribution.verb_first.adjuncts import ADVERBIAL
from claimtrack.attribution.verb_first.content_end import content_end, nominal_end, trimmed_end
from claimtrack.attribution.verb_first.content_start import Place, place
from claimtrack.attribution.verb_first.denied import an_event, first_word, named_after, stands_for_all, whatsoever
from claimtrack.attribution.verb_first.denied import complete as ends_subject
from claimtrack.attribution.verb_first.headline import quotation_before
from claimtrack.attribution.verb_first.nominal import nominal_place, person_place
from claimtrack.attribution.verb_first.phrases import co_speakers, within_relative
from claimtrack.attribution.verb_first.reading import FINITE, Reading, Unit
from claimtrack.attribution.verb_first.run_on import resumed, runs_on
from claimtrack.attribution.verb_first.stance import stance
from claimtrack.attribution.verb_first.subject import earlier_speaker, phrase_before, points_back, subject_after


def statement(r: Reading, parts: list[Unit], n: int, cue: CueAt, made: list[Draft], found: Draft) -> Draft | None:
    unit, tag = parts[n], cue.form.tag
    own = r.doc.quote_of[cue.start]
    if own >= 0 and tag not in ("past", "pres"):
        return None
    before = phrase_before(r, unit, cue) if tag in ("past", "pres", "juss", "pass") else None
    at = content_place(r, unit, cue, before, made)
    if at is not None and at.frame == "quote" and "object" in cue.form.cue.frames and tag == "pres":
        return None  # "تعتبر «…»" is mostly the passive
    if at is not None and courteous(r, at, unit.end):
        return None
    if at is not None and tag == "part" and not dependent(r, unit, cue, at):
        return None
    if at is None:
        return quoted_before(r, unit, cue, found)
    told = before is not None and "addressee" in cue.form.cue.frames  # whom one tells stands after the verb
    named = tag not in ("part", "pass") and not told and at.lead > cue.end and subject_after(r, cue.end, at.lead, found)
    if tag in FINITE and not named and shown_by(r, cue.end, at):
        return None
    alone = bool(cue.form.cue.frames & {"this", "it"}) and at.frame == "np" and stands_for_all(r, at.start)
    if cue.suffix and at.frame == "that" and at.start - cue.end > 12:
        return None
    if not named and cue.form.words[0] in r.doc.lang.words["needs_subject"]:
        return None
    if at.start == cue.end and alone and tag in FINITE and before is None and named_after(r, at.start + 1):
        named = subject_after(r, at.start + 1, unit.end, found)  # "نفى ذلك الوزير"
    if tag == "pass" or passive(cue, at):
        found.subject = "none"
    elif not named and before is not None and tag != "part":
        found.sources, found.subject = co_speakers(r, *before), "subject before the cue"
    elif not named and "rumour" in cue.form.cue.frames:
        found.subject = "none"
    elif not named and (told_by_noun(r, cue) or shown(r, cue)):
        return None
    elif not named:
        earlier_speaker(r, unit, cue, made, found)
    if "rumour" in cue.form.cue.frames and not rumoured(r, cue, at, before, found):
        return None
    if not found.sources and (within_relative(r, unit.start, cue.start) or himself(r, cue, made)):
        return None
    if not found.sources and nested(cue, made) and at.frame != "that":
        return None
    if own >= 0 and not (found.sources and at.frame == "that"):
        return None  # inside a quotation only a clause with its speaker is sure
    end = unit.end if own < 0 else min(unit.end, r.doc.quote_tokens[own][1] - 1)
    found.frame = at.frame
    stop = runs_on(r, parts, n, at.start) if at.frame == "colon" else content_end(r, at.start, end, own, cue)
    if at.frame in ("np", "prep"):
        stop = nominal_end(r, at.start, stop, relative=within_relative(r, unit.start, cue.start))
    if alone:
        stop = at.start + 1
    found.content = [trimmed_end(r, at.start, stop), *resumed(r, stop)]
    found.stance = stance(r, cue, found)
    return found


def rumoured(r: Reading, cue: CueAt, at: Place, before: Tokens | None, found: Draft) -> bool:
    """Whether what spreads is a claim: "ترددت أنباء عن", "تردد أن"."""
    if r.has(cue.start - 1, "relatives"):
        return False
    if found.sources:
        return r.has(found.sources[0][0], "claims") and (at.frame != "prep" or happens(r, at.start + 1))
    return before is None and at.frame == "that" and at.start == cue.end and cue.form.features == "ms"


def told_by_noun(r: Reading, cue: CueAt) -> bool:
    """Whether a verb's subject is the noun that its relative clause is of, whoever spoke before: "الذي تحدث عن"."""
    if cue.suffix or cue.form.tag not in FINITE or (cue.end < len(r.kinds) and r.has(cue.end, "pronominals")):
        return False
    return cue.start > 0 and r.has(cue.start - 1, "relatives")


def shown_by(r: Reading, i: int, at: Place) -> bool:
    """Whether what was said before stands in the subject's place, from token i on: "ويشير هذا إلى"."""
    first = first_word(r, i, at.lead)
    return first < at.lead and points_back(r, first)


def shown(r: Reading, cue: CueAt) -> bool:
    """Whether what was said before, and no person, tells: "وهذا يشير إلى"."""
    before = cue.start - 1
    if cue.form.tag not in FINITE or before < 0 or not r.has(before, "determiners"):
        return False
    return before == 0 or not r.has(before - 1, "prepositions")  # "بعد ذلك أكد"


def happens(r: Reading, i: int) -> bool:
    """Whether what spreads is of something that happens, not of somebody: "عن انهيار الجسر"."""
    return i < len(r.kinds) and r.doc.quote_of[i] < 0 and (not r.article(i) or an_event(r, i))


def dependent(r: Reading, unit: Unit, cue: CueAt, at: Place) -> bool:
    """Whether a participle hangs on a speaker: set off by a mark, or its content follows at once. Else it is a noun."""
    if at.start - cue.end <= 1 and at.frame in ("that", "quote", "colon"):
        return True
    at_once = at.start == cue.end and at.frame != "person"  # "إعدام عشرة متهمين دينوا بكذا": the accused
    return cue.start > unit.start and (not r.doc.is_word(cue.start - 1) or cue.prefix != "" or at_once)


def himself(r: Reading, cue: CueAt, made: list[Draft]) -> bool:
    """Whether a verb only says again who speaks: "قال إنه يعتقد أن" is one statement."""
    before = cue.start - 1
    opens = any(a <= before < min(b, a + 2) for m in made for a, b in m.content)
    return opens and r.has(before, "complementisers") and len(r.doc.keys[before]) > 2


def passive(cue: CueAt, at: Place) -> bool:
    """Whether a participle of a verb that must have an object has none: "متهما بكذا" is accused."""
    kind = cue.form.cue
    obliged = bool(kind.person_prepositions) and not kind.content_prepositions
    return cue.form.tag == "part" and obliged and at.frame == "prep" and at.start == cue.end


def courteous(r: Reading, at: Place, end: int) -> bool:
    """Whether what is expressed is thanks or condolences: no proposition."""
    heads = range(at.start, min(end, at.start + 3))
    return at.frame in ("np", "prep") and any(r.has(k, "courtesies") for k in heads)


def nested(cue: CueAt, made: list[Draft]) -> bool:
    """Whether the cue stands in the content of another statement."""
    return any(a <= cue.start < b for m in made for a, b in m.content)


def content_place(r: Reading, unit: Unit, cue: CueAt, before: Tokens | None, made: list[Draft]) -> Place | None:
    kind = cue.form.cue
    if "decline" in kind.frames:
        declined = nominal_place(r, unit, cue, before)
        if declined is not None and declined.frame == "decline":
            return declined
    at = place(r, unit, cue)
    if kind.person_prepositions and (at is None or at.frame in ("prep", "that")):
        person = person_place(r, unit, cue, before, spoken=any(m.sources for m in made))
        at = person if person is not None else at
    nominal = None
    if at is None or at.frame in ("that", "prep") or (at.frame == "quote" and kind.frames & {"this", "np"}):
        nominal = nominal_place(r, unit, cue, before if at is None and robust(r, unit, before) else None)
        if nominal is not None and at is not None and not nominal.start < at.start:
            nominal = None
    if nominal is not None and at is not None:
        return nominal if surely(r, cue, nominal, at) else at
    return at if at is not None else nominal


def surely(r: Reading, cue: CueAt, nominal: Place, at: Place) -> bool:
    """Whether a noun before a complementiser or preposition is the content's head and no part of the speaker's name."""
    before = nominal.start - 1
    subject = first_word(r, cue.end, nominal.start)
    at_once = all(r.among(k, ADVERBIAL) for k in range(cue.end, nominal.start))
    complete = at_once or r.article(before) or r.has(before, "states") or r.doc.keys[before] in r.named
    if "this" in cue.form.cue.frames:
        if r.has(nominal.start, "determiners") or whatsoever(r, nominal.start):
            return True
        complete = complete or (subject < nominal.start and ends_subject(r, subject, before))
    if at.frame == "quote" and complete:
        return r.has(nominal.start, "content_heads") or r.has(nominal.start, "claims")
    if not complete or not (r.has(nominal.start, "claims") or r.has(nominal.start, "content_heads")):
        return complete and at.frame == "prep" and at_once
    return at.frame == "prep" or cue.form.cue.stance == "denies" or at.start - nominal.start <= 2


def robust(r: Reading, unit: Unit, before: Tokens | None) -> bool:
    """Whether the phrase before a verb is surely its subject: it heads a speaker, or opens the sentence."""
    if before is None:
        return False
    return r.speaker(before[0]) or r.article(before[0]) or (before[0] == unit.start and before[1] - before[0] <= 3)


def quoted_before(r: Reading, unit: Unit, cue: CueAt, found: Draft) -> Draft | None:
    """ "«…»، قال الوزير": the content stands before its verb, and nothing but the speaker follows."""
    if "quote" not in cue.form.cue.frames or cue.form.tag not in ("past", "pres"):
        return None
    quote = quotation_before(r, unit, cue)
    if quote is None or not subject_after(r, cue.end, unit.end, found):
        return None
    found.content, found.frame = [quote], "quote before"
    return found
