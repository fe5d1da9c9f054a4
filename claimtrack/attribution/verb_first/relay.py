"""Speech that somebody passes on ("نقلت صحيفة A عن B أن …"), and "according to" in its forms."""

from __future__ import annotations

from claimtrack.attribution.clauses import COMMAS
from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Draft, Tokens, draft
from claimtrack.attribution.verb_first.adjuncts import skip_adjuncts
from claimtrack.attribution.verb_first.content_end import content_end, nominal_end, trimmed_end
from claimtrack.attribution.verb_first.nouns import denied_at
from claimtrack.attribution.verb_first.phrases import co_speakers, phrase_end, tells
from claimtrack.attribution.verb_first.reading import Reading, Unit
from claimtrack.attribution.verb_first.subject import may_speak, phrase_before

REACH = 45
NEAR = 10  # tokens after the speaker of an according-to, at most, before its content begins


def relayed(r: Reading, unit: Unit, cue: CueAt) -> Draft | None:
    """ "نقلت صحيفة A عن B قوله إن …": B speaks, A relays; the cue is the noun of speech where there is one."""
    doc = r.doc
    limit = min(unit.end, cue.end + REACH)
    if doc.quote_of[cue.start] >= 0:
        return None
    wanted = cue.form.cue.relay_prepositions
    at = next((k for k in range(cue.end, limit) if r.doc.keys[k] in wanted), None)
    if at is None:
        return None
    start = next((k for k in range(at + 1, limit) if begins_content(r, k)), None)
    if start is None or any(r.final(k) for k in range(cue.end, start)):
        return None
    found = draft(cue, unit.number)
    noun = next((word for k in range(at + 1, start) if (word := noun_cue(r, k))), None)
    stop = phrase_end(r, at + 1, noun.start if noun else start)
    if stop <= at + 1 or not may_speak(r, at + 1):
        return None
    found.sources = co_speakers(r, *doc.trimmed(at + 1, stop))
    found.subject = "object of the relaying verb"
    found.via = relay_before(r, unit, cue, at)
    if noun is not None:
        found.cue = (noun.start, noun.start + 1)
        found.stance = noun.form.cue.stance
    if doc.words[start] == ":":
        start += 1
    elif r.has(start - 1, "prepositions") and start - 1 > at:
        start -= 1
    stop = content_end(r, start, unit.end)
    if denied_after(r, start):
        stop = nominal_end(r, start, stop, relative=False)
    found.content = [trimmed_end(r, start, stop)]
    found.frame = "relay"
    return found


def relay_before(r: Reading, unit: Unit, cue: CueAt, at: int) -> Tokens | None:
    """Who relays: the verb's subject, after it or before it."""
    first = skip_adjuncts(r, cue.end, at)
    if first < at:
        stop = phrase_end(r, first, at)
        return r.doc.trimmed(first, stop) if stop > first else None
    return phrase_before(r, unit, cue)


def begins_content(r: Reading, k: int) -> bool:
    quote = r.doc.quote_of[k]
    long_quote = quote >= 0 and r.doc.quote_tokens[quote][0] == k and r.doc.quote_tokens[quote][1] - k > 5
    return r.plain(k, "complementisers") or long_quote or r.doc.words[k] == ":" or denied_after(r, k)


def denied_after(r: Reading, k: int) -> bool:
    """Whether what "his denial" denies begins at token k: "نقلت وكالة عن X نفيه | الهجوم"."""
    noun = noun_cue(r, k - 1)
    return noun is not None and noun.form.tag == "noun" and denied_at(r, noun)


def noun_cue(r: Reading, k: int) -> CueAt | None:
    readings = (cue for cue in r.cues.get(k, ()) if cue.form.tag in ("noun", "part") and cue.form.features)
    return next(readings, None) if not r.article(k) else None


def according_to(r: Reading, unit: Unit, cue: CueAt, made: list[Draft]) -> Draft | None:
    """ "بحسب X" after its content, or before it at the sentence's beginning."""
    found = draft(cue, unit.number)
    loose = r.doc.keys[cue.start] in r.doc.lang.words["homographs"]
    if loose and cue.start > unit.start and r.doc.is_word(cue.start - 1):
        return None  # "تسير وفق القانون"
    first = cue.end
    while first < unit.end and (r.has(first, "determiners") and not r.article(first + 1)):
        first += 1
    told = first + 2 < unit.end and r.has(first, "as_said") and not r.speaker(first + 1)
    if told:  # "وفقا لما نشرته | صحيفة كذا", "وفقا لما جاء في | تقريرها"
        first += 3 if r.has(first + 2, "prepositions") else 2
    stop = phrase_end(r, first, unit.end)
    if stop <= first or not (may_speak(r, first) if told else tells(r, cue, first)):
        return None
    if not (may_speak(r, first) or r.has(cue.start, "needs_dative")):
        return None
    found.sources = co_speakers(r, *r.doc.trimmed(first, stop))
    found.subject = "object of the preposition"
    return with_content(r, unit, cue.start, stop, made, found)


def closes(r: Reading, i: int) -> bool:
    """Whether an as-clause can end before token i: at a mark or an adverbial, not at its verb's object or content."""
    if r.doc.words[i] == ":":
        return False
    return not r.doc.is_word(i) or r.doc.quote_of[i] >= 0 or r.has(i, "so") or r.among(i, ADVERBIALS)


ADVERBIALS = frozenset("prepositions adverbs pronominals time_words adjunct_starters subordinators".split())


def as_said(r: Reading, unit: Unit, word: int, cue: CueAt, made: list[Draft]) -> Draft | None:
    """ "كما قالت X", "حسبما ذكر X", "وفق ما نقلت A عن B"."""
    found = draft(cue, unit.number)
    first = cue.end
    while first < unit.end and (r.has(first, "adverbs") or r.has(first, "time_words")):
        first += 1
    stop = phrase_end(r, first, unit.end)
    if stop <= first or not may_speak(r, first):
        return None
    if word > unit.start and (r.has(word - 1, "prepositions") or word - 1 in r.cues):
        word -= 1  # "وفق ما ذكرت"
    if stop < unit.end and not closes(r, stop):
        return None  # "كما ذكر X أن …" is a statement of its own
    if "relay" in cue.form.cue.frames and stop < unit.end and r.doc.keys[stop] in cue.form.cue.relay_prepositions:
        found.via = (first, stop)
        first, stop = stop + 1, phrase_end(r, stop + 1, unit.end)
        if stop <= first:
            return None
    found.sources = co_speakers(r, *r.doc.trimmed(first, stop))
    found.subject = "subject of the as-clause"
    return with_content(r, unit, word, stop, made, found)


def opening_content(r: Reading, closing: int, end: int) -> int | None:
    """Where the content begins after "بحسب X": past a comma or colon, or at "so" (فإن); else right away."""
    near = range(closing, min(end - 1, closing + NEAR))
    mark = next((k for k in near if r.comma(k) or r.doc.words[k] == ":" or r.has(k, "so")), None)
    if mark is None:
        return closing if closing < end - 1 else None
    return mark if r.has(mark, "so") else mark + 1


def begins_clause(r: Reading, opening: int, closing: int, end: int) -> bool:
    """ "…، وبحسب X فإن …": "and" begins a clause, whose content follows."""
    if not r.joined(opening) or r.doc.is_word(opening - 1):
        return False
    k = closing + 1 if closing < end and r.comma(closing) else closing
    return k < end and (r.has(k, "so") or r.has(k, "complementisers"))


def behind_relative(r: Reading, unit: Unit, opening: int) -> bool:
    """Whether an according-to is set aside right behind a relative: it goes with that clause alone."""
    k = opening - 1
    if k > unit.start and r.doc.words[k] in COMMAS:
        k -= 1
    return k > unit.start and r.has(k, "relatives")


def with_content(r: Reading, unit: Unit, opening: int, closing: int, made: list[Draft], found: Draft) -> Draft | None:
    """The statement that an according-to goes with: what follows it at the beginning, else what precedes it."""
    doc = r.doc
    found.frame = "source"
    opens = opening - unit.start <= 2 and all(
        not doc.is_word(k) or r.has(k, "asides") for k in range(unit.start, opening)
    )
    if opens or behind_relative(r, unit, opening) or begins_clause(r, opening, closing, unit.end):
        start = opening_content(r, closing, unit.end)
        if start is None:
            return None
        if (cue := r.finite(start)) is not None and "quote" in cue.form.cue.frames:
            return None
        found.content = [trimmed_end(r, start, content_end(r, start, unit.end))]
        return found
    begin, end = doc.trimmed(unit.start, opening)
    last = next((m for m in reversed(made) if m.content and m.content[-1][1] <= end and m.cue[0] < opening), None)
    if last is not None and end - last.content[-1][1] <= 1 and last.content[-1][0] >= begin:
        if last.via is None and last.sources != found.sources and found.sources:
            last.via = found.sources[0]
        return None
    if last is not None:
        begin = max(begin, last.content[-1][1])
        begin, end = doc.trimmed(begin, end)
    if end - begin <= 2:
        return None
    found.content = [(begin, end)]
    return found
