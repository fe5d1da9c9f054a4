"""Numbers as articles write them, one a line."""

from __future__ import annotations

import pytest

from claimtrack.languages.lexicon import lexicon
from claimtrack.text.normal import match_key
from claimtrack.text.numbers import numbers


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "175,000 troops", ["175,000"]),
        ("en", "175 thousand troops", ["175,000"]),
        ("en", "3.5 million people", ["3,500,000"]),
        ("en", "$2.5bn", ["2,500,000,000"]),
        ("en", "twenty five", ["25"]),
        ("en", "twenty-five", ["25"]),
        ("en", "two hundred and five", ["205"]),
        ("en", "three dozen", ["36"]),
        ("en", "43% against 40%", ["43%", "40%"]),
        ("en", "in 2016", ["2016"]),
        ("en", "12 and 14", ["12", "14"]),
        ("en", "two three", ["2", "3"]),
        ("en", "no number", []),
        ("ar", "175 ألف جندي", ["175,000"]),
        ("ar", "١٧٥ ألف جندي", ["175,000"]),
        ("ar", "٣٫٥ مليون", ["3,500,000"]),
        ("ar", "3.5 مليون", ["3,500,000"]),
        ("ar", "360.000 شخص", ["360,000"]),
        ("ar", "خمسة وعشرون شخصا", ["25"]),
        ("ar", "مليون وثمانمئة ألف", ["1,800,000"]),
        ("ru", "175 тысяч военных", ["175,000"]),
        ("ru", "11 000 человек", ["11,000"]),
        ("ru", "3,51%", ["3.51%"]),
        ("de", "375.000 Euro", ["375,000"]),
        ("de", "1.250.000,50 Euro", ["1,250,000.5"]),
        ("fr", "300 000 personnes", ["300,000"]),
        ("es", "26 750 dólares", ["26,750"]),
        ("es", "2,5 millones", ["2,500,000"]),
    ],
)
def test_numbers_of_a_text(lang: str, text: str, found: list[str]) -> None:
    lex = lexicon(lang)
    assert lex is not None
    words = [match_key(word) for word in text.split()]
    read = numbers(words, lex.numbers, lex.classes["number_joiners"], lex.joined, lex.decimal)
    assert [str(number) for number in read] == found


@pytest.mark.parametrize("word", ["", "%", "$", ",", "1,,2", "1.2.3.4", "٣٫", "9" * 400, "1e5", "²"])
def test_odd_words_break_nothing(word: str) -> None:
    numbers([word], {})
    numbers([word, word], {}, decimal=",")
