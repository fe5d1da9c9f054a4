"""The verb group that a cue stands in: where it begins, and what its auxiliaries say."""

from __future__ import annotations

from typing import NamedTuple

from claimtrack.attribution.document import CueAt, Document

OWNERS = frozenset(("'s", "'"))


class VerbGroup(NamedTuple):
    """Tokens `start` to the cue. `infinitive`: "to" stands in it; `auxiliary`: some auxiliary does.

    `flags` are its marks as one word, for the models: "plain", "aux", "not", "passive", "to", "be" or some of them.
    """

    start: int
    negated: bool = False
    passive: bool = False
    infinitive: bool = False
    progressive: bool = False
    auxiliary: bool = False
    flags: str = "plain"


def verb_group(doc: Document, low: int, cue: CueAt) -> VerbGroup:
    i = cue.start
    negated = passive = infinitive = progressive = auxiliary = False
    while i > low:
        if doc.has(i - 1, "negations"):
            negated = True
            auxiliary = auxiliary or doc.has(i - 1, "auxiliaries")
        elif doc.has(i - 1, "auxiliaries") and (not doc.has(i - 1, "shortened") or shortened_verb(doc, low, i)):
            be = doc.has(i - 1, "be")
            passive = passive or (be and cue.form.tag in ("past", "pp"))
            progressive = progressive or (be and cue.form.tag == "part")
            auxiliary = True
        elif doc.has(i - 1, "infinitive_marks") and cue.form.tag == "base":
            infinitive = True
        elif not doc.has(i - 1, "adverbs"):
            break
        i -= 1
    if i == cue.start:
        return VerbGroup(i)
    marks = ((negated, "not"), (passive, "passive"), (infinitive, "to"), (progressive, "be"))
    flags = "+".join(name for on, name in marks if on) or ("aux" if auxiliary else "plain")
    return VerbGroup(i, negated, passive, infinitive, progressive, auxiliary, flags)


def shortened_verb(doc: Document, low: int, i: int) -> bool:
    """Whether a shortened form before token i is a verb (he's saying) and not a possessive."""
    return i - 2 >= low and doc.keys[i - 2] in doc.lang.pronouns


def is_noun(doc: Document, low: int, cue: CueAt, group: VerbGroup) -> bool:
    """Whether a form that could be a noun or an adjective is one in this place."""
    if group.auxiliary or group.infinitive or cue.form.tag == "adj":
        return False
    before = cue.start - 1
    if before < low:
        return cue.form.tag in ("base", "pp")
    noun_lead = doc.has(before, "determiners") or doc.has(before, "possessives") or is_owner_mark(doc, before)
    if noun_lead and not (doc.keys[before] in doc.lang.pronouns and cue.form.tag != "part"):
        return True
    if cue.form.tag == "base":
        return doc.has(before, "prepositions") or singular(doc, before)
    if cue.form.tag == "pp":
        return True
    return cue.form.tag == "part" and doc.has(before, "prepositions") and "quote" not in cue.form.cue.frames


def is_owner_mark(doc: Document, i: int) -> bool:
    """Whether token i makes a possessor of the noun before it, and is no closing quotation mark."""
    return doc.keys[i] in OWNERS and doc.quote_of[i] < 0


def singular(doc: Document, i: int) -> bool:
    """Whether the word before a plain form is a singular, so that the form cannot be its finite verb."""
    features = doc.lang.pronouns.get(doc.keys[i], doc.lang.roles.get(doc.keys[i], ""))
    plural = "p" in features or "1" in features or "2" in features or doc.keys[i].endswith("s")
    return not plural and not doc.has(i, "relatives") and doc.is_word(i)
