"""What is denied: where the object begins of a verb that must have one ("نفت مصادر بارزة في المعارضة | ذلك").

No mark stands between such a verb's subject and its object. Where the subject is complete, a noun that cannot
belong to it begins the object: one without article after a body that has it, a definite one after a name or an
indefinite source, a demonstrative or "any".
"""

from __future__ import annotations

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.verb_first.adjuncts import ADVERBIAL
from claimtrack.attribution.verb_first.phrases import phrase_end
from claimtrack.attribution.verb_first.prepositions import preposition_at
from claimtrack.attribution.verb_first.reader import ends_name
from claimtrack.attribution.verb_first.reading import COMMAS, Reading
from claimtrack.attribution.verb_first.subject import may_speak

ATTACHED = frozenset("بل")
MADDA = "آ"
BODIES = frozenset("organisations states outlets_heads groups unnamed".split())
PERSONS = frozenset("roles titles".split())
NO_OBJECT = frozenset(
    """prepositions adverbs pronominals time_words subordinators complementisers auxiliaries negations relatives
    coordinators verbs questions clause_starters clause_prepositions adjunct_starters occasions roles titles""".split()
)
LONGEST_NAME = 3  # words of a name without office
FULL_NAME = 2  # words of a name that is surely at its end
SHORT = 4  # letters of a verbal noun ("وضع"), and of few names
ADJECTIVAL = ("ي", "ية", "ون", "ين", "ان", "ة", "ى")


def heads_denied(r: Reading, i: int, cue: CueAt, *, first: bool) -> int | None:
    """Where what is denied begins, if token i tells; `first` where only adverbials stand between it and the verb."""
    frames = cue.form.cue.frames
    if "it" in frames and not (stands_for_all(r, i) and closed(r, i + 1)):
        return None
    if not frames & {"this", "it"} or r.joined(i) or r.has(i - 1, "relatives") or r.has(i - 1, "prepositions"):
        return None
    subject = first_word(r, cue.end, i)
    if whatsoever(r, i) and same_clause(r, cue.end, i - 1):
        if i + 1 < len(r.kinds) and r.has(i + 1, "complementisers"):
            return None
        return i - 1 if i - 1 > subject and verbal_noun_before(r, i - 1) else i
    if not same_clause(r, cue.end, i):
        return None
    if first:
        return i if opens_at_once(r, i, cue) else None
    if subject >= i or not may_speak(r, subject):
        return None
    whole = complete(r, subject, i - 1)
    points = r.has(i, "determiners") or r.doc.has(i, "matters")
    if points and i - subject <= LONGEST_NAME:
        whole = whole or all(any_noun(r, k) and not r.article(k) for k in range(subject, i))
    some = cue.form.cue.stance == "denies" and r.doc.has(i, "amounts") and r.has(i + 1, "prepositions")
    return i if whole and (points or some or verbal_noun(r, i)) else None


def noun_apart(r: Reading, cue: CueAt, limit: int) -> int | None:
    """Where a noun begins that can belong to the subject no more, though nothing else tells that it is denied."""
    if "this" not in cue.form.cue.frames:
        return None
    subject = first_word(r, cue.end, limit)
    if subject >= limit or not may_speak(r, subject):
        return None
    for i in range(subject + 1, limit):
        if r.final(i) or not same_clause(r, i, i + 1):
            return None
        closed = phrase_end(r, subject, i)
        if any(r.doc.words[k] not in COMMAS and not r.among(k, ADVERBIAL) for k in range(closed, i)):
            return None  # an adjunct: its noun may go on
        whole = not (r.joined(i) or r.has(i - 1, "relatives") or r.has(i - 1, "prepositions"))
        if whole and any_noun(r, i) and complete(r, subject, i - 1) and stands_apart(r, subject, i):
            return i if cue.form.cue.stance == "denies" or an_event(r, i) else None
    return None


def an_event(r: Reading, i: int) -> bool:
    """Whether a noun is of something that happens: persons are ruled out too ("استبعد المدرب الحارس")."""
    key = r.doc.keys[i][2:] if r.article(i) else r.doc.keys[i]
    return r.shaped_key(key) or key in r.doc.lang.words["content_heads"]


def whatsoever(r: Reading, i: int) -> bool:
    """Whether "any" stands at token i, rather than a sign from God, whose key is the same: "أية" and "آية"."""
    return r.doc.has(i, "whatsoever") and r.doc.words[i][0] != MADDA


def same_clause(r: Reading, start: int, end: int) -> bool:
    """Whether no other verb stands among the tokens, but in a relative clause."""
    for k in range(start, end):
        verb = r.finite(k) is not None or r.verb_like(k) or r.among(k, OTHER_CLAUSE)
        if verb and not (k > start and r.has(k - 1, "relatives")):
            return False
    return True


OTHER_CLAUSE = frozenset("negations complementisers subordinators auxiliaries adversatives verbs".split())


def verbal_noun_before(r: Reading, i: int) -> bool:
    """Whether "any" goes with the word before it, at token i: "نفى حزب صالح عقد أي لقاء"."""
    if r.article(i) or r.among(i - 1, ADVERBIAL) or r.has(i - 1, "prepositions") or ends_name(r, i):
        return False
    plain = not r.kinds[i].classes - {"verbs"} and i not in r.cues and r.doc.is_word(i)
    return r.noun_shaped(i) or (plain and len(r.doc.keys[i]) <= SHORT and r.doc.keys[i] not in r.named)


def opens_at_once(r: Reading, i: int, cue: CueAt) -> bool:
    """Whether no subject stands between the verb and what is denied: "نفى ذلك", "نفى وضع أي مجسم"."""
    if r.has(i, "determiners"):
        return not names_speaker(r, i + 1)
    if cue.form.tag == "part" or r.article(i) or r.among(i, BODIES | PERSONS) or i + 1 >= len(r.kinds):
        return False
    return r.noun_shaped(i) or (whatsoever(r, i + 1) and any_noun(r, i) and len(r.doc.keys[i]) <= SHORT)


def names_speaker(r: Reading, i: int) -> bool:
    """Whether a demonstrative before token i goes with a person: "نفى هذا المسؤول أن"."""
    return i < len(r.kinds) and r.article(i) and (r.speaker(i) and not r.has(i, "documents"))


def stands_for_all(r: Reading, i: int) -> bool:
    """Whether the demonstrative at token i stands alone for what was said: "نفى ذلك", "نفى ذلك المتحدث"."""
    if not r.has(i, "determiners"):
        return False
    after = i + 1
    if after >= len(r.kinds) or r.final(after) or r.comma(after):
        return True
    return r.doc.is_word(after) and r.doc.quote_of[after] < 0 and (not r.article(after) or names_speaker(r, after))


def closed(r: Reading, i: int) -> bool:
    """Whether no noun that the demonstrative goes with can follow at token i, but who speaks may."""
    if i >= len(r.kinds) or not r.doc.is_word(i) or r.among(i, AFTER) or i in r.cues or r.joined(i):
        return True
    return r.speaker(i) or r.doc.keys[i] in r.named


AFTER = ADVERBIAL | frozenset("prepositions subordinators adjunct_starters clause_starters".split())


def named_after(r: Reading, i: int) -> bool:
    """Whether the speaker can follow, at token i, on what stands for what he denied: "نفى ذلك | الوزير"."""
    if i >= len(r.kinds) or not r.doc.is_word(i) or r.joined(i):
        return False
    return r.speaker(i) or r.article(i) or r.doc.keys[i] in r.named


def first_word(r: Reading, start: int, end: int) -> int:
    while start < end and r.among(start, ADVERBIAL):
        start += 1
    return start


def complete(r: Reading, subject: int, last: int) -> bool:
    """Whether a subject, with what adverbials follow it, can end with token `last`."""
    while last > subject and r.among(last, ADVERBIAL):
        last -= 1
    doc = r.doc
    if doc.words[last] in COMMAS or doc.words[last] == ")" or doc.quote_of[last] >= 0:
        return True
    if r.article(last):
        return not r.has(last, "titles")
    if doc.has(last, "particles"):
        return False  # "محمد أبو | السعود"
    return r.has(last, "states") or doc.keys[last] in r.named or ends_name(r, last) or indefinite(r, subject, last)


def indefinite(r: Reading, subject: int, last: int) -> bool:
    """Whether a source without name is nothing but its noun and adjectives: "مصادر بارزة", "مسؤولان أمريكيان"."""
    if not r.has(subject, "unnamed") or r.article(subject):
        return False
    adjectives = range(subject + 1, last + 1)
    return len(adjectives) > 0 and all(
        r.doc.keys[k].endswith(ADJECTIVAL) and not r.among(k, BODIES - {"unnamed"}) for k in adjectives
    )


def verbal_noun(r: Reading, i: int) -> bool:
    """Whether token i has the shape of a verbal noun, also where it may be a participle of a reporting verb."""
    if r.noun_shaped(i):
        return True
    readings = r.cues.get(i, ())
    noun = bool(readings) and all(c.form.tag == "noun" or c.form.features == "fs" for c in readings)
    return noun and r.shaped(i) and not r.article(i) and not r.comma(i - 1)


def foreign(r: Reading, i: int) -> bool:
    """Whether token i is an adjective of origin or a name rather than a noun."""
    return r.doc.keys[i].endswith(ADJECTIVAL[:4]) or r.doc.keys[i] in r.named


def any_noun(r: Reading, i: int) -> bool:
    """Whether token i can be a noun: a word of no class that speaks against it, and no verb."""
    if not r.doc.is_word(i) or r.doc.quote_of[i] >= 0 or i in r.cues or r.doc.words[i][0].isdigit():
        return False
    if r.among(i, NO_OBJECT) or r.verb_like(i) or r.past_like(i):
        return False
    return not preposition_at(r, i, ATTACHED) and not r.doc.keys[i].endswith("يا")


def stands_apart(r: Reading, subject: int, i: int) -> bool:
    """Whether the noun at token i differs from the subject's last word as no adjective or name does."""
    last = i - 1
    while last > subject and (r.among(last, ADVERBIAL) or r.comma(last)):
        last -= 1
    if r.article(last):
        body = r.among(subject, BODIES) or r.doc.keys[subject].endswith(("ون", "ات"))
        named = any(r.among(k, PERSONS) for k in range(subject, i))
        return body and not named and not r.article(i) and not r.speaker(i) and not foreign(r, i)
    if last == i - 1 and r.doc.quote_of[last] < 0 and r.doc.is_word(last) and not r.has(last, "states"):
        names = [k for k in range(subject + 1, i) if not r.kinds[k].classes and not r.article(k)]
        if not indefinite(r, subject, last) and len(names) < FULL_NAME:
            return False  # "إدارة | النصر", "الشيخ أحمد | الهاشم"
    adjective = r.doc.keys[i].endswith(("ي", "ية", "ين", "ون", "ة")) or r.doc.has(i, "role_adjectives")
    return r.article(i) and not adjective and not r.speaker(i)
