"""What a single word of a source phrase tells: its bare form, whether it is definite, and its country."""

from __future__ import annotations

from functools import cache, lru_cache

from claimtrack.attribution.document import NONE, Document
from claimtrack.languages import Language

NOUNS = ("organisations", "outlets_heads", "documents", "unnamed")


@cache
def words_of(language: Language, *classes: str) -> frozenset[str]:
    """All the words of some classes."""
    return frozenset().union(*(language.words.get(name, NONE) for name in classes))


@lru_cache(maxsize=1 << 15)
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


def after_preposition(doc: Document, k: int) -> str | None:
    """What is left of a word without a preposition that is written together with it, if that is a known noun."""
    key, lang = doc.keys[k], doc.lang
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
    return doc.keys[k] in words_of(doc.lang, "prepositions", "role_links") or after_preposition(doc, k) is not None


def bare(doc: Document, k: int) -> str:
    """A word's key without a conjunction, preposition or article that is written together with it."""
    key = doc.bare_key(k)
    prefix = prefix_of(doc.lang, key, ("definite_prefixes", "prepositional_prefixes"))
    return after_preposition(doc, k) or key[len(prefix) :]


def country_of(doc: Document, k: int) -> str | None:
    """The code of the country that a word names, or whose adjective it is."""
    key, lang = doc.bare_key(k), doc.lang
    if doc.is_pronoun(k):
        return None
    capital = not lang.has_case or doc.words[k][0].isupper()
    adjective = lang.nationalities.get(bare(doc, k)) or lang.nationalities.get(key)
    if adjective and (capital or not doc.has(k, "like_nationalities")):
        return adjective
    return lang.countries.get(key) if capital else None


def countries_in(doc: Document, a: int, b: int) -> list[str]:
    """The codes of the countries that a phrase names, each once, in its order."""
    found: dict[str, None] = {}
    k = a
    while k < b:
        length = 1
        for n in range(min(3, b - k), 1, -1):
            joined = " ".join(doc.keys[k : k + n])
            code = doc.lang.countries.get(joined) or doc.lang.nationalities.get(joined)
            code = code or doc.lang.nationalities.get(" ".join(bare(doc, i) for i in range(k, k + n)))
            if code:
                length = n
                break
        else:
            code = country_of(doc, k)
        if code:
            found[code] = None
        k += length
    return list(found)
