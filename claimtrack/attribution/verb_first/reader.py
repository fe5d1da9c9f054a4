"""Document -> `Reading`: the classes of its words, its cue forms, and which of those are verbs where they stand."""

from __future__ import annotations

from claimtrack.attribution.document import CueAt, Document, lookup
from claimtrack.attribution.verb_first.kinds import NONE, Kind, kinds_of
from claimtrack.attribution.verb_first.reading import DASHES, FINAL, FINITE, Reading

BEFORE_A_VERB = frozenset(
    """auxiliaries negations subordinators coordinators as_said clause_starters adverbs time_words relatives
    adversatives""".split()
)
NAMELESS = frozenset("prepositions complementisers subordinators relatives coordinators".split())
AMBIGUOUS = frozenset(("prepositions", "roles"))
PERSONS = frozenset(("roles", "titles"))
UNNAMED = frozenset(("unnamed", "roles"))
OPENING = FINAL | DASHES | {"*", "•"}
BARE_ALEF, HAMZA_ABOVE, HAMZA_BELOW = "اأإ"
DOUBLED, YA = "\u0651", "ي"


def read_words(doc: Document) -> Reading:
    reading = Reading(doc, kinds_in(doc), cues_in(doc), {}, set())
    for i, readings in reading.cues.items():
        finite = next((cue for cue in readings if cue.form.tag in FINITE), None)
        if finite is not None and spelt_as_finite(reading, finite) and verbal(reading, finite):
            reading.verbs[i] = finite
    return reading


def cues_in(doc: Document) -> dict[int, tuple[CueAt, ...]]:
    """Token -> the cue forms that begin there."""
    forms, keys = lookup(doc.lang), doc.keys
    cues: dict[int, tuple[CueAt, ...]] = {}
    for i, key in enumerate(keys):
        if entries := forms(key):
            found = tuple(
                CueAt(i, i + len(form.words), form, prefix, suffix)
                for form, prefix, suffix in entries
                if len(form.words) == 1 or tuple(keys[i + 1 : i + len(form.words)]) == form.words[1:]
            )
            if found:
                cues[i] = found
    return cues


def kinds_in(doc: Document) -> list[Kind]:
    """The kind of each token, those set right that only look like a known word."""
    keys, words = doc.keys, doc.lang.words
    kind = kinds_of(doc.lang)
    kinds = [kind(key) for key in keys]
    written, names = words.get("written_complementisers", NONE), words.get("names", NONE)
    for i, key in enumerate(keys):
        if key in written and doc.words[i][0] != HAMZA_ABOVE:  # "إلا" is no "ألا"
            kinds[i] = Kind(kinds[i].classes - {"complementisers"}, "")
        if kinds[i].classes >= AMBIGUOUS:  # "أمام" and "إمام"
            person = doc.words[i][len(kinds[i].prefix)] == HAMZA_BELOW
            kinds[i] = Kind(PERSONS if person else kinds[i].classes - PERSONS, kinds[i].prefix)
        if "complementisers" in kinds[i].classes and i + 1 < len(keys) and doc.words[i + 1] in (")", "."):
            kinds[i] = Kind(NONE, "")  # "(تي إن)", "سي. إن."
    for i in range(len(keys) - 1):
        if doc.words[i] == "." and i > 0 and doc.ends[i - 1] == doc.starts[i] and doc.ends[i] == doc.starts[i + 1]:
            kinds[i - 1] = kinds[i + 1] = Kind(NONE, "")  # an abbreviation: "إن.تي.في"
        if kinds[i].classes and f"{keys[i]} {keys[i + 1]}" in names:
            kinds[i] = kinds[i + 1] = Kind(NONE, "")
    return kinds


def spelt_as_finite(r: Reading, cue: CueAt) -> bool:
    """Whether a word is a verb of the third person by its spelling, which its key has folded."""
    first, i = r.doc.words[cue.start][0], cue.start
    if first == HAMZA_BELOW:
        return False  # "إبان": no past begins so
    if first == HAMZA_ABOVE and cue.form.cue.lemma[0] != HAMZA_ABOVE:
        return False  # "أعتقد" is the first person of "اعتقد"
    if r.doc.quote_of[i] >= 0 and first == BARE_ALEF and cue.form.cue.kind == "belief":
        return False  # and so is "اعتقد" in a quotation, carelessly written
    if cue.form.tag == "juss":
        return i > 0 and r.has(i - 1, "negations")
    return not (cue.form.tag == "past" and i > 0 and r.has(i - 1, "present_negations"))  # "لا أنكر"


def verbal(r: Reading, cue: CueAt) -> bool:
    """Whether a form that may be something else (`homographs`) stands where a verb stands."""
    i, doc, words = cue.start, r.doc, r.doc.lang.words
    if cue.form.words[0] in words.get("marked_verbs", NONE) and not cue.prefix and DOUBLED not in doc.words[i]:
        return False
    if hides_name(r, cue) or governed(r, cue):
        return False
    homographs = words.get("homographs", NONE)
    if doc.keys[i] in homographs and cue.prefix:
        return complementised(r, cue) and not r.has(i - 1, "prepositions")  # "فالح قال", "على وشك أن"
    if cue.form.words[0] not in homographs:
        return True
    if cue.form.words[0] in words.get("opening_verbs", NONE):
        return i == 0 or opens_line(doc, i) or r.has(i - 1, "relatives") or doc.words[i - 1] in OPENING
    opens = i == 0 or opens_line(doc, i)
    if r.has(i, "prepositions"):  # "عبر", "بين"
        return opens or (cue.prefix != "" and not doc.is_word(i - 1))
    if not opens and r.has(i - 1, "noun_negations"):
        return False
    if doc.keys[i - 1] in words.get("between_nouns", NONE):
        return False
    if opens or not doc.is_word(i - 1) or r.among(i - 1, BEFORE_A_VERB):
        return True
    if r.has(i - 1, "complementisers") and i > 1 and r.has(i - 2, "clause_prepositions"):
        return True  # "بعد أن رفض"
    if cue.prefix:
        return complementised(r, cue)
    return ends_name(r, i - 1) or r.article(i - 1) or r.has(i - 1, "states") or r.has(i - 1, "pronouns")


def governed(r: Reading, cue: CueAt) -> bool:
    """Whether a preposition right before a form shows it to be a noun: "على تجدد القتال", but "من يقول"."""
    before = cue.start - 1
    if before < 0 or cue.prefix or not r.has(before, "title_prepositions"):
        return False
    return not (r.doc.keys[before] in r.doc.lang.words["whoever"] and r.doc.keys[cue.start].startswith(YA))


def hides_name(r: Reading, cue: CueAt) -> bool:
    """Whether a verb says of an unnamed speaker that he will not be named: "مسؤول طلب عدم الكشف عن هويته"."""
    i, k = cue.start, cue.end
    if k < len(r.kinds) and r.plain(k, "noun_negations"):
        k += 1
    if i == 0 or k >= len(r.kinds) or not r.plain(k, "disclosures") or r.article(i - 1):
        return False
    return any(r.among(before, UNNAMED) and not r.article(before) for before in range(max(0, i - 3), i))


def complementised(r: Reading, cue: CueAt) -> bool:
    return any(r.has(k, "complementisers") for k in range(cue.end, min(cue.end + 2, len(r.kinds))))


def ends_name(r: Reading, i: int) -> bool:
    """Whether token i is the last word of a name after a role or title: "الوزير جون كيري"."""
    if r.kinds[i].classes:
        return False
    for k in range(i - 1, max(-1, i - 6), -1):
        if r.has(k, "roles") or r.has(k, "titles"):
            return True
        if not r.doc.is_word(k) or r.among(k, NAMELESS):
            return False
    return False


def opens_line(doc: Document, i: int) -> bool:
    """Whether white space with a line's end stands before token i."""
    return "\n" in doc.text[doc.ends[i - 1] : doc.starts[i]]
