"""Contents that are no clause: a noun phrase ("نفى صحة …"), or a person and a matter ("اتهم X بكذا")."""

from __future__ import annotations

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.verb_first.adjuncts import ADVERBIAL, skip_adjuncts
from claimtrack.attribution.verb_first.content_start import REACH, Place
from claimtrack.attribution.verb_first.denied import heads_denied, names_speaker, noun_apart, same_clause
from claimtrack.attribution.verb_first.phrases import OFFICES, phrase_end, possessed
from claimtrack.attribution.verb_first.prepositions import preposition_at
from claimtrack.attribution.verb_first.reading import COMMAS, FINITE, Reading, Unit
from claimtrack.attribution.verb_first.subject import PLURAL, may_speak, phrase_features
from claimtrack.attribution.verb_first.subject import oblique as object_case

FAR = 20  # tokens after a verb
FROM = frozenset(("من", "عن"))
NOMINAL = frozenset(("np", "heads", "claim", "object", "decline"))


def person_place(r: Reading, unit: Unit, cue: CueAt, before: Tokens | None, *, spoken: bool) -> Place | None:
    """ "اتهم X Y بكذا", "دعا X Y إلى كذا": addressee and matter are the content, from Y on.

    `spoken` tells that the sentence has named a speaker already.
    """
    at = preposition_after(r, unit, cue)
    if at is None:
        return None
    if cue.suffix:
        return Place(at, cue.end if at == cue.end else at, "person")
    if at == cue.end:
        shared = cue.form.cue.content_prepositions & cue.form.cue.person_prepositions
        return Place(at, at, "prep") if shared or before else None
    if before is not None:
        return Place(cue.end, cue.end, "person")
    first = skip_adjuncts(r, cue.end, at)
    whose = first < at and r.has(first, "determiners") and not names_speaker(r, first + 1)
    plural = cue.form.tag in FINITE and cue.form.features in PLURAL
    if first < at and (possessed(r, first) or whose or plural or object_case(r, first) or r.has(first, "quantifiers")):
        return Place(first, first, "person")
    stop = phrase_end(r, first, at)
    who = next((k for k in range(first + 1, stop) if whoever(r, k)), None)
    if who is not None:
        return Place(who, who, "person")
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


def whoever(r: Reading, k: int) -> bool:
    """ "من تتوفر لديه المؤهلات": a relative, not the preposition, stands at token k before its verb."""
    if r.doc.keys[k] not in r.doc.lang.words["whoever"] or k + 1 >= len(r.kinds):
        return False
    return r.verb_like(k + 1) or r.finite(k + 1) is not None


def preposition_after(r: Reading, unit: Unit, cue: CueAt) -> int | None:
    """Where the matter begins: a preposition by itself rather than one written together, which may be a title's."""
    wanted = cue.form.cue.person_prepositions
    limit = min(unit.end, cue.end + REACH)
    own = r.doc.quote_of[cue.start]
    joined: int | None = None
    i = cue.end
    while i < limit and not r.final(i):
        if r.quoted(i, own):
            i = r.doc.quote_tokens[r.doc.quote_of[i]][1]
            continue
        if r.plain(i, "complementisers") and not r.has(i - 1, "clause_prepositions"):
            with_it = r.doc.keys[i][0] in wanted and len(r.doc.keys[i]) > 2
            return joined if joined is not None else i if with_it else None
        if joined is not None and r.comma(i):
            return joined
        if preposition_at(r, i, wanted) and not r.phrase_has(i, "adjunct_starters"):
            if r.doc.keys[i] in wanted:
                return i
            joined = i if joined is None else joined
        i += 1
    return joined


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
    nouns = [k for k in range(start + 1, end) if r.article(k) and not adjective(r, k) and not named_by(r, k)]
    if not nouns:
        return None
    k = nouns[-1] if r.speaker(start) else nouns[0]
    construct = k - 1 > start and (r.has(k - 1, "determiners") or (r.article(k - 2) and not r.article(k - 1)))
    return k - 1 if construct else k


def named_by(r: Reading, k: int) -> bool:
    """Whether token k is the known name of the title before it: "الدكتور | الدخيل"."""
    return r.doc.keys[k] in r.named and r.has(k - 1, "titles")


def adjective(r: Reading, k: int) -> bool:
    """Whether a word with the article looks like an adjective: of origin, or feminine after a feminine or a plural."""
    key, before = r.doc.keys[k], r.doc.keys[k - 1]
    return key.endswith(("ي", "ية")) or (key.endswith("ة") and r.article(k - 1) and before.endswith(("ة", "ات", "اء")))


def second_phrase(r: Reading, start: int, end: int) -> int | None:
    """Where a second noun phrase begins in a run of nouns: "روسيا الولايات المتحدة", "الوزير المجتمع الدولي"."""
    if start + 1 < end and alone(r, start):
        return start + 1
    for k in range(start + 1, end):
        if r.doc.quote_of[k] >= 0 or not (r.doc.is_word(k) and r.doc.is_word(k - 1)) or r.doc.attached(k):
            continue
        plural = r.doc.keys[k].endswith("ات") and len(r.doc.keys[k]) > 4 and not r.article(k)
        apposition = r.has(k, "roles") and not r.article(k)
        complete = (
            r.article(k - 1) or r.has(k - 1, "states") or not (r.kinds[k - 1].classes or construct(r, start, k - 1))
        )
        apposition = apposition or (r.has(k, "honorifics") and r.among(start, OFFICES))
        apposition = apposition or (r.has(k, "states") and r.doc.keys[k].endswith("ية"))  # "السفارة السعودية"
        if (
            (plural or r.among(k, SECOND) or oblique(r, k) or after_name(r, start, k, end))
            and complete
            and not apposition
        ):
            return k
    return None


def alone(r: Reading, start: int) -> bool:
    """Whether a speaker is one word for sure: a name met before, or a plural that no noun completes ("معارضون")."""
    after = r.doc.keys[start + 1]
    if not r.doc.is_word(start + 1) or after.endswith(("ون", "ين")) or r.kinds[start + 1].prefix:
        return False
    if r.has(start, "roles") or r.has(start, "unnamed"):
        return r.doc.keys[start].endswith("ون") and not r.article(start) and not after.endswith("ي")
    return r.doc.keys[start] in r.named and not r.speaker(start) and r.article(start) and r.article(start + 1)


def construct(r: Reading, start: int, k: int) -> bool:
    """Whether token k is the noun after an office that goes on: "مدير فرع | الوزارة"."""
    return k == start + 1 and r.has(start, "roles") and not r.article(start)


def after_name(r: Reading, start: int, k: int, end: int) -> bool:
    """A definite noun with its adjective after an office and two words of a name: "الوزير جون كيري | المجلس الأعلى"."""
    if not (r.among(start, OFFICES) and k - 2 > start and k + 1 < end and r.article(k) and r.article(k + 1)):
        return False
    return not any(r.kinds[i].classes or r.article(i) for i in (k - 1, k - 2))


def oblique(r: Reading, k: int) -> bool:
    """A plural or dual in the object's case after a noun that is in none: "الأمم المتحدة | الطرفين"."""
    key, before = r.doc.keys[k], r.doc.keys[k - 1]
    return r.article(k) and r.article(k - 1) and key.endswith("ين") and not key.endswith("يين") and before[-2:] != "ين"


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
    if not frames & NOMINAL or cue.suffix or left_out(r, cue):
        return None
    own = r.doc.quote_of[cue.start]
    limit = min(unit.end, cue.end + REACH)
    i = cue.end
    first = True
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
        if r.has(i, "courtesies"):
            return None
        start = i if heads_content(r, i, cue, first=first) else heads_denied(r, i, cue, first=first)
        if start is not None:
            return preferred(r, cue, whole(r, cue, start))
        first = first and r.among(i, ADVERBIAL)
        if i > cue.end and r.doc.words[i] in COMMAS and not r.has(i + 1 if i + 1 < limit else i, "roles"):
            if i + 1 < limit and opens_after_comma(r, i + 1, cue):
                return Place(i, i + 1, "np")
            inner = next((k for k in range(i + 1, limit) if r.doc.words[k] in COMMAS), None)
            if inner is None:
                break
        i += 1
    if "object" in frames and cue.form.tag == "pres" and (before is None or not r.speaker(before[0])):
        return None  # "يعتبر" without complementiser is mostly the passive
    if before is not None or cue.form.tag == "part":
        return content_of_noun(r, cue.end, limit, cue)
    if "object" in frames and cue.form.tag == "past":
        stop = object_after(r, cue.end, phrase_end(r, cue.end, limit))
        if stop is not None:
            return Place(stop, stop, "np")
    apart = noun_apart(r, cue, limit)
    return Place(apart, apart, "np") if apart is not None else None


def opens_after_comma(r: Reading, i: int, cue: CueAt) -> bool:
    if r.has(i, "claims") or (r.has(i, "content_heads") and "this" in cue.form.cue.frames):
        return heads_content(r, i, cue, first=False)
    return heads_denied(r, i, cue, first=False) is not None


def left_out(r: Reading, cue: CueAt) -> bool:
    """Whether somebody is left out of a team: "استبعد المدرب الحارس من التشكيلة"."""
    if cue.form.cue.stance != "doubts":
        return False
    for k in range(cue.end, min(len(r.kinds) - 1, cue.end + FAR)):
        if r.final(k):
            return False
        if r.doc.keys[k] in FROM and r.doc.has(k + 1, "squads"):
            return True
    return False


def whole(r: Reading, cue: CueAt, start: int) -> int:
    """The content's beginning, with the demonstrative and the "all" before its noun: "كل هذه الاتهامات"."""
    while start > cue.end and (r.has(start - 1, "determiners") or r.doc.has(start - 1, "wholes")):
        start -= 1
    return start


def preferred(r: Reading, cue: CueAt, start: int) -> Place:
    """The content from `start` on, or from a noun before it, where a preposition between them shows it has begun."""
    apart = noun_apart(r, cue, start)
    if apart is not None and any(r.has(k, "prepositions") for k in range(apart, start)):
        start = apart
    return Place(start, start, "np")


def heads_content(r: Reading, i: int, cue: CueAt, *, first: bool) -> bool:
    """Whether a proposition in disguise begins at token i; `first` where only adverbials stand before it."""
    frames = cue.form.cue.frames
    if (r.joined(i) and not first) or r.speaker(i) or r.has(i - 1, "relatives"):
        return False
    complete = (r.article(i - 1) and not r.has(i - 1, "titles")) or r.has(i - 1, "states")
    complete = complete or r.doc.keys[i - 1] in r.named
    if r.has(i, "claims") and not r.has(i - 1, "prepositions"):
        if told_of(r, i, cue, first=first):
            return False
        what = r.doc.keys[i] in r.doc.lang.words["as_said"]  # "نفى ما تردد"
        plain = "this" in frames and i + 1 < len(r.kinds) and r.doc.is_word(i + 1)
        return (
            not what
            or (plain and same_clause(r, cue.end, i))
            or (cue.form.cue.stance == "denies" and (first or complete))
        )
    if not frames & {"np", "heads"}:
        return False
    if r.has(i, "content_heads"):
        return not r.has(i - 1, "prepositions") and not (r.has(i - 1, "organisations") and not r.article(i - 1))
    if r.has(i - 1, "prepositions"):
        return False
    if possessed(r, i):
        return complete or first
    return r.noun_shaped(i) and (complete or (first and i > cue.end))


def told_of(r: Reading, i: int, cue: CueAt, *, first: bool) -> bool:
    """Whether a noun of claims names who tells them: "تناقلت الأخبار", "تداولت وكالات الأنباء"."""
    agency = r.has(i - 1, "outlets_heads") and not r.article(i - 1)
    return agency or (first and r.article(i) and cue.form.cue.stance == "asserts")


PERSONS = frozenset("roles titles unnamed".split())  # who is ruled out is left out of a team


def content_of_noun(r: Reading, i: int, limit: int, cue: CueAt) -> Place | None:
    """The noun phrase right after a verb that has its speaker before it."""
    frames, stance = cue.form.cue.frames, cue.form.cue.stance
    while i < limit and (r.has(i, "adverbs") or r.has(i, "time_words")):
        i += 1
    if i >= limit or not (r.doc.is_word(i) or r.doc.quote_of[i] >= 0) or r.joined(i):
        return None
    if not frames & {"np", "object"} or (stance == "doubts" and r.among(i, PERSONS)):
        return None
    if r.kinds[i].classes & {"prepositions", "subordinators", "complementisers", "adjunct_starters", "relatives"}:
        return None
    return Place(i, i, "np")


def comment_place(r: Reading, i: int, limit: int) -> Place | None:
    """ "رفض التعليق على …", "امتنع عن الإدلاء بـ…": what is declined is to comment."""
    for k in range(i, limit):
        if r.has(k, "comments") and not r.kinds[k].prefix:
            start = k - 1 if k > i and r.has(k - 1, "prepositions") else k
            return Place(start, start, "decline")
        if r.final(k) or (r.doc.words[k] in COMMAS and k > i):
            return None
    return None
