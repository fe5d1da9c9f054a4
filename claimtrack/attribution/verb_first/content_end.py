"""Where a content ends: before a new statement, at the end of its quotation, or with its sentence."""

from __future__ import annotations

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.verb_first.content_start import SAID
from claimtrack.attribution.verb_first.phrases import tells
from claimtrack.attribution.verb_first.prepositions import preposition_at
from claimtrack.attribution.verb_first.reading import COMMAS, FINAL, FINITE, SEMICOLONS, Reading

BREAKS = COMMAS | SEMICOLONS
STOPS = BREAKS | FINAL | {".."}
AND, WHAT, PRESENT = "و", "ما", ("ي", "ت")
SOON = 14  # tokens between a cue and the sign that it opens a statement
WHOLE = 6  # tokens of a quotation that is taken for the whole content


def content_end(r: Reading, start: int, end: int, own: int = -1, teller: CueAt | None = None) -> int:
    """The end of the content that begins at token `start`, at most `end`.

    `own` is the quotation it stands in, `teller` its verb: who goes on to speak does so in the same tense and gender,
    so that "and" with a verb in another belongs to the content.
    """
    doc = r.doc
    i = start
    while i < end:
        if r.quoted(i, own):
            b = doc.quote_tokens[doc.quote_of[i]][1]
            if b >= end:
                return b
            if only_quoted(r, start, i) and b - i > WHOLE:
                return after_quotation(r, b, end, own, teller)
            i = max(i + 1, b)
            continue
        opens = i > start and doc.words[i] in BREAKS and opens_statement(r, i + 1, end, teller)
        if opens and not awaits_verb(r, start, i):
            return i
        if i > start + 1 and doc.is_word(i) and opens_without_comma(r, i, end, teller):
            return i
        i += 1
    return end


def awaits_verb(r: Reading, start: int, comma: int) -> bool:
    """Whether a clause has but its subject before the comma, and its verb follows: "إن الوزير، سالم العبيدي، | أكد"."""
    if comma + 1 >= len(r.kinds) or not r.has(start, "complementisers"):
        return False
    cue = r.finite(comma + 1)
    if cue is None or cue.prefix or cue.form.tag not in FINITE or not r.among(start + 1, HEADS):
        return False
    inner = range(start + 1, comma)
    return any(r.comma(k) for k in inner) and not any(
        r.finite(k) is not None or r.among(k, CLAUSAL) or r.verb_like(k) or r.past_like(k) for k in inner
    )


HEADS = frozenset("roles titles unnamed organisations states groups outlets_heads".split())
CLAUSAL = frozenset("verbs auxiliaries negations relatives complementisers subordinators".split())


def nominal_end(r: Reading, start: int, end: int, *, relative: bool) -> int:
    """A noun phrase ends before a comma and an adverbial ("…، بعد أن"), with the relative clause that it is in, or
    before a clause of its sentence's own ("نفت البلدية أي خطأ | واتهمت المقاول")."""
    clause = opens_clause(r, start)
    for k in range(start + 1, end - 1):
        if r.doc.quote_of[k] >= 0:
            continue
        if r.doc.words[k] in SEMICOLONS:
            return k
        if r.comma(k) and (relative or r.plain(k + 1, "adjunct_starters") or (joins_clause(r, k + 1) and not clause)):
            return k
        if r.has(k, "prepositions") and r.has(k + 1, "media") and k > start + 1:
            return k
        if not clause and joins_clause(r, k):
            return k
        clause = clause or opens_clause(r, k)
    return end


def opens_clause(r: Reading, k: int) -> bool:
    """Whether the noun phrase has a clause within it from token k on: verbs that "and" joins may belong to it."""
    inner = r.has(k, "relatives") or r.has(k, "complementisers") or r.bare(k) == WHAT
    return inner or r.finite(k) is not None or r.verb_like(k) or r.has(k, "verbs")


def joins_clause(r: Reading, k: int) -> bool:
    """Whether "and" with a verb or pronoun stands at token k: "ورفضت", "ويتهم", "وهي"."""
    if r.doc.keys[k][:1] != AND:
        return False
    prefix = r.kinds[k].prefix
    if r.doc.keys[k][1:] in r.doc.lang.pronouns:
        return not r.has(k + 1, "relatives")  # "وهو الذي" goes on with the noun
    if any(cue.prefix and r.finite(k) is cue for cue in r.cues.get(k, ())):
        return not r.has(k, "prepositions")  # "وعبر"
    if prefix and r.has(k, "verbs"):
        return r.bare(k).endswith("ت") or r.bare(k).startswith(PRESENT)  # "وعقد" may be a noun
    return not prefix and r.verb_like(k)


def only_quoted(r: Reading, start: int, i: int) -> bool:
    """Whether only a complementiser stands before the quotation."""
    return all(r.has(k, "complementisers") or r.has(k, "prepositions") for k in range(start, i))


def after_quotation(r: Reading, b: int, end: int, own: int, teller: CueAt | None) -> int:
    """A quotation that is the whole content ends it, unless the sentence goes on without a break."""
    doc = r.doc
    if b >= end:
        return b
    if doc.is_word(b):
        if opens_without_comma(r, b, end, teller) or starts_aside(r, b, end):
            return b
        joined = doc.keys[b][:1] in doc.lang.prefixes or r.has(b, "prepositions") or r.has(b, "relatives")
        return content_end(r, b, end, own, teller) if joined else b
    if doc.words[b] in COMMAS and b + 1 < end and (doc.is_word(b + 1) or r.quoted(b + 1, own)):
        return b if opens_statement(r, b + 1, end, teller) else content_end(r, b + 1, end, own, teller)
    return b


def opens_statement(r: Reading, i: int, end: int, teller: CueAt | None) -> bool:
    """Whether what follows a comma is a new statement, or an aside of the one who tells."""
    if i >= end:
        return True
    if starts_aside(r, i, end) or participle(r, i):
        return True
    return opens_without_comma(r, i, end, teller) or reports_soon(r, i, end, teller)


def goes_on(r: Reading, teller: CueAt | None, cue: CueAt) -> bool:
    """Whether a verb can be the next of the one who told the content so far, or has a speaker of its own."""
    if teller is None or teller.form.tag not in FINITE:
        return True
    if teller.form.tag != cue.form.tag:
        return False
    alone = cue.end < len(r.kinds) and (r.has(cue.end, "complementisers") or r.has(cue.end, "prepositions"))
    return not alone or not teller.form.features or cue.form.features[:1] == teller.form.features[:1]


def starts_aside(r: Reading, i: int, end: int) -> bool:
    if r.phrase_has(i, "asides"):
        return True
    for cue in r.cues.get(i, ()):
        if cue.form.tag == "prep" and not cue.prefix:
            return True
    return r.has(i, "as_said") and any(r.finite(k) for k in range(i + 1, min(end, i + 3)))


def opens_without_comma(r: Reading, i: int, end: int, teller: CueAt | None) -> bool:
    """Whether a participle that reports, or "and" with a verb that reports, stands at token i, its content after it."""
    if r.has(i, "adversatives") and i + 1 < end and (cue := r.finite(i + 1)) is not None:
        return takes_content(r, cue, end) or r.doc.keys[i] not in r.doc.lang.words["coordinators"]
    for cue in r.cues.get(i, ()):
        reach = SOON if cue.form.features == "ms" or cue.form.cue.lemma == SAID else 2
        if cue.form.tag == "part" and not cue.suffix and takes_content(r, cue, min(end, cue.end + reach)):
            return True
        if cue.form.tag == "prep" and not cue.prefix and cue.end < end and tells(r, cue, cue.end):
            return True
        again = cue.form.tag in FINITE and cue.prefix and goes_on(r, teller, cue) and r.finite(i) is not None
        if again and takes_content(r, cue, end):
            return True
    return False


def reports_soon(r: Reading, i: int, end: int, teller: CueAt | None) -> bool:
    """ "فيما أكد", "لكن الوزير قال", "كما أن … نفت": a word that opens a clause, and a verb that reports soon after."""
    if not (r.phrase_has(i, "clause_starters") or r.has(i, "coordinators") or r.has(i, "subordinators")):
        cue = r.finite(i)
        return cue is not None and goes_on(r, teller, cue) and takes_content(r, cue, end)
    for k in range(i, min(end, i + (SOON if r.has(i, "adversatives") else 7))):
        cue = r.finite(k)
        if cue is not None:
            return takes_content(r, cue, end)
        if (r.plain(k, "complementisers") and k > i + 1) or r.doc.words[k] in COMMAS:
            return False
    return False


def participle(r: Reading, i: int) -> bool:
    """Whether an accusative participle that goes with a speaker stands after a comma: "مقدما شكره"."""
    key = r.doc.keys[i]
    for cue in r.cues.get(i, ()):
        if cue.form.tag == "part" and (cue.form.features == "ms" or takes_content(r, cue, i + SOON)):
            return True
    return key.startswith("م") and len(key) > 4 and "\u064b" in r.doc.words[i] and not r.kinds[i].classes


def takes_content(r: Reading, cue: CueAt, end: int) -> bool:
    """Whether a complementiser, a quotation, a colon or the cue's own preposition follows it soon."""
    kind = cue.form.cue
    wanted = kind.content_prepositions | kind.person_prepositions
    for k in range(cue.end, min(end, cue.end + SOON, len(r.doc.words))):
        if r.plain(k, "complementisers") or r.doc.quote_of[k] >= 0 or r.doc.words[k] == ":":
            return True
        if r.final(k):
            return False
        if r.doc.words[k] in COMMAS and cue.form.tag == "part":
            return False
        if wanted and preposition_at(r, k, wanted):
            return True
        if r.has(k, "comments") and "decline" in kind.frames:
            return True
        if r.has(k, "claims") or r.has(k, "content_heads"):
            return bool(kind.frames & {"np", "heads", "claim"})
    return False


def trimmed_end(r: Reading, start: int, end: int) -> Tokens:
    """The tokens without a closing full stop or comma, unless it stands in quotation marks."""
    doc = r.doc
    while end > start and doc.quote_of[end - 1] < 0 and doc.words[end - 1] in STOPS:
        end -= 1
    return start, end
