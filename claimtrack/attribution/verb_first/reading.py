"""A document as the verb-first rules look at it: each token's word classes, and the cue forms that begin there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from claimtrack.attribution.document import CueAt, Document, lookup
from claimtrack.languages import Language

NONE: frozenset[str] = frozenset()
COMMAS = frozenset(",،")
SEMICOLONS = frozenset(";؛")
FINAL = frozenset(".!?؟…")
DASHES = frozenset("-—–")
FINITE = ("past", "pres", "juss")
# The word classes that these rules tell apart; a word of none of them may be part of a name.
CLASSES = frozenset(
    """about_whether addressed adjunct_starters adverbs adversatives as_said asides auxiliaries both_of claims
    clause_prepositions clause_starters comments complementisers content_heads coordinators courtesies dative
    determiners documents groups honorifics media media_adjectives namings necessity needs_dative negations
    no_content_heads no_noun_shapes no_speakers no_verbs occasions organisations outlets outlets_heads
    prepositions pronominals purpose_complementisers questions relatives so states subordinators
    takes_preposition time_words title_prepositions topic_openers unnamed verbs whole_words""".split()
)
LONGEST_UNIT = 400  # tokens: what is read as one sentence, at most, so that the cost stays linear


class Kind(NamedTuple):
    """The classes of a key; `prefix` is the conjunction that had to be taken off before it was known."""

    classes: frozenset[str]
    prefix: str


class Unit(NamedTuple):
    """Tokens `start` to `end` that are read as one sentence; `number` is the sentence's in the document."""

    start: int
    end: int
    number: int
    paragraph: int
    opens_paragraph: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """Parallel to the document's tokens: `kinds`, and `cues`, where forms begin (all readings, likeliest first)."""

    doc: Document
    kinds: list[Kind]
    cues: dict[int, tuple[CueAt, ...]]
    named: set[str]
    """Keys of the speakers found so far: a sentence that begins with one of them begins with its subject."""

    def has(self, i: int, name: str) -> bool:
        """Whether token i is of a word class, a conjunction written together with it aside."""
        return name in self.kinds[i].classes

    def among(self, i: int, names: frozenset[str]) -> bool:
        """Whether token i is of one of several word classes, a conjunction aside."""
        return not names.isdisjoint(self.kinds[i].classes)

    def comma(self, i: int) -> bool:
        return self.doc.words[i] in COMMAS

    def plain(self, i: int, name: str) -> bool:
        """Whether token i is of a word class and has no conjunction."""
        kind = self.kinds[i]
        return name in kind.classes and not kind.prefix

    def bare(self, i: int) -> str:
        """The key of token i without its conjunction."""
        return self.doc.keys[i][len(self.kinds[i].prefix) :]

    def phrase_has(self, i: int, name: str) -> bool:
        """Whether the one or two words at token i are of a word class, a conjunction aside."""
        if self.has(i, name):
            return True
        if i + 1 >= len(self.doc.keys):
            return False
        known = self.doc.lang.words.get(name, NONE)
        phrase = f"{self.doc.keys[i]} {self.doc.keys[i + 1]}"
        return phrase in known or (phrase[:1] in self.doc.lang.prefixes and phrase[1:] in known)

    def speaker(self, i: int) -> bool:
        """Whether token i heads a person or body: a role, title, organisation, state, unnamed source …"""
        return self.among(i, SPEAKERS)

    def finite(self, i: int) -> CueAt | None:
        """The reporting verb at token i, if it can be read as one."""
        for cue in self.cues.get(i, ()):
            if cue.form.tag in FINITE:
                return cue if verbal(self, cue) else None
        return None

    def article(self, i: int) -> bool:
        """Whether token i is a noun or adjective with its article written together."""
        key = self.doc.keys[i]
        return key.startswith("ال") and len(key) > 4

    def joined(self, i: int) -> bool:
        """Whether a conjunction is written together with token i, as far as is known."""
        key = self.doc.keys[i]
        return bool(self.kinds[i].prefix) or (
            not self.kinds[i].classes and key[:1] in self.doc.lang.prefixes and len(key) > 3 and i not in self.cues
        )

    def surely_joined(self, i: int) -> bool:
        """Whether a conjunction and an article or preposition are written together with token i ("والسلوك")."""
        key = self.doc.keys[i]
        return bool(self.kinds[i].prefix) or (self.joined(i) and key[1:].startswith(("ال", "ل", "ب")) and len(key) > 5)

    def verb_like(self, i: int) -> bool:
        """Whether token i looks like a present: a word of no known class that begins as presents do."""
        key, words = self.doc.keys[i], self.doc.lang.words
        if self.kinds[i].classes or i in self.cues or not self.doc.is_word(i):
            return False
        if len(key) < 4 or key in words.get("no_verbs", NONE):
            return False
        return any(key.startswith(prefix) for prefix in words.get("verb_prefixes", NONE))

    def past_like(self, i: int) -> bool:
        """Whether token i looks like a past in the feminine: a word of no known class that ends like one."""
        key, words = self.doc.keys[i], self.doc.lang.words
        if self.kinds[i].classes or i in self.cues or len(key) < 4 or self.article(i):
            return False
        return key.endswith(tuple(words.get("verb_suffixes", NONE) or "-")) and not key.endswith(
            tuple(words.get("no_verb_suffixes", NONE) or "-")
        )

    def noun_shaped(self, i: int) -> bool:
        """Whether token i looks like a verbal noun without article: "إصدار", "تأجيل"."""
        if self.kinds[i].classes or i in self.cues or self.article(i):
            return False
        return bool(noun_shapes(self.doc.lang)(self.doc.keys[i]))

    def final(self, i: int) -> bool:
        """Whether token i ends a sentence: not the full stop of an abbreviation ("د. محمد", "بي.بي.سي")."""
        word, doc = self.doc.words[i], self.doc
        if word != "." or i == 0:
            return word in FINAL
        within = i + 1 < len(doc.words) and doc.ends[i] == doc.starts[i + 1] and doc.is_word(i + 1)
        return not (within or len(doc.words[i - 1]) == 1)

    def quoted(self, i: int, own: int = -1) -> bool:
        """Whether token i stands in a quotation other than `own`."""
        return self.doc.quote_of[i] >= 0 and self.doc.quote_of[i] != own


SPEAKERS = frozenset("roles titles organisations states unnamed groups outlets_heads documents".split())


def read_words(doc: Document) -> Reading:
    kind = kinds_of(doc.lang)
    forms = lookup(doc.lang)
    cues: dict[int, tuple[CueAt, ...]] = {}
    keys = doc.keys
    for i, key in enumerate(keys):
        entries = forms(key)
        if entries:
            found = tuple(
                CueAt(i, i + len(form.words), form, prefix, suffix)
                for form, prefix, suffix in entries
                if len(form.words) == 1 or tuple(keys[i + 1 : i + len(form.words)]) == form.words[1:]
            )
            if found:
                cues[i] = found
    kinds = [kind(key) for key in keys]
    written = doc.lang.words.get("written_complementisers", NONE)
    for i, key in enumerate(keys):
        if key in written and doc.words[i][0] != FIRST_PERSON:
            kinds[i] = Kind(kinds[i].classes - {"complementisers"}, "")
    for i in range(len(keys) - 1):
        if doc.words[i] == "." and i > 0 and doc.ends[i - 1] == doc.starts[i] and doc.ends[i] == doc.starts[i + 1]:
            kinds[i - 1] = kinds[i + 1] = Kind(NONE, "")  # an abbreviation: "إن.تي.في"
        if kinds[i].classes and f"{keys[i]} {keys[i + 1]}" in doc.lang.words.get("names", NONE):
            kinds[i] = kinds[i + 1] = Kind(NONE, "")
    return Reading(doc, kinds, cues, set())


@lru_cache(maxsize=8)
def kinds_of(lang: Language):  # type: ignore[no-untyped-def]
    """A function from a key to its `Kind`."""
    classes: dict[str, set[str]] = {}
    tables = [("roles", lang.roles), ("titles", lang.titles), ("pronouns", lang.pronouns)]
    for name, words in [*((name, lang.words.get(name, NONE)) for name in CLASSES), *tables]:
        for word in words:
            classes.setdefault(word, set()).add(name)
    known = {word: frozenset(names) for word, names in classes.items()}

    @lru_cache(maxsize=1 << 15)
    def kind(key: str) -> Kind:
        if key in known:
            return Kind(known[key], "")
        for prefix in lang.prefixes:
            rest = key[len(prefix) :]
            if key.startswith(prefix) and rest in known:
                return Kind(known[rest], prefix)
        return Kind(NONE, "")

    return kind


@lru_cache(maxsize=8)
def noun_shapes(lang: Language):  # type: ignore[no-untyped-def]
    """A function that tells whether a key has one of the shapes of the language's verbal nouns."""
    shapes = sorted(lang.words.get("noun_shapes", NONE))
    pattern = re.compile("|".join(shape.replace("?", r"\w") for shape in shapes) or r"(?!)")
    names = lang.words.get("no_noun_shapes", NONE)

    @lru_cache(maxsize=1 << 14)
    def shaped(key: str) -> bool:
        return key not in names and pattern.fullmatch(key) is not None

    return shaped


def units(doc: Document) -> list[Unit]:
    """The sentences, those joined that a quotation holds together."""
    found: list[Unit] = []
    for n, s in enumerate(doc.sentences):
        last = found[-1] if found else None
        inside = s.start > 0 and doc.quote_of[s.start] >= 0 and doc.quote_of[s.start] == doc.quote_of[s.start - 1]
        if last and inside and last.paragraph == s.paragraph and s.end - last.start <= LONGEST_UNIT:
            found[-1] = last._replace(end=s.end)
        else:
            found.append(Unit(s.start, s.end, n, s.paragraph, s.opens_paragraph))
    return found


BEFORE_A_VERB = frozenset(
    """auxiliaries negations subordinators coordinators as_said clause_starters adverbs time_words relatives
    adversatives""".split()
)
NAMELESS = frozenset("prepositions complementisers subordinators relatives coordinators".split())
FIRST_PERSON = "أ"  # "أعتقد" is a verb's first person where its past begins with a bare alif


def verbal(r: Reading, cue: CueAt) -> bool:
    """Whether a form that may be something else (`homographs`) stands where a verb stands."""
    i, doc = cue.start, r.doc
    if doc.words[i][0] == FIRST_PERSON and cue.form.cue.lemma[0] != FIRST_PERSON:
        return False
    if doc.quote_of[i] >= 0 and doc.words[i][0] == "ا" and cue.form.cue.kind == "belief":
        return False  # "اعتقد" in a quotation
    if cue.form.tag == "juss":
        return i > 0 and r.has(i - 1, "negations")
    if cue.form.words[0] not in doc.lang.words.get("homographs", NONE):
        return True
    opens = i == 0 or opens_line(doc, i)
    if r.has(i, "prepositions"):  # "عبر", "بين"
        return opens or (cue.prefix != "" and not doc.is_word(i - 1))
    if opens or not doc.is_word(i - 1):
        return True
    if r.among(i - 1, BEFORE_A_VERB):
        return True
    if r.has(i - 1, "complementisers") and i > 1 and r.has(i - 2, "clause_prepositions"):
        return True  # "بعد أن رفض"
    if cue.prefix:
        return cue.end + 1 < len(r.kinds) and (
            r.has(cue.end, "complementisers") or r.has(cue.end + 1, "complementisers")
        )
    return ends_name(r, i - 1) or (r.article(i - 1) or r.has(i - 1, "states") or r.has(i - 1, "pronouns"))


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
