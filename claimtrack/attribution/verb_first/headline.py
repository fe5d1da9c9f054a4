"""Statements whose cue is a colon ("وزير: لن ندفع"), and those that stand before their verb."""

from __future__ import annotations

import re

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Draft, Tokens
from claimtrack.attribution.verb_first.content_end import trimmed_end
from claimtrack.attribution.verb_first.phrases import OFFICES, addressee, co_speakers
from claimtrack.attribution.verb_first.reading import COMMAS, DASHES, Reading, Unit
from claimtrack.attribution.verb_first.subject import may_speak
from claimtrack.text.normal import word_key

FURTHEST = 12  # tokens of a speaker before the colon
BYLINE = 300  # code points after a headline where its writer signs
FAR = 400  # tokens after a headline where its speaker is looked for
SHORT = 40  # tokens of a paragraph that is all one headline


def colon_headline(r: Reading, unit: Unit, last: int) -> Draft | None:
    """ "وزير: لن ندفع" at the beginning of a paragraph, `last` being the paragraph's end."""
    doc = r.doc
    if not unit.opens_paragraph:
        return None
    for k in range(unit.start + 1, min(unit.end - 2, unit.start + FURTHEST)):
        if doc.words[k] == ":":
            return with_colon(r, unit, k, last)
        if doc.words[k] in COMMAS:
            return None
    return None


def with_colon(r: Reading, unit: Unit, k: int, last: int) -> Draft | None:
    doc = r.doc
    low, high = doc.trimmed(unit.start, k, '«»"“”')
    told = next((i for i in range(low, high) if addressee(r, i)), high)
    low, high = doc.trimmed(low, told)
    opens = (
        low < high
        and not r.has(high - 1, "prepositions")
        and may_speak(r, low)
        and not r.surely_joined(low)
        and not r.verb_like(low)
    )
    if not opens or any(forbidden(r, i) for i in range(low, high)):
        return None
    if high - low == 1 and r.has(low, "states") and not says(r, k + 1):
        return None
    if r.article(low) and not r.speaker(low) and not named_again(r, low, k):
        return None  # "البكاء: …" heads a list
    if signed(r, low, high) or dateline(r, low, high):
        return None
    found = Draft(cue=(k, k + 1), stance="asserts", kind="speech", sentence=unit.number, content=[], lemma=":")
    found.sources, found.subject, found.frame = co_speakers(r, low, high), "name before the colon", "headline"
    end = last if last - unit.start <= SHORT else unit.end
    found.content = [trimmed_end(r, k + 1, end)]
    return found


def dateline(r: Reading, low: int, high: int) -> bool:
    """Whether writer, outlet and place stand before the colon, parted by dashes: "سالم العبيدي-المدينة-الرياض: "."""
    words = r.doc.lang.words
    parts = [
        word_key(part.strip()) for part in re.split(r"[-—–]", r.doc.text[r.doc.starts[low] : r.doc.ends[high - 1]])
    ]
    return any(part in words["outlets"] or part in words["states"] for part in parts[1:])


def signed(r: Reading, low: int, high: int) -> bool:
    """Whether a name stands on a line of its own soon after: who wrote the article, and what follows is its title."""
    doc = r.doc
    name = doc.text[doc.starts[low] : doc.ends[high - 1]]
    return any(line.strip() == name for line in doc.text[doc.ends[high - 1] :][:BYLINE].splitlines()[1:])


def named_again(r: Reading, low: int, colon: int) -> bool:
    """Whether a noun with the article is somebody's name: later on it follows a verb that reports, or another name."""
    key, keys = r.doc.keys[low], r.doc.keys
    for k in range(colon + 1, min(len(keys), colon + FAR)):
        if keys[k] == key and (r.finite(k - 1) is not None or r.among(k - 1, OFFICES) or not r.kinds[k - 1].classes):
            return r.doc.is_word(k - 1) and not r.article(k - 1)
    return False


def says(r: Reading, i: int) -> bool:
    """Whether what follows a country's name and a colon is a sentence ("روسيا: لن نسمح"), not an event there."""
    if any(r.has(k, n) for k in (i, i + 1) for n in ("negations", "pronouns", "complementisers")):
        return True
    return r.doc.quote_of[i] >= 0 or r.finite(i) is not None or r.verb_like(i) or r.article(i)


def forbidden(r: Reading, i: int) -> bool:
    """What never stands in a speaker's name before a colon."""
    apart = i > 0 and (r.doc.starts[i] > r.doc.ends[i - 1] or r.doc.starts[i + 1] > r.doc.ends[i])
    if (r.doc.words[i] in DASHES and apart) or r.has(i, "no_speakers"):
        return True
    if r.finite(i) is not None or any(cue.form.tag in ("part", "noun") for cue in r.cues.get(i, ())):
        return True
    return (r.has(i, "prepositions") and not r.has(i, "title_prepositions")) or r.doc.words[i][0].isdigit()


def quotation_before(r: Reading, unit: Unit, cue: CueAt) -> Tokens | None:
    """The quotation that ends right before the cue: "«…»، قال الوزير"."""
    doc = r.doc
    k = cue.start - 1
    while k >= unit.start and (doc.words[k] in COMMAS or doc.words[k] in DASHES):
        k -= 1
    if k < unit.start or doc.quote_of[k] < 0:
        return None
    a, b = doc.quote_tokens[doc.quote_of[k]]
    return (a, b) if b == k + 1 and b - a > 5 else None
