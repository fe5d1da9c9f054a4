"""A statement as the comparison sees it: its content items with their polarity and weight, and its numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from claimtrack.languages import available, detect, load
from claimtrack.languages.detect import script
from claimtrack.languages.lexicon import Lexicon, Meaning, lexicon
from claimtrack.matching.words import WordReading, bare_forms, read_word, weight_of
from claimtrack.text.normal import match_key
from claimtrack.text.numbers import Number, numbers
from claimtrack.text.tokens import INSIDE

WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|[$€£]?\d+(?:[.,٫٬]\d+)*(?:%|[a-zA-Z]{{1,2}}\b)?"
    rf"|['’](?:s|re|ve|ll|d|m)\b|[^\W_][{INSIDE}]*(?:(?:['’](?!(?:s|re|ve|ll|d|m)\b)|[&-])[^\W_][{INSIDE}]*)*|[^\s\w]"
)
BREAKS = frozenset(",;:،؛()–—.!?؟…")
PAUSES = frozenset(",،")  # behind which "any" is still under a negation
HASHTAGS = str.maketrans("#_", "  ")  # words that a hashtag writes as one
SCOPE = 5  # content words that a negation turns
LACKING_SCOPE = 1  # and those that "without" turns
FAILING_SCOPE = 5  # and those that "refuse" or "cancel" keeps from being so
SUPPOSED_SCOPE = 3  # and those that an "if" makes a supposition
PROOF = 2  # content words from a negation to "evidence", at most, for it to say that something is not so
GOES_ON = 2  # content words after "it is a lie" that tell what is
POINTING = 12  # words of a content that only points back, at most
NAME, WRAPPED = 1.2, 0.2
EMPTY = ("stop", "negations", "lacking", "not_negating")  # kinds of words before which a statement has not begun
CURRENCIES = {"$": "#dollar", "€": "#euro", "£": "#pound"}
BOUNDS = ("at_least", "at_most", "about")
UNITS, UNIT_REACH = 3, 6  # content words after a number that may be its unit, and how far they may be


@dataclass(frozen=True, slots=True)
class Item:
    """A content word. `key` is its stem, or "@id" of an entity, or "#id" of a concept; `sign` its polarity here.

    `name` tells that it is written as one (`capital`: or may be, at the start of the statement);
    `failed` tells that it is what is refused, stopped or cancelled, `supposed` that it stands behind an "if";
    `axis` is -1 where the word is the opposite of its concept, and part of `sign`; `loose` are stems with letters
    off that may belong to the word or not.
    """

    key: str
    word: str
    sign: int
    weight: float
    axis: int = 1
    name: bool = False
    capital: bool = False
    failed: bool = False
    supposed: bool = False
    loose: tuple[str, ...] = ()

    @property
    def votes(self) -> bool:
        """Whether its polarity tells: not that of a name, nor one that the statement has both ways."""
        return self.sign != 0 and not (self.name or self.key[0] == "@")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with the keys of the words that may be its unit, nearest first."""

    number: Number
    unit: tuple[str, ...]
    unit_words: str
    vague: bool = False
    bound: str = ""
    """"at_least", "at_most" or "about", where the text says so."""


@dataclass(frozen=True, slots=True)
class Reading:
    """`items` by key, in the order of the text. `turned` tells that it calls itself or another untrue,
    `points_back` that it names nothing but what was said before ("these accusations", "the reports are
    false, and …"), `heads_back` that it begins so ("the accusations of the opposition"), `failing` that it
    tells of a refusal, a stop or a failure.
    """

    lang: str | None
    items: dict[str, Item]
    quantities: tuple[Quantity, ...]
    negations: tuple[str, ...]
    turned: bool
    points_back: bool
    heads_back: bool
    failing: bool

    @property
    def stems(self) -> dict[str, str]:
        """What it can be found by -> the word as written."""
        return {key: item.word for key, item in self.items.items()}

    @property
    def weight(self) -> float:
        return sum(item.weight for item in self.items.values())


@lru_cache(maxsize=1 << 14)
def read_statement(text: str, lang: str | None = None, *, denied: bool = False) -> Reading:
    """Raises nothing: a text in a language without a lexicon is read as plain words.

    `denied` tells that it is what somebody denies: there "rumours of a divorce" are about the divorce.
    """
    code = lang or language_of(text)
    lex = lexicon(code) if code in available() else None
    has_case = code in available() and load(code).has_case
    words = WORD.findall(text.translate(HASHTAGS))
    keys = [match_key(word) for word in words]
    return Reader(words, keys, lex, has_case, denied=denied).read(code)


def language_of(text: str) -> str | None:
    """The language; where a text is too short to tell, the one that has a lexicon in its script."""
    return detect(text) or next((code for code in available() if lexicon(code) and in_script(text, code)), None)


def in_script(text: str, code: str) -> bool:
    letters = [c for c in text[:200] if c.isalpha()]
    return sum(script(c) == load(code).script for c in letters) > len(letters) / 2


class Reader:
    """Reads one statement's words from left to right."""

    def __init__(
        self, words: Sequence[str], keys: Sequence[str], lex: Lexicon | None, has_case: bool, *, denied: bool = False
    ) -> None:
        self.words, self.keys, self.lex, self.has_case, self.is_denied = words, keys, lex, has_case, denied
        self.items: dict[str, Item] = {}
        self.negations: list[str] = []
        self.sign, self.left, self.negated, self.denied = 1, 0, False, False
        self.turned = self.failing = False
        self.failing_left = 0
        self.supposed = 0
        self.pointing = True
        self.head_points: bool | None = None  # until a word has been read that tells
        self.refutes_what_was_said = False

    def read(self, code: str | None) -> Reading:
        found = self.numbers()
        starts = {n.first: n for n in found if not (n.in_words and n.value <= 1)}
        quantities: list[tuple[Number, int]] = []
        i = 0
        while i < len(self.words):
            number = starts.get(i)
            if number is not None:
                quantities.append((number, len(self.items)))
                i = number.end
                self.pointing = False
                continue
            i += self.step(i)
        if self.denied and self.sign_after_denial_is_empty():
            self.turned = True
        return Reading(
            lang=code,
            items=self.items,
            quantities=tuple(self.quantity(number) for number, _ in quantities),
            negations=tuple(self.negations),
            turned=self.turned,
            points_back=(self.pointing and 0 < len(self.words) <= POINTING) or self.refutes_what_was_said,
            heads_back=bool(self.head_points),
            failing=self.failing,
        )

    def numbers(self) -> list[Number]:
        lex = self.lex
        if lex is None:
            return numbers(self.keys)
        return numbers(self.keys, lex.numbers, lex.classes["number_joiners"], lex.joined, lex.decimal)

    def goes_on(self, i: int) -> bool:
        """Whether the clause says what it is that it calls untrue ("it is a lie that the bridge was closed")."""
        words = (key for key in takewhile(lambda key: key not in BREAKS, self.keys[i:]) if key and key[0].isalnum())
        meanings = (read_word(key, self.lex).meaning for key in words)
        return sum(meaning is None or meaning.kind in ("entity", "concept") for meaning in meanings) >= GOES_ON

    def in_class(self, key: str, name: str) -> bool:
        return self.lex is not None and not self.lex.classes[name].isdisjoint(bare_forms(key, self.lex))

    def supposes(self, i: int) -> bool:
        """Whether an "if" stands at i, or what stands for one."""
        if self.lex is None:
            return False
        return any(" ".join(self.keys[i : i + n]) in self.lex.bounds["if"] for n in (1, 2, 3))

    def between_numbers(self, i: int) -> bool:
        """Whether a comma parts two figures of one list ("not 100, 200 or 300 men")."""
        around = self.keys[max(0, i - 1) : i], self.keys[i + 1 : i + 2]
        return all(keys and keys[0][:1].isdigit() for keys in around)

    def sign_after_denial_is_empty(self) -> bool:
        return not any(item.sign < 0 and item.votes for item in self.items.values())

    def step(self, i: int) -> int:
        """Reads the word or phrase at i; how many words it has."""
        key = self.keys[i]
        if not key or not key[0].isalnum():
            if key in BREAKS and not self.between_numbers(i):
                self.left = self.failing_left = 0
                self.negated &= key in PAUSES
                self.supposed = 0
            return 1
        meaning, length = self.phrase(i)
        info = read_word(key, self.lex)
        if meaning is None:
            meaning = info.meaning
        kind = meaning.kind if meaning else ""
        points = self.lex is not None and not self.lex.classes["pointing"].isdisjoint(bare_forms(key, self.lex))
        if self.head_points is None and kind not in EMPTY:
            self.head_points = points
        if self.lex is not None and not points and kind not in ("stop", "refuting"):
            self.pointing &= key in self.lex.classes["wrappers"]
        if self.negated and self.lex is not None and key in self.lex.classes["any"]:  # "never sent, and never got, any"
            self.left = SCOPE
        if self.supposes(i):
            self.supposed = SUPPOSED_SCOPE
        if self.lex is not None and self.left > SCOPE - PROOF and self.in_class(key, "proofs"):
            self.left, self.turned = 0, True  # "there is no reliable evidence that …"
        if kind == "negations":
            self.negations.append(" ".join(self.keys[i : i + length]))
            self.left, self.negated = SCOPE, True
        elif kind == "lacking":
            self.left = max(self.left, LACKING_SCOPE)
        elif kind == "denying" and self.left:  # "did not deny", "without denying"
            self.negations = self.negations[:-1]
            self.left = 0
        elif kind == "denying":
            self.negations.append(key)
            self.sign, self.denied = -self.sign, True
        elif kind == "refuting" and self.left == SCOPE and self.negations:  # "that is no lie", "not with rumours"
            self.negations, self.left = self.negations[:-1], 0
        elif kind == "refuting" and self.is_denied and points and not self.items:
            pass  # "denied the rumours of a divorce"
        elif kind == "refuting":
            self.negations.append(" ".join(self.keys[i : i + length]))
            self.turned = True
            self.refutes_what_was_said |= self.pointing and bool(self.head_points) and not self.goes_on(i + length)
        elif kind not in ("stop", "not_negating", "percent"):
            self.add(i, length, meaning, info)
        return length

    def phrase(self, i: int) -> tuple[Meaning | None, int]:
        if self.lex is None:
            return None, 1
        for form in bare_forms(self.keys[i], self.lex):
            for parts, meaning in self.lex.phrases.get(form, ()):
                following = self.keys[i + 1 : i + len(parts)]
                if tuple(map(self.lex.stem, following) if self.lex.by_stem else following) == parts[1:]:
                    return meaning, len(parts)
        return None, 1

    def add(self, i: int, length: int, meaning: Meaning | None, info: WordReading) -> None:
        word = " ".join(self.words[i : i + length])
        sign = self.sign * (-1 if self.left else 1)
        failed = self.failing_left > 0
        supposed = self.supposed > 0
        self.left, self.failing_left = max(0, self.left - 1), max(0, self.failing_left - 1)
        self.supposed = max(0, self.supposed - 1)
        capital = self.has_case and word[0].isupper() and meaning is None
        name = capital and i > 0
        if meaning is not None and meaning.kind == "entity" and self.has_case and word.islower() and len(word) < 5:
            return  # "us" and "who" are no names
        if meaning is not None:
            key, sign = meaning.id, sign * meaning.sign
        else:
            key = info.stem
        if meaning is not None and self.lex is not None and fails(meaning) in self.lex.classes["failing"]:
            self.failing, self.failing_left = True, FAILING_SCOPE
        known = self.items.get(key)
        if known is not None and known.sign != sign:
            self.items[key] = replace(known, sign=0)
        if len(key) < 2 or known is not None:
            return
        wrapper = self.lex is not None and self.keys[i] in self.lex.classes["wrappers"]
        weight = WRAPPED if wrapper else NAME if name else weight_of(key, self.lex)
        axis = meaning.sign if meaning else 1
        loose = () if meaning else info.loose
        self.items[key] = Item(key, word, sign, weight, axis, name, capital, failed, supposed, loose)

    def quantity(self, number: Number) -> Quantity:
        sign = self.words[number.first][0]
        unit = [CURRENCIES[sign]] if sign in CURRENCIES else []
        words: list[str] = []
        vague, bound = self.vague(number), self.bound(number)
        for i in range(number.end, min(len(self.keys), number.end + UNIT_REACH)):
            key = self.keys[i]
            if key[:1] == "'":
                continue
            if not key or not key[0].isalnum() or len(words) == UNITS:
                break
            meaning, length = self.phrase(i)
            meaning = meaning or read_word(key, self.lex).meaning
            if meaning is not None and meaning.kind == "percent":
                return Quantity(Number(number.value, number.first, number.end, percent=True), ("%",), "%", bound=bound)
            if meaning is not None and meaning.kind in ("stop", "negations"):
                if words:
                    break
                continue
            unit.append(meaning.id if meaning else read_word(key, self.lex).stem)
            words.append(" ".join(self.words[i : i + length]))
        return Quantity(number, ("%",) if number.percent else tuple(unit), " ".join(words), vague, bound)

    def vague(self, number: Number) -> bool:
        lone = number.end - number.first == 1
        return lone and self.lex is not None and self.keys[number.first] in self.lex.classes["vague"]

    def bound(self, number: Number) -> str:
        if self.lex is None:
            return ""
        before = (" ".join(self.keys[max(0, number.first - n) : number.first]) for n in (3, 2, 1))
        return next((name for words in before for name in BOUNDS if words in self.lex.bounds[name]), "")


def fails(meaning: Meaning) -> str:
    return ("-" if meaning.sign < 0 else "") + meaning.id.removeprefix("#")
