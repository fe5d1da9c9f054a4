"""An article seen as tokens, sentences and quotations: what the rules look at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from claimtrack.attribution.tags import finite_verb, tagger
from claimtrack.languages import Form, Language
from claimtrack.model import Span
from claimtrack.text.normal import word_key
from claimtrack.text.quotes import Quotation, quotations
from claimtrack.text.sentences import paragraphs, sentences
from claimtrack.text.tokens import tokens

REPORTING = ("past.", "pres.", "base.", "part.")  # how the tags of reporting verbs begin
NONE: frozenset[str] = frozenset()
BOUND = "-"  # ends a form that only occurs with a suffix (نفا-)
LONGEST_SENTENCE = 250  # tokens: text without full stops is cut there, so that the cost stays linear


class Sentence(NamedTuple):
    """Token indexes `start` to `end` (exclusive), and the number of the paragraph."""

    start: int
    end: int
    paragraph: int
    opens_paragraph: bool


class CueAt(NamedTuple):
    """A cue form found at tokens `start` to `end`; `prefix` is the conjunction written together with it."""

    start: int
    end: int
    form: Form
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Document:
    """Parallel lists, one entry a token; `quote_of[i]` is the quotation that token i stands in, or -1.

    `finite` are the indexes of the finite verbs, ascending; none in a language whose verb stands first. `may_cue`
    are those of the words that a reporting word may begin with, `capitals` of those that begin with a capital.
    """

    text: str
    lang: Language
    words: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[Sentence]
    quotes: list[Quotation]
    quote_of: list[int]
    quote_tokens: list[tuple[int, int]]
    paragraphs: list[Span]
    classes: list[frozenset[str]]
    tags: list[str]
    finite: list[int]
    may_cue: list[int]
    capitals: list[int]

    def has(self, i: int, name: str) -> bool:
        """Whether token i belongs to the word class `name`."""
        return name in self.classes[i]

    def has_any(self, i: int, names: tuple[str, ...]) -> bool:
        """Whether token i belongs to one of the word classes."""
        return self.keys[i] in union(self.lang, names)

    def is_participle(self, i: int) -> bool:
        """Whether token i ends as the language's present participles do (speaking)."""
        return self.words[i].islower() and self.words[i].endswith(self.lang.participle_endings)

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a finite verb stands among the tokens."""
        return bisect_left(self.finite, start) < bisect_left(self.finite, end)

    def capitals_among(self, start: int, end: int) -> list[int]:
        """Those of the tokens that begin with a capital."""
        at = bisect_left(self.capitals, start)
        return self.capitals[at : bisect_left(self.capitals, end, at)]

    def reports(self, start: int, end: int) -> bool:
        """Whether a reporting verb stands among the tokens."""
        return any(tag.startswith(REPORTING) for tag in self.tags[start:end])

    def span(self, start: int, end: int) -> Span:
        return Span(self.starts[start], self.ends[end - 1])

    def phrase(self, start: int, end: int) -> str:
        return self.text[self.starts[start] : self.ends[end - 1]]

    def attached(self, i: int) -> int:
        """The length of a conjunction written together with token i, where what is left heads a speaker."""
        return attached(self.lang, self.keys[i]) if self.lang.prefixes else 0

    def bare_key(self, i: int) -> str:
        return self.keys[i][attached(self.lang, self.keys[i]) :] if self.lang.prefixes else self.keys[i]

    def is_pronoun(self, i: int) -> bool:
        """Whether token i is a pronoun and no abbreviation that looks like one (US)."""
        return self.keys[i] in self.lang.pronouns and not (len(self.words[i]) > 1 and self.words[i].isupper())

    def is_word(self, i: int) -> bool:
        return self.words[i][0].isalnum()

    def sentence_of(self, i: int) -> int:
        """The number of the sentence of token i."""
        return bisect_right(self.sentences, (i + 1,)) - 1

    def paragraph_start(self, i: int) -> int:
        """The first token of the paragraph of token i."""
        at = bisect_right(self.paragraphs, (self.starts[i] + 1,)) - 1
        return bisect_left(self.starts, self.paragraphs[max(at, 0)].start)

    def trimmed(self, start: int, end: int, marks: str = ",;:،؛.—–-") -> tuple[int, int]:
        """The tokens without the marks at either end."""
        while start < end and self.words[start] in marks:
            start += 1
        while end > start and self.words[end - 1] in marks:
            end -= 1
        return start, end


@lru_cache(maxsize=1 << 15)
def attached(lang: Language, key: str) -> int:
    for prefix in lang.prefixes:
        rest = key[len(prefix) :]
        if key.startswith(prefix) and (
            rest in lang.roles
            or rest in lang.titles
            or any(rest in lang.words.get(name, NONE) for name in ("unnamed", "organisations", "states"))
        ):
            return len(prefix)
    return 0


@lru_cache(maxsize=64)
def union(lang: Language, names: tuple[str, ...]) -> frozenset[str]:
    """The words of several classes."""
    return frozenset().union(*(lang.words.get(name, NONE) for name in names))


def read(text: str, lang: Language, body: Span) -> Document:
    blocks = list(paragraphs(text, body.start, body.end))
    words, starts, ends = tokens(text, body.start, body.end)
    look = seen(lang)
    looks = [look(word) for word in words]
    quotes = quotations(text, blocks)
    quote_of = [-1] * len(words)
    quote_tokens = []
    for n, quote in enumerate(quotes):
        a, b = bisect_left(starts, quote.span.start), bisect_left(starts, quote.span.end)
        quote_of[a:b] = [n] * (b - a)
        quote_tokens.append((a, b))
    return Document(
        text=text,
        lang=lang,
        words=words,
        keys=[one.key for one in looks],
        starts=starts,
        ends=ends,
        sentences=list(token_sentences(text, lang, blocks, starts)),
        quotes=quotes,
        quote_of=quote_of,
        quote_tokens=quote_tokens,
        paragraphs=blocks,
        classes=[one.classes for one in looks],
        tags=[one.tag for one in looks],
        finite=[i for i, one in enumerate(looks) if one.finite],
        may_cue=[i for i, one in enumerate(looks) if one.may_cue],
        capitals=[i for i, one in enumerate(looks) if one.capital],
    )


class Look(NamedTuple):
    """What a word shows by itself: `may_cue` tells that a reporting word may begin with it."""

    key: str
    classes: frozenset[str]
    tag: str
    finite: bool
    may_cue: bool
    capital: bool


@lru_cache(maxsize=8)
def seen(lang: Language) -> Callable[[str], Look]:
    """A function from a word to its look, which remembers what it has seen."""
    tag_of, is_finite, forms = tagger(lang), finite_verb(lang), lookup(lang)
    classes = classes_of(lang)

    @lru_cache(maxsize=1 << 15)
    def look(word: str) -> Look:
        key = word_key(word)
        tag = tag_of(word, key)
        return Look(key, classes.get(key, NONE), tag, is_finite(word, key, tag), bool(forms(key)), word[0].isupper())

    return look


def classes_of(lang: Language) -> dict[str, frozenset[str]]:
    """Each word that is in word classes, and their names."""
    found: dict[str, set[str]] = {}
    for name, members in lang.words.items():
        for key in members:
            found.setdefault(key, set()).add(name)
    return {key: frozenset(names) for key, names in found.items()}


def token_sentences(text: str, lang: Language, blocks: list[Span], starts: list[int]) -> Iterator[Sentence]:
    abbreviations = lang.words.get("abbreviations", NONE)
    for n, block in enumerate(blocks):
        for span in sentences(text, block, abbreviations, lang.has_case):
            a, b = bisect_left(starts, span.start), bisect_left(starts, span.end)
            for start in range(a, b, LONGEST_SENTENCE):
                yield Sentence(start, min(b, start + LONGEST_SENTENCE), n, starts[start] == block.start)


def cues(doc: Document, start: int, end: int) -> Iterator[CueAt]:
    """The cue forms among tokens `start` to `end`, longest first at each place, not overlapping."""
    lexicon = lookup(doc.lang)
    at = bisect_left(doc.may_cue, start)
    for k in range(at, bisect_left(doc.may_cue, end, at)):
        i = doc.may_cue[k]
        if i >= start:
            found = longest(doc, i, end, lexicon(doc.keys[i]))
            if found is not None:
                yield found
                start = found.end


def longest(doc: Document, i: int, end: int, entries: tuple[tuple[Form, str, str], ...]) -> CueAt | None:
    for form, prefix, suffix in entries:
        n = len(form.words)
        if n > 1 and (i + n > end or doc.keys[i + 1] != form.words[1]):
            continue  # as most
        if n < 3 or tuple(doc.keys[i + 2 : i + n]) == form.words[2:]:
            return CueAt(i, i + n, form, prefix, suffix)
    return None


@lru_cache(maxsize=8)
def lookup(lang: Language):  # type: ignore[no-untyped-def]
    """A function from a key to the cue forms that begin with it, with clitics taken off where needed."""

    @lru_cache(maxsize=1 << 15)
    def forms(key: str) -> tuple[tuple[Form, str, str], ...]:
        found = [(form, "", "") for form in lang.forms.get(key, ())]
        for prefix in lang.prefixes:
            rest = key[len(prefix) :]
            if key.startswith(prefix) and len(rest) > 1:
                found += [(form, prefix, "") for form in lang.forms.get(rest, ())]
                found += [(form, prefix, tail) for form, tail in with_suffix(lang, rest)]
        found += [(form, "", tail) for form, tail in with_suffix(lang, key)]
        return tuple(sorted(found, key=lambda f: (-len(f[0].words), len(f[1]) + len(f[2]))))

    return forms


def with_suffix(lang: Language, key: str) -> Iterator[tuple[Form, str]]:
    """Verb forms with an object pronoun written together (Arabic اتهمه)."""
    for suffix in lang.suffixes:
        stem = key[: -len(suffix)]
        if key.endswith(suffix) and len(stem) > 2:
            for form in (*lang.forms.get(stem, ()), *lang.forms.get(stem + BOUND, ())):
                takes_object = form.cue.frames & {"person", "addressee", "np"}
                if len(form.words) == 1 and form.tag in ("past", "pres") and takes_object:
                    yield form, suffix
