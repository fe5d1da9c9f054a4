"""What a language's data file holds, and the frozen shapes that the loader makes of it.

A data file is TOML. Wherever it lists words, the value is one string, split at white space; an
underscore stands for a space inside an item ("according_to").

    code, name, native      "ar", "Arabic", "العربية"
    direction               "ltr" or "rtl"
    script                  "Latin", "Arabic", "Cyrillic": decides, with `common`, which language a text is in
    has_case                whether capital letters tell names from words
    verb_first              whether the subject usually follows its verb
    heads_first             whether a noun stands before those that describe it (le ministre de …); as verb_first,
                            where it is not told
    capital_nouns           whether all nouns begin with a capital, so that other words end their phrases; false
                            where it is left out
    patterns                whether reports are found by punctuation and complementiser alone (a language
                            with little data); false where it is left out
    prefixes                conjunctions written together with the next word (Arabic و ف)
    suffixes                object and possessive pronouns written together with the word before
    article                 an article written together with its noun (Arabic ال)
    articled                the word classes, or "roles", whose words are also meant with the article

    past_endings            how most finite past forms end (English ed)
    participle_endings      how present participles end (English ing)
    infinitive_endings      how infinitives end, where endings tell them (French er ir re)

    [words]                 classes of function words and nouns: class = "word word …"
    [pronouns]              word = features, for the pronouns that stand for a speaker
    [titles]                word = features ("" where the title has no gender); stand before a name
    [roles]                 noun for a person by office or part = features (spokesman = "ms")
    [speakers]              more classes of words, for telling what kind of speaker a phrase stands for
    [source_types]          type of an unnamed source = "word word …" (official, military, …)
    [countries]             ISO 3166 code = "names and seats of its government / adjectives" (EU and UN too)
    [months], [weekdays]    word = number (1 to 12; Monday is 1)
    [numbers]               word = value
    [paradigms]             name = forms, written with the numbers of a lemma's principal parts
    [cues]                  lemma = { kind, stance, frames, forms }

Where a table has words for keys, a key may list several that share a value: "minister mayor" = "ms".

Features are a string of letters: m f (gender), s d p (number: singular, dual, plural).

A cue's `kind` is one of KINDS, its `stance` one of model.STANCES. Its `forms` are groups
"tag: word word; tag: word", where tag is one of TAGS, optionally with features: "past.ms: قال".
A word that ends in a hyphen is a form that only occurs with a suffix written together (نفا-, as in نفاه).
A group may name a paradigm in place of a tag; its words are then the lemma's principal parts, which the
paradigm's forms have as 1, 2, 3 …: with the paradigm "past.ms: 1; past.fs: 1ت; pres.ms: ي2", the group
"sound: أكد ؤكد" stands for "past.ms: أكد; past.fs: أكدت; pres.ms: يؤكد". A part that a lemma lacks is "-", and
the forms made with it fall out. Twice as many parts are two words that go alike.
Its `frames` say what it takes beside its subject, from FRAMES; those ending in ":" are followed
by the preposition (`prep:of`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimtrack.model import Stance

KINDS = ("speech", "writing", "belief", "perception", "intention", "judgement", "question")

TAGS = {
    "base": "plain form, finite only with a plural subject or after a modal (say)",
    "past": "finite past (said, قال)",
    "pres": "finite present (says, يقول)",
    "juss": "short form of the present, finite only after a negation (لم يقل)",
    "part": "participle that depends on a speaker named elsewhere (saying, قائلا)",
    "pp": "past participle, after have or be (spoken)",
    "pass": "finite passive without a named speaker (قيل)",
    "adj": "predicative adjective (confident that)",
    "noun": "noun of speech (claim, قول); features are those of a possessor written with it",
    "prep": "preposition whose object is the source (according to, بحسب)",
}

FRAMES = {
    "quote": "a direct quotation",
    "that": "a clause with a complementiser (that …, أن …, with any preposition before it)",
    "bare": "a clause without complementiser (said he would), also before the cue",
    "wh": "a clause with a question word (said how it began)",
    "to": "an infinitive (vowed to stay)",
    "np": "a noun phrase that is a proposition in disguise (denied the report)",
    "heads": "the same, but only with a noun that heads contents, as the data lists them (renewed his support for)",
    "claim": "a noun of claims, as the data lists them (rejected the accusations)",
    "this": "a demonstrative, or any noun that cannot belong to the subject (denied this)",
    "it": "a demonstrative that stands alone for what was said, which makes the stance `confirms` (confirmed this)",
    "rumour": "what spreads: the verb reports only where its subject is a noun of claims (reports spread that)",
    "object": "an object, and what is said of it (considers the case closed)",
    "decline": "a noun of comment (refused to comment), which makes the stance `declines`",
    "noun": "the cue's verbal nouns take its prepositions too (his warning of an attack)",
    "addressee": "may have an addressee before the content (told reporters that)",
    "prep:": "a phrase with this preposition is the content (warned of an attack)",
    "person:": "a person or body, then this preposition and the matter; both are the content (accused X of Y)",
    "relay:": "who is passed on follows this preposition; the cue's subject relays (نقلت X عن Y)",
    "source": "the cue's object is the source (according to X)",
}


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting lemma."""

    lemma: str
    kind: str
    stance: Stance
    frames: frozenset[str]
    content_prepositions: frozenset[str]
    person_prepositions: frozenset[str]
    relay_prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form of a cue: its words as keys (see `text.normal.word_key`), tag and features."""

    words: tuple[str, ...]
    cue: Cue
    tag: str
    features: str


@dataclass(frozen=True, slots=True, eq=False)  # compared and hashed by identity: it is loaded once
class Language:
    """A language's data, loaded once and never changed. Words are keys (`text.normal.word_key`)."""

    code: str
    name: str
    native: str
    direction: str
    script: str
    has_case: bool
    verb_first: bool
    heads_first: bool
    capital_nouns: bool
    patterns: bool
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    past_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    words: Mapping[str, frozenset[str]]
    pronouns: Mapping[str, str]
    titles: Mapping[str, str]
    roles: Mapping[str, str]
    source_types: Mapping[str, str]
    """Word -> type of an unnamed source."""
    countries: Mapping[str, str]
    """Names of a country and of its seats of government -> its code."""
    nationalities: Mapping[str, str]
    """Adjectives of a country -> its code."""
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    forms: Mapping[str, tuple[Form, ...]]
    """First word of a cue form -> the forms that begin with it, longest first."""
