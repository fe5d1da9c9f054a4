"""What is left of a name when marks, articles and case are off, and which script each word is in."""

import pytest

from claimtrack.speakers.given import gender_of, is_given
from claimtrack.speakers.letters import script_of, words


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Dmitry Peskov", "dmitry peskov"),
        ("Peskov, Dmitry", "dmitry peskov"),
        ("بيسكوف، دميتري", "دميتري بيسكوف"),
        ("José Sánchez", "jose sanchez"),
        ("Jens-Ole Østergård", "jens ole ostergard"),
        ("the al-Sisi", "the sisi"),
        ("ас-Сиси", "сиси"),
        ("Abdul Rahman", "abdrahman"),
        ("Abdelrahman", "abdrahman"),
        ("عبد الرحمن", "عبدرحمن"),
        ("Mohammed ibn Salman", "mohammed bin salman"),
        ("محمد ابن سلمان", "محمد بن سلمان"),
        ("حسن نصر الله", "حسن نصرالله"),
        ("Hassan Nasr Allah", "hassan nasrallah"),
        ("Alla Pugacheva", "alla pugacheva"),
        ("مُحَمَّد", "محمد"),
        ("Алексей Королёв", "алексеи королев"),
        ("…", ""),
    ],
)
def test_plain_words(name, plain):
    assert " ".join(word.text for word in words(name)) == plain


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("peskov", "latin"), ("ħal", "latin"), ("بيسكوف", "arabic"), ("песков", "cyrillic"), ("習近平", "other"),
        ("pеskov", "other"), ("пeсков", "other"),
    ],
)  # fmt: skip
def test_scripts(text, script):
    assert script_of(text) == script


@pytest.mark.parametrize("name", ["عبدالعزيز", "عبدالرحمن", "عبد", "Abdulaziz", "Abdul", "Abdel-Fattah", "Абдулазиз"])
def test_servant_of_is_a_mans_given_name(name):
    assert is_given(name) and gender_of(name) == "m"


@pytest.mark.parametrize("word", ["Abdomen", "Abducted", "Abdication", "عبدة", "العبد"])
def test_other_words_of_those_letters_are_none(word):
    assert not is_given(word)
