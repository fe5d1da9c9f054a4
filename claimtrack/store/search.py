"""Words as the full-text index has them, so that a word is found in any of its forms.

A word is indexed as it stands and without what its language writes onto it (the classes `stem_prefixes`
and `stem_suffixes` of its data: ال و ب before Arabic words, -s -ed -ing after English ones). A query's
words are taken apart in the same way; two words meet where they share a form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from claimtrack.languages import available, load_words
from claimtrack.text.normal import match_key

WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")
SHORTEST = 3  # letters that are left of a word
SHORTEST_BEHIND_LETTER = 4  # where one letter is taken off the front, which may well be the word's own
PREFIX_LENGTH = 5  # from here on a word also finds longer words that begin with it (Russia, Russian)
FUNCTION_CLASSES = (
    "determiners", "possessives", "prepositions", "coordinators", "complementisers", "relatives", "auxiliaries",
)  # fmt: skip


def search_text(lang: str, *parts: str) -> str:
    """What a claim is found by: the parts normalised, then the other forms of their words."""
    texts = dict.fromkeys(match_key(part) for part in parts)
    words = dict.fromkeys(word for text in texts for word in WORD.findall(text))
    known = lang if lang in available() else None
    others = {form: None for word in words for form in forms(word, known) if form not in words}
    return " ".join((*texts, *others))


def search_query(text: str, langs: Iterable[str]) -> str | None:
    """The full-text query for claims that have all the words of `text`, each in any form.

    `langs` are the languages that the claims are in. Function words count only where there are no others;
    None where there is no word at all.
    """
    known = [code for code in langs if code in available()]
    words = list(dict.fromkeys(WORD.findall(match_key(text))))
    telling = [word for word in words if not any(word in function_words(lang) for lang in known)]
    return " AND ".join(word_query(word, known) for word in telling or words) or None


def word_query(word: str, langs: list[str]) -> str:
    found = {word: None} | {form: None for lang in langs for form in forms(word, lang)}
    queries = [f'"{form}"' for form in found]
    shortest = min(found, key=len)
    if len(shortest) >= PREFIX_LENGTH:
        queries.append(f'"{shortest}"*')
    return f"({' OR '.join(queries)})"


@lru_cache(maxsize=1 << 16)
def forms(word: str, lang: str | None) -> tuple[str, ...]:
    """The word and what is left of it without its prefixes (two at the most) and its suffix."""
    if lang is None or not word.isalpha():
        return (word,)
    prefixes, suffixes = affixes(lang)
    found = {word: SHORTEST}
    for _ in range(2):
        for form, least in list(found.items()):
            for prefix in prefixes:
                needed = max(least, SHORTEST_BEHIND_LETTER if len(prefix) == 1 else SHORTEST)
                if form.startswith(prefix) and len(form) - len(prefix) >= needed:
                    found.setdefault(form[len(prefix) :], needed)
    for form, least in list(found.items()):
        for suffix in suffixes:
            if form.endswith(suffix) and len(form) - len(suffix) >= least:
                found.setdefault(form[: -len(suffix)], least)
    return tuple(found)


@cache
def affixes(lang: str) -> tuple[list[str], list[str]]:
    """Longest first, since the article with a preposition leaves a surer word than the preposition alone."""
    prefixes, suffixes = folded(lang, "stem_prefixes"), folded(lang, "stem_suffixes")
    return sorted(prefixes, key=len, reverse=True), sorted(suffixes, key=len, reverse=True)


@cache
def function_words(lang: str) -> frozenset[str]:
    return folded(lang, *FUNCTION_CLASSES)


def folded(lang: str, *classes: str) -> frozenset[str]:
    """Word classes under the match key, which folds more than the keys of the data files."""
    return frozenset(match_key(word) for name in classes for word in load_words(lang).get(name, ()))
