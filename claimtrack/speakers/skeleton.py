"""Keys of names for an index: the consonants in classes so coarse that every script writes them alike."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, product

from claimtrack.speakers.letters import Word, words

# A letter of each script -> a sound; C is ш and its like, h what is hardly heard.
SOUNDS = {
    "b": "bpбпب",
    "f": "fvфвف",
    "t": "tтتثط",
    "d": "dдدذضظ",
    "k": "ckqкقك",
    "g": "gгжجغ",
    "s": "sxzсзцسصز",
    "C": "Cшщчش",
    "l": "lлل",
    "m": "mмم",
    "n": "nнن",
    "r": "rрر",
    "h": "hхهحخ",
    "a": "aаяاعة",
    "i": "eiyеиыي",
    "u": "ouоуюو",
}
SOUND = str.maketrans({letter: sound for sound, letters in SOUNDS.items() for letter in letters})
# What one script writes with two letters, another writes with one, or with two others.
TWO_LETTERS = {
    **dict.fromkeys("ch sh sch tch tsch tsh cz tc تش тш тч".split(), "C"),
    **dict.fromkeys("ts tz ds dz ks تس دز دس كس тс тц дз дс кс".split(), "s"),
    **dict.fromkeys("dj dg دج дж".split(), "j"),
    **{"kh": "h", "ph": "f", "qu": "kw"},
}
ONE_SOUND = re.compile("|".join(sorted(TWO_LETTERS, key=len, reverse=True)))
# Which of these was meant depends on whose name it is: c, ch, g, j and x, too, are read in many ways.
COARSE = str.maketrans({"g": "k", "s": "k", "C": "k"} | dict.fromkeys("haiu"))
# Read as a consonant in one language and as a vowel, or not at all, in another.
EITHER = {"w": ("", "f"), "j": ("", "k")}
LIKELIEST = str.maketrans({"w": "f", "j": "g"})
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


def single_keys(name: str) -> frozenset[str]:
    """A key for the first word of a name and one for its last."""
    parts = words(name)
    ends = (("^", parts[:1]), ("$", parts[-1:]))
    return frozenset(mark + form for mark, end in ends for word in end for form in consonants(word))


@lru_cache(maxsize=1 << 16)
def consonants(word: Word) -> tuple[str, ...]:
    """The classes of a word's consonants in order, in each form that its ambiguous letters allow."""
    if word.script == "other":
        return (word.text,)
    bare = word.text.removeprefix("ال") if len(word.text) > 4 else word.text
    found: dict[str, None] = {}
    for form in {word.text, bare} if len(word.text) < 7 else {bare}:
        for way in product(*(EITHER.get(sound, (sound,)) for sound in _sounds(form).translate(COARSE))):
            found[_once("".join(way))] = None
    return tuple(found)[:MOST]


@lru_cache(maxsize=1 << 16)
def rough(name: str, last_word_only: bool = False) -> str:
    """A name's sounds, consonants doubled to weigh more, to rank many names quickly whatever their script."""
    parts = words(name)[-1:] if last_word_only else words(name)
    text = _sounds(" ".join(word.text.removeprefix("ال") for word in parts))
    return "".join(sound if sound in " haiu" else sound + sound for sound in text.translate(LIKELIEST))


def _sounds(text: str) -> str:
    return ONE_SOUND.sub(lambda letters: TWO_LETTERS[letters[0]], text).translate(SOUND)


def _once(letters: str) -> str:
    return "".join(letter for letter, _ in groupby(letters))
