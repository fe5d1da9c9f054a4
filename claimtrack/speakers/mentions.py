"""What a source phrase says of its speaker: a name, a role or a noun, gender and number, what kind of speaker."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from claimtrack.attribution.document import NONE, Document, attached
from claimtrack.attribution.draft import Tokens
from claimtrack.languages import Language
from claimtrack.model import SpeakerKind
from claimtrack.speakers import cased, uncased
from claimtrack.speakers.given import gender_of, is_given
from claimtrack.speakers.words import MANY, bare, bare_word, countries_in, is_definite, is_link, words_of

# Classes of the nouns that a source phrase can be about, and the kind of speaker that each stands for.
KINDS: tuple[tuple[str, SpeakerKind], ...] = (
    ("collectives", "collective"),
    ("documents", "document"),
    ("unnamed", "unnamed"),
    ("organisations", "organisation"),
    ("outlets_heads", "organisation"),
)
VAGUE = ("source", "official")  # types of which most others are a kind
UNSAID = ("determiners", "possessives", "prepositions", "coordinators", "auxiliaries")


class Mention(NamedTuple):
    """`span` is the phrase, `name` the name inside it; `heads` are the nouns by which later mentions may point back
    ("the spokesman"), `described` the words that describe the speaker, each bare: before the name, and behind it.
    `definite` is told where there is no name."""

    span: Tokens
    name: Tokens | None
    kind: SpeakerKind
    features: str
    heads: frozenset[str] = frozenset()
    described: tuple[frozenset[str], ...] = ()
    countries: tuple[str, ...] = ()
    definite: bool = False
    type: str | None = None


def read_mention(doc: Document, source: Tokens) -> Mention:
    names = cased if doc.lang.has_case else uncased
    return mention_of(doc, source, names.name_in(doc, *source))


def mention_of(doc: Document, span: Tokens, name: Tokens | None) -> Mention:
    """A phrase of which the name is known."""
    a, b = span
    if name == span:  # and nothing that describes it
        kind: SpeakerKind = kind_of(doc, a, b, name, [])
        return Mention(span, name, kind, features_of(doc, name, []), described=(frozenset(),))
    heads = list(head_nouns(doc, a, b, name))
    kind = kind_of(doc, a, b, name, heads)
    parts = around(a, b, name)
    return Mention(
        span=span,
        name=name,
        kind=kind,
        features=features_of(doc, name, heads),
        heads=frozenset([bare(doc, k) for k in heads]),
        described=tuple([frozenset(described_by(doc, x, y)) for x, y in parts]),
        countries=tuple(countries_in(doc, *parts[0])),
        definite=name is None and is_known(doc, a, b),
        type=type_of(doc, a, b) if kind == "unnamed" else None,
    )


def is_known(doc: Document, a: int, b: int) -> bool:
    """Whether a phrase is about something known: its first word says so, or the article of one that depends on it."""
    if doc.has(a, "definites") or is_definite(doc, a):
        return True
    if not doc.lang.heads_first:
        return False
    for k in range(a + 1, b):
        if not doc.is_word(k) or is_link(doc, k):
            return False
        if is_definite(doc, k) or doc.keys[k] in doc.lang.countries:
            return True
    return False


def around(a: int, b: int, name: Tokens | None) -> list[Tokens]:
    """The parts of a phrase that describe: what stands before the name, and behind it; all of it without a name."""
    if name is None:
        return [(a, b)]
    parts = [(x, y) for x, y in ((a, name[0]), (name[1], b)) if x < y]
    return parts or [(a, a)]


def is_noun(doc: Document, k: int) -> bool:
    """Whether a word can be what a source phrase is about."""
    return doc.bare_key(k) in all_nouns(doc.lang)


@cache
def all_nouns(lang: Language) -> frozenset[str]:
    return words_of(lang, *(name for name, _ in KINDS)) | lang.roles.keys() | lang.titles.keys()


def head_nouns(doc: Document, a: int, b: int, name: Tokens | None) -> Iterator[int]:
    """The nouns that a phrase is about: none that describes another, none behind a preposition.

    The noun that others describe comes first in some languages (رئيس اللجنة) and last in others (committee chairman).
    """
    inside, after_preposition = range(*name) if name else range(0), False
    nouns = {k for k in range(a, b) if k not in inside and is_noun(doc, k)}
    if not nouns:
        return
    for k in range(a, b):
        if not doc.is_word(k) or doc.has(k, "coordinators"):
            after_preposition = after_preposition and doc.words[k] not in ",،()"
            continue
        after_preposition = after_preposition or (k > a and is_link(doc, k))
        if after_preposition or k not in nouns or (k + 1 < b and cased.is_possessive(doc, k + 1)):
            continue
        other = k - 1 if doc.lang.heads_first else k + 1
        if other in nouns and (not doc.lang.heads_first or not is_definite(doc, other)):
            continue
        yield k


def kind_of(doc: Document, a: int, b: int, name: Tokens | None, heads: list[int]) -> SpeakerKind:
    if name and heads and not doc.lang.has_case and doc.has(heads[0], "outlets_heads"):
        return "organisation"
    if name:
        return "person" if heads or is_given(doc.keys[name[0]]) else "named"
    while a < b and doc.has(a, "determiners"):
        a += 1
    joined = " ".join(doc.keys[a:b])
    if joined in doc.lang.countries or joined in doc.lang.words.get("states", ()):
        return "state"
    if (
        doc.lang.has_case
        and b - a > 2
        and heads[-1:] != [b - 1]
        and all(doc.words[k][0].isupper() for k in range(a, b))
    ):
        return "named"  # Doctors Without Borders
    for k in heads:
        key = doc.bare_key(k)
        if key in doc.lang.roles or key in doc.lang.titles:
            return "unnamed"
        if any(map(str.isupper, doc.words[k])) and key in words_of(doc.lang, "organisations", "outlets_heads"):
            return "organisation"
        return next(kind for noun, kind in KINDS if key in doc.lang.words.get(noun, NONE))
    head = next((k for k in range(a + 1, b) if not doc.is_word(k) or doc.has(k, "prepositions")), b) - 1
    return "named" if a <= head < b and any(map(str.isupper, doc.words[head])) else "unnamed"


def features_of(doc: Document, name: Tokens | None, heads: list[int]) -> str:
    """Gender and number: of the noun, or of a person's given name."""
    for k in heads:
        key = doc.bare_key(k)
        features = doc.lang.roles.get(key) or doc.lang.titles.get(key)
        if features and set(features) & set("mf"):
            return features
    if heads and not name:
        return number_of(doc, heads[0])
    gender = gender_of(doc.keys[name[0]]) if name and name[1] - name[0] > 1 else ""
    return gender + ("s" if name else "")


def number_of(doc: Document, k: int) -> str:
    """ "p" or "s" where the plural is told by an ending, and the word without it is known."""
    key, words = doc.keys[k], doc.lang.words
    endings = words.get("plural_endings", NONE)
    if not endings:
        return ""
    known = [words.get(name, NONE) for name, _ in KINDS] + [doc.lang.roles.keys()]
    singular = [key[: -len(ending)] for ending in endings if key.endswith(ending)]
    return "p" if key in words.get("plurals", NONE) or any(s in nouns for s in singular for nouns in known) else "s"


def type_of(doc: Document, a: int, b: int) -> str | None:
    """What sort of unnamed source it is: the first word that tells, one that tells little only if none tells more."""
    known = [type for k in range(a, b) if (type := type_told(doc.lang, doc.keys[k]))]
    return next((type for type in known if type not in VAGUE), next(iter(known), None))


@lru_cache(maxsize=MANY)
def type_told(lang: Language, key: str) -> str | None:
    """The type that a word tells; by its bare form where that tells more."""
    rest = key[attached(lang, key) :]
    known = [lang.source_types[form] for form in (rest, bare_word(lang, key)) if form in lang.source_types]
    return next((type for type in known if type not in VAGUE), next(iter(known), None))


def described_by(doc: Document, a: int, b: int) -> Iterator[str]:
    unsaid = words_of(doc.lang, *UNSAID)
    for k in range(a, b):
        if doc.is_word(k) and doc.keys[k] not in unsaid:
            yield bare_word(doc.lang, doc.keys[k])
