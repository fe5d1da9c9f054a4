"""A document as the verb-first rules look at it: each token's word classes, and the cue forms that begin there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from claimtrack.attribution.document import CueAt, Document
from claimtrack.attribution.verb_first.kinds import NONE, Kind, noun_shapes

COMMAS = frozenset(",،")
SEMICOLONS = frozenset(";؛")
FINAL = frozenset(".!?؟…")
DASHES = frozenset("-—–")
FINITE = ("past", "pres", "juss")
LONGEST_UNIT = 400  # tokens: what is read as one sentence, at most, so that the cost stays linear


class Unit(NamedTuple):
    """Tokens `start` to `end` that are read as one sentence; `number` is the sentence's in the document."""

    start: int
    end: int
    number: int
    paragraph: int
    opens_paragraph: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules look at beside the document.

    `kinds` is parallel to its tokens; `cues` has all readings of the forms that begin at a token, the likeliest first,
    and `verbs` the finite one where it is a verb in its place.
    """

    doc: Document
    kinds: list[Kind]
    cues: dict[int, tuple[CueAt, ...]]
    verbs: dict[int, CueAt]
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
        """The reporting verb at token i, if there is one."""
        return self.verbs.get(i)

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
        return self.shaped(i)

    def shaped(self, i: int) -> bool:
        """Whether token i has the letters of a verbal noun, whatever else it may be."""
        return self.shaped_key(self.doc.keys[i])

    def shaped_key(self, key: str) -> bool:
        return bool(noun_shapes(self.doc.lang)(key))

    def final(self, i: int) -> bool:
        """Whether token i ends a sentence: not the full stop of an abbreviation ("د. محمد", "بي.بي.سي")."""
        word, doc = self.doc.words[i], self.doc
        abbreviations = doc.lang.words.get("abbreviations", NONE)
        if word != "." or i == 0:
            return word in FINAL
        within = i + 1 < len(doc.words) and doc.ends[i] == doc.starts[i + 1] and doc.is_word(i + 1)
        return not (within or len(doc.words[i - 1]) == 1 or f"{doc.keys[i - 1]}." in abbreviations)

    def quoted(self, i: int, own: int = -1) -> bool:
        """Whether token i stands in a quotation other than `own`."""
        return self.doc.quote_of[i] >= 0 and self.doc.quote_of[i] != own


SPEAKERS = frozenset("roles titles organisations states unnamed groups outlets_heads documents".split())


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
