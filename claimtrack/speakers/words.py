"""What a single word of a source phrase tells: its bare form, whether it is definite, and its country.

What a word tells by itself is worked out once and remembered.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from claimtrack.attribution.document import NONE, Document
from claimtrack.attribution.document import attached as attached_to
from claimtrack.languages import Language

NOUNS = ("organisations", "outlets_heads", "documents", "unnamed")
MANY = 1 << 15  # words that are remembered


@cache
def words_of(language: Language, *classes: str) -> frozenset[str]:
    """All the words of some classes."""
    return frozenset().union(*(language.words.get(name, NONE) for name in classes))


def openers(names: Iterable[str]) -> frozenset[str]:
    """The first words of the names that have several."""
    return frozenset(name.partition(" ")[0] for name in names if " " in name)


@lru_cache(maxsize=MANY)
def prefix_of(language: Language, key: str, classes: tuple[str, ...]) -> str:
    """The longest prefix of these classes that a word begins with, where more than a letter is left of it."""
    prefixes = [prefix for name in classes for prefix in language.words.get(name, NONE)]
    for prefix in sorted(prefixes, key=len, reverse=True):
        if key.startswith(prefix) and len(key) > len(prefix) + 1:
            return prefix
    return ""


@cache
def written_on(language: Language) -> tuple[str, ...]:
    """The prepositions of one letter, which are written together with the next word where there are such."""
    single = [word for word in language.words["prepositions"] if len(word) == 1]
    return tuple(sorted(single)) if not language.has_case else ()


def is_definite(doc: Document, k: int) -> bool:
    """Whether the article is written together with a word."""
    return bool(prefix_of(doc.lang, doc.keys[k], ("definite_prefixes",)))


@lru_cache(maxsize=MANY)
def after_preposition(lang: Language, key: str) -> str | None:
    """What is left of a word without a preposition that is written together with it, if that is a known noun."""
    if prefix := prefix_of(lang, key, ("prepositional_prefixes",)):
        return key[len(prefix) :]
    for letter in written_on(lang):
        rest = key[len(letter) :]
        if key.startswith(letter) and (
            rest in lang.roles or rest in lang.countries or any(rest in lang.words.get(c, NONE) for c in NOUNS)
        ):
            return rest
    return None


def is_link(doc: Document, k: int) -> bool:
    """Whether a word leads from a noun to what it is of, in, for: what comes behind is another's name or noun."""
    key = doc.keys[k]
    return key in words_of(doc.lang, "prepositions", "role_links") or after_preposition(doc.lang, key) is not None


def bare(doc: Document, k: int) -> str:
    """A word's key without a conjunction, preposition or article that is written together with it."""
    return bare_word(doc.lang, doc.keys[k])


@lru_cache(maxsize=MANY)
def bare_word(lang: Language, key: str) -> str:
    rest = key[attached_to(lang, key) :]
    prefix = prefix_of(lang, rest, ("definite_prefixes", "prepositional_prefixes"))
    return after_preposition(lang, key) or rest[len(prefix) :]


def country_of(doc: Document, k: int) -> str | None:
    """The code of the country that a word names, or whose adjective it is."""
    adjective, country = country_words(doc.lang, doc.keys[k])
    if not (adjective or country) or doc.is_pronoun(k):
        return None
    capital = not doc.lang.has_case or doc.words[k][0].isupper()
    if adjective and (capital or not doc.has(k, "like_nationalities")):
        return adjective
    return country if capital else None


@lru_cache(maxsize=MANY)
def country_words(lang: Language, key: str) -> tuple[str | None, str | None]:
    """The code of the country whose adjective a word is, and that of the country that it names."""
    rest = key[attached_to(lang, key) :]
    adjective = lang.nationalities.get(bare_word(lang, key)) or lang.nationalities.get(rest)
    return adjective, lang.countries.get(rest)


def countries_in(doc: Document, a: int, b: int) -> list[str]:
    """The codes of the countries that a phrase names, each once, in its order."""
    found: dict[str, None] = {}
    k = a
    while k < b:
        length = 1
        if tells_country(doc.lang, doc.keys[k]):
            length, code = in_several_words(doc, k, b) or (1, country_of(doc, k))
            if code:
                found[code] = None
        k += length
    return list(found)


@lru_cache(maxsize=MANY)
def tells_country(lang: Language, key: str) -> bool:
    """Whether a word can name a country, or begin its name."""
    return any(country_words(lang, key)) or not long_names(lang).isdisjoint((key, bare_word(lang, key)))


def in_several_words(doc: Document, k: int, b: int) -> tuple[int, str] | None:
    """How many words at token `k` name a country together, and its code."""
    lang = doc.lang
    for n in range(min(3, b - k), 1, -1):
        joined = " ".join(doc.keys[k : k + n])
        code = lang.countries.get(joined) or lang.nationalities.get(joined)
        code = code or lang.nationalities.get(" ".join(bare(doc, i) for i in range(k, k + n)))
        if code:
            return n, code
    return None


@cache
def long_names(lang: Language) -> frozenset[str]:
    """The first words of the names of countries, and of their adjectives, that have several words."""
    return openers((*lang.countries, *lang.nationalities))
