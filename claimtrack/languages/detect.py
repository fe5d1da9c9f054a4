"""Which of the known languages a text is written in, or none of them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache

from claimtrack.languages.loader import available, load
from claimtrack.languages.schema import Language
from claimtrack.text.normal import WORD_TABLE

SAMPLE = 10_000
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
SCRIPT_SHARE = 0.6
STRANGE_SHARE = 0.02
KNOWN_SHARE = 0.2
# Its other languages have letters of their own (Persian پ گ ی, Urdu ٹ ہ ے), so that letters are enough.
TOLD_BY_LETTERS = {"Arabic"}


def detect(text: str) -> str | None:
    """The code of the language of `text`; None where no known language fits clearly; pure.

    The script must be the language's, with hardly a letter that the language's data never uses, and
    enough words must be known: a fifth, which neighbours do not reach but in a few words.
    """
    words = WORD.findall(text[:SAMPLE].translate(WORD_TABLE).lower())
    letters = Counter("".join(words))
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[script(letter)] += count
    main, count = max(scripts.items(), key=lambda s: s[1], default=("", 0))
    if count < SCRIPT_SHARE * scripts.total():
        return None
    rivals = [load(code) for code in available() if load(code).script == main]
    known = {rival.code: known_share(words, rival) for rival in rivals if letters_fit(letters, rival)}
    best = max(known, key=lambda code: known[code], default=None)
    if best is None or (known[best] < KNOWN_SHARE and main not in TOLD_BY_LETTERS):
        return None
    return best


def letters_fit(letters: Counter[str], language: Language) -> bool:
    own = {letter: count for letter, count in letters.items() if script(letter) == language.script}
    strange = sum(count for letter, count in own.items() if letter not in alphabet(language.code))
    return strange <= STRANGE_SHARE * sum(own.values())


def known_share(words: list[str], language: Language) -> float:
    """The share of the words, of those in the language's script, that its data knows, prefix or not.

    The class `neighbours` has common words that only neighbouring languages have; each speaks against it.
    """
    own = [word for word in words if script(word[0]) == language.script]
    vocabulary = known_words(language.code)
    bare = ({word, *(word.removeprefix(prefix) for prefix in language.prefixes)} for word in own)
    foreign = sum(word in language.words.get("neighbours", ()) for word in own)
    return (sum(not vocabulary.isdisjoint(forms) for forms in bare) - foreign) / max(len(own), 1)


@cache
def known_words(code: str) -> frozenset[str]:
    """The words by which a language is told from its neighbours: function words, and words of saying."""
    language = load(code)
    words = (words for name, words in language.words.items() if name != "neighbours")
    return frozenset().union(*words, language.pronouns, language.forms)


@cache
def alphabet(code: str) -> frozenset[str]:
    """The letters that a language's data uses."""
    language = load(code)
    words = known_words(code).union(language.titles, language.roles, language.months, language.numbers)
    return frozenset("".join(words))


@lru_cache(maxsize=1 << 12)
def script(letter: str) -> str:
    """The name that `Language.script` has for the letter's script ("Latin", "Arabic", "Cyrillic")."""
    return unicodedata.name(letter, "").partition(" ")[0].capitalize()
