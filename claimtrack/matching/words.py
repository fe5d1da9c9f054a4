"""What a single word means by the lexicon of its language, and the stem that stands for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimtrack.languages.lexicon import Lexicon, Meaning
from claimtrack.text.stems import stripped_forms, without_ending

WEIGHTS = ((6.0, 0.3), (3.0, 0.45), (1.5, 0.6), (0.7, 0.8))  # share of a hundred statements -> weight
PLAIN = 1.0


@dataclass(frozen=True, slots=True)
class WordReading:
    meaning: Meaning | None
    stem: str
    loose: tuple[str, ...]


@lru_cache(maxsize=1 << 16)
def read_word(key: str, lex: Lexicon | None) -> WordReading:
    """What a word means by the lexicon, in the form that takes least off it; and its stem."""
    if lex is None:
        return WordReading(None, key, ())
    forms = stripped_forms(key, lex.prefixes, lex.least)
    barest = forms[-1]
    stem = lex.stem(barest)
    loose = loose_stems(barest, stem, lex)
    meaning = function_word(key, lex) or meaning_of(forms, lex)
    if meaning is None and barest[0] in lex.loose_prefixes and len(barest) > lex.least:
        meaning = meaning_of([barest[1:]], lex)
        if meaning is not None and meaning.kind not in ("entity", "concept"):
            meaning = None
    if meaning is not None and meaning.kind == "own":
        meaning = None
    return WordReading(meaning, stem, loose)


def loose_stems(barest: str, stem: str, lex: Lexicon) -> tuple[str, ...]:
    """Other stems that the word has if its first letter is no part of it."""
    if barest[0] not in lex.loose_prefixes:
        return ()
    bare = lex.stem(barest[1:])
    shorter = without_ending(barest, lex.suffixes, lex.final, 2)
    return tuple(form for form in (bare, shorter) if len(form) >= lex.least and form != stem)


def function_word(key: str, lex: Lexicon) -> Meaning | None:
    """A function word, also with a conjunction or a preposition of one letter written with it."""
    for form in (key, key[1:] if key[0] in lex.joined else "", key[1:] if key[0] in lex.attached else ""):
        found = lex.meanings.get(form)
        if found is not None and found.kind not in ("entity", "concept"):
            return found
    return None


def meaning_of(forms: Sequence[str], lex: Lexicon) -> Meaning | None:
    for form in forms:
        if form in lex.meanings:
            return lex.meanings[form]
    for form in forms:
        for suffix, instead in lex.suffixes:
            if form.endswith(suffix) and len(form) - len(suffix) >= lex.least:
                for end in dict.fromkeys((instead, lex.final)):
                    found = lex.meanings.get(form[: len(form) - len(suffix)] + end)
                    if found is not None and found.kind in ("entity", "concept"):
                        return found
    stem = lex.stem(forms[-1])
    known = lex.meanings.get(stem) if lex.by_stem else None
    return known if known is not None and known.kind in ("entity", "concept") else lex.stem_meanings.get(stem)


@lru_cache(maxsize=1 << 14)
def bare_forms(key: str, lex: Lexicon) -> tuple[str, ...]:
    """What a phrase that begins with this word may be listed under."""
    forms = stripped_forms(key, lex.prefixes, lex.least)
    if key[0] in lex.loose_prefixes:
        forms.append(key[1:])
    return tuple(dict.fromkeys([*forms, lex.stem(forms[-1])] if lex.by_stem else forms))


def weight_of(key: str, lex: Lexicon | None) -> float:
    """How much a word tells: the rarer the more."""
    share = lex.frequent.get(key, 0.0) if lex else 0.0
    return next((weight for least, weight in WEIGHTS if share >= least), PLAIN)
