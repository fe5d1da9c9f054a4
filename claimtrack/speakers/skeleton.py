"""Keys of names for an index: the consonants in classes so coarse that every script writes them alike."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, product

from claimtrack.speakers.letters import Word, words

# Sibilants and velars are one class: c, ch, g, j, x, ш, ч, ج are read either way, depending on whose name it is.
CLASSES = {
    **{"b": "bpбпب", "f": "fvفфв", "t": "tتطثт", "d": "dدضذظд", "k": "kcqgszxكقغجسصزشкгжсзцшщч"},
    **{"l": "lлل", "m": "mмم", "n": "nнن", "r": "rрر", "w": "w", "j": "j"},
}
VOWELS = {"a": "aаяاعةآ", "i": "eiyеиыэي", "u": "ouоуюو", "h": "hхهحخ"}
CLASS_OF = {letter: name for name, letters in CLASSES.items() for letter in letters}
ROUGH = str.maketrans({letter: name for name, letters in (CLASSES | VOWELS).items() for letter in letters})
# Affricates are written with one letter or two; h, kh and gh by some not at all.
ONE_SOUND = re.compile(r"t[szc]|d[zjgs]|ks|kh|ph|qu|ت[شس]|د[جزس]|كس|т[сшч]|д[жзс]|кс")
SOUND = {"kh": "h", "ph": "f", "qu": "kw"}
# Read as a consonant in one language and as a vowel, or not at all, in another.
EITHER = {"w": ("", "f"), "j": ("", "k")}
MOST = 8  # forms of one name: more ambiguous letters than that are not worth their keys


def name_keys(name: str) -> frozenset[str]:
    """Keys of a name, about ten: two spellings of one name, in any script, nearly always share one.

    Keys that begin with "~" are those of the last word alone, for a bare surname; the others hold the
    first and the last word, and are the ones to look up for a name of several words.
    """
    return full_keys(name) | last_keys(name)


@lru_cache(maxsize=1 << 16)
def full_keys(name: str) -> frozenset[str]:
    """The keys of a name of several words that take all of them together; empty for a single word."""
    parts = [word for word in words(name) if not word.initial]
    if len(parts) < 2:
        return frozenset()
    keys: set[str] = set()
    for first, last in product(consonants(parts[0]), consonants(parts[-1])):
        keys |= {
            f"{first}|{last[:1]}",
            f"{first[:1]}|{last}",
            f"{first[:2]}/{last[:2]}",
            f"{first[-2:]}\\{last[-2:]}",
        }
    whole = ["".join(form) for form in product(*(consonants(word)[:2] for word in parts))][:MOST]
    return frozenset(keys.union("=" + _once(form) for form in whole))


@lru_cache(maxsize=1 << 16)
def last_keys(name: str) -> frozenset[str]:
    """The keys of a name's last word: its consonants, all of them and all but one."""
    parts = words(name)
    if not parts:
        return frozenset()
    forms = consonants(parts[-1])
    return frozenset("~" + form[:i] + form[i + 1 :] for form in forms for i in range(len(form) + 1))


@lru_cache(maxsize=1 << 16)
def consonants(word: Word) -> tuple[str, ...]:
    """The classes of a word's consonants in order, in each form that its ambiguous letters allow."""
    if word.script == "other":
        return (word.text,)
    text = ONE_SOUND.sub(lambda sound: SOUND.get(sound[0], "s"), word.text)
    bare = text.removeprefix("ال") if len(text) > 4 else text
    found: dict[str, None] = {}
    for form in {text, bare} if len(text) < 7 else {bare}:
        for way in product(*(EITHER.get(c, (c,)) for c in (CLASS_OF.get(letter, "") for letter in form))):
            found[_once("".join(way))] = None
    return tuple(found)[:MOST]


@lru_cache(maxsize=1 << 16)
def rough(name: str) -> str:
    """A name's sounds in a dozen of letters, to rank many names quickly, whatever their script."""
    text = " ".join(word.text.removeprefix("ال") for word in words(name))
    return ONE_SOUND.sub(lambda sound: SOUND.get(sound[0], "s"), text).translate(ROUGH)


def _once(letters: str) -> str:
    return "".join(letter for letter, _ in groupby(letters))
