"""What stands round a cue: its auxiliary, its particle, and whether it is passive or no verb at all."""

from __future__ import annotations

from functools import lru_cache

from claimtrack.attribution.by_pattern.phrases import bare, ends_clause
from claimtrack.attribution.document import CueAt, Document, Sentence
from claimtrack.languages import Language

NEAR_AUXILIARY = 4  # tokens between an auxiliary and its participle where verbs stand together
FAR_AUXILIARY = 25  # and where the participle ends the clause
BETWEEN = ("adverbs", "negations", "clitics", "time_words", "passive_auxiliaries")


@lru_cache(maxsize=8)
def separable(lang: Language) -> dict[str, frozenset[str]]:
    """Verb form -> the particles that make a cue of it and end its clause (teilte … mit)."""
    found: dict[str, set[str]] = {}
    for entry in lang.words.get("separable", ()):
        verb, _, particle = entry.partition(" ")
        found.setdefault(verb, set()).add(particle)
    return {verb: frozenset(particles) for verb, particles in found.items()}


def particle(doc: Document, sentence: Sentence, cue: CueAt) -> int | None:
    """Where the particle of a separable verb stands: before the next comma, colon or end of its sentence."""
    wanted = separable(doc.lang)[doc.keys[cue.start]]
    for k in range(cue.end, sentence.end):
        if doc.keys[k] in wanted and (
            k + 1 >= sentence.end or not doc.is_word(k + 1) or doc.has(k + 1, "coordinators")
        ):
            return k
        if doc.words[k] in ":;":
            return None
    return None


def with_particle(doc: Document, cue: CueAt, close: int) -> CueAt:
    """The cue as the verb that its particle makes of it: "wies … hin" is hinweisen, "wies … zurück" zurückweisen."""
    forms = doc.lang.forms[doc.keys[cue.start]]
    named = (form for form in forms if len(form.words) == 1 and form.cue.lemma.startswith(doc.words[close]))
    return cue._replace(form=next(named, cue.form))


def auxiliary(doc: Document, sentence: Sentence, cue: CueAt, name: str) -> int | None:
    """The auxiliary of class `name` that a participle at the cue depends on."""
    far = doc.lang.capital_nouns  # German has its participle at the end
    if far and cue.end < sentence.end and doc.has(cue.end, name):
        return cue.end  # "…, der beschuldigt wird"
    low = max(sentence.start, cue.start - (FAR_AUXILIARY if far else NEAR_AUXILIARY))
    for k in range(cue.start - 1, low - 1, -1):
        if bare(doc, k) in doc.lang.words.get(name, ()):
            return k
        if ends_clause(doc, k) if far else not any(bare(doc, k) in doc.lang.words.get(n, ()) for n in BETWEEN):
            return None
    return None


def describes(doc: Document, sentence: Sentence, cue: CueAt) -> bool:
    """Whether a participle describes what stands right before it: "la construction demandant", "suis reconnaissant"."""
    if cue.form.tag != "part" or cue.start == sentence.start or not doc.is_word(cue.start - 1):
        return False
    free = doc.has_any(cue.start - 1, ("prepositions", "coordinators", "adverbs"))
    return not free and cue.form.cue.stance in ("demands", "confirms")


def is_verb_form(doc: Document, sentence: Sentence, cue: CueAt) -> bool:
    """Whether a cue is a verb: a capital inside a sentence makes a noun or a name of it, an article a noun."""
    if cue.start > sentence.start and doc.has(cue.start - 1, "infinitive_openers") and doc.lang.capital_nouns:
        return False  # "zu bestätigen"
    after_article = any(doc.has(cue.start - 1, name) for name in ("determiners", "possessives", "prepositions"))
    after_article = after_article and cue.start > sentence.start and not doc.has(cue.start - 1, "as_words")
    if cue.form.tag == "pres" and after_article and not doc.lang.capital_nouns:
        return False
    if not doc.words[cue.start][0].isupper() or cue.start == sentence.start:
        return True
    return not doc.is_word(cue.start - 1) and doc.words[cue.start - 1] not in ",(/-&"
