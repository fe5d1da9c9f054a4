"""What stands between a verb and its subject: when, where and to whom it was said."""

from __future__ import annotations

from claimtrack.attribution.verb_first.phrases import addressee, possessed
from claimtrack.attribution.verb_first.reading import COMMAS, Reading

ADVERBIAL = frozenset("adverbs pronominals time_words auxiliaries".split())
PERSON = frozenset("roles titles unnamed".split())
CLOSED = frozenset("media_adjectives time_words adverbs outlets states".split())


def skip_adjuncts(r: Reading, i: int, end: int, *, persons: bool = True) -> int:
    """Past the adverbials between verb and subject: "أمس", "بدوره"; "في بيان", "لرويترز" up to a comma or a person."""
    while i < end:
        if r.among(i, ADVERBIAL) or r.doc.words[i][0].isdigit() or r.comma(i):
            i += 1
        elif addressee(r, i) or r.phrase_has(i, "adjunct_starters") or attached_adjunct(r, i):
            comma = next((k for k in range(i, end) if r.doc.words[k] in COMMAS), None)
            person = person_after(r, i, end if comma is None else comma) if persons else None
            if person is not None:
                return person
            if comma is None:
                return end
            i = comma + 1
        else:
            return i
    return i


def attached_adjunct(r: Reading, i: int) -> bool:
    """ "في الرياض", "بالرياض", "للجنة": a preposition, alone or written together with its noun and the article."""
    key = r.doc.keys[i]
    return r.has(i, "prepositions") or (key.startswith(("بال", "لل")) and len(key) > 5 and not r.kinds[i].classes)


def person_after(r: Reading, i: int, end: int) -> int | None:
    """Where the subject begins after an adjunct that no comma ends: "قال للصحفيين | وزير الخارجية"."""
    told = told_end(r, i)
    if told is not None and told < end and may_be_name(r, told):
        return told
    for k in range(i + 1, end):
        head = r.among(k, PERSON) and not r.kinds[k].prefix and r.doc.quote_of[k] < 0
        if head and not adjective(r, k) and complete(r, i, k - 1):
            return k
    return None


def told_end(r: Reading, i: int) -> int | None:
    """The end of one who is told, where it is sure: "للصحفيين", "لـ«عكاظ»"."""
    if not addressee(r, i):
        return None
    if r.has(i, "dative"):
        quote = r.doc.quote_of[i + 1]
        return r.doc.quote_tokens[quote][1] if quote >= 0 else None
    return i + 1 if r.doc.keys[i][1:] in r.doc.lang.words["outlets"] else None


def may_be_name(r: Reading, k: int) -> bool:
    """Whether token k is a word that only a name explains."""
    if not r.doc.is_word(k) or r.kinds[k].classes or r.joined(k) or k in r.cues or r.doc.quote_of[k] >= 0:
        return False
    return not (r.verb_like(k) or r.noun_shaped(k) or attached_adjunct(r, k))


def adjective(r: Reading, k: int) -> bool:
    """ "المؤتمر الصحفي": no person, though the word may be one."""
    before = r.doc.keys[k - 1]
    meeting = r.article(k - 1) and before[2:] in r.doc.lang.words["occasions"]
    return r.article(k) and r.article(k - 1) and (meeting or not r.has(k, "titles"))


def complete(r: Reading, first: int, k: int) -> bool:
    """Whether an adjunct can end with token k: no noun after it is needed."""
    if not r.doc.is_word(k):
        return r.doc.quote_of[k] >= 0 or r.doc.words[k] == ")"
    if k == first:
        return addressee(r, first) and not r.has(first, "dative")
    definite = r.article(k) and not r.among(k, PERSON)
    return definite or r.among(k, CLOSED) or r.doc.words[k][0].isdigit() or possessed(r, k)
