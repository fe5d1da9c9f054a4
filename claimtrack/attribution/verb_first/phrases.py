"""Noun phrases that name a speaker: where they end, what adjuncts end them, who is joined in them."""

from __future__ import annotations

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.verb_first.kinds import NONE
from claimtrack.attribution.verb_first.reading import COMMAS, DASHES, SPEAKERS, Reading

LONGEST_APPOSITION = 14  # tokens between the commas
LONGEST_BRACKET = 10


def phrase_end(r: Reading, start: int, end: int) -> int:
    """Where the noun phrase that begins at token `start` ends, at most at `end`: before an adjunct or a verb."""
    doc = r.doc
    i = start
    apposed = False
    while i < end:
        quote = doc.quote_of[i]
        if quote >= 0:
            i = max(i + 1, min(end, doc.quote_tokens[quote][1]))
            continue
        word = doc.words[i]
        if word in COMMAS or word in DASHES:
            after = apposition_end(r, i, start, end)
            if after is None or (apposed and not r.among(i + 1, OFFICES)):
                return i
            apposed = True
            i = after
            continue
        if word == "(":
            close = next((k for k in range(i, min(end, i + LONGEST_BRACKET)) if doc.words[k] == ")"), None)
            if close is None or i == start:
                return i
            i = close + 1
            continue
        if not doc.is_word(i) and word not in "/.'":
            return i
        if i > start and ends_phrase(r, i, start):
            return i
        i += 1
    return i


def ends_phrase(r: Reading, i: int, start: int) -> bool:
    """Whether what begins at token i belongs to the speaker's name no more."""
    if r.has(i, "relatives") or (r.has(i, "pronominals") and r.doc.has(i - 1, "takes_pronominal")):
        return False
    if r.doc.has(i, "privatives") and i + 1 < len(r.kinds) and not r.has(i + 1, "complementisers"):
        return False  # "مصادر غير رسمية"
    if addressee(r, i) or r.phrase_has(i, "adjunct_starters") or r.phrase_has(i, "clause_starters"):
        return True
    if r.has(i, "prepositions"):
        return not links(r, start, i)
    if r.kinds[i].prefix and r.has(i, "pronouns"):
        return True  # "وهو …"
    if r.among(i, ENDS) or r.finite(i) is not None or r.verb_like(i) or r.past_like(i):
        return not within_relative(r, start, i)
    if i in r.cues and i + 1 < len(r.kinds) and r.among(i + 1, HIDING):
        return True  # "مسؤول طلب عدم الكشف عن هويته"
    for cue in r.cues.get(i, ()):  # "قائلا", "بقوله"
        if (cue.form.tag == "part" and cue.form.features == "ms") or (cue.form.tag == "noun" and cue.form.features):
            return True
    return dependent(r, i) or (possessed(r, i) and (r.article(i - 1) or r.doc.keys[i - 1] in r.named))


HIDING = frozenset(("noun_negations", "disclosures"))
ENDS = frozenset(
    "determiners adverbs pronominals time_words subordinators complementisers auxiliaries negations verbs so".split()
)


def possessed(r: Reading, i: int) -> bool:
    """A noun with a possessor written together ("استعداده"): right after a speaker it is no part of his name."""
    key, words = r.doc.keys[i], r.doc.lang.words
    if r.kinds[i].classes - ALSO or r.cues.get(i) or r.article(i) or key.endswith(GOD):
        return False
    if key[:1] in words["attached_prepositions"]:
        return False
    return any(key.endswith(s) and len(key) > max(4, len(s) + 2) for s in words["possessors"])


ALSO = frozenset(("courtesies", "content_heads"))
GOD = "الله"  # no possessor, though it ends like one (عبدالله)


def within_relative(r: Reading, start: int, i: int) -> bool:
    """Whether a relative pronoun stands right before the verb at token i ("الذي كان قد أعلن")."""
    while i - 1 > start and r.has(i - 1, "auxiliaries"):
        i -= 1
    return i - 1 > start and r.has(i - 1, "relatives")


def dependent(r: Reading, i: int) -> bool:
    """Whether a circumstantial participle or another accusative with its vowel sign stands at token i."""
    return "\u064b" in r.doc.words[i] and i + 1 < len(r.doc.words) and not r.has(i, "roles") and not r.has(i, "unnamed")


def links(r: Reading, start: int, i: int) -> bool:
    """Whether a preposition goes on with a title ("مسؤول في الوزارة") rather than with the statement ("في بيان")."""
    if not r.has(i, "title_prepositions") or i + 1 >= len(r.doc.keys):
        return False
    after = i + 1
    if (
        possessed(r, after)
        or r.has(after, "occasions")
        or r.has(after, "time_words")
        or r.doc.words[after][0].isdigit()
    ):
        return False
    before = i - 1
    if r.speaker(before) or r.article(before):
        return any(r.speaker(k) for k in range(start, i))
    if r.has(after, "organisations") and r.bare(i) in ("من", "في", "لدى"):
        return True
    return i - start <= 3 and r.has(start, "unnamed")


def addressee(r: Reading, i: int) -> bool:
    """Whether token i is "to" and somebody who is told: "لرويترز", "للصحافيين", "لـ«عكاظ»"."""
    doc, key = r.doc, r.doc.keys[i]
    if r.has(i, "dative"):
        return i + 1 < len(doc.words) and (not doc.is_word(i + 1) or heard(r, doc.keys[i + 1]))
    for prefix in doc.lang.words.get("addressee_prefixes", NONE):
        if key.startswith(prefix) and len(key) > len(prefix) + 2:
            rest = key[len(prefix) :]
            if heard(r, rest) or heard(r, "ال" + rest):
                return True
    return False


def heard(r: Reading, key: str) -> bool:
    words = r.doc.lang.words
    return any(key in words.get(name, NONE) for name in ("outlets", "outlets_heads", "listeners"))


def tells(r: Reading, cue: CueAt, i: int) -> bool:
    """Whether the object of an according-to can be one who tells, and is no rule or circumstance ("بحسب الحالة")."""
    key = r.doc.keys[i]
    if r.has(cue.start, "needs_dative") and not key.startswith("ل"):
        return False
    if key[1:] in r.doc.lang.words["determiners"] and not (i + 1 < len(r.kinds) and r.speaker(i + 1)):
        return False  # "وفقا لهذا الرأي"
    if cue.end - cue.start == 1 and key.startswith("ل") and key not in r.doc.lang.words["whole_words"]:
        key = "ا" + key[1:] if key.startswith("لل") else key[1:]  # "وفقا للوزارة", "طبقا لموقع كذا"
        words = r.doc.lang.words
        return key in r.doc.lang.roles or any(key in words.get(n, ()) for n in SPEAKERS) or not key.startswith("ال")
    if r.speaker(i) or key in r.named:
        return True
    return r.doc.keys[cue.start] not in r.doc.lang.words["homographs"] and (not r.article(i) or key.endswith("ي"))


def apposition_end(r: Reading, comma: int, start: int, end: int) -> int | None:
    """The end of "، مساعد الرئيس،" or "، ماريا زخاروفا،", where the comma opens one: a role on one of its sides."""
    doc = r.doc
    i = comma + 1
    if i >= end or not doc.is_word(i) or r.kinds[i].prefix or r.phrase_has(i, "clause_starters"):
        return None
    if r.among(i, NO_APPOSITION) or r.finite(i) is not None or dependent(r, i) or r.cues.get(i):
        return None
    after = r.among(i, OFFICES)
    before = any(r.has(k, "roles") or r.has(k, "unnamed") for k in range(start, comma))
    stop = next((k for k in range(i, min(end, i + LONGEST_APPOSITION)) if doc.words[k] in COMMAS), None)
    if not (after or before):
        return None
    if stop is None:
        return phrase_end(r, i, end)
    if not after and stop - i > 5:
        return None
    return stop


OFFICES = frozenset(("roles", "titles"))
NO_APPOSITION = frozenset(
    "prepositions adverbs time_words subordinators relatives adjunct_starters so quantifiers".split()
)


def co_speakers(r: Reading, start: int, end: int) -> list[Tokens]:
    """The speakers that a written conjunction joins, where both are persons or bodies of their own."""
    doc = r.doc
    both = r.has(start, "both_of")
    if both:
        start += 1
        while start < end and r.has(start, "prepositions"):
            start += 1
    found: list[Tokens] = []
    for k in range(start + 1, end):
        if doc.attached(k) and doc.quote_of[k] < 0 and (both or separate(r, start, k, end)):
            found.append((start, k))
            start = k
    return [*found, (start, end)] if start < end else found


def separate(r: Reading, start: int, k: int, end: int) -> bool:
    """Whether "A و B" are two: not one person's two offices ("رئيس الهيئة ووزير العدل فلان")."""
    if not r.speaker(start):
        return False
    rest = r.doc.bare_key(k)
    if r.has(start, "roles") and rest.startswith("ال") and rest in r.doc.lang.words["organisations"]:
        return False  # "خبير التأمين والإدارة"
    if rest in r.doc.lang.roles and r.has(start, "roles"):
        named = any(not r.kinds[i].classes and not r.article(i) for i in range(start + 1, k))
        return named or not any(not r.kinds[i].classes and not r.article(i) for i in range(k + 1, end))
    return True
