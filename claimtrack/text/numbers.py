"""Numbers in a text, in digits of any script and in words, with their multipliers: "175 ألف", "3.5 million"."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

NUMERAL = re.compile(r"(\d+(?:[.,٫٬]\d+)*)(%|[a-z]{0,3})", re.IGNORECASE)
GROUPED = re.compile(r"\d{1,3}(?:[,'.]\d{3})+")
NONE: Mapping[str, int] = {}
ATTACHED = {"": 1, "k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "%": 1}


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the words that it stands on: `first` to `end` (exclusive) of the words that were read."""

    value: float
    first: int
    end: int
    percent: bool = False
    in_words: bool = False

    @property
    def year(self) -> bool:
        """Whether it can be a year: it is written as one, without separator or multiplier."""
        return not self.in_words and self.end - self.first == 1 and 1900 <= self.value < 2100 and self.value % 1 == 0

    def __str__(self) -> str:
        shown = f"{self.value:,.0f}" if self.value % 1 == 0 else f"{self.value:,.12g}"
        return (shown.replace(",", "") if self.year else shown) + ("%" if self.percent else "")


def numbers(
    words: Sequence[str],
    values: Mapping[str, int] = NONE,
    joiners: frozenset[str] = frozenset(),
    prefixes: str = "",
    decimal: str = ".",
) -> list[Number]:
    """The numbers among `words` (match keys), left to right.

    `values` are a language's number words, `joiners` the words that may stand between two of them ("and"),
    `prefixes` the letters that may be written together with a word ("و": خمسة وعشرون), `decimal` its decimal
    mark: where that is a comma, a full stop or a space can stand between groups of three digits.
    """
    found: list[Number] = []
    i = 0
    while i < len(words):
        number = number_at(words, i, values, joiners, prefixes, decimal)
        if number is None:
            i += 1
        else:
            found.append(number)
            i = number.end
    return found


def number_at(
    words: Sequence[str], first: int, values: Mapping[str, int], joiners: frozenset[str], prefixes: str, decimal: str
) -> Number | None:
    """The number that begins at this word: parts add up, and a scale multiplies the part before it."""
    groups = spaced_groups(words, first) if decimal == "," else 1
    begin = value_of("".join(words[first : first + groups]), values, prefixes, decimal)
    if begin is None:
        return None
    total, part, scale = 0.0, begin[0], math.inf
    if begin[0] >= 1000 and not begin[1]:
        total, part, scale = begin[0], 0.0, begin[0]
    i = first + groups
    percent = words[i - 1].endswith("%")
    while i < len(words) and not percent:
        joined = words[i] in joiners and i + 1 < len(words)
        at = i + joined
        following = value_of(words[at], values, prefixes, decimal)
        if following is None:
            break
        value, digits = following
        joined = joined or (words[at] not in values and words[at][0] in prefixes)
        if not digits and not joined and multiplies(value, part):
            part *= value
            if value >= 1000:
                if value >= scale:
                    break
                total, part, scale = total + part, 0.0, value
        elif not digits and value >= 1000 and joined and value < scale and total:
            total, part, scale = total + value, 0.0, value
        elif adds(value, part, joined=joined, digits=digits) and value < scale:
            part += value
        else:
            break
        i = at + 1
    return Number(total + part, first, i, percent, not begin[1])


def spaced_groups(words: Sequence[str], first: int) -> int:
    """How many words from the first on are groups of digits of one number: 11 000, 1 250 000."""
    if not (words[first].isdigit() and len(words[first]) <= 3):
        return 1
    n = 1
    while first + n < len(words) and len(words[first + n]) == 3 and words[first + n].isdigit():
        n += 1
    return n


def multiplies(value: float, part: float) -> bool:
    """three hundred, two dozen, 175 thousand."""
    return 0 < part < 1000 and (value >= 1000 or (value == 100 and part < 100) or (value == 12 and 1 < part < 12))


def adds(value: float, part: float, *, joined: bool, digits: bool) -> bool:
    """twenty five, two hundred and five, خمسة وعشرون; digits only after a scale: 3 million 500 (thousand)."""
    if part == 0:
        return True
    if digits or value >= 100:
        return False
    if part >= 100:
        return part % 100 == 0 or (part % 100 < 10 and value % 10 == 0 and joined)
    if part >= 20:
        return part % 10 == 0 and value < 10
    return joined and part < 10 and value >= 20 and value % 10 == 0


def value_of(word: str, values: Mapping[str, int], prefixes: str, decimal: str) -> tuple[float, bool] | None:
    """The value of one word, and whether it is in digits; a prefix may be written with it."""
    if word[:1] and word[0] in prefixes and word[1:2].isdigit():
        word = word[1:]
    digits = numeral_value(word, decimal)
    if digits is not None:
        return digits, True
    value = word_value(word, values, prefixes)
    return (value, False) if value is not None else None


@lru_cache(maxsize=1 << 14)
def numeral_value(word: str, decimal: str = ".") -> float | None:
    """The value of a word in digits: "175,000", "٣٫٥", "5bn", "43%", and "3,51" and "175.000" in many languages."""
    if not word or not (word[0].isdigit() or word[0] in "$€£#"):
        return None
    plain = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in word.lstrip("$€£#"))
    match = NUMERAL.fullmatch(plain)
    factor = ATTACHED.get(match[2].lower()) if match else None
    if match is None or factor is None:
        return None
    digits = match[1].replace("٫", ".").replace("٬", "'")
    grouped = GROUPED.fullmatch(digits) and not (decimal == "." and digits.count(".") == 1 and "," not in digits)
    if grouped:
        digits = digits.replace(",", "").replace(".", "")
    elif digits.count(",") == 1 and "." not in digits:
        digits = digits.replace(",", ".")  # no group of three behind it: a decimal comma, whatever the language
    elif decimal == "," and "," in digits:
        digits = digits.replace(".", "").replace(",", ".")
    try:
        return float(digits.replace(",", "").replace("'", "")) * factor
    except ValueError:
        return None


def word_value(word: str, values: Mapping[str, int], prefixes: str) -> float | None:
    """The value of a number word, also of two joined by a hyphen, or with a prefix written with it."""
    if word in values:
        return values[word]
    if word[:1] and word[0] in prefixes and word[1:] in values:
        return values[word[1:]]
    tens, hyphen, ones = word.partition("-")
    if hyphen and tens in values and ones in values and values[tens] > values[ones]:
        return values[tens] + values[ones]
    return None
