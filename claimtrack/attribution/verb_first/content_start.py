"""Where a content begins, and by which of its cue's frames."""

from __future__ import annotations

from typing import NamedTuple

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.verb_first.prepositions import preposition_at
from claimtrack.attribution.verb_first.reading import COMMAS, FINITE, SEMICOLONS, Reading, Unit

SAID, SAYING = "قال", "إ"  # "إن" goes with this verb, "أن" with the others
REACH = 45  # tokens between a cue and its content, at most
NAME_WORDS = 2  # a quotation of so few words among those that name the speaker is a name


class Place(NamedTuple):
    """`lead` ends the words between cue and content, `start` begins the content (a colon stands between them)."""

    lead: int
    start: int
    frame: str


def place(r: Reading, unit: Unit, cue: CueAt) -> Place | None:
    """The first complementiser, quotation, colon or preposition after the cue that opens a content it can take."""
    doc, kind = r.doc, cue.form.cue
    own = doc.quote_of[cue.start]
    end = unit.end if own < 0 else min(unit.end, doc.quote_tokens[own][1])
    i, limit = cue.end, min(end, cue.end + REACH)
    wanted = kind.content_prepositions | kind.person_prepositions
    phrase: Place | None = None
    inner = -REACH  # where a verb in a relative clause of the speaker's stands
    while i < limit:
        if r.quoted(i, own):
            a, b = doc.quote_tokens[doc.quote_of[i]]
            if "quote" in kind.frames and a == i and opens_quotation(r, cue, a, b):
                return phrase if phrase is not None and begun(r, cue, phrase.start) else Place(i, i, "quote")
            i = max(i + 1, b)
            continue
        word = doc.words[i]
        if word == ":":
            return Place(i, i + 1, "colon") if "quote" in kind.frames and i + 1 < end else None
        if r.final(i) or (word in SEMICOLONS and i > cue.end):
            return phrase
        if r.plain(i, "complementisers") or (r.has(i, "purpose_complementisers") and "ل" in wanted):
            said = kind.lemma == SAID and word[0] == SAYING
            if i - inner <= 3 and not said:  # "الوزير الذي أكد أن": the inner verb's content
                inner = -REACH
            elif not adverbial(r, cue, i):
                return Place(*2 * (lead(r, cue, i),), "that") if "that" in kind.frames else None
            i += 1
        elif r.has(i, "questions") and "that" in kind.frames and i > cue.end and r.has(i - 1, "about_whether"):
            return Place(i - 1, i - 1, "that")
        elif wanted and preposition_at(r, i, wanted) and not part_of_title(r, cue, i):
            if i + 1 < limit and r.plain(i + 1, "complementisers") and "that" in kind.frames:
                return Place(i, i, "that")
            if "that" not in kind.frames or doc.keys[i] in wanted:
                return Place(i, i, "prep")
            phrase = phrase or Place(i, i, "prep")  # "بشرطة جدة" may belong to a title: a clause may still follow
            i += 1
        elif phrase is not None and word in COMMAS:
            return phrase
        elif i > cue.end and r.has(i - 1, "relatives") and r.finite(i) is not None:
            inner = i
            i += 1
        elif i > cue.end and (another_statement(r, i) or r.has(i, "complementisers") or other_verb(r, i)):
            return phrase
        else:
            i += 1
    return phrase


def begun(r: Reading, cue: CueAt, i: int) -> bool:
    """Whether a phrase at token i opens the content, though a quotation follows: "اعترف السائق بالقتل «…»"."""
    if i == cue.end or cue.form.cue.person_prepositions:
        return True
    rest = r.doc.keys[i][1:]
    body = any(key in r.doc.lang.words[name] for key in (rest, rest[2:]) for name in ("organisations", "states"))
    return r.article(i - 1) and not body and rest.startswith("ال")


def part_of_title(r: Reading, cue: CueAt, i: int) -> bool:
    """Whether a preposition goes with the word before it ("المسؤول عن") or opens an adverbial ("عن طريق")."""
    if "rumour" in cue.form.cue.frames:
        return False
    return r.phrase_has(i, "adjunct_starters") or (i > cue.end and r.has(i - 1, "takes_preposition"))


def other_verb(r: Reading, i: int) -> bool:
    """Whether a verb of another clause stands at token i, not one in a relative clause of the speaker's."""
    return r.verb_like(i) and not r.has(i - 1, "relatives")


def lead(r: Reading, cue: CueAt, i: int) -> int:
    """The content begins with the preposition before its complementiser ("على أن")."""
    return i - 1 if i - 1 >= cue.end and r.has(i - 1, "prepositions") and not r.kinds[i - 1].prefix else i


def adverbial(r: Reading, cue: CueAt, i: int) -> bool:
    """Whether a complementiser belongs to the words before it: "بعد أن", "غير أن", "يجب أن"."""
    return i > cue.end and r.has(i - 1, "clause_prepositions")


def another_statement(r: Reading, i: int) -> bool:
    """Whether another statement begins at token i, before this cue's content was found."""
    for cue in r.cues.get(i, ()):
        if cue.suffix:
            return False  # "كلمة نشرتها الوكالة": it says more of the noun before
        if cue.form.tag in FINITE and r.finite(i) is not None:
            return "that" in cue.form.cue.frames or "quote" in cue.form.cue.frames
        if cue.form.tag == "part" and (r.doc.words[i - 1] in COMMAS or cue.prefix or saying(cue)):
            return True
    return False


def saying(cue: CueAt) -> bool:
    """Whether a participle ("قائلا", "واصفا") opens a speech of its own: then it is the cue, not the verb before it."""
    return cue.form.features == "ms" or cue.form.cue.lemma == SAID


def opens_quotation(r: Reading, cue: CueAt, a: int, b: int) -> bool:
    """Whether a quotation is the statement itself: not a quoted name among the words that name the speaker."""
    words = sum(r.doc.is_word(k) for k in range(a, b))
    before = a - 1
    if a == cue.end:
        return words > NAME_WORDS or (b < len(r.doc.words) and not r.doc.is_word(b))
    if r.doc.words[before] == ":":
        return True
    if words <= NAME_WORDS or r.has(before, "dative"):
        return False
    naming = r.has(before, "namings") or r.has(before, "outlets_heads") or r.has(before, "organisations")
    return not naming or words > 6
