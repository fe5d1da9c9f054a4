"""Rules for languages whose verb usually stands before its subject: Arabic.

For each cue the content's beginning is looked for first (`content_start`, `nominal`): a complementiser, a
quotation, a colon, a preposition or noun that the cue takes. What stands between cue and content names the
speaker; where nothing does, the speaker stands before the cue, or the sentence has named him already
(`subject`). Then the content's end is found (`content_end`). Relayed speech, according-to, nouns of speech and
headlines have their own files; `confidence` says how far each finding is to be trusted.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.attribution.document import CueAt, Document
from claimtrack.attribution.draft import Draft, draft
from claimtrack.attribution.verb_first.confidence import confidence
from claimtrack.attribution.verb_first.headline import colon_headline
from claimtrack.attribution.verb_first.nouns import noun_of_speech
from claimtrack.attribution.verb_first.reader import read_words
from claimtrack.attribution.verb_first.reading import FINITE, Reading, Unit, units
from claimtrack.attribution.verb_first.relay import according_to, as_said, relayed
from claimtrack.attribution.verb_first.statement import statement

WHAT, ALSO = "ما", "كما"
LONGEST_PHRASE = 4  # words of an impersonal formula


def drafts(doc: Document) -> Iterator[Draft]:
    r = read_words(doc)
    parts = units(doc)
    cues = iter(sorted(r.cues))
    at = next(cues, None)
    for n, unit in enumerate(parts):
        made: list[Draft] = []
        headline = colon_headline(r, unit, paragraph_end(parts, n))
        if headline:
            headline.confidence = confidence(r, headline, made)
            made.append(headline)
        done = unit.start
        while at is not None and at < unit.end:
            if at >= done and not covered(at, made):
                found = first_reading(r, parts, n, at, made)
                if found is not None:
                    found.confidence = confidence(r, found, made)
                    made.append(found)
                    done = found.cue[1]
            at = next(cues, None)
        r.named.update(doc.keys[k] for m in made for a, b in m.sources for k in range(a, b))
        yield from made


def paragraph_end(parts: list[Unit], n: int) -> int:
    end = parts[n].end
    for unit in parts[n + 1 : n + 4]:
        if unit.paragraph != parts[n].paragraph:
            break
        end = unit.end
    return end


def covered(i: int, made: list[Draft]) -> bool:
    """Whether token i is part of a speaker, relay or cue already found (the noun in a title)."""
    return any(a <= i < b for m in made for a, b in [*m.sources, m.cue, *([m.via] if m.via else [])])


def first_reading(r: Reading, parts: list[Unit], n: int, i: int, made: list[Draft]) -> Draft | None:
    if impersonal(r, i):
        return None
    for cue in r.cues[i]:
        if cue.form.tag == "noun" and r.has(i, "adverbs"):
            continue  # "بالتأكيد"
        if cue.form.tag == "part" and i > 0 and r.has(i - 1, "negations"):
            continue  # "غير متوقعة"
        if cue.form.tag == "part" and i > 0 and r.doc.has(i - 1, "manners"):
            continue  # "بصورة قاطعة"
        found = attribution_at(r, parts, n, cue, made)
        if found is not None and found.content and found.content[0][1] > found.content[0][0]:
            return found
    return None


def attribution_at(r: Reading, parts: list[Unit], n: int, cue: CueAt, made: list[Draft]) -> Draft | None:
    unit, tag = parts[n], cue.form.tag
    if tag == "prep":
        return according_to(r, unit, cue, made) if r.doc.quote_of[cue.start] < 0 else None
    if tag in FINITE:
        if r.finite(cue.start) is not cue:
            return None
        word = cue.start - 1
        if word >= unit.start and r.has(word, "as_said") and not only_looks_so(r, unit, word, cue):
            found = as_said(r, unit, word, cue, made) if cue.form.cue.frames & {"that", "relay"} else None
            if found is not None:
                return found
            if r.bare(word) == WHAT:
                return None  # "وهو ما يفسر", "ما يؤكد أن": no person tells
    if "relay" in cue.form.cue.frames:
        found = relayed(r, unit, cue) if tag in (*FINITE, "part") else None
        if found is not None or not cue.form.cue.person_prepositions:
            return found
    found = draft(cue, unit.number, negated=negated(r, unit, cue))
    if tag == "noun":
        return noun_of_speech(r, unit, cue, made, found)
    made_of_it = statement(r, parts, n, cue, made, found)
    if made_of_it is not None and made_of_it.negated and made_of_it.frame in ("np", "prep") and found.kind != "belief":
        return made_of_it if found.stance != "declines" or cue.form.cue.stance == "denies" else None
    return made_of_it


def only_looks_so(r: Reading, unit: Unit, word: int, cue: CueAt) -> bool:
    """Whether the word before a verb makes no as-clause of it: "كما نفى" is "he also denied", "سرعان ما" is "soon"."""
    if r.bare(word) == WHAT:
        return word > unit.start and r.doc.has(word - 1, "before_what")
    return r.bare(word) == ALSO and cue.form.cue.stance in ("denies", "doubts")


def impersonal(r: Reading, i: int) -> bool:
    """Whether a formula that names no speaker holds the word at token i: "يذكر أن", "جدير بالذكر"."""
    phrases, keys = r.doc.lang.words["impersonal"], r.doc.keys
    for start in range(max(0, i - LONGEST_PHRASE + 1), i + 1):
        for end in range(max(start + 2, i + 1), start + LONGEST_PHRASE + 1):
            phrase = " ".join(keys[start:end])
            if phrase in phrases or (phrase[:1] in r.doc.lang.prefixes and phrase[1:] in phrases):
                return True
    return False


def negated(r: Reading, unit: Unit, cue: CueAt) -> bool:
    word = cue.start - 1
    return cue.start > unit.start and r.has(word, "negations") and not only_looks_so(r, unit, word, cue)
