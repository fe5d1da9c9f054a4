"""How far two names agree, word by word: whole, in part (a bare surname, an initial), or in one word alone."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import NamedTuple

from claimtrack.speakers.given import rows_of
from claimtrack.speakers.letters import Word, words
from claimtrack.speakers.respelling import respelled
from claimtrack.speakers.skeleton import consonants
from claimtrack.speakers.spelling import ENOUGH, likeness

SAME, RESPELLED, KNOWN = 30.0, 15.0, 15.0  # nats for a word: the same letters, a habit of spelling, known by heart
NAME = 7.0  # nats that a whole name needs
JOINED = 14.0  # and one of which two words are written as one, since that is a guess more
INITIAL = 2.0
LEFT_TO_RIGHT = ("latin", "cyrillic", "arabic")  # as `likeness` takes the scripts of two words
UNLIKE = -10.0  # for two words that have nothing in common, of which nothing more is known
ONE_WORD = 5.0  # nats for two names that agree in some words and are unlike in the rest
NEVER = -math.inf

PATRONYMIC = re.compile(r"\w\w(?:[oe]vich|ich|[oe]vna|ichna|[ое]вич|ич|[ое]вна|ична|وفيتش|يفيتش|وفنا|يفنا)$")
# How a word ends is written down in every script, but for French: Ivanov is not Иванова, Rubio is not Рубин.
OPEN = re.compile(r"[aoiuyаоуиыеюяاوي]$")
SHUT = re.compile(r"[bcfgklmnpqvбвгджзклмнпрстфхцчшщبتثجخدذرزسشصضطظغفقكلمن]$")


WHOLE, PART, SOME, NOTHING = 3, 2, 1, 0  # extents of agreement


class Agreement(NamedTuple):
    """How much of two names agrees (an extent), and the evidence that it is no chance."""

    extent: int
    nats: float

    @property
    def score(self) -> float:
        """0 to 1: whole names above 0.8, parts above 0.6, one word alone below 0.5."""
        doubt = math.exp(-max(self.nats, 0.0) / 10)
        return (0.0, 0.45 - 0.15 * doubt, 0.75 - 0.15 * doubt, 1 - 0.2 * doubt)[self.extent]


NONE = Agreement(NOTHING, 0.0)


@lru_cache(maxsize=1 << 16)
def agreement(a: str, b: str) -> Agreement:
    """How far two names agree as names of one person or body."""
    left, right = words(a), words(b)
    if len(left) > len(right):
        left, right = right, left
    if not left:
        return NONE
    return _whole(left, right) or _part(left, right) or NONE


def in_one_word(a: str, b: str) -> Agreement:
    """How far two names agree where one word may be unlike the other's: Kwame Nkrumah and Francis Nkrumah.

    That is as often a relative as the person under another given name, so it is evidence for a person to weigh.
    Words that are told apart (two known given names, a woman's and a man's form) never agree.
    """
    left, right = words(a), words(b)
    if len(left) != len(right) or len(left) < 2:
        return NONE
    nats = sum(same_word(*pair, least=UNLIKE) for pair in zip(left, right, strict=True))
    return Agreement(SOME, nats) if nats >= ONE_WORD else NONE


def _whole(left: tuple[Word, ...], right: tuple[Word, ...]) -> Agreement | None:
    """All words agree in order, where two of the longer name may be written as one in the shorter."""
    nats = _in_step(left, right)
    for i in range(len(right) - 1 if len(right) == len(left) + 1 else 0):
        joined = Word(right[i].script, right[i].text + right[i + 1].text, right[i].article)
        together = _in_step(left, (*right[:i], joined, *right[i + 2 :]))
        nats = max(nats, together if together >= JOINED else NEVER)
    if nats < NAME and len(right) > len(left) > 1:
        middle = right[1:-1]
        if all(word.initial or PATRONYMIC.search(word.text) for word in middle):
            nats = _in_step(left, (right[0], right[-1]))
    if nats < NAME:
        return None
    return Agreement(PART if left[0].initial or right[0].initial else WHOLE, nats)


def _part(left: tuple[Word, ...], right: tuple[Word, ...]) -> Agreement | None:
    """The shorter name is the last words of the longer one."""
    nats = _in_step(left, right[-len(left) :])
    return Agreement(PART, nats) if nats >= NAME and not left[0].initial else None


def _in_step(left: tuple[Word, ...], right: tuple[Word, ...]) -> float:
    """The nats of as many words on either side, NEVER where some pair does not agree."""
    if len(left) != len(right):
        return NEVER
    total = 0.0
    for pair in zip(left, right, strict=True):
        nats = same_word(*pair)
        if nats < ENOUGH and not (nats == INITIAL and len(left) > 1):
            return NEVER
        total += nats
    return total


def same_word(a: Word, b: Word, least: float = ENOUGH) -> float:
    """Nats by which two words are likelier one name than two: ENOUGH, or INITIAL, where they agree.

    NEVER where something tells them apart, and UNLIKE for all that is below `least`.
    """
    if a.script == b.script and a.text == b.text:
        return SAME
    if a.initial or b.initial:
        return INITIAL if _initials(a) & _initials(b) else NEVER
    rows = rows_of()
    known, also = rows.get(a.text), rows.get(b.text)
    if known and also:
        return KNOWN if known & also else NEVER
    if a.script == b.script:
        return RESPELLED if respelled(a.text, b.text, a.script) else NEVER
    if "other" in (a.script, b.script):
        return NEVER
    return _across(a, b, least)


def _across(a: Word, b: Word, least: float) -> float:
    a, b = sorted((a, b), key=lambda word: LEFT_TO_RIGHT.index(word.script))
    right = b.text.removeprefix("ال") if a.article and b.script == "arabic" else b.text
    nats = likeness(a.text, right, (a.script, b.script), least)
    ends_differ = (OPEN.search(a.text) and SHUT.search(right)) or (SHUT.search(a.text) and OPEN.search(right))
    if nats < ENOUGH:
        return max(nats, UNLIKE)
    return NEVER if ends_differ else nats


def _initials(word: Word) -> set[str]:
    return {word.text[0], *(form[:1] for form in consonants(word))}
