"""Two spellings of one word in the same script: nearly equal is not enough, only known habits count.

Rubio is not Rubin and لافروف is not لابروف, but Zelenskyy is Zelensky and زخاروفا is زاخاروفا.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimtrack.speakers.letters import Script

# Habits of romanisation, in order: a word and its respelling come out alike.
HABITS: dict[Script, tuple[tuple[str, str], ...]] = {
    "latin": (
        (r"ph", "f"),
        (r"ck|q(?!u)", "k"),
        (r"gh", "g"),
        (r"ts?ch", "ch"),
        (r"dzh|dj", "j"),
        (r"ou|oo", "u"),
        (r"(\w)\1", r"\1"),
        (r"(?:iy|yi|ij|yj|[iy])$", "i"),
        (r"(?<=v)y(?=ch$)", "i"),
        (r"(?<=o)[fw]$", "v"),
        (r"(?<=[aeiou])h$", ""),
    ),
    "arabic": ((r"^ال(?=...)", ""), (r"(\w)\1", r"\1"), (r"ة$", "ه")),
    "cyrillic": ((r"(\w)\1", r"\1"), (r"ы(?=и?$)", "и"), (r"ии$", "и")),
    "other": (),
}
LONG_VOWELS = re.compile("[اوي]")


def respelled(a: str, b: str, script: Script) -> bool:
    """Whether two plain words of one script are one word by the habits of its spelling."""
    x, y = _plain(a, script), _plain(b, script)
    return x == y or (script == "arabic" and _same_but_for_long_vowels(x, y))


@lru_cache(maxsize=1 << 16)
def _plain(word: str, script: Script) -> str:
    for habit, plain in HABITS[script]:
        word = re.sub(habit, plain, word)
    return word


def _same_but_for_long_vowels(a: str, b: str) -> bool:
    """Foreign words with their long vowels written or not; سلمان and سليمان are too short to take for that.

    An unwritten ا needs four other consonants, an unwritten و or ي five.
    """
    short, long = sorted((a, b), key=len)
    bones = LONG_VOWELS.sub("", long)
    unwritten = _unwritten(short[1:-1], long[1:-1])
    ends_alike = short[:1] == long[:1] and short[-1:] == long[-1:]
    return bool(unwritten) and ends_alike and len(bones) >= (4 if set(unwritten) == {"ا"} else 5)


def _unwritten(short: str, long: str) -> str:
    """The long vowels that the shorter word leaves out; empty where that is not the whole difference."""
    missing, at = "", 0
    for letter in long:
        if short[at : at + 1] == letter:
            at += 1
        elif LONG_VOWELS.match(letter):
            missing += letter
        else:
            return ""
    return missing if at == len(short) else ""
