"""A word is found in any of its forms, in claims and in the names of speakers."""

import pytest
from sqlite_utils import Database

from claimtrack.store.search import search_query, search_text


def finds(query, text, lang, *, langs=("ar", "en")):
    db = Database(memory=True)
    db.execute("create virtual table texts using fts5(words, tokenize='unicode61 remove_diacritics 2')")
    db.execute("insert into texts values (?)", [search_text(lang, text)])
    asked = search_query(query, langs)
    return asked is not None and db.execute("select 1 from texts where texts match ?", [asked]).fetchone() is not None


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("هجوم", "وقع الهجوم ليلا"),
        ("الهجوم", "وقع هجوم ليلا"),
        ("هجوم", "نددت الحكومة بالهجوم"),
        ("هجوم", "نددت الحكومة بهجوم واسع"),
        ("هجوم", "استعدت الفرقة للهجوم"),
        ("بالهجوم", "وقع هجوم ليلا"),
        ("هجوم", "والهجوم لم يقع"),
        ("هجوم", "وبالهجوم بدأت الحرب"),
        ("الهجوم", "كان هجومهم متوقعا"),
        ("هُجُوم", "وقع الهجوم ليلا"),
        ("هجـــوم", "وقع الهجوم ليلا"),
        ("اوكرانيا", "حدود أوكرانيا"),
        ("أوكرانيا", "حدود اوكرانيا"),
        ("اتفاقية", "وقعت الاتفاقيه"),
        ("مسؤولون", "قال مسؤول إنه لا يعلم"),
        ("مسؤول", "قال مسؤولون إنهم لا يعلمون"),
        ("بوتين", "لقاء لبوتين في المساء"),
        ("لجنة", "اللجنة لم تجتمع"),
        ("١٧٥", "نحو 175 جنديا"),
        ("175", "نحو ١٧٥ جنديا"),
    ],
)
def test_arabic_words_are_found_in_any_form(query, text):
    assert finds(query, text, "ar")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("sanction", "New sanctions are being prepared."),
        ("sanctions", "No sanction was lifted."),
        ("attack", "They attacked at night."),
        ("attacks", "An attacking force was seen."),
        ("ATTACK", "An attack was seen."),
        ("Russia", "Russian troops stayed."),
        ("175,000", "Some 175,000 soldiers stayed."),
        ("the attack on the bridge", "An attack destroyed a bridge."),
        ("attack bridge", "On the bridge an attack began."),
        ("Zelensky", "Zelenský came."),
        ("didn't", "He didn't come."),
        ('"quoted words"', "These are words that were quoted."),
        ("the", "the end"),
    ],
)
def test_english_words_are_found_in_any_form(query, text):
    assert finds(query, text, "en")


@pytest.mark.parametrize(
    ("query", "text", "lang"),
    [
        ("war", "A warm welcome awaits.", "en"),
        ("attack truce", "An attack was seen.", "en"),
        ("12", "Some 120 soldiers stayed.", "en"),
        ("175,000", "Some 175 of 9,000 soldiers stayed.", "en"),
        ("us", "It was of use.", "en"),
        ("زار", "نفت وزارة الخارجية ذلك", "ar"),
        ("جنة", "اجتمعت لجنة", "ar"),
        ("دم", "الدم", "ar"),
    ],
)
def test_other_words_are_not(query, text, lang):
    assert not finds(query, text, lang)


@pytest.mark.parametrize("query", ["", " ", "…", "()", '"', "*", "-"])
def test_a_query_without_a_word_asks_for_nothing(query):
    assert search_query(query, ["en"]) is None


@pytest.mark.parametrize(
    "query", ['a" OR b', "NEAR(a b)", "words:attack", "attack*", "^attack", "-attack", "a AND NOT b"]
)
def test_a_query_is_words_and_never_a_language(query):
    assert not finds(query, "something else entirely", "en")


def test_a_text_in_a_language_without_data_is_found_as_it_stands():
    assert finds("kampfpause", "Die Kampfpause hält", "xx", langs=[])


def test_what_is_searched_has_each_part_once():
    assert search_text("xx", "One two", "one two", "Three").split() == ["one", "two", "three"]
